import { createRequire, syncBuiltinESMExports } from 'node:module'
import { promisify } from 'node:util'
import { currentClock, VirtualTimer } from './clock.ts'
import { real } from './real-timers.ts'

const nodeModule = createRequire(import.meta.url)
let installed = false

/**
 * Makes `Date`, the timers and `AbortSignal.timeout` of this process read the clock of the turn
 * that runs them. Code outside a turn sees real time, as before. Idempotent.
 *
 * Unlike Node, `performance.now`, `process.hrtime`, the `timeout` option of node:http and the
 * asynchronous iterator `setInterval` of node:timers/promises stay real.
 */
export function installVirtualTime(): void {
  if (installed) return
  installed = true
  globalThis.Date = virtualDate()
  const timers = { setTimeout, setInterval, clearTimeout, clearInterval }
  Object.assign(globalThis, timers)
  Object.assign(nodeModule('node:timers'), timers)
  const promises: typeof import('node:timers/promises') = nodeModule('node:timers/promises')
  const { setTimeout: realSleep, setImmediate: nextRound } = promises
  promises.setTimeout = async (delay, value, options) => {
    if (!currentClock()) return realSleep(delay, value, options)
    await waitOnClock(delay ?? 1, options?.signal)
    return nextRound(value)
  }
  promises.scheduler.wait = (delay, options) => promises.setTimeout(delay, undefined, options)
  Object.defineProperty(setTimeout, promisify.custom, { value: promises.setTimeout })
  syncBuiltinESMExports()
  AbortSignal.timeout = (ms) => (currentClock() ? abortAfter(ms) : real.abortTimeout(ms))
}

function virtualDate(): DateConstructor {
  const now = () => currentClock()?.now() ?? real.Date.now()
  const date = new Proxy(real.Date, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new real.Date(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  })
  real.Date.prototype.constructor = date
  return date
}

type Callback = (...values: unknown[]) => void

function setTimeout(callback: Callback, delay = 1, ...values: unknown[]) {
  const clock = currentClock()
  if (!clock) return real.setTimeout(callback, delay, ...values)
  return clock.schedule(() => callback(...values), wholeDelay(delay))
}

function setInterval(callback: Callback, delay = 1, ...values: unknown[]) {
  const clock = currentClock()
  if (!clock) return real.setInterval(callback, delay, ...values)
  const every = wholeDelay(delay)
  return clock.schedule(() => callback(...values), every, { every })
}

/**
 * Node's own rule: what is not a number from 1 to 2³¹−1 counts as 1. Unlike Node, 0 is no time at
 * all, so that giving way to other work leaves the date alone.
 */
const wholeDelay = (delay: number): number =>
  delay >= 1 && delay <= 2 ** 31 - 1 ? Math.trunc(delay) : delay === 0 ? 0 : 1

type AnyTimer = VirtualTimer | NodeJS.Timeout | string | number | undefined

function clearTimeout(timer: AnyTimer): void {
  if (timer instanceof VirtualTimer) timer.close()
  else real.clearTimeout(timer)
}

const clearInterval = clearTimeout

function abortAfter(ms: number): AbortSignal {
  const controller = new AbortController()
  const abort = () =>
    controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
  currentClock()?.schedule(abort, ms, { awaited: false })
  return controller.signal
}

function waitOnClock(delay: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(aborted(signal))
    const stop = () => {
      clearTimeout(timer)
      reject(aborted(signal))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, delay)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

const aborted = (signal: AbortSignal | undefined): Error =>
  Object.assign(new Error('The operation was aborted', { cause: signal?.reason }), {
    name: 'AbortError',
    code: 'ABORT_ERR',
  })
