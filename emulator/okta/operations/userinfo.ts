import { customClaims } from '../claims/claims.ts'
import { userClaims } from '../claims/system-claims.ts'
import type { OAuthErrorName } from '../errors.ts'
import { oauthError } from '../errors.ts'
import { explained } from '../explanations.ts'
import type { Call, ServerOperation } from '../operation.ts'
import { answerJson, notCached } from '../operation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { Token } from '../state.ts'
import { whyInactive } from '../tokens/in-order.ts'

/** Okta's /userinfo: what the scopes of the access token allow to know about the person. */
export const userinfo: ServerOperation = (org, call, server) => {
  const presented = bearerToken(call)
  if (!('value' in presented)) return refusal(presented.problem)
  const token = org.state.token(presented.value)
  const why = whyUnusable(org, token, server)
  if (token?.kind !== 'access token' || why) return refusal('access_token_invalid', why)
  const { scp } = token.payload
  const scopes = Array.isArray(scp) ? scp.map(String) : []
  const { user } = token.grant
  if (!user || !scopes.includes('openid')) return refusal('access_token_insufficient_scopes')
  const grant = { ...token.grant, scopes }
  const custom = Object.fromEntries(customClaims(org, grant, 'IDENTITY'))
  return answerJson({ sub: user.id, ...userClaims({ user, scopes }), ...custom }, notCached)
}

function whyUnusable(
  org: Organisation,
  token: Token | undefined,
  server: AuthorizationServer,
): string | undefined {
  if (token?.kind !== 'access token') return 'No access token like this was issued here.'
  if (token.grant.server !== server)
    return `The token is of the server "${token.grant.server.name}".`
  return whyInactive(org, token)
}

/** The access token: in the header, or in a POST's form (RFC 6750 §2), and nowhere else. */
function bearerToken({
  request,
  query,
  form,
}: Call): { value: string } | { problem: OAuthErrorName } {
  const header = request.headers.get('authorization') || undefined
  const inForm = form.get('access_token')
  if (query.get('access_token') !== undefined) return { problem: 'access_token_in_query' }
  if (header !== undefined && inForm !== undefined) return { problem: 'access_token_duplicate' }
  const value = inForm ?? /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
  if (value !== undefined) return { value }
  return { problem: header === undefined ? 'access_token_missing' : 'access_token_invalid' }
}

/** Refusals stand in the header; the body is empty (RFC 6750 §3). */
function refusal(name: OAuthErrorName, why?: string): Response {
  const { status, code, message } = oauthError(name)
  const challenge = `Bearer error="${code}", error_description="${message}"`
  const answer = new Response(null, { status, headers: { 'www-authenticate': challenge } })
  return explained(answer, { explanation: why ? [why] : [] })
}
