/**
 * Okta wants to know how long a POST is: without `Content-Length` it answers 411. Only a request that
 * came over a connection can lack it, for in this process nobody writes it down. Unlike Okta's, whose
 * body is not documented, the answer is empty.
 */
export function refusalWithoutLength({ method, headers }: Request): Response | undefined {
  if (method !== 'POST' || headers.has('content-length')) return undefined
  return new Response(null, { status: 411, headers: { 'content-length': '0' } })
}
