import type { JwtClaims, SignatureProblem } from '../clients/jwt.ts'
import { decodedJwt, isMeantFor, signatureProblem } from '../clients/jwt.ts'
import type { UseProblem } from '../clients/jwt-use.ts'
import { useProblem } from '../clients/jwt-use.ts'
import type { OAuthErrorName } from '../errors.ts'
import { oauthError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { Parameters } from '../parameters.ts'

const refusals: Readonly<Record<SignatureProblem | UseProblem, OAuthErrorName>> = {
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
  expired: 'request_object_jwt_expired',
  'expires too late': 'request_object_jwt_expiration_too_long',
  'issued in the future': 'request_object_issued_in_future',
  'already used': 'request_object_already_used',
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
  // An empty value counts as none (RFC 6749 §3.1), here as in the URL.
  return { ...parameters, get: (name) => inJwt(name) || parameters.get(name) }
}

async function checkedClaims(
  org: Organisation,
  server: AuthorizationServer,
  app: App,
  jwt: string,
): Promise<JwtClaims> {
  const decoded = decodedJwt(jwt)
  if (!decoded) throw oauthError(refusals['not a JWT'])
  const { alg, claims } = decoded
  const { requestObjectAlgorithm = alg } = app
  if (alg !== requestObjectAlgorithm) throw oauthError('request_object_header_algo_mismatch')
  const unsigned = await signatureProblem(app, jwt)
  if (unsigned) throw oauthError(refusals[unsigned], 'sig')
  const { iss, nbf = 0, client_id: clientId = iss } = claims
  if (iss !== app.clientId) throw oauthError('request_object_invalid_issuer')
  // RFC 9101 §5: it may say so again, but nothing else.
  if (clientId !== iss) throw oauthError('invalid_client_id', '', 400)
  if (!isMeantFor(claims, server.issuer)) throw oauthError('request_object_audience_mismatch')
  if (nbf > Math.floor(org.now() / 1000)) throw oauthError('request_object_before_nbf')
  const unusable = useProblem(org, app, 'request object', claims)
  if (unusable) throw oauthError(refusals[unusable])
  return claims
}
