import { requestedScopes } from '../authorization/requested-scopes.ts'
import { reservedScopes } from '../claims/scopes.ts'
import { oauthError } from '../errors.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import { newGrant } from '../state.ts'
import type { GrantRequest } from './grant-request.ts'
import { allowedLifetimes, answerTokens } from './grant-request.ts'

/** A token for the client itself (RFC 6749 §4.4): no person, no refresh token, custom scopes only. */
export function clientCredentials(org: Organisation, { app, server, form }: GrantRequest) {
  if (app.method === 'none') throw oauthError('confidential_client_required')
  const scopes = requestedScopes(server, form.get('scope'))
  if (scopes.some((scope) => reservedScopes.includes(scope))) {
    throw oauthError('openid_not_allowed_client_creds')
  }
  const request = { app, user: undefined, grantType: 'client_credentials', scopes } as const
  const lifetimes = allowedLifetimes(org, server, request)
  checkConsent(server, scopes)
  const grant = newGrant({ server, app, user: undefined, scopes, lifetimes })
  return answerTokens(org, grant, scopes, () => undefined)
}

/** There is nobody who could agree. Scopes that leave it to the app (FLEXIBLE) ask nobody here. */
function checkConsent({ definition }: AuthorizationServer, scopes: readonly string[]): void {
  const asking = definition.scopes
    .filter(({ name, consent }) => scopes.includes(name) && consent === 'REQUIRED')
    .map(({ name }) => name)
  if (asking.length > 0) throw oauthError('consent_required_client_credentials', asking.join(', '))
}
