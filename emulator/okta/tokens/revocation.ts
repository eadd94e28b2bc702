import type { App, AuthorizationServer, Organisation, User } from '../organisation/organisation.ts'
import type { Grant, Token } from '../state.ts'

/** Revokes one token. A refresh token takes the access tokens of its grant with it. */
export function revokeToken(token: Token): void {
  if (token.kind === 'refresh token') token.grant.revoked = true
  else token.revoked = true
}

/** Ends every browser session and every token of a person. */
export function revokeEverything(org: Organisation, user: User): void {
  org.state.endSessions(user)
  revokeGrants(org, (grant) => grant.user === user)
}

/** Ends what an authorization server has issued, as changing its settings does. */
export const revokeIssuedBy = (org: Organisation, server: AuthorizationServer): void =>
  revokeGrants(org, (grant) => grant.server === server)

/** Ends what an app was issued, for one person or for everybody. */
export const revokeIssuedTo = (org: Organisation, app: App, user?: User): void =>
  revokeGrants(org, (grant) => grant.app === app && (user === undefined || grant.user === user))

function revokeGrants(org: Organisation, concerned: (grant: Grant) => boolean): void {
  for (const { grant } of [...org.state.tokens(), ...org.state.codes()]) {
    if (concerned(grant)) grant.revoked = true
  }
}

/** Revokes a person's tokens of one kind, by the rules of {@link revokeToken}. */
export function revokeTokensOf(org: Organisation, user: User, kind: Token['kind']): void {
  for (const token of org.state.tokens()) {
    if (token.kind === kind && token.grant.user === user) revokeToken(token)
  }
}
