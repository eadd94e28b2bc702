import { apiError } from '../errors.ts'
import type { ServerOperation } from '../operation.ts'
import { answerJson } from '../operation.ts'
import type { AuthorizationServer, Organisation } from '../organisation.ts'

/** The grants that Okta names; an app here can have the first and the third. */
export const grantTypesOfOkta: readonly string[] = [
  'authorization_code',
  'implicit',
  'refresh_token',
  'password',
  'client_credentials',
  'urn:ietf:params:oauth:grant-type:device_code',
]

const authMethods = [
  'client_secret_basic',
  'client_secret_post',
  'client_secret_jwt',
  'private_key_jwt',
  'none',
]

/** RFC 8414, at Okta's place for it: below the authorization server. */
export const oauthMetadata: ServerOperation = (org, { query }, server) => {
  checkClient(org, query.get('client_id'))
  return answerJson(common(org, server))
}

/** OpenID Connect Discovery 1.0. */
export const openidMetadata: ServerOperation = (org, { query }, server) => {
  checkClient(org, query.get('client_id'))
  return answerJson({
    ...common(org, server),
    userinfo_endpoint: `${server.issuer}/v1/userinfo`,
    id_token_signing_alg_values_supported: ['RS256'],
  })
}

function checkClient({ apps }: Organisation, clientId: string | undefined): void {
  if (clientId === undefined || apps.some((app) => app.clientId === clientId)) return
  throw apiError('invalid_client')
}

/**
 * Unlike Okta, whose list is longer, the endpoints named are those that are emulated, and the
 * registration of clients, which answers that it is not; grants and methods are Okta's, for a
 * client is told by its refusal.
 */
function common({ origin }: Organisation, { issuer, publishedScopes }: AuthorizationServer) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/v1/authorize`,
    token_endpoint: `${issuer}/v1/token`,
    registration_endpoint: `${origin}/oauth2/v1/clients`,
    jwks_uri: `${issuer}/v1/keys`,
    response_types_supported: [
      'code',
      'id_token',
      'code id_token',
      'code token',
      'id_token token',
      'code id_token token',
    ],
    response_modes_supported: ['query', 'fragment', 'form_post', 'okta_post_message'],
    grant_types_supported: grantTypesOfOkta.filter((grant) => grant !== 'client_credentials'),
    subject_types_supported: ['public'],
    scopes_supported: publishedScopes,
    token_endpoint_auth_methods_supported: authMethods,
    claims_supported: ['ver', 'jti', 'iss', 'aud', 'iat', 'exp', 'cid', 'uid', 'scp', 'sub'],
    code_challenge_methods_supported: ['S256'],
    introspection_endpoint: `${issuer}/v1/introspect`,
    introspection_endpoint_auth_methods_supported: authMethods,
    revocation_endpoint: `${issuer}/v1/revoke`,
    revocation_endpoint_auth_methods_supported: authMethods,
    request_parameter_supported: false,
  }
}
