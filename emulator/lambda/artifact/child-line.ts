import type { ChildProcess } from 'node:child_process'
import type { Patience, VirtualTimer } from '../../clock.ts'
import { ChildCalls } from './child-calls.ts'
import type { CallMessage, FromChild, Served, ToChild } from './messages.ts'
import { isFromChild } from './messages.ts'

/**
 * The line to the process of the skill, beside the Runtime API: its HTTP calls are answered, and its
 * time is that of the conversation.
 */
export class ChildLine {
  readonly #child: ChildProcess
  readonly #calls: ChildCalls
  readonly #questions = new Map<number, (quiet: boolean) => void>()
  #served: Served
  #timer: VirtualTimer | undefined
  #asked = 0

  /** `failed` hears when a call could not be answered because of a mistake of ours. */
  constructor(child: ChildProcess, served: Served, failed: (error: unknown) => void) {
    this.#child = child
    this.#served = served
    this.#calls = new ChildCalls(failed)
    child.on('message', (message) => isFromChild(message) && this.#heed(message))
    this.#tell({ type: 'time', now: served.clock.now() })
  }

  /** From now on, for this conversation. */
  serve(served: Served): void {
    this.#served = served
  }

  /** Whether nothing stirs in the process for as long as patience demands. */
  isQuiet(patience: Patience): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.#child.connected) return resolve(false)
      const id = ++this.#asked
      this.#questions.set(id, resolve)
      this.#tell({ type: 'quiet?', id, patience })
    })
  }

  /** The process is gone. */
  close(): void {
    this.#calls.giveUpAll()
    this.#timer?.close()
    for (const answer of this.#questions.values()) answer(false)
    this.#questions.clear()
  }

  #heed(message: FromChild): void {
    const { type } = message
    if (type === 'call') this.#answer(message)
    if (type === 'give up') this.#calls.giveUp(message.id)
    if (type === 'timers') this.#waitFor(message.due, message.awaited)
    if (type === 'quiet') this.#answered(message.id, message.quiet)
  }

  #answer(call: CallMessage): void {
    const send = (answer: ToChild) => this.#tell(answer)
    void this.#calls.answer(call, { ...this.#served, send })
  }

  #answered(id: number, quiet: boolean): void {
    this.#questions.get(id)?.(quiet)
    this.#questions.delete(id)
  }

  /** The timers of the process fall due on the clock of the conversation. */
  #waitFor(due: number, awaited: boolean): void {
    this.#timer?.close()
    if (due === Number.POSITIVE_INFINITY) return
    const { clock } = this.#served
    const tell = () => this.#tell({ type: 'time', now: clock.now() })
    this.#timer = clock.schedule(tell, Math.max(0, due - clock.now()), { awaited })
  }

  #tell(message: ToChild): void {
    if (this.#child.connected) this.#child.send(message, () => {})
  }
}
