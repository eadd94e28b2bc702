import type { Temporal } from 'temporal-polyfill'
import type { Fields } from './fields.ts'
import { parts, units } from './fields.ts'

/**
 * What AMAZON.TIME makes of a time: `HH:MM`, or one of MO, AF, EV and NI for a part of the day. An
 * hour without "a. m.", "p. m." or a part of the day is taken as it is said.
 */
export function timeValue(fields: Fields, now: Temporal.PlainDateTime): string | undefined {
  const { hour, clock, part, count, unit } = fields
  if (fields.now !== undefined) return shown(now.hour * 60 + now.minute)
  if (clock !== undefined) return shown(clock + (fields.minute ?? 0))
  if (hour !== undefined) return hourValue(fields, hour)
  if (count !== undefined && unit !== undefined) return counted(fields, now)
  return part === undefined ? undefined : parts[part]
}

function hourValue(fields: Fields, hour: number): string | undefined {
  const { minute = 0, sign = 1, meridiem } = fields
  if (meridiem !== undefined && hour > 12) return undefined
  const whole = meridiem === undefined ? hour : (hour % 12) + meridiem
  return shown(inPart(whole, fields.part) * 60 + sign * minute)
}

/** "nine in the evening" is 21, "two at night" is 2. */
function inPart(hour: number, part: number | undefined): number {
  const name = part === undefined ? undefined : parts[part]
  if (hour === 12) return name === 'MO' || name === 'NI' ? 0 : 12
  if (hour > 12 || name === undefined || name === 'MO') return hour
  return name === 'NI' && hour < 6 ? hour : hour + 12
}

/** "in two hours", "ten minutes ago". */
function counted({ count = 0, unit = 0, sign = 1 }: Fields, now: Temporal.PlainDateTime) {
  const name = units[unit]
  if (name !== 'hours' && name !== 'minutes') return undefined
  const minutes = name === 'hours' ? count * 60 : count
  return shown(now.hour * 60 + now.minute + sign * minutes)
}

function shown(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`
}
