import type { Clock, Patience } from '../../clock.ts'
import type { NoAnswer } from '../../fault.ts'
import type { Answerer } from '../../network.ts'

/** On whose behalf the process runs: whose time it is, and who answers its calls. */
export type Served = { readonly clock: Clock; readonly answerer: Answerer }

/** The header of the Runtime API that tells the virtual time at which an invocation begins. */
export const timeHeader = 'colloquy-now'
/** Under this key of `globalThis` the runtime client finds what its native part would do. */
export const rapidClientKey = Symbol.for('colloquy.rapid-client')

/** An HTTP request of the skill, on its way to whoever answers it. */
export type CallMessage = {
  readonly type: 'call'
  readonly id: number
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array | null
}

/** What the process that runs the skill tells us. */
export type FromChild =
  | CallMessage
  /** The skill waits no longer for the answer to a call. */
  | { readonly type: 'give up'; readonly id: number }
  /** When its next timer falls due, and whether anybody waits for one; `Infinity` for none. */
  | { readonly type: 'timers'; readonly due: number; readonly awaited: boolean }
  /** The answer to `quiet?`. */
  | { readonly type: 'quiet'; readonly id: number; readonly quiet: boolean }

/** What we tell that process. `now` is virtual time in milliseconds since 1970. */
export type ToChild =
  | { readonly type: 'time'; readonly now: number }
  | { readonly type: 'quiet?'; readonly id: number; readonly patience: Patience }
  | {
      readonly type: 'answer'
      readonly id: number
      readonly now: number
      readonly status: number
      readonly headers: readonly (readonly [string, string])[]
    }
  | { readonly type: 'piece'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly id: number }
  /** No answer comes, or no more of it. */
  | { readonly type: 'broken'; readonly id: number; readonly now: number; readonly why: NoAnswer }

const fromChild: readonly string[] = ['call', 'give up', 'timers', 'quiet']
const toChild: readonly string[] = ['time', 'quiet?', 'answer', 'piece', 'end', 'broken']

export const isFromChild = (message: unknown): message is FromChild => isOf(fromChild, message)
export const isToChild = (message: unknown): message is ToChild => isOf(toChild, message)

const isOf = (types: readonly string[], message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  types.includes(String(message.type))
