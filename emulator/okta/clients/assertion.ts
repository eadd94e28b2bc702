import type { OAuthErrorName } from '../errors.ts'
import { oauthError } from '../errors.ts'
import type { Call } from '../operation.ts'
import type { App } from '../organisation/app.ts'
import { activeApp } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { assertionAudiences, wrongAudience } from '../plain/assertion.ts'
import { plainEndpoint } from '../plain/endpoint.ts'
import type { JwtClaims, SignatureProblem } from './jwt.ts'
import { decodedJwt, isMeantFor, isSymmetric, signatureProblem } from './jwt.ts'
import type { UseProblem } from './jwt-use.ts'
import { useProblem } from './jwt-use.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

const refusals: Readonly<Record<SignatureProblem | UseProblem, OAuthErrorName>> = {
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
  expired: 'client_assertion_expired_token',
  'expires too late': 'client_assertion_expires_too_far_in_future',
  'issued in the future': 'client_assertion_issued_at_in_future',
  'already used': 'client_assertion_already_used',
}

const refuse = (problem: SignatureProblem | UseProblem) =>
  oauthError(refusals[problem], problem === 'use of the key' ? 'sig' : '')

/** The client that an assertion speaks for: client_secret_jwt and private_key_jwt (RFC 7523 §3). */
export async function clientOfAssertion(
  org: Organisation,
  call: Call,
  assertion: string,
): Promise<App> {
  if (call.form.get('client_assertion_type') !== assertionType) {
    throw oauthError('client_assertion_type_invalid')
  }
  const decoded = decodedJwt(assertion)
  if (!decoded) throw refuse('not a JWT')
  const { alg, claims } = decoded
  const app = activeApp(org, claims.iss)
  if (!app) throw oauthError('client_assertion_invalid_issuer')
  if (claims.sub !== app.clientId) throw oauthError('client_assertion_invalid_subject')
  checkMethod(app, alg)
  const unsigned = await signatureProblem(app, assertion)
  if (unsigned) throw refuse(unsigned)
  checkAudience(org, call, claims)
  if (claims.exp === undefined) throw oauthError('client_assertion_expiration_required')
  const unusable = useProblem(org, app, 'assertion', claims)
  if (unusable) throw refuse(unusable)
  return app
}

/** At Okta the endpoint that is called, and not the issuer, which other servers take. */
function checkAudience(org: Organisation, { request, url }: Call, claims: JwtClaims): void {
  const plain = plainEndpoint(org, new URL(request.url).pathname)
  const audiences = plain ? assertionAudiences(org, plain) : [org.origin + url.pathname]
  if (audiences.some((audience) => isMeantFor(claims, audience))) return
  throw plain ? wrongAudience(audiences) : oauthError('client_assertion_invalid_audience')
}

function checkMethod({ method }: App, alg: string): void {
  const methods: readonly string[] = ['client_secret_jwt', 'private_key_jwt']
  if (!methods.includes(method)) throw oauthError('invalid_token_endpoint_auth_method')
  if (alg !== 'none' && isSymmetric(alg) !== (method === 'client_secret_jwt')) {
    throw refuse('algorithm')
  }
}
