import { clientMethods, signingAlgorithms } from '../organisation/file-app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { misnamedClaims } from '../tokens/misnamed.ts'
import type { PlainEndpoint } from './endpoint.ts'
import { plainGrantTypes, plainResponseModes, plainResponseTypes } from './profile.ts'

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
  userinfo_endpoint: org.origin + settings.userinfo,
  jwks_uri: org.origin + settings.keys,
  scopes_supported: server.publishedScopes,
  response_types_supported: plainResponseTypes,
  response_modes_supported: plainResponseModes,
  grant_types_supported: plainGrantTypes,
  ...authenticationAt('token'),
  ...authenticationAt('introspection'),
  ...authenticationAt('revocation'),
  code_challenge_methods_supported: ['S256'],
  request_parameter_supported: true,
  request_uri_parameter_supported: false,
  request_object_signing_alg_values_supported: signingAlgorithms,
})
