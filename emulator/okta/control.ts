import { ColloquyError } from '../errors.ts'
import { didYouMean } from '../yaml-file.ts'
import type { App, AuthorizationServer, Organisation, Status, User } from './organisation.ts'
import { userWithLogin } from './organisation.ts'
import type { ProfileValue } from './profile-schema.ts'
import { attributeType, baseAttributes, misfit } from './profile-schema.ts'
import { revokeEverything, revokeIssuedBy, revokeTokensOf } from './revocation.ts'
import { sessionCookie } from './session-cookie.ts'
import { issueAccessToken, seconds } from './tokens.ts'

/** A person as the organisation knows them now; without the password. */
export type UserView = {
  readonly id: string
  readonly login: string
  readonly status: Status
  readonly profile: Readonly<Record<string, ProfileValue>>
}

type Plant = {
  /** Name or id of an authorization server. */
  readonly server: string
  readonly login: string
  /** The first app unless said otherwise. */
  readonly clientId?: string
  readonly scopes?: readonly string[]
}

/** What an administrator, or nobody at all, could do at the real Okta: for tests only. */
export type Control = {
  readonly users: () => readonly UserView[]
  readonly user: (login: string) => UserView
  /** A string is read as the attribute's type. Tokens already issued stay as they are. */
  readonly setAttribute: (login: string, attribute: string, value: ProfileValue) => void
  /** Leaves an empty string, unless the attribute was never set: then it stays unset. */
  readonly clearAttribute: (login: string, attribute: string) => void
  readonly setStatus: (login: string, status: Status) => void
  /** "Clear sessions and revoke tokens": browser sessions, refresh tokens and their access tokens. */
  readonly revokeSessions: (login: string) => void
  readonly revokeAccessTokens: (login: string) => void
  /** Access tokens that came with them are revoked too. */
  readonly revokeRefreshTokens: (login: string) => void
  readonly setAudience: (serverName: string, audience: string) => void
  /** Adds a login redirect URI to an app. */
  readonly addRedirectUri: (clientId: string, redirectUri: string) => void
  /** Plants a token that no sign-in led to; an hour is its life. */
  readonly issueAccessToken: (plant: Plant) => Promise<string>
  /** Signs a person in; the answer is the `Set-Cookie` value for the browser that has the session. */
  readonly signIn: (login: string) => string
}

export function createControl(org: Organisation): Control {
  const userOf = (login: string) => knownUser(org, login)
  return {
    users: () => [...org.users.values()].map(viewOf),
    user: (login) => viewOf(userOf(login)),
    setAttribute: (login, name, value) => setAttribute(org, userOf(login), name, value),
    clearAttribute: (login, name) => clearAttribute(org, userOf(login), name),
    setStatus: (login, status) => setStatus(org, userOf(login), status),
    revokeSessions: (login) => revokeEverything(org, userOf(login)),
    revokeAccessTokens: (login) => revokeTokensOf(org, userOf(login), 'access token'),
    revokeRefreshTokens: (login) => revokeTokensOf(org, userOf(login), 'refresh token'),
    setAudience: (name, audience) => setAudience(org, knownServer(org, name), audience),
    addRedirectUri: (id, uri) => void knownApp(org, id).redirectUris.push(uri),
    issueAccessToken: (plant) => plantAccessToken(org, plant),
    signIn: (login) => sessionCookie(org, org.state.openSession(userOf(login))),
  }
}

const viewOf = ({ id, login, status, profile }: User): UserView => ({
  id,
  login,
  status,
  profile: Object.fromEntries(profile),
})

function setAttribute(org: Organisation, user: User, name: string, value: ProfileValue): void {
  const type = knownAttribute(org, name)
  const typed = typeof value === 'string' ? readAs(type.type, value) : value
  const problem = misfit(typed, type)
  if (problem) {
    throw new ColloquyError('ATTRIBUTE_INVALID', {
      what: `Okta refuses this value for ${name}: it ${problem}`,
      evidence: [`the value: ${JSON.stringify(value)}`],
      remedy: 'Give a value that the profile schema in the Okta file allows.',
    })
  }
  user.profile.set(name, typed)
  user.updatedAt = seconds(org)
}

/** Steps and forms speak in strings; the schema says what is meant. */
function readAs(type: string, text: string): ProfileValue {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  const isNumber = type === 'integer' || type === 'number'
  return isNumber && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text
}

function clearAttribute(org: Organisation, user: User, name: string): void {
  const { type } = knownAttribute(org, name)
  if (!user.profile.has(name)) return
  if (type === 'string') user.profile.set(name, '')
  else user.profile.delete(name)
  user.updatedAt = seconds(org)
}

/** Deactivation ends sessions and tokens for good; other states only hold them back meanwhile. */
function setStatus(org: Organisation, user: User, status: Status): void {
  user.status = status
  if (status === 'DEPROVISIONED') revokeEverything(org, user)
  else if (status !== 'ACTIVE') org.state.endSessions(user)
}

function setAudience(org: Organisation, server: AuthorizationServer, audience: string): void {
  server.audience = audience
  if (org.switches.configurationChangeRevokesTokens) revokeIssuedBy(org, server)
}

async function plantAccessToken(org: Organisation, plant: Plant): Promise<string> {
  const { server, login, clientId, scopes = ['openid', 'profile'] } = plant
  const grant = {
    server: knownServer(org, server),
    app: knownApp(org, clientId),
    user: knownUser(org, login),
    scopes,
    authTime: seconds(org),
    nonce: undefined,
    lifetimes: {
      accessTokenLifetimeMinutes: 60,
      refreshTokenLifetimeMinutes: 0,
      refreshTokenWindowMinutes: 10_080,
    },
    revoked: false,
  }
  const { value } = await issueAccessToken(org, grant, scopes)
  return value
}

function knownUser(org: Organisation, login: string): User {
  const user = userWithLogin(org, login)
  if (user) return user
  const logins = [...org.users.values()].map((known) => known.login)
  throw new ColloquyError('UNKNOWN_USER', {
    what: `Okta has no user "${login}"${didYouMean(login, logins)}`,
    remedy: 'Name one whom the Okta file describes, or describe them there.',
  })
}

function knownAttribute(org: Organisation, name: string) {
  const custom = org.file.profileSchema
  const type = attributeType(name, custom)
  if (type) return type
  const known = [...Object.keys(custom), ...baseAttributes]
  throw new ColloquyError('UNKNOWN_ATTRIBUTE', {
    what: `Okta's profile schema has no attribute "${name}"${didYouMean(name, known)}`,
    remedy: 'Name one of the schema, or add it to profileSchema in the Okta file.',
  })
}

function knownApp({ apps }: Organisation, clientId: string | undefined): App {
  const app = clientId === undefined ? apps[0] : apps.find((known) => known.clientId === clientId)
  if (app) return app
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: `Okta has no app with the client id "${clientId}"`,
    evidence: apps.map((known) => `${known.clientId}  ${known.label}`),
    remedy: 'Use the client id of an app in the Okta file, or describe the app there.',
  })
}

/** An authorization server by its name or id. */
export function knownServer({ servers }: Organisation, name: string): AuthorizationServer {
  const server = servers.find((known) => known.name === name || known.id === name)
  if (server) return server
  const names = servers.map((known) => known.name)
  throw new ColloquyError('UNKNOWN_AUTHORIZATION_SERVER', {
    what: `Okta has no authorization server "${name}"${didYouMean(name, names)}`,
    remedy: 'Name one that the Okta file describes, or describe it there.',
  })
}
