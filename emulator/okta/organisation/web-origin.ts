/** What an origin may begin with in Okta's Trusted Origins. */
const schemes = ['http:', 'https:', 'ftp:', 'ionic:', 'capacitor:']

/**
 * An address's scheme, host and port, as browsers write them in the header `Origin`: in small
 * letters, without the scheme's own port. Nothing for what has no host, such as `null`.
 */
export function originOf(address: string): string | undefined {
  const { protocol, host } = URL.parse(address) ?? {}
  return protocol && host ? `${protocol}//${host}`.toLowerCase() : undefined
}

/** Whether two addresses have one origin; what has none, such as the page `null`, is like nothing. */
export function isSameOrigin(one: string, other: string): boolean {
  const origin = originOf(one)
  return origin !== undefined && origin === originOf(other)
}

/** Whether it is an origin that can be trusted, and nothing more; a slash at its end is no path. */
export function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  if (!url || !schemes.includes(url.protocol)) return false
  return /^[a-z]+:\/\/[^/?#@\s]+\/?$/i.test(text) && url.host !== ''
}

/** Okta may let an origin stand for all subdomains; which, its documentation does not say. */
export const hasWildcardHost = (origin: string): boolean => origin.includes('*')
