import type { JWTPayload } from 'jose'
import type { OAuthErrorName } from '../errors.ts'
import { oauthError } from '../errors.ts'
import type { Call } from '../operation.ts'
import type { App, Organisation } from '../organisation/organisation.ts'
import { activeApp } from '../organisation/organisation.ts'
import type { SignatureProblem } from './jwt.ts'
import { decodedJwt, isSymmetric, signatureProblem } from './jwt.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

const refusals: Readonly<Record<SignatureProblem, OAuthErrorName>> = {
  'not a JWT': 'client_assertion_invalid_jwt',
  algorithm: 'client_assertion_invalid_signature_algorithm',
  'no secret': 'client_assertion_invalid_no_secret',
  'secret too short': 'client_assertion_invalid_secret_length',
  'no keys': 'client_assertion_jwks_not_configured',
  'unknown kid': 'client_assertion_invalid_kid',
  'use of the key': 'client_assertion_invalid_key_use',
  'not a signing key': 'client_assertion_not_signed_with_signing_key',
  'unusable key': 'client_assertion_invalid_jwks',
  signature: 'client_assertion_invalid_signature',
}

const refuse = (problem: SignatureProblem) =>
  oauthError(refusals[problem], problem === 'use of the key' ? 'sig' : '')

/** The client that an assertion speaks for: client_secret_jwt and private_key_jwt (RFC 7523 §3). */
export async function clientOfAssertion(
  org: Organisation,
  { form, url }: Call,
  assertion: string,
): Promise<App> {
  if (form.get('client_assertion_type') !== assertionType) {
    throw oauthError('client_assertion_type_invalid')
  }
  const decoded = decodedJwt(assertion)
  if (!decoded) throw refuse('not a JWT')
  const { alg, claims } = decoded
  const app = activeApp(org, claims.iss)
  if (!app) throw oauthError('client_assertion_invalid_issuer')
  if (claims.sub !== app.clientId) throw oauthError('client_assertion_invalid_subject')
  checkMethod(app, alg)
  const problem = await signatureProblem(app, assertion)
  if (problem) throw refuse(problem)
  checkAudience(claims, org.origin + url.pathname)
  checkTimes(claims, Math.floor(org.now() / 1000))
  checkReplay(org, app, claims)
  return app
}

function checkMethod({ method }: App, alg: string): void {
  const methods: readonly string[] = ['client_secret_jwt', 'private_key_jwt']
  if (!methods.includes(method)) throw oauthError('invalid_token_endpoint_auth_method')
  if (alg !== 'none' && isSymmetric(alg) !== (method === 'client_secret_jwt')) {
    throw refuse('algorithm')
  }
}

/** The endpoint that is called, and not the issuer, which other servers take. */
function checkAudience({ aud }: JWTPayload, endpoint: string): void {
  const audiences = Array.isArray(aud) ? aud : [aud]
  if (!audiences.includes(endpoint)) throw oauthError('client_assertion_invalid_audience')
}

const longestLifetime = 3600

function checkTimes({ exp, iat }: JWTPayload, now: number): void {
  if (typeof exp !== 'number') throw oauthError('client_assertion_expiration_required')
  if (exp <= now) throw oauthError('client_assertion_expired_token')
  if (exp > now + longestLifetime) throw oauthError('client_assertion_expires_too_far_in_future')
  if (typeof iat === 'number' && iat > now) throw oauthError('client_assertion_issued_at_in_future')
}

/** `jti` is optional; an assertion that has one serves once. */
function checkReplay(org: Organisation, app: App, { jti, exp = 0 }: JWTPayload): void {
  if (jti === undefined) return
  if (!org.state.useOnce(`assertion ${app.clientId} ${jti}`, exp * 1000)) {
    throw oauthError('client_assertion_already_used')
  }
}
