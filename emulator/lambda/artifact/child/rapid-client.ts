import type { IncomingMessage, RequestOptions } from 'node:http'
import { Agent, request } from 'node:http'
import { Socket } from 'node:net'
import { timeHeader } from '../messages.ts'

/** Before anything is intercepted: this client really calls. */
const { connect } = Socket.prototype
const addRequest: unknown = Reflect.get(Agent.prototype, 'addRequest')
const api = '/2018-06-01/runtime/invocation'

type Invocation = { readonly bodyJson: string; readonly headers: IncomingMessage['headers'] }

/**
 * What Lambda's runtime client does in native code, done by Node: asks the Runtime API for the next
 * invocation, and reports what came of it. As in the original, reporting returns at once.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export function rapidClient(runtimeApi: string, onTime: (now: number) => void) {
  const [host = '', port = ''] = runtimeApi.split(':')
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const createConnection = (options: object, connected: () => void) =>
    Reflect.apply(connect, new Socket().setNoDelay(), [options, connected])
  Object.assign(agent, { addRequest, createConnection })
  const call = (options: RequestOptions, body?: string) =>
    received({ host, port, agent, ...options }, body)
  let reported: Promise<unknown> = Promise.resolve()
  let isBetween = false
  const post = (path: string, body: string, headers: Record<string, string> = {}) => {
    const type = { 'content-type': 'application/json', ...headers }
    isBetween = true
    reported = call({ path: `${api}${path}`, method: 'POST', headers: type }, body)
  }

  return {
    /** Whether nothing is asked of the skill: what goes on then is between us. */
    get isBetween() {
      return isBetween
    },
    async next(): Promise<Invocation> {
      isBetween = true
      await reported
      const { body, headers } = await call({ path: `${api}/next` })
      isBetween = false
      onTime(Number(headers[timeHeader]))
      return { bodyJson: body, headers }
    },
    done: (id: string, body: string) => post(`/${id}/response`, body),
    error: (id: string, body: string, xray: string) =>
      post(`/${id}/error`, body, { 'lambda-runtime-function-xray-error-cause': xray }),
  }
}

type Received = { readonly body: string; readonly headers: IncomingMessage['headers'] }

function received(options: RequestOptions, body?: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ body: Buffer.concat(chunks).toString('utf8'), headers: response.headers })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
