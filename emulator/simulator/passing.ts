import { ColloquyError } from '../errors.ts'

/** How far time shall move: by so much, or to the next such time of day (`HH:MM`). */
export type Passing =
  | { readonly type: 'by'; readonly ms: number; readonly words: string }
  | { readonly type: 'to'; readonly time: string }

const units = [
  { name: 'day', pattern: /^d(?:ays?)?$/, ms: 86_400_000 },
  { name: 'hour', pattern: /^h(?:rs?|ours?)?$/, ms: 3_600_000 },
  { name: 'minute', pattern: /^m(?:in(?:ute)?s?)?$/, ms: 60_000 },
  { name: 'second', pattern: /^s(?:ec(?:ond)?s?)?$/, ms: 1000 },
] as const

/** Token lifetimes end within years; what is longer is a slip of the finger. */
const longest = 3650 * 86_400_000

/** Reads `1h`, `90 minutes`, `1h 30m`, `14:30` and `2:30 pm`. */
export function readPassing(text: string): Passing {
  const time = timeOfDay(text)
  if (time) return { type: 'to', time }
  const parts = [...text.toLowerCase().matchAll(/(\d+)\s*([a-z]+)[\s,]*/gy)]
  const whole = parts.map(([part]) => part).join('').length === text.length
  const ms = parts.reduce((sum, [, count = '', unit = '']) => sum + Number(count) * msOf(unit), 0)
  if (!whole || !(ms > 0 && ms <= longest)) throw unreadable(text)
  return { type: 'by', ms, words: durationWords(ms) }
}

/** A duration as the steps have it: `90 minutes`. */
export function durationWords(ms: number): string {
  const { name, ms: size } = units.find((unit) => ms % unit.ms === 0) ?? units[3]
  const count = Math.round(ms / size)
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

const msOf = (unit: string): number =>
  units.find(({ pattern }) => pattern.test(unit))?.ms ?? Number.NaN

function timeOfDay(text: string): string | undefined {
  const [, hour, minute = '', half] = /^(\d{1,2}):(\d{2})\s*([ap]m)?$/i.exec(text) ?? []
  if (hour === undefined) return undefined
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59) throw unreadable(text)
  return `${String(hours).padStart(2, '0')}:${minute}`
}

const unreadable = (text: string): ColloquyError =>
  new ColloquyError('UNREADABLE_DURATION', {
    what: `"${text}" is no time that could pass: type for example 1h, 90 minutes, 2d or 14:30`,
  })
