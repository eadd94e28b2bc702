/**
 * Sends the browser to an address of the client's. What the client registered stays as it is, letter
 * for letter, but for letters that no header can hold; the parameters are added to it (RFC 6749
 * §3.1.2).
 */
export function redirectTo(
  uri: string,
  parameters: Readonly<Record<string, string>>,
  part: 'query' | 'fragment' = 'query',
): Response {
  const added = new URLSearchParams(parameters).toString()
  const address = uri.replaceAll(/[^\x21-\x7e]+/gu, encodeURI)
  const location = added === '' ? address : `${address}${separator(uri, part)}${added}`
  return new Response(null, {
    status: 302,
    headers: { location, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' },
  })
}

function separator(uri: string, part: 'query' | 'fragment'): string {
  if (part === 'fragment') return '#'
  return uri.includes('?') ? '&' : '?'
}
