import type { Clock } from '../../clock.ts'
import type { Outcome } from '../../fault.ts'
import type { Answerer } from '../../network.ts'
import type { CallMessage, ToChild } from './messages.ts'

type Ports = {
  readonly clock: Clock
  readonly answerer: Answerer
  readonly send: (message: ToChild) => void
}

/** Answers the HTTP calls of the skill's process as those of a skill in this process are answered. */
export class ChildCalls {
  readonly #waiting = new Map<number, AbortController>()
  readonly #failed: (error: unknown) => void

  /** `failed` hears when a call could not be answered because of a mistake of ours. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed
  }

  /** Who answers is whoever serves the invocation during which the call was made. */
  async answer(message: CallMessage, ports: Ports): Promise<void> {
    const { id } = message
    const controller = new AbortController()
    const request = requestOf(message, controller.signal)
    const broken = () =>
      ports.send({ type: 'broken', id, now: ports.clock.now(), why: 'no answer' })
    if (!request) return broken()
    this.#waiting.set(id, controller)
    try {
      const response = await ports.answerer(request)
      if (!controller.signal.aborted) await this.#pass(id, response, ports, controller.signal)
    } catch (error) {
      broken()
      this.#failed(error)
    } finally {
      this.#waiting.delete(id)
    }
  }

  /** The skill waits no longer. */
  giveUp(id: number): void {
    this.#waiting.get(id)?.abort()
    this.#waiting.delete(id)
  }

  /** Nobody waits any more: the process is gone. */
  giveUpAll(): void {
    for (const id of this.#waiting.keys()) this.giveUp(id)
  }

  async #pass(
    id: number,
    response: Outcome,
    { clock, send }: Ports,
    signal: AbortSignal,
  ): Promise<void> {
    const now = clock.now()
    if (!(response instanceof Response)) return send({ type: 'broken', id, now, why: response })
    const { status, headers, body } = response
    send({ type: 'answer', id, now, status, headers: [...headers] })
    // Each piece by itself, as the network may deliver them.
    for await (const bytes of body ?? []) {
      if (signal.aborted) return
      send({ type: 'piece', id, bytes })
    }
    send({ type: 'end', id })
  }
}

/** The methods that the fetch standard forbids cannot be asked for, as `TRACE`. */
function requestOf(message: CallMessage, signal: AbortSignal): Request | undefined {
  const { method, url, body } = message
  const headers = message.headers.map(([name, value]): [string, string] => [name, value])
  try {
    return new Request(url, { method, headers, body: body && Buffer.from(body), signal })
  } catch {
    return undefined
  }
}
