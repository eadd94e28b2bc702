import { checkVerifier } from '../authorization/pkce.ts'
import { because, oauthError } from '../errors.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { limitPerson } from '../rate-limit.ts'
import type { Code } from '../state.ts'
import { whyOutOfOrder } from '../tokens/in-order.ts'
import { redactUrl } from '../urls.ts'
import type { GrantRequest } from './grant-request.ts'
import { answerTokens, checkOwner, firstRefreshToken, required } from './grant-request.ts'

/** Exchanges an authorization code, once (RFC 6749 §4.1.3). */
export function authorizationCode(org: Organisation, request: GrantRequest) {
  const code = org.state.code(required(request, 'code'))
  if (!code) throw noGood('No code like this was issued here, or it ended long ago.')
  const { grant } = code
  checkOwner(request, grant)
  refuseSpent(org, code)
  checkRedirectUri(code, request.form.get('redirect_uri'))
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
  if (used) throw noGood('The code was exchanged before.')
  const why = whyOutOfOrder(grant)
  if (why !== undefined) throw noGood(why)
  if (org.now() >= expiresAt) {
    throw noGood(`The code ended at ${new Date(expiresAt).toISOString()}.`)
  }
}

const noGood = (why: string) => because(oauthError('invalid_authorization_code'), why)

function checkRedirectUri({ redirectUri }: Code, given: string | undefined): void {
  if (given === redirectUri) return
  const here = given === undefined ? 'no redirect_uri' : redactUrl(given)
  const why = `The code was asked for with ${redirectUri}, and is exchanged with ${here}.`
  throw because(oauthError('mismatched_redirect_uri'), why)
}
