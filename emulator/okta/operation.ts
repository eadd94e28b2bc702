import type { Organisation } from './organisation/organisation.ts'
import type { AuthorizationServer } from './organisation/server.ts'
import type { Parameters } from './parameters.ts'

/** A request as the router hands it to an operation. */
export type Call = {
  readonly request: Request
  readonly url: URL
  readonly query: Parameters
  /** The body's form; empty for GET. */
  readonly form: Parameters
}

/** One operation: refuses by throwing an `OktaError`, which the router words as the wire answer. */
export type Operation = (org: Organisation, call: Call) => Response | Promise<Response>

/** An operation below `/oauth2/<id>`. */
export type ServerOperation = (
  org: Organisation,
  call: Call,
  server: AuthorizationServer,
) => Response | Promise<Response>

const json = 'application/json;charset=UTF-8'

export const answerJson = (
  body: unknown,
  headers: Record<string, string> = {},
  status = 200,
): Response => answerText(JSON.stringify(body), { 'content-type': json, ...headers }, status)

/** An answer that says how long it is, as every answer of Okta's does. */
export const answerText = (
  text: string,
  headers: Record<string, string>,
  status = 200,
): Response => {
  const length = String(Buffer.byteLength(text))
  const answer = new Response(text, { status, headers: { ...headers, 'content-length': length } })
  written.set(answer, text)
  return answer
}

const written = new WeakMap<Response, string>()

/** The text of an answer, for whoever sends it on as it is: to read it out of the answer takes longer. */
export const writtenIn = (answer: Response): string | undefined => written.get(answer)

/** Answers that hold a token or a claim are never to be cached (RFC 6749 §5.1). */
export const notCached = { 'cache-control': 'no-cache, no-store', pragma: 'no-cache' }
