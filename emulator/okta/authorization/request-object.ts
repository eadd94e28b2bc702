import type { JWTPayload } from 'jose'
import type { SignatureProblem } from '../clients/jwt.ts'
import { decodedJwt, signatureProblem } from '../clients/jwt.ts'
import type { OAuthErrorName } from '../errors.ts'
import { oauthError } from '../errors.ts'
import type { App, AuthorizationServer, Organisation } from '../organisation/organisation.ts'
import type { Parameters } from '../parameters.ts'

const refusals: Readonly<Record<SignatureProblem, OAuthErrorName>> = {
  'not a JWT': 'request_object_invalid',
  algorithm: 'request_object_invalid_signature_algorithm',
  'no secret': 'request_object_no_client_secret',
  'secret too short': 'request_object_invalid_secret_length',
  'no keys': 'request_object_jwks_not_configured',
  'unknown kid': 'request_object_invalid_kid',
  'use of the key': 'request_object_jwt_invalid_key_use',
  'not a signing key': 'request_object_jwt_not_signed_with_signing_key',
  'unusable key': 'request_object_invalid_jwks',
  signature: 'request_object_bad_signature',
}

/** An authorization request whose parameters may stand in a signed JWT (RFC 9101). */
export async function withRequestObject(
  org: Organisation,
  server: AuthorizationServer,
  app: App,
  parameters: Parameters,
): Promise<Parameters> {
  const jwt = parameters.get('request')
  const uri = parameters.get('request_uri')
  if (jwt !== undefined && uri !== undefined) {
    throw oauthError('authorize_request_object_and_request_uri_provided')
  }
  // Such a URI comes from a pushed authorization request, and there are none here.
  if (uri !== undefined) throw oauthError('invalid_request_uri')
  if (jwt === undefined) return parameters
  const claims = await checkedClaims(org, server, app, jwt)
  const inJwt = (name: string) => {
    const value = claims[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  return { ...parameters, get: (name) => inJwt(name) ?? parameters.get(name) }
}

async function checkedClaims(
  org: Organisation,
  server: AuthorizationServer,
  app: App,
  jwt: string,
): Promise<JWTPayload> {
  const decoded = decodedJwt(jwt)
  if (!decoded) throw oauthError(refusals['not a JWT'])
  const { alg, claims } = decoded
  const { requestObjectAlgorithm = alg } = app
  if (alg !== requestObjectAlgorithm) throw oauthError('request_object_header_algo_mismatch')
  const problem = await signatureProblem(app, jwt)
  if (problem) throw oauthError(refusals[problem], 'sig')
  if (claims.iss !== app.clientId) throw oauthError('request_object_invalid_issuer')
  const { aud } = claims
  const audiences = Array.isArray(aud) ? aud : [aud]
  if (!audiences.includes(server.issuer)) throw oauthError('request_object_audience_mismatch')
  checkTimes(claims, Math.floor(org.now() / 1000))
  checkReplay(org, app, claims)
  return claims
}

const longestLifetime = 3600

function checkTimes({ exp, iat, nbf }: JWTPayload, now: number): void {
  if (exp !== undefined && exp <= now) throw oauthError('request_object_jwt_expired')
  if (exp !== undefined && exp > now + longestLifetime) {
    throw oauthError('request_object_jwt_expiration_too_long')
  }
  if (iat !== undefined && iat > now) throw oauthError('request_object_issued_in_future')
  if (nbf !== undefined && nbf > now) throw oauthError('request_object_before_nbf')
}

/** A request object that has a `jti` serves once, for as long as it could be used again. */
function checkReplay(org: Organisation, app: App, { jti, exp }: JWTPayload): void {
  if (jti === undefined) return
  const until = exp === undefined ? Number.POSITIVE_INFINITY : exp * 1000
  if (!org.state.useOnce(`request object ${app.clientId} ${jti}`, until)) {
    throw oauthError('request_object_already_used')
  }
}
