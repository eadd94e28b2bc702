import type { Clock } from './clock.ts'

/**
 * Something made to go wrong at a service, in the words of the steps. `afterMs` is virtual time.
 * `slow` and `chunked` change how the true answer arrives; the others replace it.
 */
export type Fault =
  | { readonly type: 'down' }
  | { readonly type: 'slow'; readonly afterMs: number }
  | { readonly type: 'hangs' }
  | { readonly type: 'status'; readonly status: number }
  | { readonly type: 'not JSON' }
  | { readonly type: 'error page' }
  | { readonly type: 'chunked' }
  | { readonly type: 'empty' }

/** Faults in the words of steps and of `talk`: `Okta is down`. */
export const faultsByWords: Readonly<Record<string, Fault>> = {
  'is down': { type: 'down' },
  hangs: { type: 'hangs' },
  'answers with a web page': { type: 'not JSON' },
  'answers with an error page': { type: 'error page' },
  'answers in two pieces': { type: 'chunked' },
  'answers with nothing': { type: 'empty' },
}

type Answering = {
  readonly request: Request
  readonly clock: Clock
  /** The true answer. */
  readonly answer: () => Promise<Response>
  /** What the service says with an HTTP status of trouble. */
  readonly trouble: (status: number) => Response
}

/** The answer as it arrives under a fault, or word that none does. */
export async function answerUnder(
  fault: Fault | undefined,
  { request, clock, answer, trouble }: Answering,
): Promise<Response | 'no answer'> {
  switch (fault?.type) {
    case undefined:
      return answer()
    case 'down':
      return 'no answer'
    case 'slow':
      await clock.sleep(fault.afterMs, request.signal)
      return answer()
    case 'hangs':
      await clock.sleep(Number.POSITIVE_INFINITY, request.signal)
      return 'no answer'
    case 'status':
      return trouble(fault.status)
    case 'not JSON':
      return page(200, '<h1>Welcome</h1>')
    case 'error page':
      return page(502, `<h1>Bad gateway</h1><pre>${await quoted(request)}</pre>`)
    case 'chunked':
      return inTwoPieces(await answer())
    case 'empty':
      return new Response(null, { status: 200, headers: { 'content-length': '0' } })
  }
}

const page = (status: number, content: string): Response =>
  new Response(`<html><body>${content}</body></html>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

/** Gateways like to quote the request that they could not pass on, credentials included. */
const quoted = async (request: Request): Promise<string> =>
  `${request.method} ${request.url}\n${await request.text()}`

async function inTwoPieces(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const middle = Math.ceil(bytes.length / 2)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, middle))
      controller.enqueue(bytes.slice(middle))
      controller.close()
    },
  })
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(body, { status: answer.status, headers })
}
