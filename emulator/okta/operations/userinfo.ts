import { customClaims, userClaims } from '../claims/claims.ts'
import type { OAuthErrorName } from '../errors.ts'
import { oauthError } from '../errors.ts'
import type { Call, ServerOperation } from '../operation.ts'
import { answerJson, notCached } from '../operation.ts'
import { isActive } from '../tokens/tokens.ts'

/** Okta's /userinfo: what the scopes of the access token allow to know about the person. */
export const userinfo: ServerOperation = (org, call, server) => {
  const presented = bearerToken(call)
  if (!('value' in presented)) return refusal(presented.problem)
  const token = org.state.token(presented.value)
  if (token?.kind !== 'access token' || token.grant.server !== server || !isActive(org, token)) {
    return refusal('access_token_invalid')
  }
  const { scp } = token.payload
  const scopes = Array.isArray(scp) ? scp.map(String) : []
  const { user } = token.grant
  if (!user || !scopes.includes('openid')) return refusal('insufficient_scope')
  const grant = { ...token.grant, scopes }
  const custom = Object.fromEntries(customClaims(org, grant, 'IDENTITY'))
  return answerJson({ sub: user.id, ...userClaims({ user, scopes }), ...custom }, notCached)
}

/** The access token: in the header, or in a POST's form (RFC 6750 §2), and nowhere else. */
function bearerToken({
  request,
  query,
  form,
}: Call): { value: string } | { problem: OAuthErrorName } {
  const header = request.headers.get('authorization') ?? undefined
  const inForm = form.get('access_token')
  if (query.get('access_token') !== undefined) return { problem: 'access_token_in_query' }
  if (header !== undefined && inForm !== undefined) return { problem: 'access_token_duplicate' }
  const value = inForm ?? /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
  if (value !== undefined) return { value }
  return { problem: header === undefined ? 'access_token_missing' : 'access_token_invalid' }
}

/** Refusals stand in the header; the body is empty (RFC 6750 §3). */
function refusal(name: OAuthErrorName): Response {
  const { status, code, message } = oauthError(name)
  const challenge = `Bearer error="${code}", error_description="${message}"`
  return new Response(null, { status, headers: { 'www-authenticate': challenge } })
}
