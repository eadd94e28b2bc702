import timers from 'node:timers'
import { scheduler, setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { Clock } from './clock.ts'
import { installVirtualTime } from './virtual-time.ts'

const start = Date.UTC(2031, 4, 6, 9)
const realTime = Date.now()

beforeAll(() => {
  installVirtualTime()
  installVirtualTime()
})

const inTurn = <T>(work: (clock: Clock) => Promise<T>): Promise<T> => {
  const clock = new Clock(start)
  const tooLate = (): T => {
    throw new Error('met the limit')
  }
  return clock.drive(() => work(clock), 60_000, tooLate)
}

/** What `work` sees to pass on the wall clock of its turn. */
const passes = (work: () => Promise<unknown>) =>
  inTurn(async () => {
    await work()
    return Date.now() - start
  })

describe('inside a turn', () => {
  it('every way to ask for the date reads its clock', async () => {
    const dates = await inTurn(async () => [
      Date.now(),
      Date.parse(new Date().toISOString()),
      Date.parse(Date()),
    ])
    expect(dates).toEqual([start, start, start])
  })

  it('dates that are given stay what they are', async () => {
    const given = await inTurn(async () => [new Date(5), new Date('2001-02-03T04:05:06Z')])
    expect(given.map((date) => date.toISOString())).toEqual([
      '1970-01-01T00:00:00.005Z',
      '2001-02-03T04:05:06.000Z',
    ])
  })

  it('the date is an instance of Date, of a class derived from it, and made by it', async () => {
    class Birthday extends Date {}
    const [date, birthday] = await inTurn(async () => [new Date(), new Birthday()])
    expect(date).toBeInstanceOf(Date)
    expect(date?.constructor).toBe(Date)
    expect(birthday).toBeInstanceOf(Birthday)
    expect(birthday?.getTime()).toBe(start)
  })

  it.each([
    ['setTimeout', () => new Promise((resolve) => setTimeout(resolve, 700))],
    ['node:timers', () => new Promise((resolve) => timers.setTimeout(resolve, 700))],
    ['promisify(setTimeout)', () => promisify(setTimeout)(700)],
    ['node:timers/promises', () => sleep(700)],
    ['scheduler.wait', () => scheduler.wait(700)],
    ['setInterval', () => new Promise((resolve) => setInterval(resolve, 700))],
  ])('%s waits on its clock', async (_, wait) => {
    expect(await passes(wait)).toBe(700)
  })

  it('callbacks get the values that were given with them', async () => {
    const values = inTurn(
      () => new Promise((resolve) => setTimeout((...given) => resolve(given), 10, 'a', 2)),
    )
    expect(await values).toEqual(['a', 2])
  })

  it('a promised sleep brings its value', async () => {
    expect(await inTurn(() => sleep(10, 'rested'))).toBe('rested')
  })

  it('a promised sleep that is aborted rejects as in Node', async () => {
    const reason = new Error('enough')
    const outcome = await inTurn(async (clock) => {
      const controller = new AbortController()
      setTimeout(() => controller.abort(reason), 100)
      const error = await sleep(5000, undefined, { signal: controller.signal }).catch((it) => it)
      return { error, took: clock.now() - start }
    })
    expect(outcome.took).toBe(100)
    expect(outcome.error).toMatchObject({ name: 'AbortError', code: 'ABORT_ERR', cause: reason })
  })

  it('a promised sleep does not begin when it is aborted already', async () => {
    const signal = AbortSignal.abort()
    const error = await inTurn(() => sleep(5000, undefined, { signal }).catch((it) => it))
    expect(error).toMatchObject({ name: 'AbortError' })
  })

  it('AbortSignal.timeout aborts on its clock, with the error of Node', async () => {
    const reason = await inTurn(async (clock) => {
      const signal = AbortSignal.timeout(2500)
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve)
        void clock.sleep(Number.POSITIVE_INFINITY, signal)
      })
      expect(clock.now() - start).toBe(2500)
      return signal.reason
    })
    expect(reason).toMatchObject({ name: 'TimeoutError' })
  })

  it.each([
    ['a fraction', 10.9, 10],
    ['a negative number', -5, 1],
    ['more than Node can count', 2 ** 31, 1],
    ['no number', Number.NaN, 1],
  ])('%s as a delay counts as in Node', async (_, delay, ms) => {
    expect(await passes(() => new Promise((resolve) => setTimeout(resolve, delay)))).toBe(ms)
  })
})

describe('outside a turn', () => {
  it('the date is the real one', () => {
    expect(Date.now()).toBeGreaterThanOrEqual(realTime)
    expect(Date.parse(new Date().toISOString())).toBeLessThan(start)
    expect(Date.parse(Date())).toBeLessThan(start)
  })

  it('timers are those of Node', async () => {
    await sleep(1)
    await promisify(setTimeout)(1)
    await scheduler.wait(1)
    const timer = setTimeout(() => {}, 1)
    expect(timer.constructor.name).toBe('Timeout')
    clearTimeout(timer)
    await new Promise<void>((resolve) => {
      const repeating = setInterval(() => {
        clearInterval(repeating)
        resolve()
      }, 1)
    })
    expect(AbortSignal.timeout(60_000).aborted).toBe(false)
  })

  it('a timer of a turn can be cleared, and one of Node from inside a turn', async () => {
    const fired: string[] = []
    const clock = new Clock(start)
    const drive = (work: () => Promise<unknown>) => clock.drive(work, 1000, () => 'timed out')
    let virtual: NodeJS.Timeout | undefined
    await drive(async () => {
      virtual = setTimeout(() => fired.push('virtual'), 10)
    })
    clearTimeout(virtual)
    const ours = setTimeout(() => fired.push('real'), 0)
    await drive(async () => clearTimeout(ours))
    await drive(() => sleep(50))
    await sleep(1)
    expect(fired).toEqual([])
  })
})
