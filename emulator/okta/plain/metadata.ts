import type { Organisation } from '../organisation/organisation.ts'
import { misnamedClaims } from '../tokens/misnamed.ts'
import type { PlainEndpoint } from './endpoint.ts'

const methods = ['client_secret_basic', 'client_secret_post', 'none']

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
  token_endpoint_auth_methods_supported: methods,
  introspection_endpoint_auth_methods_supported: methods,
  revocation_endpoint_auth_methods_supported: methods,
  code_challenge_methods_supported: ['S256'],
})
