import type { Random } from '../random.ts'
import type { Expression } from './expression.ts'
import { compileExpression } from './expression.ts'
import type { AppInFile, OktaFile, ServerInFile, Switches, UserInFile } from './file.ts'
import { appIdOf, clientIdOf, derivedId } from './ids.ts'
import type { ProfileValue } from './profile-schema.ts'
import type { RateWindows } from './rate-limit.ts'
import { reservedScopes } from './scopes.ts'
import { State } from './state.ts'

export type Status =
  | 'STAGED'
  | 'PROVISIONED'
  | 'ACTIVE'
  | 'RECOVERY'
  | 'LOCKED_OUT'
  | 'PASSWORD_EXPIRED'
  | 'SUSPENDED'
  | 'DEPROVISIONED'

export type User = {
  readonly id: string
  readonly login: string
  readonly password: string
  readonly groups: readonly string[]
  status: Status
  /** Seconds; when the profile last changed. */
  updatedAt: number
  readonly profile: Map<string, ProfileValue>
}

export type Claim = ServerInFile['claims'][number] & { readonly expression: Expression }
export type Policy = ServerInFile['policies'][number]
export type Rule = Policy['rules'][number]

export type AuthorizationServer = {
  readonly id: string
  readonly name: string
  /** Its place in the file, which decides its keys. */
  readonly index: number
  readonly issuer: string
  audience: string
  readonly scopes: readonly string[]
  readonly defaultScopes: readonly string[]
  readonly publishedScopes: readonly string[]
  readonly claims: readonly Claim[]
  /** The active ones, in the order in which they are tried. */
  readonly policies: readonly Policy[]
}

type OAuthSettings = AppInFile['settings']['oauthClient']

export type App = {
  readonly id: string
  readonly label: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly method: AppInFile['credentials']['oauthClient']['token_endpoint_auth_method']
  readonly pkceRequired: boolean
  readonly redirectUris: string[]
  readonly responseTypes: OAuthSettings['response_types']
  readonly grantTypes: OAuthSettings['grant_types']
  readonly rotation: OAuthSettings['refresh_token']
  readonly assignments: AppInFile['assignments']
}

/** An organisation while it runs: what the file says, and what has happened since. */
export type Organisation = {
  readonly name: string
  readonly origin: string
  readonly secure: boolean
  readonly file: OktaFile
  readonly switches: Switches
  readonly now: () => number
  readonly random: Random
  readonly servers: readonly AuthorizationServer[]
  readonly apps: readonly App[]
  /** By login, in lower case. */
  readonly users: ReadonlyMap<string, User>
  readonly state: State
  readonly rateWindows: RateWindows
}

type Surroundings = {
  readonly origin: string
  readonly now: () => number
  readonly random: Random
}

export function createOrganisation(file: OktaFile, surroundings: Surroundings): Organisation {
  const { origin, now, random } = surroundings
  const users = file.users.map((user) => userOf(user, Math.floor(now() / 1000)))
  return {
    name: file.org.name,
    origin,
    secure: origin.startsWith('https:'),
    file,
    switches: file.switches,
    now,
    random,
    servers: file.authorizationServers.map((server, index) => serverOf(server, index, origin)),
    apps: file.apps.map(appOf),
    users: new Map(users.map((user) => [user.login.toLowerCase(), user])),
    state: new State({
      now,
      random,
      sessionIdleMs: file.org.session.maxSessionIdleMinutes * 60_000,
    }),
    rateWindows: new Map(),
  }
}

function serverOf(server: ServerInFile, index: number, origin: string): AuthorizationServer {
  const id = server.id ?? derivedId('aus', server.name)
  const namesOf = (scopes: ServerInFile['scopes']) => scopes.map(({ name }) => name)
  return {
    id,
    name: server.name,
    index,
    issuer: `${origin}/oauth2/${id}`,
    audience: server.audiences[0] ?? '',
    scopes: [...reservedScopes, ...namesOf(server.scopes)],
    defaultScopes: namesOf(server.scopes.filter((scope) => scope.default)),
    publishedScopes: [
      ...reservedScopes,
      ...namesOf(server.scopes.filter((scope) => scope.metadataPublish === 'ALL_CLIENTS')),
    ],
    claims: server.claims
      .filter(({ status }) => status === 'ACTIVE')
      .map((claim) => ({ ...claim, expression: compileExpression(claim.value) })),
    policies: inOrder(server.policies).map((policy) => ({
      ...policy,
      rules: inOrder(policy.rules),
    })),
  }
}

/** The active ones by priority; without a priority the place in the file decides. */
function inOrder<T extends { status: string; priority?: number | undefined }>(
  items: readonly T[],
): T[] {
  return items
    .map((item, index) => ({ item, priority: item.priority ?? index + 1 }))
    .filter(({ item }) => item.status === 'ACTIVE')
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ item }) => item)
}

function appOf(app: AppInFile): App {
  const { oauthClient: credentials } = app.credentials
  const { oauthClient: settings } = app.settings
  return {
    id: appIdOf(app),
    label: app.label,
    clientId: clientIdOf(app),
    clientSecret: credentials.client_secret,
    method: credentials.token_endpoint_auth_method,
    pkceRequired: credentials.pkce_required,
    redirectUris: [...settings.redirect_uris],
    responseTypes: settings.response_types,
    grantTypes: settings.grant_types,
    rotation: settings.refresh_token,
    assignments: app.assignments,
  }
}

function userOf({ id, status, password, groups, profile }: UserInFile, updatedAt: number): User {
  const login = String(profile['login'])
  return {
    id: id ?? derivedId('00u', login),
    login,
    password,
    groups,
    status,
    updatedAt,
    profile: new Map(Object.entries(profile)),
  }
}

export const userWithLogin = (org: Organisation, login: string): User | undefined =>
  org.users.get(login.toLowerCase())

export const isInGroup = (user: User, groups: readonly string[]): boolean =>
  groups.includes('EVERYONE') || groups.some((group) => user.groups.includes(group))

/** Whether logins named in the file include this person's; Okta compares logins without case. */
export const isNamed = (user: User, logins: readonly string[]): boolean =>
  logins.some((login) => login.toLowerCase() === user.login.toLowerCase())

export const isAssigned = (user: User, { assignments }: App): boolean =>
  isNamed(user, assignments.users) || isInGroup(user, assignments.groups)
