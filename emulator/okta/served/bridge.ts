import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Outcome } from '../../fault.ts'
import { writtenIn } from '../operation.ts'
import { ReadRequest } from './read-request.ts'
import { longestBody, refusedUnread } from './refused.ts'

/** Whoever answers requests that came over HTTP: like `fetch`, but an answer may fail to come. */
type HttpAnswerer = {
  readonly answer: (request: Request) => Outcome | Promise<Outcome>
  /** Whether an answer may take so long that it matters if the caller has gone. */
  readonly mayWait: boolean
}

/** node:http ⇄ fetch. A connection that is to fail is closed, or reset. */
export async function bridge(
  origin: string,
  { answer, mayWait }: HttpAnswerer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const { bytes, length } = await bodyOf(incoming)
    const refused = refusedUnread(incoming.method, length)
    if (refused !== undefined) {
      outgoing.writeHead(refused, { 'content-length': '0' }).end()
      return
    }
    const signal = mayWait ? givenUp(outgoing) : null
    const outcome = await answer(requestOf(origin, incoming, bytes, signal))
    if (outcome instanceof Response) await send(outcome, outgoing)
    else if (outcome === 'connection reset') incoming.socket.resetAndDestroy()
    else incoming.socket.destroy()
  } catch {
    if (!outgoing.headersSent) outgoing.writeHead(400, { connection: 'close' })
    outgoing.end()
  }
}

function requestOf(
  origin: string,
  incoming: IncomingMessage,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | null,
): Request {
  const { method = 'GET', url = '/', rawHeaders } = incoming
  const headers: [string, string][] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? ''])
  }
  const body = method === 'GET' || method === 'HEAD' ? nothing : bytes
  return new ReadRequest(origin + pathIn(url), { method, headers, signal }, body)
}

const nothing = new Uint8Array(0)

/** A proxy is asked with the whole address (RFC 9112 §3.2.2), OPTIONS with `*`. */
function pathIn(target: string): string {
  if (target.startsWith('/')) return target
  const url = URL.parse(target)
  return url ? url.pathname + url.search : '/'
}

/** Whoever waits for an answer that hangs has gone when the connection closes. */
function givenUp(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController()
  outgoing.once('close', () => controller.abort())
  return controller.signal
}

/** What is too long is read to its end, so that the caller hears the answer, and not kept. */
function bodyOf(
  incoming: IncomingMessage,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; length: number }> {
  const chunks: Uint8Array[] = []
  let length = 0
  // By events: an iterator of a stream costs as much as all the rest of a request.
  return new Promise((resolve, reject) => {
    incoming
      .on('data', (chunk: Uint8Array) => {
        length += chunk.length
        if (length <= longestBody) chunks.push(chunk)
      })
      .on('end', () => resolve({ bytes: Buffer.concat(chunks), length }))
      .on('error', reject)
  })
}

/** An answer that says how long it is goes out at once, another piece by piece. */
async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, headersOf(response))
  const written = writtenIn(response)
  if (written !== undefined) {
    // One byte a letter needs no encoding, and goes out at once together with the headers.
    const isAscii = response.headers.get('content-length') === String(written.length)
    outgoing.end(written, isAscii ? 'latin1' : 'utf8')
    return
  }
  if (response.headers.has('content-length')) {
    // As text of one byte a letter too, whatever it is.
    outgoing.end(Buffer.from(await response.arrayBuffer()).toString('latin1'), 'latin1')
    return
  }
  for await (const piece of response.body ?? []) outgoing.write(piece)
  outgoing.end()
}

/**
 * As node:http wants them: a header that comes more than once is a list, and whether the connection
 * stays open node:http says itself, as the caller wants it.
 */
function headersOf({ headers }: Response): Record<string, string | string[]> {
  const cookies = headers.getSetCookie()
  const { connection: _, link, ...others } = Object.fromEntries(headers)
  return {
    ...others,
    // `Headers` joins them. A line for each, as Okta has it: some of its clients read no other.
    ...(link === undefined ? {} : { link: link.split(/, (?=<)/) }),
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  }
}
