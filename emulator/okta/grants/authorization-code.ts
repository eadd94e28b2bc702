import { checkVerifier } from '../authorization/pkce.ts'
import { oauthError } from '../errors.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { limitPerson } from '../rate-limit.ts'
import type { Code } from '../state.ts'
import { isInOrder } from '../tokens/tokens.ts'
import type { GrantRequest } from './grant-request.ts'
import { answerTokens, checkOwner, firstRefreshToken, required } from './grant-request.ts'

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
  limitPerson(org, grant.user)
  return spend(code, () =>
    answerTokens(org, grant, grant.scopes, () => firstRefreshToken(org, grant)),
  )
}

/** From now on nobody else can use the code; it is left as it was when no tokens come of it. */
async function spend<T>(code: Code, exchange: () => Promise<T>): Promise<T> {
  code.used = true
  try {
    return await exchange()
  } catch (error) {
    code.used = false
    throw error
  }
}

function refuseSpent(org: Organisation, { used, grant, expiresAt }: Code): void {
  if (used && org.switches.codeReplayRevokesTokens) grant.revoked = true
  if (used || !isInOrder(grant) || org.now() >= expiresAt)
    throw oauthError('invalid_authorization_code')
}
