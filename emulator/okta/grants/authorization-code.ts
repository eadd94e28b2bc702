import { oauthError } from '../errors.ts'
import type { Organisation } from '../organisation.ts'
import { checkVerifier } from '../pkce.ts'
import type { Code } from '../state.ts'
import { issueRefreshToken } from '../tokens.ts'
import type { GrantRequest } from './grant-request.ts'
import { answerTokens, checkOwner, required } from './grant-request.ts'

/** Exchanges an authorization code, once (RFC 6749 §4.1.3). */
export function authorizationCode(org: Organisation, request: GrantRequest) {
  const code = org.state.code(required(request, 'code'))
  if (!code) throw oauthError('invalid_authorization_code')
  const { grant } = code
  checkOwner(request, grant)
  refuseSpent(org, code)
  if (request.form.get('redirect_uri') !== code.redirectUri) {
    throw oauthError('mismatched_redirect_uri')
  }
  checkVerifier(code.challenge, request.form.get('code_verifier'))
  code.used = true
  const refreshes =
    grant.scopes.includes('offline_access') && grant.app.grantTypes.includes('refresh_token')
  const refreshToken = refreshes ? issueRefreshToken(org, grant) : undefined
  return answerTokens(org, grant, grant.scopes, refreshToken)
}

function refuseSpent(org: Organisation, { used, grant, expiresAt }: Code): void {
  if (used && org.switches.codeReplayRevokesTokens) grant.revoked = true
  const gone = grant.revoked || grant.user.status !== 'ACTIVE'
  if (used || gone || org.now() >= expiresAt) throw oauthError('invalid_authorization_code')
}
