import type { App } from '../organisation/app.ts'
import { isAssigned } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { User } from '../organisation/user.ts'
import type { Grant, Token } from '../state.ts'

/** Revokes one token. A refresh token takes the access tokens of its grant with it. */
export function revokeToken(token: Token): void {
  if (token.kind === 'refresh token') token.grant.revoked = true
  else token.revoked = true
}

/** Ends every browser session and every token of a person. */
export function revokeEverything(org: Organisation, user: User): void {
  org.state.endSessions(user)
  const isTheirs = (grant: Grant) => grant.user === user
  revokeGrants(org.state.tokens(), isTheirs)
  revokeGrants(org.state.codes(), isTheirs)
}

/**
 * Ends the tokens that an authorization server has issued, as changing its settings does. A code that
 * nobody has exchanged yet stays: policy was asked for it already.
 */
export const revokeTokensBy = ({ state }: Organisation, server: AuthorizationServer): void =>
  revokeGrants(state.tokens(), (grant) => grant.server === server)

/** Ends what a server issued, codes too: it is no server any more. */
export function revokeIssuedBy({ state }: Organisation, server: AuthorizationServer): void {
  const isMeant = (grant: Grant) => grant.server === server
  revokeGrants(state.tokens(), isMeant)
  revokeGrants(state.codes(), isMeant)
}

/** Ends the tokens that an app was issued, as changing its settings does; see {@link revokeTokensBy}. */
export const revokeTokensTo = ({ state }: Organisation, app: App): void =>
  revokeGrants(state.tokens(), (grant) => grant.app === app)

/** Ends what an app was issued, codes too, for those people or for everybody. */
export function revokeIssuedTo(
  { state }: Organisation,
  app: App,
  concerns: (user: User | undefined) => boolean = () => true,
): void {
  const isMeant = (grant: Grant) => grant.app === app && concerns(grant.user)
  revokeGrants(state.tokens(), isMeant)
  revokeGrants(state.codes(), isMeant)
}

/** Ends what an app was issued for people who are not assigned to it any more. */
export const revokeUnassigned = (org: Organisation, app: App): void =>
  revokeIssuedTo(org, app, (user) => user !== undefined && !isAssigned(user, app))

function revokeGrants(
  issued: Iterable<{ readonly grant: Grant }>,
  concerned: (grant: Grant) => boolean,
): void {
  for (const { grant } of issued) if (concerned(grant)) grant.revoked = true
}

/** Revokes a person's tokens of one kind, by the rules of {@link revokeToken}. */
export function revokeTokensOf(org: Organisation, user: User, kind: Token['kind']): void {
  for (const token of org.state.tokens()) {
    if (token.kind === kind && token.grant.user === user) revokeToken(token)
  }
}
