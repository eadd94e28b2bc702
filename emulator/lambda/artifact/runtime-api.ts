import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'

const api = '/2018-06-01/runtime'
/** Six megabytes and a little. @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const longestAnswer = 6 * 1024 * 1024 + 100

/** What the runtime client says of an error, of loading or of an invocation. */
export type ReportedError = {
  readonly errorType: string
  readonly errorMessage: string
  readonly trace: readonly string[]
}

/** What the runtime client reports. */
export type Reports = {
  /** It is ready for the next invocation. */
  ready(): void
  answered(body: string): void
  failed(error: ReportedError): void
  notLoaded(error: ReportedError): void
}

export type Invoke = {
  readonly requestId: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Lambda's Runtime API on 127.0.0.1, for one process.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export class RuntimeApi {
  readonly #server: Server
  #reports: Reports | undefined
  #next: ServerResponse | undefined
  #requestId = ''

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response))
    // The client asks for the next invocation and waits for as long as it takes.
    Object.assign(this.#server, { requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 })
    // A client that waits for work keeps nobody from ending.
    this.#server.unref().on('connection', (socket) => socket.unref())
  }

  /** Resolves to host and port. */
  listen(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address()
        resolve(`127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
      })
    })
  }

  reportTo(reports: Reports): void {
    this.#reports = reports
  }

  /** Whether the client has said that it is ready for the next invocation. */
  get isAsked(): boolean {
    return this.#next !== undefined
  }

  /** Hands an invocation to the client, which has asked for one. */
  invoke({ requestId, body, headers }: Invoke): void {
    const response = this.#next
    if (!response) throw new Error('The runtime client has not asked for an invocation')
    this.#next = undefined
    this.#requestId = requestId
    const id = { 'lambda-runtime-aws-request-id': requestId }
    response.writeHead(200, { 'content-type': 'application/json', ...id, ...headers }).end(body)
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '' } = request
    if (method === 'GET' && url === `${api}/invocation/next`) {
      this.#next = response
      this.#reports?.ready()
      return
    }
    const body = await textOf(request)
    const [, id, what] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path(url)) ?? []
    // What belongs to another invocation would be heard by somebody else.
    if (what && id !== this.#requestId) return void response.writeHead(400).end()
    if (method === 'POST' && path(url) === '/init/error') this.#reports?.notLoaded(errorOf(body))
    else if (method === 'POST' && what === 'error') this.#reports?.failed(errorOf(body))
    else if (method === 'POST' && what === 'response') this.#answered(body)
    else return void response.writeHead(404).end()
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}')
  }

  #answered(body: string): void {
    const size = Buffer.byteLength(body)
    if (size <= longestAnswer) this.#reports?.answered(body)
    else this.#reports?.failed(tooLarge(size))
  }
}

const path = (url: string): string => (url.startsWith(api) ? url.slice(api.length) : '')

const tooLarge = (size: number): ReportedError => ({
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size (${size} bytes) exceeded maximum allowed payload size (${longestAnswer} bytes).`,
  trace: [],
})

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function errorOf(body: string): ReportedError {
  const { errorType, errorMessage, trace } = parsed(body)
  return {
    errorType: String(errorType ?? 'Runtime.Unknown'),
    errorMessage: String(errorMessage ?? ''),
    trace: Array.isArray(trace) ? trace.map(String) : [],
  }
}

function parsed(body: string): Partial<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body))
  } catch {
    return {}
  }
}
