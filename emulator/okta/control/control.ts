import { sessionCookie } from '../authorization/session-cookie.ts'
import type { App } from '../organisation/app.ts'
import { redefineApp } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { ProfileChange } from '../organisation/profile-changes.ts'
import type { ProfileValue } from '../organisation/profile-schema.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import { redefineServer } from '../organisation/server.ts'
import type { Status, User } from '../organisation/user.ts'
import { changeStatus } from '../organisation/user-status.ts'
import { newGrant } from '../state.ts'
import { rotateKeys } from '../tokens/keyring.ts'
import { revokeEverything, revokeTokensBy, revokeTokensOf } from '../tokens/revocation.ts'
import { issueAccessToken, seconds } from '../tokens/tokens.ts'
import { assign, unassign } from './assignments.ts'
import type { Access, Explained } from './explain.ts'
import { explain } from './explain.ts'
import { knownApp, knownServer, knownUser } from './known.ts'
import { setProfile } from './profile.ts'
import type { SessionView } from './sessions.ts'
import { endSession, sessionsOf } from './sessions.ts'

/** A person as the organisation knows them now; without the password. */
type UserView = {
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
  /**
   * Changes attributes, all of them or none. `null` leaves an empty text, unless the attribute was
   * never set: then it stays unset. A string is read as the attribute's type. Tokens already issued stay as they are.
   */
  readonly setProfile: (login: string, change: ProfileChange) => UserView
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
  /** A one-time token for `sessionToken` of authorize, which stands for a sign-in that already was. */
  readonly sessionToken: (login: string) => string
  readonly sessions: () => readonly SessionView[]
  readonly endSession: (id: string) => void
  /** Of the first app unless said otherwise. */
  readonly assign: (login: string, clientId?: string) => void
  /** Their tokens end with it. Whoever else was assigned stays so. */
  readonly unassign: (login: string, clientId?: string) => void
  /**
   * Of the first authorization server unless said otherwise: the NEXT key signs from now on; the
   * one before stays published, the one before that does not.
   */
  readonly rotateKeys: (serverName?: string) => void
  /** Whether the person would get a code for a client, and why not; see {@link explain}. */
  readonly explain: (login: string, asked?: Access) => Explained
  /** Okta's clock runs so many milliseconds ahead of everybody's, or behind. */
  readonly skewClock: (ms: number) => void
}

export function createControl(org: Organisation, skewClock: (ms: number) => void): Control {
  const userOf = (login: string) => knownUser(org, login)
  return {
    users: () => [...org.users.values()].map(viewOf),
    user: (login) => viewOf(userOf(login)),
    setProfile: (login, change) => viewOf(setProfile(org, userOf(login), change)),
    setStatus: (login, status) => changeStatus(org, userOf(login), status),
    revokeSessions: (login) => revokeEverything(org, userOf(login)),
    revokeAccessTokens: (login) => revokeTokensOf(org, userOf(login), 'access token'),
    revokeRefreshTokens: (login) => revokeTokensOf(org, userOf(login), 'refresh token'),
    setAudience: (name, audience) => setAudience(org, knownServer(org, name), audience),
    addRedirectUri: (id, uri) => addRedirectUri(knownApp(org, id), uri),
    issueAccessToken: (plant) => plantAccessToken(org, plant),
    signIn: (login) => sessionCookie(org, org.state.openSession(userOf(login))),
    sessionToken: (login) => org.state.issueSessionToken(userOf(login)),
    sessions: () => sessionsOf(org),
    endSession: (id) => endSession(org, id),
    assign: (login, id) => assign(userOf(login), knownApp(org, id)),
    unassign: (login, id) => unassign(org, userOf(login), knownApp(org, id)),
    rotateKeys: (name) => rotateKeys(knownServer(org, name)),
    explain: (login, asked = {}) => explain(org, userOf(login), asked),
    skewClock,
  }
}

const viewOf = ({ id, login, status, profile }: User): UserView => ({
  id,
  login,
  status,
  profile: Object.fromEntries(profile),
})

function setAudience(org: Organisation, server: AuthorizationServer, audience: string): void {
  redefineServer(server, { ...server.definition, audiences: [audience] })
  if (org.switches.configurationChangeRevokesTokens) revokeTokensBy(org, server)
}

function addRedirectUri(app: App, uri: string): void {
  const { definition } = app
  const { oauthClient } = definition.settings
  const redirect_uris = [...oauthClient.redirect_uris, uri]
  redefineApp(app, {
    ...definition,
    settings: { oauthClient: { ...oauthClient, redirect_uris } },
  })
}

async function plantAccessToken(org: Organisation, plant: Plant): Promise<string> {
  const { server, login, clientId, scopes = ['openid', 'profile'] } = plant
  const grant = newGrant({
    server: knownServer(org, server),
    app: knownApp(org, clientId),
    user: knownUser(org, login),
    scopes,
    authTime: seconds(org),
  })
  const { value } = await issueAccessToken(org, grant, scopes)
  return value
}
