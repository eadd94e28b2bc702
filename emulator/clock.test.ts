import { setTimeout as sleepOf } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { Clock, currentClock, latestTime, VirtualTimer } from './clock.ts'
import { installVirtualTime } from './virtual-time.ts'

const start = Date.UTC(2027, 0, 4, 9)
const never = () => new Promise<never>(() => {})
const limitMs = 8000

beforeAll(() => installVirtualTime())

/** One turn whose limit answers `timed out`. */
const drive = <T>(clock: Clock, work: () => Promise<T>, limit = limitMs) =>
  clock.drive<T | 'timed out'>(work, limit, () => 'timed out')

const passed = (clock: Clock) => clock.now() - start

describe('a turn', () => {
  it('takes no time when nothing waits', async () => {
    const clock = new Clock(start)
    expect(await drive(clock, async () => 'done')).toBe('done')
    expect(passed(clock)).toBe(0)
  })

  it('is carried by its own clock, and by none afterwards', async () => {
    const clock = new Clock(start)
    expect(await drive(clock, async () => currentClock())).toBe(clock)
    expect(currentClock()).toBeUndefined()
  })

  it('moves to the end of a slow answer, and not beyond it', async () => {
    const clock = new Clock(start)
    expect(await drive(clock, () => clock.sleep(3000).then(() => 'answer'))).toBe('answer')
    expect(passed(clock)).toBe(3000)
  })

  it('meets its limit when an answer is slower than that', async () => {
    const clock = new Clock(start)
    expect(await drive(clock, () => clock.sleep(30_000))).toBe('timed out')
    expect(passed(clock)).toBe(limitMs)
  })

  it('meets its limit when an answer hangs', async () => {
    const clock = new Clock(start)
    expect(await drive(clock, () => clock.sleep(Number.POSITIVE_INFINITY))).toBe('timed out')
    expect(passed(clock)).toBe(limitMs)
  })

  it("exercises the code's own limit on a hanging answer", async () => {
    const clock = new Clock(start)
    const fetching = () =>
      Promise.race([
        clock.sleep(Number.POSITIVE_INFINITY),
        new Promise((resolve) => setTimeout(resolve, 2500, 'gave up')),
      ])
    expect(await drive(clock, fetching)).toBe('gave up')
    expect(passed(clock)).toBe(2500)
  })

  it.each([
    ['setTimeout', () => new Promise<void>((resolve) => setTimeout(resolve, 1500))],
    ['node:timers/promises', () => sleepOf(1500)],
  ])('lets a skill sleep by %s', async (_, sleep) => {
    const clock = new Clock(start)
    await drive(clock, sleep)
    expect(passed(clock)).toBe(1500)
  })

  it('meets its limit when a promise never settles and nothing is scheduled', async () => {
    const clock = new Clock(start)
    expect(await drive(clock, never)).toBe('timed out')
    expect(passed(clock)).toBe(limitMs)
  })

  it('stands still while an answer is being worked out', async () => {
    const clock = new Clock(start)
    const realRounds = async () => {
      for (let round = 0; round < 100; round++)
        await new Promise((resolve) => setImmediate(resolve))
      return clock.now()
    }
    const beside = () => Promise.race([clock.hold(realRounds), clock.sleep(1000)])
    expect(await drive(clock, beside)).toBe(start)
  })

  it('rejects as its work does', async () => {
    const failing = drive(new Clock(start), () => Promise.reject(new Error('no colour')))
    await expect(failing).rejects.toThrow('no colour')
  })

  it('rejects when the callback of a timer throws', async () => {
    const failing = drive(new Clock(start), () => {
      setTimeout(() => {
        throw new Error('late')
      }, 10)
      return never()
    })
    await expect(failing).rejects.toThrow('late')
  })

  it('rejects when a timer throws that an earlier turn left behind', async () => {
    const clock = new Clock(start)
    await drive(clock, async () => {
      setTimeout(() => {
        throw new Error('left behind')
      }, 10)
    })
    await expect(drive(clock, () => sleepOf(100))).rejects.toThrow('left behind')
  })

  it('rejects alone when another turn of its clock is under way', async () => {
    const clock = new Clock(start)
    const failing = drive(clock, () => {
      setTimeout(() => {
        throw new Error('late')
      }, 10)
      return never()
    })
    const other = drive(clock, () => clock.sleep(20).then(() => 'unharmed'))
    await expect(failing).rejects.toThrow('late')
    expect(await other).toBe('unharmed')
  })
})

describe('timers', () => {
  it('fire in the order in which they fall due', async () => {
    const clock = new Clock(start)
    const fired: string[] = []
    await drive(clock, async () => {
      setTimeout(() => fired.push(`third at ${passed(clock)}`), 300)
      setTimeout(() => fired.push(`first at ${passed(clock)}`), 100)
      setTimeout(() => fired.push(`second at ${passed(clock)}`), 200)
      await sleepOf(400)
    })
    expect(fired).toEqual(['first at 100', 'second at 200', 'third at 300'])
  })

  it('do not fire once they are cleared', async () => {
    const clock = new Clock(start)
    const fired: string[] = []
    await drive(clock, async () => {
      const cleared = setTimeout(() => fired.push('cleared'), 100)
      setTimeout(() => clearTimeout(cleared), 50)
      await sleepOf(400)
    })
    expect(fired).toEqual([])
  })

  it('do not come back by ref once they are cleared or have fired', async () => {
    const clock = new Clock(start)
    const fired: string[] = []
    await drive(clock, async () => {
      const cleared = setTimeout(() => fired.push('cleared'), 100)
      clearTimeout(cleared)
      cleared.ref()
      const once = setTimeout(() => fired.push('once'), 50)
      await sleepOf(200)
      once.ref()
      await sleepOf(200)
    })
    expect(fired).toEqual(['once'])
  })

  it('know whether anybody waits for them', async () => {
    const clock = new Clock(start)
    const timer = clock.schedule(() => {}, 10)
    expect([timer.hasRef(), timer.unref().hasRef(), timer.ref().hasRef()]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('repeat until they are cleared', async () => {
    const clock = new Clock(start)
    const fired: number[] = []
    await drive(clock, async () => {
      const timer = setInterval(() => {
        fired.push(passed(clock))
        if (fired.length === 3) clearInterval(timer)
      }, 100)
      await sleepOf(1000)
    })
    expect(fired).toEqual([100, 200, 300])
  })

  it('begin anew when they are refreshed', async () => {
    const clock = new Clock(start)
    const fired: number[] = []
    await drive(clock, async () => {
      const timer = setTimeout(() => fired.push(passed(clock)), 100)
      await sleepOf(60)
      timer.refresh()
      await sleepOf(400)
    })
    expect(fired).toEqual([160])
  })

  it('move by a refresh to the clock of whoever asks, and read it when they fire', async () => {
    const [one, other] = [new Clock(start), new Clock(start + 60_000)]
    const fired: unknown[] = []
    const timer = one.schedule(() => fired.push(currentClock()), 100)
    await drive(other, async () => {
      timer.refresh()
      await sleepOf(400)
    })
    await drive(one, () => sleepOf(400))
    expect(fired).toEqual([other])
  })

  it('are printed with the time at which they fall due', () => {
    expect(`${new Clock(start).schedule(() => {}, 1000)}`).toBe(
      'virtual timer due at 2027-01-04T09:00:01.000Z',
    )
  })

  it('are cleared at the end of a `using` block', async () => {
    const clock = new Clock(start)
    const fired: string[] = []
    await drive(clock, async () => {
      {
        using timer = clock.schedule(() => fired.push('disposed'), 10)
        expect(timer).toBeInstanceOf(VirtualTimer)
      }
      await sleepOf(100)
    })
    expect(fired).toEqual([])
  })
})

describe('between turns', () => {
  it('time moves as far as it is told', () => {
    const clock = new Clock(start)
    clock.advance(90_000)
    expect(passed(clock)).toBe(90_000)
  })

  it('time never runs backwards', () => {
    const clock = new Clock(start)
    expect(() => clock.advance(-1)).toThrow(
      expect.objectContaining({ code: 'TIME_RUNS_BACKWARDS', kind: 'SCENARIO' }),
    )
    expect(passed(clock)).toBe(0)
  })

  it('no timer fires; those that fell due do so in the next turn', async () => {
    const clock = new Clock(start)
    const fired: number[] = []
    await drive(clock, async () => void setTimeout(() => fired.push(passed(clock)), 100))
    clock.advance(60_000)
    expect(fired).toEqual([])
    await drive(clock, () => sleepOf(10))
    expect(fired).toEqual([60_000])
  })

  it('timers that fell due meanwhile fire in their order all the same', async () => {
    const clock = new Clock(start)
    const fired: string[] = []
    await drive(clock, async () => {
      setTimeout(() => fired.push('second'), 300)
      setTimeout(() => fired.push('first'), 100)
    })
    clock.advance(60_000)
    await drive(clock, () => sleepOf(10))
    expect(fired).toEqual(['first', 'second'])
  })

  it('the limit of a turn that is over means nothing', async () => {
    const clock = new Clock(start)
    await drive(clock, async () => 'done', 100)
    clock.advance(200)
    expect(await drive(clock, async () => 'done too')).toBe('done too')
  })

  it('the latest time of the process is remembered', () => {
    const clock = new Clock(start)
    clock.advance(1e9)
    expect(latestTime()).toBeGreaterThanOrEqual(clock.now())
    const before = latestTime()
    expect(new Clock(start).now()).toBe(start)
    expect(latestTime()).toBe(before)
  })
})

describe('a slow answer', () => {
  it('whose caller gives up no longer makes time run', async () => {
    const clock = new Clock(start)
    const controller = new AbortController()
    const answer = drive(clock, async () => {
      const slow = clock.sleep(5000, controller.signal)
      setTimeout(() => controller.abort(), 1000)
      await slow
      return 'abandoned'
    })
    expect(await answer).toBe('abandoned')
    expect(passed(clock)).toBe(1000)
    expect(await drive(clock, () => sleepOf(100))).toBeUndefined()
    expect(passed(clock)).toBe(1100)
  })

  it('whose caller had given up before takes no time', async () => {
    const clock = new Clock(start)
    const gone = clock.sleep(Number.POSITIVE_INFINITY, AbortSignal.abort())
    expect(await drive(clock, () => gone.then(() => 'at once'))).toBe('at once')
    expect(passed(clock)).toBe(0)
  })

  it('may take longer than any timer of Node', async () => {
    const clock = new Clock(start)
    const month = 31 * 24 * 60 * 60 * 1000
    await drive(clock, () => clock.sleep(month), 2 * month)
    expect(passed(clock)).toBe(month)
  })
})

it('two clocks that are driven at once stay apart', async () => {
  const [one, other] = [new Clock(start), new Clock(start + 5e9)]
  const waiting = async (clock: Clock, ms: number) => {
    const seen: number[] = []
    for (let times = 0; times < 3; times++) {
      await sleepOf(ms)
      seen.push(Date.now() - (clock === one ? start : start + 5e9))
    }
    return seen
  }
  const seen = await Promise.all([
    drive(one, () => waiting(one, 100)),
    drive(other, () => waiting(other, 1000)),
  ])
  expect(seen).toEqual([
    [100, 200, 300],
    [1000, 2000, 3000],
  ])
})

it('two turns on one clock share its time', async () => {
  const clock = new Clock(start)
  await Promise.all([drive(clock, () => clock.sleep(1000)), drive(clock, () => clock.sleep(400))])
  expect(passed(clock)).toBe(1000)
})
