/** Okta's word for what a request asks. */
export type OperationName =
  | 'authorize'
  | 'sign in'
  | 'consent'
  | 'settings page'
  | 'token'
  | 'introspect'
  | 'keys'
  | 'revoke'
  | 'userinfo'
  | 'metadata'
  | 'logout'
  | 'users API'
  | 'groups API'
  | 'schemas API'
  | 'apps API'
  | 'authorization servers API'
  | 'unknown'

const operations: readonly (readonly [pattern: RegExp, name: OperationName])[] = [
  [/^\/oauth2\/[^/]+\/v1\/authorize$/, 'authorize'],
  [/^\/oauth2\/[^/]+\/v1\/token$/, 'token'],
  [/^\/oauth2\/[^/]+\/v1\/introspect$/, 'introspect'],
  [/^\/oauth2\/[^/]+\/v1\/keys$/, 'keys'],
  [/^\/oauth2\/[^/]+\/v1\/revoke$/, 'revoke'],
  [/^\/oauth2\/[^/]+\/v1\/userinfo$/, 'userinfo'],
  [
    /^\/oauth2\/[^/]+\/\.well-known\/(openid-configuration|oauth-authorization-server)$/,
    'metadata',
  ],
  [/^\/oauth2\/[^/]+\/v1\/logout$/, 'logout'],
  [/^\/api\/v1\/users(\/|$)/, 'users API'],
  [/^\/api\/v1\/groups(\/|$)/, 'groups API'],
  [/^\/api\/v1\/meta(\/|$)/, 'schemas API'],
  [/^\/api\/v1\/apps(\/|$)/, 'apps API'],
  [/^\/api\/v1\/authorizationServers(\/|$)/, 'authorization servers API'],
  [/^\/signin$/, 'sign in'],
  [/^\/consent$/, 'consent'],
  [/^\/enduser\/settings$/, 'settings page'],
]

/** What a request asks of Okta, by its path. */
export const operationOf = ({ url }: { readonly url: string }): OperationName =>
  operationAt(new URL(url))

export function operationAt({ pathname }: { readonly pathname: string }): OperationName {
  return operations.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'unknown'
}

/** Parameters of OAuth and of Okta that a log or a transcript must not show. */
const secretParameters = new Set([
  'access_token',
  'client_assertion',
  'client_secret',
  'code',
  'code_challenge',
  'code_verifier',
  'csrfToken',
  'id_token',
  'id_token_hint',
  'login_hint',
  'nonce',
  'password',
  'refresh_token',
  'request',
  'sessionToken',
  'state',
  'stateToken',
  'token',
  'username',
])

/** A URL with `***` for every value that is secret or personal, in the query and in the fragment. */
export const redactUrl = (url: string): string =>
  url.replace(/([?#&;])([^=&#?;]+)=([^&#;]*)/g, (whole, before: string, name: string) =>
    secretParameters.has(plain(name)) ? `${before}${name}=***` : whole,
  )

function plain(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
