import type { Misnamed } from '../../fault.ts'
import type { Random } from '../../random.ts'
import type { Claim } from '../claims/claims.ts'
import { runningClaim } from '../claims/claims.ts'
import { reservedScopes } from '../claims/scopes.ts'
import type { Expression } from '../expression/expression.ts'
import { uncheckedExpression } from '../expression/expression.ts'
import { appIdOf, clientIdOf, derivedId } from '../ids.ts'
import { plainIssuer } from '../plain/settings.ts'
import type { RateWindows } from '../rate-limit.ts'
import { State } from '../state.ts'
import type { Keyring } from '../tokens/keyring.ts'
import { keepKey, newKeyring } from '../tokens/keyring.ts'
import type {
  AppInFile,
  GroupInFile,
  OktaFile,
  ServerInFile,
  Switches,
  UserInFile,
} from './file.ts'
import type { Profile, ProfileValue } from './profile-schema.ts'

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
  login: string
  password: string
  /** By name; everybody is in `EVERYONE` without being listed. */
  groups: readonly string[]
  status: Status
  /** Seconds; when the profile last changed. */
  updatedAt: number
  readonly profile: Map<string, ProfileValue>
  readonly dates: UserDates
  /** Who keeps the password: Okta unless the management API was told otherwise. */
  provider: { readonly type: string; readonly name: string }
  recoveryQuestion: { readonly question: string; readonly answer: string } | undefined
}

/** When things happened to a person, in milliseconds; `undefined` for what never did. */
export type UserDates = {
  readonly created: number
  activated: number | undefined
  statusChanged: number | undefined
  lastLogin: number | undefined
  passwordChanged: number | undefined
}

export type Group = {
  readonly id: string
  readonly type: 'OKTA_GROUP' | 'BUILT_IN'
  name: string
  description: string | undefined
  /** Milliseconds. */
  readonly created: number
  lastUpdated: number
  lastMembershipUpdated: number
}

export type Policy = ServerInFile['policies'][number]
export type Rule = Policy['rules'][number]

export type AuthorizationServer = {
  readonly id: string
  readonly keyring: Keyring
  readonly issuer: string
  /** All that was set up, inactive things too; everything below follows from it. */
  definition: ServerInFile
  name: string
  status: 'ACTIVE' | 'INACTIVE'
  audience: string
  scopes: readonly string[]
  defaultScopes: readonly string[]
  publishedScopes: readonly string[]
  claims: readonly Claim[]
  /** The active ones, in the order in which they are tried. */
  policies: readonly Policy[]
}

type OAuthSettings = AppInFile['settings']['oauthClient']

export type App = {
  readonly id: string
  readonly clientId: string
  /** All that was set up; everything below follows from it. */
  definition: AppInFile
  status: 'ACTIVE' | 'INACTIVE'
  label: string
  applicationType: OAuthSettings['application_type']
  clientSecret: string | undefined
  /** Secrets that are accepted beside the first one while the client changes over. */
  readonly otherSecrets: string[]
  /** What its assertions and request objects may be signed with. */
  publicKeys: OAuthSettings['jwks']['keys']
  requestObjectAlgorithm: OAuthSettings['request_object_signing_alg']
  postLogoutRedirectUris: readonly string[]
  method: AppInFile['credentials']['oauthClient']['token_endpoint_auth_method']
  pkceRequired: boolean
  redirectUris: readonly string[]
  responseTypes: OAuthSettings['response_types']
  grantTypes: OAuthSettings['grant_types']
  rotation: OAuthSettings['refresh_token']
  assignments: AppInFile['assignments']
  /** `app.profile.x` in expressions. */
  profile: AppInFile['profile']
  /** What fills the people's profiles in the app, by attribute. */
  mappings: ReadonlyMap<string, Pick<Expression, 'evaluate'>>
  /** What the people's profiles have of their own, by login in lower case. */
  profiles: ReadonlyMap<string, Profile>
}

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
export type Records = {
  readonly stamps: Map<string, { readonly created: number; readonly lastUpdated: number }>
  /** The secrets of an app, once the API has been asked for them. */
  readonly secrets: Map<string, ClientSecret[]>
  /** How an app looks to people, by its id: shown again as it came, and nothing else. */
  readonly looks: Map<string, AppLooks>
}

type AppLooks = {
  readonly accessibility?: Readonly<Record<string, unknown>> | null | undefined
  readonly visibility?: Readonly<Record<string, unknown>> | null | undefined
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
    records: { stamps: new Map(), secrets: new Map(), looks: new Map() },
    users: new Map(users.map((user) => [user.login.toLowerCase(), user])),
    state: new State({
      now,
      random,
      sessionIdleMs: file.org.session.maxSessionIdleMinutes * 60_000,
    }),
    rateWindows: new Map(),
  }
}

/** A server as it runs; `index` decides its keys. */
export function serverOf(
  definition: ServerInFile,
  index: number,
  { origin, trueNow }: Pick<Organisation, 'origin' | 'trueNow'>,
): AuthorizationServer {
  const id = definition.id ?? derivedId('aus', definition.name)
  const { oauth } = definition
  const issuer = oauth ? plainIssuer(origin, oauth) : `${origin}/oauth2/${id}`
  return {
    id,
    keyring: newKeyring(index, trueNow),
    issuer,
    definition,
    ...runningServer(definition),
  }
}

/** Sets a server up anew; tokens and requests that refer to it see the change. */
export function redefineServer(server: AuthorizationServer, definition: ServerInFile): void {
  const modeOf = ({ credentials }: ServerInFile) => credentials.signing.rotationMode
  if (modeOf(definition) !== modeOf(server.definition)) keepKey(server)
  Object.assign(server, { definition, ...runningServer(definition) })
}

function runningServer(definition: ServerInFile) {
  const { name, status, audiences, scopes, claims, policies } = definition
  const namesOf = (some: ServerInFile['scopes']) => some.map((scope) => scope.name)
  return {
    name,
    status,
    audience: audiences[0] ?? '',
    scopes: [...reservedScopes, ...namesOf(scopes)],
    defaultScopes: namesOf(scopes.filter((scope) => scope.default)),
    publishedScopes: [
      ...reservedScopes,
      ...namesOf(scopes.filter((scope) => scope.metadataPublish === 'ALL_CLIENTS')),
    ],
    claims: claims.filter((claim) => claim.status === 'ACTIVE').map(runningClaim),
    policies: inOrder(policies).map((policy) => ({ ...policy, rules: inOrder(policy.rules) })),
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

/** An app as it runs. */
export const appOf = (definition: AppInFile): App => ({
  id: appIdOf(definition),
  clientId: clientIdOf(definition),
  otherSecrets: [],
  definition,
  ...runningApp(definition),
})

/** Sets an app up anew; its ids stay. */
export const redefineApp = (app: App, definition: AppInFile): void =>
  void Object.assign(app, { definition, ...runningApp(definition) })

function runningApp(definition: AppInFile) {
  const { label, status, credentials, settings, assignments, profile, profileMappings } = definition
  const { client_secret, token_endpoint_auth_method, pkce_required } = credentials.oauthClient
  const { redirect_uris, response_types, grant_types, refresh_token } = settings.oauthClient
  const { application_type, post_logout_redirect_uris, jwks } = settings.oauthClient
  return {
    label,
    status,
    applicationType: application_type,
    clientSecret: client_secret,
    publicKeys: jwks.keys,
    requestObjectAlgorithm: settings.oauthClient.request_object_signing_alg,
    postLogoutRedirectUris: post_logout_redirect_uris,
    method: token_endpoint_auth_method,
    pkceRequired: pkce_required,
    redirectUris: redirect_uris,
    responseTypes: response_types,
    grantTypes: grant_types,
    rotation: refresh_token,
    assignments,
    profile,
    mappings: new Map(
      Object.entries(profileMappings).map(([name, source]) => [name, uncheckedExpression(source)]),
    ),
    profiles: new Map(
      Object.entries(assignments.profiles ?? {}).map(([login, own]) => [login.toLowerCase(), own]),
    ),
  }
}

/** The secrets that a client may use now: its own, and others while it changes over. */
export const clientSecretsOf = ({ clientSecret, otherSecrets }: App): readonly string[] =>
  clientSecret === undefined ? otherSecrets : [clientSecret, ...otherSecrets]

/** The app of a client, unless it is inactive: then there is no such client. */
export const activeApp = ({ apps }: Organisation, clientId: string | undefined): App | undefined =>
  apps.find((app) => app.clientId === clientId && app.status === 'ACTIVE')

/** A person as the organisation knows them; `now` in milliseconds. */
export function userOf(user: UserInFile, now: number): User {
  const { id, status, password, groups, profile } = user
  const login = String(profile['login'])
  const activated = status === 'STAGED' ? undefined : now
  return {
    id: id ?? derivedId('00u', login),
    login,
    password,
    groups,
    status,
    updatedAt: Math.floor(now / 1000),
    profile: new Map(Object.entries(profile)),
    dates: {
      created: now,
      activated,
      statusChanged: activated,
      lastLogin: undefined,
      passwordChanged: now,
    },
    provider: { type: 'OKTA', name: 'OKTA' },
    recoveryQuestion: undefined,
  }
}

function groupOf({ id, name, description }: GroupInFile, now: number): Group {
  return {
    id: id ?? derivedId('00g', name),
    type: 'OKTA_GROUP',
    name,
    description,
    created: now,
    lastUpdated: now,
    lastMembershipUpdated: now,
  }
}

export const userWithLogin = (org: Organisation, login: string): User | undefined =>
  org.users.get(login.toLowerCase())

export const isInGroup = (user: User, groups: readonly string[]): boolean =>
  groups.includes('EVERYONE') || groups.some((group) => user.groups.includes(group))

/** Whether logins named in the file include this person's; Okta compares logins without case. */
export const isNamed = (user: User, logins: readonly string[]): boolean =>
  logins.some((login) => login.toLowerCase() === user.login.toLowerCase())

/** What a person is called in an app: as they sign in, unless the assignment says otherwise. */
export const appUserName = ({ profiles }: App, { login }: User): string =>
  String(profiles.get(login.toLowerCase())?.['userName'] ?? login)

export const isAssigned = (user: User, { assignments }: App): boolean =>
  isNamed(user, assignments.users) || isInGroup(user, assignments.groups)
