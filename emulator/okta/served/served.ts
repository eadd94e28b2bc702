import { setTimeout as wait } from 'node:timers/promises'
import type { Service } from '../../calls.ts'
import { Calls } from '../../calls.ts'
import type { Waiting } from '../../fault.ts'
import type { Okta, OktaOptions } from '../okta.ts'
import { createOkta } from '../okta.ts'
import { oktaService } from '../service.ts'
import { refusedWithoutLength } from './refused.ts'

/** So many calls are kept at most: a server may run for days. */
const keptCalls = 1000

/** An organisation that can begin anew, with the record of its calls and the faults it is under. */
export class ServedOkta {
  readonly #options: Omit<OktaOptions, 'clock'>
  readonly #realNow: () => number
  #aheadMs = 0
  #okta: Okta
  #calls: Calls

  constructor(options: OktaOptions) {
    this.#options = options
    this.#realNow = () => options.clock.now()
    this.#okta = this.#create()
    this.#calls = this.#record()
  }

  get okta(): Okta {
    return this.#okta
  }

  get calls(): Calls {
    return this.#calls
  }

  now(): number {
    return this.#realNow() + this.#aheadMs
  }

  advance(ms: number): void {
    this.#aheadMs += ms
  }

  /** Everything is as the file says, but for the time, which never runs backwards. */
  reset(): void {
    this.#okta = this.#create()
    this.#calls = this.#record()
  }

  /** Answers whoever calls from outside. */
  answer(request: Request) {
    if (this.#calls.record.length >= 2 * keptCalls) this.#calls.forget(keptCalls)
    return this.#calls.answererFor('client')(request)
  }

  #create(): Okta {
    return createOkta({ ...this.#options, clock: this })
  }

  #record(): Calls {
    const service = oktaService(this.#okta)
    const served: Service = {
      ...service,
      fetch: async (request, ...more) =>
        refusedWithoutLength(request) ?? service.fetch(request, ...more),
    }
    return new Calls(
      inRealTime(() => this.now()),
      [served],
    )
  }
}

/** Answers that are slow or hang take the time that they say. */
const inRealTime = (now: () => number): Waiting => ({
  now,
  hold: (work) => work(),
  async sleep(ms, signal) {
    const given = signal ? { signal } : {}
    if (ms !== Number.POSITIVE_INFINITY) return wait(ms, undefined, given).catch(() => {})
    await new Promise<void>((resolve) => {
      if (signal?.aborted) resolve()
      signal?.addEventListener('abort', () => resolve(), { once: true })
    })
  },
})
