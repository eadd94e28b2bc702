import { responseModes } from '../authorization/address.ts'
import { apiError } from '../errors.ts'
import { grantTypesOfOkta } from '../grants/grant-types.ts'
import type { ServerOperation } from '../operation.ts'
import { answerJson } from '../operation.ts'
import { activeApp } from '../organisation/app.ts'
import { clientMethods, signingAlgorithms } from '../organisation/file-app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import { misnamedClaims } from '../tokens/misnamed.ts'

/** RFC 8414, at Okta's place for it: below the authorization server. */
export const oauthMetadata: ServerOperation = (org, { query }, server) => {
  checkClient(org, query.get('client_id'))
  return answerJson({
    ...common(org, server),
    response_types_supported: ['code', 'token', 'id_token', ...combinations],
    grant_types_supported: grantTypesOfOkta,
    claims_supported: tokenClaims,
  })
}

/** OpenID Connect Discovery 1.0. */
export const openidMetadata: ServerOperation = (org, { query }, server) => {
  checkClient(org, query.get('client_id'))
  return answerJson({
    ...common(org, server),
    userinfo_endpoint: `${server.issuer}/v1/userinfo`,
    response_types_supported: ['code', 'id_token', ...combinations],
    grant_types_supported: grantTypesOfOkta.filter((grant) => grant !== 'client_credentials'),
    claims_supported: personClaims,
    id_token_signing_alg_values_supported: ['RS256'],
    id_token_encryption_alg_values_supported: ['RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'],
    id_token_encryption_enc_values_supported: ['A256GCM'],
  })
}

function checkClient(org: Organisation, clientId: string | undefined): void {
  if (clientId !== undefined && !activeApp(org, clientId)) throw apiError('invalid_client')
}

const combinations = ['code id_token', 'code token', 'id_token token', 'code id_token token']

/** Custom claims are never listed. */
const tokenClaims = ['ver', 'jti', 'iss', 'aud', 'iat', 'exp', 'cid', 'uid', 'scp', 'sub']
const personClaims = [
  ...['iss', 'ver', 'sub', 'aud', 'iat', 'exp', 'jti', 'auth_time', 'amr', 'idp', 'nonce', 'name'],
  ...['nickname', 'preferred_username', 'given_name', 'middle_name', 'family_name', 'email'],
  ...['email_verified', 'profile', 'zoneinfo', 'locale', 'address', 'phone_number', 'picture'],
  ...['website', 'gender', 'birthdate', 'updated_at', 'at_hash', 'c_hash'],
]

/**
 * What Okta says of itself, whole: a client that is sent to an endpoint which is not emulated is
 * told so there. Unlike Okta, the scopes of its own My Account API are not listed.
 */
function common(org: Organisation, { issuer, publishedScopes }: AuthorizationServer) {
  const { origin } = org
  return {
    issuer: misnamedClaims(org).iss ?? issuer,
    authorization_endpoint: `${issuer}/v1/authorize`,
    token_endpoint: `${issuer}/v1/token`,
    registration_endpoint: `${origin}/oauth2/v1/clients`,
    jwks_uri: `${issuer}/v1/keys`,
    response_modes_supported: responseModes,
    subject_types_supported: ['public'],
    scopes_supported: publishedScopes,
    token_endpoint_auth_methods_supported: clientMethods,
    code_challenge_methods_supported: ['S256'],
    introspection_endpoint: `${issuer}/v1/introspect`,
    introspection_endpoint_auth_methods_supported: clientMethods,
    revocation_endpoint: `${issuer}/v1/revoke`,
    revocation_endpoint_auth_methods_supported: clientMethods,
    end_session_endpoint: `${issuer}/v1/logout`,
    request_parameter_supported: true,
    request_object_signing_alg_values_supported: signingAlgorithms,
    device_authorization_endpoint: `${issuer}/v1/device/authorize`,
    pushed_authorization_request_endpoint: `${issuer}/v1/par`,
  }
}
