import { describe, expect, it } from 'vitest'
import { localTime, untilTimeOfDay } from './time-zone.ts'

const hour = 60 * 60 * 1000
const at = (time: string) => Date.parse(time)

describe('localTime', () => {
  it.each([
    ['America/New_York', '2027-01-04T09:00:00-05:00'],
    ['Europe/London', '2027-01-04T14:00:00+00:00'],
    ['Asia/Kolkata', '2027-01-04T19:30:00+05:30'],
    ['Pacific/Kiritimati', '2027-01-05T04:00:00+14:00'],
  ])('is what clocks show in %s', (zone, shown) => {
    expect(localTime(at('2027-01-04T14:00:00.400Z'), zone)).toBe(shown)
  })

  it('follows daylight saving time', () => {
    expect(localTime(at('2027-07-04T13:00:00Z'), 'America/New_York')).toBe(
      '2027-07-04T09:00:00-04:00',
    )
  })
})

describe('untilTimeOfDay', () => {
  it.each([
    ['later today', '2027-01-04T08:30:00Z', '09:00', 0.5],
    ['now', '2027-01-04T09:00:00Z', '09:00', 0],
    ['tomorrow', '2027-01-04T09:00:01Z', '09:00', 24 - 1 / 3600],
    ['past midnight', '2027-01-04T23:00:00Z', '00:30', 1.5],
  ])('is the time until %s', (_, now, time, hours) => {
    expect(untilTimeOfDay(at(now), 'Europe/London', time)).toBe(hours * hour)
  })

  it.each([
    ['an hour is left out', '2027-03-28T00:00:00Z', '09:00', 8],
    ['an hour comes twice', '2027-10-30T23:00:00Z', '09:00', 10],
    ['an hour was left out tonight', '2027-03-27T10:00:00Z', '09:00', 22],
    [
      'the time itself is left out, so that it is an hour later',
      '2027-03-28T00:00:00Z',
      '01:30',
      1.5,
    ],
    ['the time itself was left out earlier today', '2027-03-28T03:00:00Z', '01:30', 21.5],
  ])('is right on a day on which %s', (_, now, time, hours) => {
    expect(untilTimeOfDay(at(now), 'Europe/London', time)).toBe(hours * hour)
  })

  it('is by the clocks of the zone', () => {
    const now = at('2027-01-04T14:00:00Z')
    expect(untilTimeOfDay(now, 'America/New_York', '09:00')).toBe(0)
    expect(untilTimeOfDay(now, 'America/Los_Angeles', '09:00')).toBe(3 * hour)
    expect(untilTimeOfDay(now, 'Asia/Tokyo', '09:00')).toBe(10 * hour)
  })
})
