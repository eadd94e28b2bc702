import type { NoAnswer } from '../../../fault.ts'
import { connectionError } from '../../../faults/connection-error.ts'
import type { ToChild } from '../messages.ts'
import type { Channel } from './channel.ts'

type Head = Extract<ToChild, { type: 'answer' }>
type Waiting = {
  readonly resolve: (response: Response) => void
  readonly reject: (error: Error) => void
  pieces?: ReadableStreamDefaultController<Uint8Array>
}

/** Statuses whose answers have no body. @see https://fetch.spec.whatwg.org/#null-body-status */
const withoutBody: readonly number[] = [101, 103, 204, 205, 304]

/** Sends the skill's HTTP calls to the process that started this one, and gives back its answers. */
export class Calls {
  readonly #channel: Channel
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(channel: Channel) {
    this.#channel = channel
  }

  /** Whether any call has no answer yet. */
  get pending(): boolean {
    return this.#waiting.size > 0
  }

  /** A request whose body breaks off, or that is given up, gets no answer. */
  async send(request: Request): Promise<Response> {
    const id = ++this.#last
    const { method, url, signal } = request
    const { promise, resolve, reject } = Promise.withResolvers<Response>()
    this.#waiting.set(id, { resolve, reject })
    const body = await request.arrayBuffer().catch(() => undefined)
    if (!body || signal.aborted) {
      this.#broken(id)
      return promise
    }
    signal.addEventListener('abort', () => this.#giveUp(id), { once: true })
    const headers = [...request.headers]
    const bytes = body.byteLength > 0 ? new Uint8Array(body) : null
    this.#channel.send({ type: 'call', id, method, url, headers, body: bytes })
    return promise
  }

  heed(message: ToChild): void {
    if (message.type === 'answer') this.#begin(message)
    if (message.type === 'broken') this.#broken(message.id, message.why)
    if (message.type === 'piece') this.#waiting.get(message.id)?.pieces?.enqueue(message.bytes)
    if (message.type === 'end') this.#end(message.id)?.pieces?.close()
  }

  #begin({ id, status, headers }: Head): void {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    const pieces = new ReadableStream<Uint8Array>({
      start: (controller) => {
        waiting.pieces = controller
      },
      cancel: () => this.#giveUp(id),
    })
    const body = withoutBody.includes(status) ? null : pieces
    const given = headers.map(([name, value]): [string, string] => [name, value])
    waiting.resolve(new Response(body, { status, headers: given }))
  }

  #giveUp(id: number): void {
    if (!this.#waiting.has(id)) return
    this.#channel.send({ type: 'give up', id })
    this.#broken(id)
  }

  #broken(id: number, why: NoAnswer = 'no answer'): void {
    const waiting = this.#end(id)
    waiting?.pieces?.error(new Error('The connection broke off'))
    waiting?.reject(connectionError(why))
  }

  #end(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting
  }
}
