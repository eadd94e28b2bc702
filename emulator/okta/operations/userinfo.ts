import { customClaims, userClaims } from '../claims.ts'
import type { OAuthErrorName } from '../errors.ts'
import { oauthError } from '../errors.ts'
import type { ServerOperation } from '../operation.ts'
import { answerJson, notCached } from '../operation.ts'
import { isActive } from '../tokens.ts'

/** Okta's /userinfo: what the scopes of the access token allow to know about the person. */
export const userinfo: ServerOperation = (org, { request }, server) => {
  const [, value] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const token = value === undefined ? undefined : org.state.token(value)
  if (token?.kind !== 'access token' || token.grant.server !== server || !isActive(org, token)) {
    return refusal('access_token_invalid')
  }
  const { scp } = token.payload
  const scopes = Array.isArray(scp) ? scp.map(String) : []
  if (!scopes.includes('openid')) return refusal('insufficient_scope')
  const grant = { ...token.grant, scopes }
  const custom = Object.fromEntries(customClaims(org, grant, 'IDENTITY'))
  return answerJson({ sub: grant.user.id, ...userClaims(grant), ...custom }, notCached)
}

/** Refusals stand in the header; the body is empty (RFC 6750 §3). */
function refusal(name: OAuthErrorName): Response {
  const { status, code, message } = oauthError(name)
  const challenge = `Bearer error="${code}", error_description="${message}"`
  return new Response(null, { status, headers: { 'www-authenticate': challenge } })
}
