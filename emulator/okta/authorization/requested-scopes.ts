import { claimScopes } from '../claims/scopes.ts'
import { because, oauthError } from '../errors.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import { words } from '../parameters.ts'

/** The scopes that a request asks for, or the server's default ones; all of them known. */
export function requestedScopes(
  server: AuthorizationServer,
  asked: string | undefined,
): readonly string[] {
  const named = words(asked)
  const scopes = named.length > 0 ? named : server.defaultScopes
  if (scopes.length === 0) throw oauthError('no_default_scopes')
  const unknown = scopes.filter((scope) => !server.scopes.includes(scope))
  if (unknown.length === 0) return scopes
  const why = `The server "${server.name}" has the scopes ${server.scopes.join(', ')}, not ${unknown.join(', ')}.`
  throw because(oauthError('no_matching_scope'), why)
}

/** What speaks of the person is given only to who asks for `openid` as well. */
export function checkOpenid(scopes: readonly string[]): void {
  if (scopes.some((scope) => claimScopes.includes(scope)) && !scopes.includes('openid')) {
    throw oauthError('openid_scope_required')
  }
}
