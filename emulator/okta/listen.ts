import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { ColloquyError } from '../errors.ts'
import type { Control } from './control.ts'
import { createControlSurface } from './control-surface.ts'
import type { OktaFile } from './file.ts'
import type { Okta } from './okta.ts'
import { createOkta } from './okta.ts'

export type ListenOptions = {
  readonly file: OktaFile
  /** A free port unless given. */
  readonly port?: number
  /** Real time unless given. The control surface can move it forward. */
  readonly clock?: { now(): number }
  readonly onProblem?: (problem: ColloquyError) => void
}

/** A mock Okta that is served on 127.0.0.1. */
export type ListeningOkta = {
  readonly url: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly control: Control
  readonly controlUrl: string
  readonly close: () => Promise<void>
}

const controlPath = '/colloquy/control'

/** Serves an organisation over HTTP; the issuer is the served address, whatever the file's URL. */
export async function listenOkta(options: ListenOptions): Promise<ListeningOkta> {
  const { file, port = 0, clock = { now: () => Date.now() }, onProblem } = options
  let aheadMs = 0
  const now = () => clock.now() + aheadMs
  const server = createServer()
  const url = `http://127.0.0.1:${await listen(server, port)}`
  const problems = onProblem ? { onProblem } : {}
  const okta = createOkta({ file, clock: { now }, origin: url, ...problems })
  const advance = (ms: number) => {
    aheadMs += ms
  }
  const surface = createControlSurface(controlPath, { control: okta.control, now, advance })
  server.on('request', (incoming, outgoing) => {
    const answer = isControl(incoming) ? surface.fetch : okta.fetch
    void bridge(url, answer, incoming, outgoing)
  })
  return { url, ...served(okta), controlUrl: url + controlPath, close: () => close(server) }
}

const isControl = ({ url = '' }: IncomingMessage): boolean =>
  url === controlPath || url.startsWith(`${controlPath}/`)

function served({ variables: { issuer, clientId, clientSecret }, control }: Okta) {
  return { issuer, clientId, clientSecret, control }
}

/** Only this machine can reach it: the data is invented, but a token is a token. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new ColloquyError('CONFIGURATION_INVALID', {
          what: `The mock Okta cannot listen on port ${port}`,
          evidence: [cause.message],
          remedy: 'Give another port, or none: then a free one is taken.',
          cause,
        }),
      ),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

type Fetch = (request: Request) => Response | Promise<Response>

/** node:http ⇄ fetch. */
async function bridge(
  origin: string,
  fetch: Fetch,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const response = await fetch(await requestOf(origin, incoming))
    outgoing.writeHead(response.status, headersOf(response))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  } catch {
    if (!outgoing.headersSent) outgoing.writeHead(400, { connection: 'close' })
    outgoing.end()
  }
}

async function requestOf(origin: string, incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', rawHeaders } = incoming
  const headers = new Headers()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '')
  }
  const body = method === 'GET' || method === 'HEAD' ? null : await bodyOf(incoming)
  return new Request(origin + (url.startsWith('/') ? url : '/'), { method, headers, body })
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** As node:http wants them: a header that comes more than once is a list. */
function headersOf({ headers }: Response): Record<string, string | string[]> {
  const cookies = headers.getSetCookie()
  return {
    ...Object.fromEntries(headers),
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
