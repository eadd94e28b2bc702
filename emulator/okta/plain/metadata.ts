import { clientMethods, signingAlgorithms } from '../organisation/file-app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { misnamedClaims } from '../tokens/misnamed.ts'
import type { PlainEndpoint } from './endpoint.ts'

/** RFC 8414 §2: whoever takes assertions names their algorithms too. */
const authenticationAt = (endpoint: 'token' | 'introspection' | 'revocation') => ({
  [`${endpoint}_endpoint_auth_methods_supported`]: clientMethods,
  [`${endpoint}_endpoint_auth_signing_alg_values_supported`]: signingAlgorithms,
})

/** RFC 8414 §2. */
export const plainMetadata = (org: Organisation, { server, settings }: PlainEndpoint): object => ({
  issuer: misnamedClaims(org).iss ?? server.issuer,
  authorization_endpoint: org.origin + settings.authorize,
  token_endpoint: org.origin + settings.token,
  introspection_endpoint: org.origin + settings.introspect,
  revocation_endpoint: org.origin + settings.revoke,
  jwks_uri: org.origin + settings.keys,
  scopes_supported: server.publishedScopes,
  response_types_supported: ['code'],
  response_modes_supported: ['query', 'fragment', 'form_post'],
  grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
  ...authenticationAt('token'),
  ...authenticationAt('introspection'),
  ...authenticationAt('revocation'),
  code_challenge_methods_supported: ['S256'],
})
