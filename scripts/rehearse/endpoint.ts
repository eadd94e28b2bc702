import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** A request that arrived, whole. */
export type Arrived = {
  readonly method: string
  readonly url: URL
  readonly body: Buffer
}

export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Answers a request that is its to answer, and leaves others alone. */
export type Service = (arrived: Arrived, origin: string) => Answer | undefined

export type Endpoint = AsyncDisposable & {
  readonly origin: string
  readonly arrived: readonly Arrived[]
}

/** Stands on a free port of 127.0.0.1 and keeps everything that arrives. */
export async function openEndpoint(services: readonly Service[]): Promise<Endpoint> {
  const arrived: Arrived[] = []
  const server = createServer(async (request, response) => {
    const { port } = portOf(server.address())
    const origin = `http://127.0.0.1:${port}`
    const one = await whole(request, origin)
    arrived.push(one)
    const answer = services.map((service) => service(one, origin)).find((found) => found)
    response.writeHead(answer?.status ?? 404, { ...answer?.headers })
    response.end(answer?.body ?? (answer ? '' : `Nothing here answers ${one.method} ${one.url}`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = portOf(server.address())
  return {
    origin: `http://127.0.0.1:${port}`,
    arrived,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const portOf = (address: ReturnType<ReturnType<typeof createServer>['address']>) =>
  typeof address === 'object' && address ? address : { port: 0 }

const whole = async (request: IncomingMessage, origin: string): Promise<Arrived> => ({
  method: request.method ?? 'GET',
  url: new URL(request.url ?? '/', origin),
  body: await buffer(request),
})

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

export const xml = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body,
})
