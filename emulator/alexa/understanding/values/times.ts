import type { Temporal } from 'temporal-polyfill'
import type { Fields } from './fields.ts'
import { parts } from './fields.ts'

/**
 * What AMAZON.TIME makes of a time: `HH:MM`, or one of MO, AF, EV and NI for a part of the day. An
 * hour without "a. m.", "p. m." or a part of the day is taken as it is said.
 */
export function timeValue(fields: Fields, now: Temporal.ZonedDateTime): string | undefined {
  const { hour, clock, part, span, minute = 0, sign = 1 } = fields
  if (fields.now !== undefined) return clockOf(now)
  if (clock !== undefined) return shown(clock + sign * minute)
  if (hour !== undefined) return hourValue(fields, hour)
  // Time that passes, also where the clocks change.
  if (span !== undefined) return clockOf(now.add({ minutes: sign * span }))
  return part === undefined ? undefined : parts[part]
}

/** `half`: "halb drei" is half an hour before three. */
function hourValue(fields: Fields, hour: number): string | undefined {
  const { minute = 0, sign = 1, half, meridiem, part } = fields
  if (hour === 24 && minute > 0 && sign > 0) return undefined
  const said = hour * 60 - (half === undefined ? 0 : 30) + sign * minute
  if (meridiem !== undefined) return hour > 12 ? undefined : shown(inHalf(said) + meridiem * 60)
  if (part === undefined || hour > 12) return shown(said)
  const found = inPart(inHalf(said), part)
  return found === undefined ? undefined : shown(found)
}

/** "a quarter to twelve p. m." is a time in the half of the day that is named: 23:45. */
const inHalf = (minutes: number): number => (minutes + 720) % 720

/**
 * "nine in the evening" is 21, "two at night" is 2. Where the part of the day does not have the
 * hour, as in "ten in the afternoon", nobody knows which is meant.
 */
function inPart(minutes: number, part: number): number | undefined {
  const after = minutes + 720
  switch (parts[part]) {
    case 'MO':
      return minutes
    case 'AF':
      return minutes < 9 * 60 ? after : undefined
    case 'EV':
      return minutes >= 4 * 60 ? after : undefined
    default:
      return minutes < 6 * 60 ? minutes : after
  }
}

const clockOf = ({ hour, minute }: Temporal.ZonedDateTime): string => shown(hour * 60 + minute)

function shown(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`
}
