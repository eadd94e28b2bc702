import { AsyncLocalStorage } from 'node:async_hooks'
import { ColloquyError } from './errors.ts'
import { real } from './real-timers.ts'

/** What runs: a turn, or work such as loading a skill, on behalf of no turn yet. */
type Running = {
  readonly clock: Clock
  readonly fail?: (error: unknown) => void
  /** Real milliseconds of quiet after which work counts as stalled; more than for a turn. */
  readonly patienceMs?: number
  /** For work in another process: whether nothing stirs there for as long as patience demands. */
  readonly isQuietElsewhere?: (patience: Patience) => Promise<boolean>
}

const carried = new AsyncLocalStorage<Running>()
let everywhere: Clock | undefined

let latest = 0

/** The latest time that any clock of this process has shown. */
export const latestTime = (): number => latest

/** The clock of the turn that is running, or nothing: code outside a turn sees real time. */
export const currentClock = (): Clock | undefined => carried.getStore()?.clock ?? everywhere

/** Makes a clock that of the whole process: for one that does nothing but run a skill. */
export function runOnClock(clock: Clock): void {
  everywhere = clock
}

/** Ends the turn that runs with an error that nobody caught; false when no turn does. */
export function failTurn(error: unknown): boolean {
  const running = carried.getStore()
  return running?.clock.fail(error, running) ?? false
}

type TimerOptions = {
  /** Repeat every so many milliseconds. */
  readonly every?: number
  /** Whether somebody waits for this timer, so that time may move to it. */
  readonly awaited?: boolean
}

/** A timer on a {@link Clock}. It answers to everything that code expects of Node's `Timeout`. */
export class VirtualTimer {
  /** On whose behalf it fires, and on which clock. */
  running: Running
  due: number
  readonly delay: number
  readonly every: number | undefined
  readonly fire: () => void
  #awaited: boolean

  constructor(
    clock: Clock,
    fire: () => void,
    delay: number,
    { every, awaited = true }: TimerOptions,
  ) {
    const current = carried.getStore()
    this.running = current?.clock === clock ? current : { clock }
    this.due = clock.now() + delay
    this.delay = delay
    this.every = every
    this.fire = AsyncLocalStorage.bind(() => carried.run(this.running, fire))
    this.#awaited = awaited
  }

  get awaited(): boolean {
    return this.#awaited
  }

  ref(): this {
    this.#awaited = true
    return this
  }

  unref(): this {
    this.#awaited = false
    return this
  }

  hasRef(): boolean {
    return this.#awaited
  }

  /** Begins anew, on the clock of whoever asks: shared timers outlive the turn that made them. */
  refresh(): this {
    this.close()
    this.running = carried.getStore() ?? this.running
    const { clock } = this.running
    this.due = clock.now() + this.delay
    clock.start(this)
    return this
  }

  close(): this {
    this.running.clock.cancel(this)
    return this
  }

  [Symbol.dispose](): void {
    this.close()
  }

  [Symbol.toPrimitive](): string {
    return `virtual timer due at ${new real.Date(this.due).toISOString()}`
  }
}

/** How long nothing must have stirred before time moves: rounds of the event loop, and real ms. */
export type Patience = { readonly rounds: number; readonly ms: number }

/** Somebody waits for an answer that we hold back: nothing but time can go on. */
const forSlowAnswer: Patience = { rounds: 30, ms: 0 }
/** The skill sleeps: its other work may still be in a thread that we cannot see. */
const forSleepingSkill: Patience = { rounds: 60, ms: 5 }
/** Nothing is scheduled at all: the skill will never answer, and meets its time limit. */
const forStalledSkill: Patience = { rounds: 10, ms: 1000 }

/**
 * Virtual time in milliseconds since 1970. It stands still until somebody moves it (`advance`), or
 * until a turn that it drives can go on in no other way than by waiting: then it jumps to the
 * next timer that falls due, so that no wait costs real time.
 */
export class Clock {
  #now: number
  readonly #timers = new Set<VirtualTimer>()
  #waiting = 0
  #busy = 0
  readonly #turns = new Set<Running>()
  #stirred = 0
  #pumping = false
  #wake: () => void = () => {}

  constructor(start: number) {
    this.#now = start
    this.#moveTo(start)
  }

  now(): number {
    return this.#now
  }

  /** Lets time pass between turns. Timers that fall due meanwhile fire in the next turn, as in a frozen Lambda. */
  advance(ms: number): void {
    if (ms < 0) {
      throw new ColloquyError('TIME_RUNS_BACKWARDS', {
        what: 'Time cannot run backwards within a scenario',
        evidence: [`it is ${new real.Date(this.#now).toISOString()}`, `asked to go back ${-ms} ms`],
        remedy: 'Set the time before the conversation begins, or give a later one.',
      })
    }
    this.#moveTo(this.#now + ms)
  }

  schedule(fire: () => void, delay: number, options: TimerOptions = {}): VirtualTimer {
    const timer = new VirtualTimer(this, fire, delay, options)
    this.start(timer)
    return timer
  }

  /**
   * Waits for virtual time, as an answer does that is slow; `Infinity` is one that never comes. Who
   * gives up waiting says so by `signal`.
   */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return
    this.#waiting++
    this.#stir()
    try {
      await new Promise<void>((resolve) => {
        const answer = ms === Number.POSITIVE_INFINITY ? undefined : this.schedule(resolve, ms)
        const giveUp = () => {
          answer?.close()
          resolve()
        }
        signal?.addEventListener('abort', giveUp, { once: true })
      })
    } finally {
      this.#waiting = Math.max(0, this.#waiting - 1)
    }
  }

  /** Time stands still while `work` is done on behalf of the code under test. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.#busy++
    try {
      return await work()
    } finally {
      this.#busy--
      this.#stir()
    }
  }

  /**
   * Runs one turn's work on this clock: `Date`, timers and `AbortSignal.timeout` in it read the
   * virtual time, and time moves when the work waits for nothing else. `limitMs` of virtual time
   * later, `onLimit` decides the outcome. `patienceMs` is for work that goes on where it cannot be
   * seen, as loading does: so many real milliseconds of quiet, and it counts as stalled.
   */
  async drive<T>(
    work: () => Promise<T>,
    limitMs: number,
    onLimit: () => T,
    options: Pick<Running, 'patienceMs' | 'isQuietElsewhere'> = {},
  ): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const turn = { clock: this, fail: reject, ...options }
    this.#turns.add(turn)
    const limit = carried.run(turn, () =>
      this.schedule(() => resolve(onLimit()), limitMs, { awaited: false }),
    )
    try {
      carried.run(turn, () => work().then(resolve, reject))
      return await promise
    } finally {
      this.cancel(limit)
      this.#turns.delete(turn)
      this.#waiting = this.#turns.size === 0 ? 0 : this.#waiting
      this.#wake()
    }
  }

  /** Ends a turn with an error; once that turn is over, the one that is under way. */
  fail(error: unknown, running: Running): boolean {
    const turn = this.#turns.has(running) ? running : [...this.#turns].at(-1)
    turn?.fail?.(error)
    return turn !== undefined
  }

  start(timer: VirtualTimer): void {
    this.#timers.add(timer)
    this.#stir()
  }

  cancel(timer: VirtualTimer): void {
    this.#timers.delete(timer)
  }

  /** Goes to a time that somebody else decides, and fires every timer that is due by then. */
  goTo(time: number): void {
    this.#moveTo(Math.max(this.#now, time))
    this.#stirred++
    const due = [...this.#timers].filter((timer) => timer.due <= this.#now)
    for (const timer of due.sort((a, b) => a.due - b.due)) this.#fire(timer)
  }

  /** When the next timer falls due, and whether anybody waits for one. */
  protected get pending(): { readonly due: number; readonly awaited: boolean } {
    const due = Math.min(...this.#timers.values().map((timer) => timer.due))
    return { due, awaited: this.#timers.values().some((timer) => timer.awaited) }
  }

  #moveTo(time: number): void {
    this.#now = time
    latest = Math.max(latest, time)
  }

  #stir(): void {
    this.#stirred++
    this.#wake()
    if (this.#pumping || this.#turns.size === 0) return
    this.#pumping = true
    void this.#pump().finally(() => {
      this.#pumping = false
    })
  }

  async #pump(): Promise<void> {
    while (this.#turns.size > 0) {
      if ((await this.#quiet()) && (await this.#quietElsewhere())) this.#jump()
    }
  }

  async #quietElsewhere(): Promise<boolean> {
    const seen = this.#stirred
    const patience = this.#waiting > 0 ? forSlowAnswer : forSleepingSkill
    const ask = (turn: Running) => turn.isQuietElsewhere?.(patience) ?? true
    const quiet = await Promise.all([...this.#turns].map(ask))
    return quiet.every(Boolean) && this.#stirred === seen && this.#busy === 0
  }

  /** Resolves to true once nothing stirred for as long as patience demands. */
  async #quiet(): Promise<boolean> {
    const seen = this.#stirred
    const since = real.performanceNow()
    for (let round = 0; ; round++) {
      const { rounds, ms } = this.#patience()
      const passed = real.performanceNow() - since
      if (round >= rounds && passed >= ms) return true
      await (ms > forSleepingSkill.ms ? this.#pauseUnlessStirred() : real.nextRound())
      if (this.#turns.size === 0 || this.#stirred !== seen || this.#busy > 0) return false
      if (ms >= forSleepingSkill.ms && real.readingFiles()) return false
    }
  }

  #pauseUnlessStirred(): Promise<void> {
    return new Promise((resolve) => {
      const pause = real.setTimeout(resolve, 20)
      this.#wake = () => {
        real.clearTimeout(pause)
        resolve()
      }
    })
  }

  #patience(): Patience {
    if (this.#waiting > 0) return forSlowAnswer
    if (this.pending.awaited) return forSleepingSkill
    const patience = this.#turns.values().map(({ patienceMs = forStalledSkill.ms }) => patienceMs)
    return { ...forStalledSkill, ms: Math.max(...patience) }
  }

  /** Moves time to the next timer that falls due, and fires all that are due then. */
  #jump(): void {
    const { due } = this.pending
    if (due !== Number.POSITIVE_INFINITY) this.goTo(due)
  }

  #fire(timer: VirtualTimer): void {
    if (!this.#timers.has(timer)) return
    if (timer.every === undefined) this.#timers.delete(timer)
    else timer.due = this.#now + Math.max(1, timer.every)
    try {
      timer.fire()
    } catch (error) {
      if (!this.fail(error, timer.running)) throw error
    }
  }
}
