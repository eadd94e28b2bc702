import type { Misnamed } from '../../fault.ts'
import type { Random } from '../../random.ts'
import type { RateWindows } from '../rate-limit.ts'
import { State } from '../state.ts'
import type { App } from './app.ts'
import { appOf } from './app.ts'
import type { OktaFile, Switches } from './file.ts'
import type { Group } from './group.ts'
import { groupOf } from './group.ts'
import type { AuthorizationServer } from './server.ts'
import { serverOf } from './server.ts'
import type { TrustedOrigin } from './trusted-origin.ts'
import { trustedOriginOf } from './trusted-origin.ts'
import type { User } from './user.ts'
import { userOf } from './user.ts'

/** A token for the management API, and the administrator whose rights it has. */
type ApiToken = {
  readonly token: string
  readonly user: User
  /** Scopes such as `okta.users.read`; everything when there are none. */
  readonly permissions: readonly string[] | undefined
}

export type ClientSecret = {
  readonly id: string
  readonly value: string
  readonly created: number
  lastUpdated: number
  status: 'ACTIVE' | 'INACTIVE'
}

/** What the management API tells of things beside their definitions; all by id. Milliseconds. */
type Records = {
  readonly stamps: Map<string, { readonly created: number; readonly lastUpdated: number }>
  /** The secrets of an app, once the API has been asked for them. */
  readonly secrets: Map<string, ClientSecret[]>
  /** How an app looks to people and what they noted, by its id: shown again as it came, no more. */
  readonly looks: Map<string, AppLooks>
  /** The priority of a group among those of an app, by the ids of both, once it was set. */
  readonly priorities: Map<string, number>
  /** The rules, by their ids, that were given everybody's group by its id. */
  readonly everyoneById: Set<string>
  /** Where a thing stands in lists, once one was asked for. */
  readonly places: Map<string, number>
}

type AppLooks = {
  readonly accessibility?: Readonly<Record<string, unknown>> | null | undefined
  readonly visibility?: Readonly<Record<string, unknown>> | null | undefined
  readonly notes?: Readonly<Record<string, unknown>> | null | undefined
}

/** An organisation while it runs: what the file says, and what has happened since. */
export type Organisation = {
  readonly name: string
  readonly origin: string
  readonly secure: boolean
  readonly file: OktaFile
  readonly switches: Switches
  /** Okta's clock, which may be wrong. */
  readonly now: () => number
  /** Everybody's clock. */
  readonly trueNow: () => number
  readonly random: Random
  /** The custom attributes, and what was changed in base attributes. */
  readonly profileSchema: OktaFile['profileSchema']
  readonly servers: AuthorizationServer[]
  readonly apps: App[]
  readonly groups: Group[]
  /** Milliseconds. */
  readonly created: number
  readonly apiTokens: readonly ApiToken[]
  readonly trustedOrigins: TrustedOrigin[]
  readonly records: Records
  /** By login, in lower case. */
  readonly users: Map<string, User>
  readonly state: State
  readonly rateWindows: RateWindows
  /** What it says wrongly in the answer that is being made: for tests of those who must notice. */
  readonly misnamed?: Misnamed
}

type Surroundings = {
  readonly origin: string
  readonly now: () => number
  /** As `now` unless given. */
  readonly trueNow?: () => number
  readonly random: Random
}

export function createOrganisation(file: OktaFile, surroundings: Surroundings): Organisation {
  const { origin, now, trueNow = now, random } = surroundings
  const users = file.users.map((user) => userOf(user, now()))
  const userOfToken = (login: string) =>
    users.find((user) => user.login.toLowerCase() === login.toLowerCase())
  return {
    name: file.org.name,
    origin,
    secure: origin.startsWith('https:'),
    file,
    switches: file.switches,
    now,
    trueNow,
    random,
    profileSchema: { ...file.profileSchema },
    servers: file.authorizationServers.map((server, index) =>
      serverOf(server, index, { origin, trueNow }),
    ),
    apps: file.apps.map(appOf),
    groups: file.groups.map((group) => groupOf(group, now())),
    created: now(),
    apiTokens: (file.apiTokens ?? []).flatMap(({ token, user: login, permissions }) => {
      const user = userOfToken(login)
      return user ? [{ token, user, permissions }] : []
    }),
    trustedOrigins: file.trustedOrigins.map(trustedOriginOf),
    records: {
      stamps: new Map(),
      secrets: new Map(),
      looks: new Map(),
      priorities: new Map(),
      everyoneById: new Set(),
      places: new Map(),
    },
    users: new Map(users.map((user) => [user.login.toLowerCase(), user])),
    state: new State({
      now,
      random,
      sessionIdleMs: file.org.session.maxSessionIdleMinutes * 60_000,
    }),
    rateWindows: new Map(),
  }
}
