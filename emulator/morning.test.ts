import { describe, expect, it } from 'vitest'
import { Clock, latestTime } from './clock.ts'
import { clockOnALaterDay } from './morning.ts'
import { localTime, untilTimeOfDay } from './time-zone.ts'

const day = 24 * 60 * 60 * 1000

/** Nine in the morning of a conversation that begins now. */
function nineIn(zone: string): number {
  const clock = clockOnALaterDay()
  clock.advance(untilTimeOfDay(clock.now(), zone, '09:00'))
  return clock.now()
}

describe('a conversation begins', () => {
  it.each([
    'America/New_York',
    'America/Los_Angeles',
    'Europe/London',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ])('on a later day than any before, in %s', (zone) => {
    const before = latestTime()
    const first = nineIn(zone)
    const second = nineIn(zone)
    expect(localTime(first, zone)).toMatch(/T09:00:00/)
    expect(localTime(second, zone)).toMatch(/T09:00:00/)
    expect(first).toBeGreaterThan(before)
    expect(localTime(second, zone).slice(0, 10) > localTime(first, zone).slice(0, 10)).toBe(true)
  })

  it('after one that lasted for weeks', () => {
    const long = clockOnALaterDay()
    long.advance(40 * day)
    expect(clockOnALaterDay().now()).toBeGreaterThan(long.now())
  })

  it('after one that a scenario set to begin in the far future', () => {
    const future = new Clock(Date.UTC(2050, 5, 1))
    expect(clockOnALaterDay().now()).toBeGreaterThan(future.now())
  })

  it('at nine, whatever day of the year it is', () => {
    const times = Array.from({ length: 400 }, () =>
      localTime(nineIn('America/New_York'), 'America/New_York'),
    )
    expect(times.filter((time) => !time.includes('T09:00:00'))).toEqual([])
    expect(new Set(times.map((time) => time.slice(-6)))).toEqual(new Set(['-04:00', '-05:00']))
  })
})
