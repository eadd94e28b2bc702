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
  | 'trusted origins API'
  | 'unknown'

const operations: readonly (readonly [pattern: RegExp, name: OperationName])[] = [
  [/^\/oauth2\/[^/]+\/v1\/authorize$/, 'authorize'],
  [/^\/oauth2\/(?:[^/]+\/)?v1\/token$/, 'token'],
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
  [/^\/api\/v1\/trustedOrigins(\/|$)/, 'trusted origins API'],
  [/^\/signin$/, 'sign in'],
  [/^\/consent$/, 'consent'],
  [/^\/enduser\/settings$/, 'settings page'],
]

/** What a request asks of Okta, by its path. */
export function operationAt({ pathname }: { readonly pathname: string }): OperationName {
  return operations.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'unknown'
}

/** Parameters whose values anybody may see; those of all others may be secret, or personal. */
const shownParameters = new Set([
  ...['client_id', 'response_type', 'response_mode', 'redirect_uri', 'post_logout_redirect_uri'],
  ...['scope', 'prompt', 'max_age', 'acr_values', 'display', 'idp', 'ui_locales', 'resource'],
  ...['grant_type', 'code_challenge_method', 'token_type_hint', 'expires_in', 'token_type', 'iss'],
  ...['error', 'error_description', 'error_uri', 'saved'],
  ...['activate', 'provider', 'nextLogin', 'sendEmail', 'revokeSessions', 'oauthTokens', 'expand'],
  ...['limit', 'sortBy', 'sortOrder', 'type'],
])

/** Nearly every address: of short words, without any parameter. */
const harmless = /^\w+:\/\/[^/?#]*(?:\/[\w.~-]{0,36})*$/

/**
 * A URL without what is secret or personal: `***` for the values of parameters that are not known to
 * be harmless, in the query and in the fragment, and for logins and whatever may be a token in the path.
 */
export function redactUrl(url: string): string {
  if (harmless.test(url)) return url
  const [, origin = '', path = '', rest = ''] = /^(\w+:\/\/[^/?#]*)?([^?#]*)(.*)$/s.exec(url) ?? []
  const parts = rest.replace(
    /([?#&;])([^&#;]*)/g,
    (_, before: string, part: string) => before + shownPart(part),
  )
  return origin + path.split('/').map(shownSegment).join('/') + parts
}

/** `name=value`, or a word alone, which is hardly a parameter. */
function shownPart(part: string): string {
  const [, name, value] = /^([^=]*)=(.*)$/s.exec(part) ?? []
  if (name === undefined || value === undefined) return part === '' ? '' : '***'
  // An address may have a query of its own.
  return shownParameters.has(plain(name)) && !plain(value).includes('?') ? part : `${name}=***`
}

/** No id and no name of an endpoint is as long as a token. */
const longestSegment = 36

const shownSegment = (segment: string): string =>
  segment.length > longestSegment || plain(segment).includes('@') ? '***' : segment

function plain(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
