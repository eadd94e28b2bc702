import { explained } from '../explanations.ts'

/** A mebibyte; nothing that Okta is asked comes near it. */
export const longestBody = 1024 * 1024

/**
 * The status with which a request is refused that nobody can look at: TRACE (a `Request` cannot have
 * that method), or a body without end. Okta's bodies for these are not documented: they are empty.
 */
export function refusedUnread(method: string | undefined, bodyLength: number): number | undefined {
  if (method === 'TRACE') return 405
  return bodyLength > longestBody ? 413 : undefined
}

/**
 * Okta wants to know how long a POST is: without `Content-Length` it answers 411. Only a request that
 * came over a connection can lack it, for in this process nobody writes it down. Unlike Okta's, whose
 * body is not documented, the answer is empty.
 */
export function refusedWithoutLength({ method, headers }: Request): Response | undefined {
  if (method !== 'POST' || headers.has('content-length')) return undefined
  const answer = new Response(null, { status: 411, headers: { 'content-length': '0' } })
  return explained(answer, { explanation: ['A POST must say with Content-Length how long it is.'] })
}
