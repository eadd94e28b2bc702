import type { Fields } from './fields.ts'
import { units } from './fields.ts'
import type { Grammar } from './pattern.ts'
import type { Reading } from './phrase-tree.ts'

type Amounts = ReadonlyMap<number, number>

/** Half of each unit, in a smaller one. */
const halves: Readonly<Record<number, readonly [unit: number, count: number]>> = {
  1: [0, 30],
  2: [1, 30],
  3: [2, 12],
  6: [5, 6],
}

/**
 * What AMAZON.DURATION makes of the words at a place: ISO 8601, each unit as it is said, so "ninety
 * seconds" is PT90S. Units follow each other from large to small.
 */
export function durationsAt(
  words: readonly string[],
  from: number,
  one: Grammar,
  and: ReadonlySet<string>,
): Reading<string>[] {
  return amountsAt(words, from, one, and).map(({ end, value }) => ({ end, value: iso(value) }))
}

/** The minutes of a duration that is said in hours and minutes; no other tells a time of day. */
export const minutesAt = (
  words: readonly string[],
  from: number,
  one: Grammar,
  and: ReadonlySet<string>,
): Reading<number>[] =>
  amountsAt(words, from, one, and).flatMap(({ end, value }) => {
    const [hours, minutes] = [value.get(hour), value.get(minute)]
    const others = [...value.keys()].some((unit) => unit !== hour && unit !== minute)
    return others ? [] : [{ end, value: (hours ?? 0) * 60 + (minutes ?? 0) }]
  })

const hour = units.indexOf('hours')
const minute = units.indexOf('minutes')

function amountsAt(
  words: readonly string[],
  from: number,
  one: Grammar,
  and: ReadonlySet<string>,
): Reading<Amounts>[] {
  const found = new Map<number, Amounts>()
  const open: (readonly [number, Amounts])[] = [[from, new Map()]]
  for (let entry = open.shift(); entry; entry = open.shift()) {
    const [at, before] = entry
    const starts = at > from && and.has(words[at] ?? '') ? [at, at + 1] : [at]
    for (const { end, value } of starts.flatMap((start) => one(words, start))) {
      const amounts = withUnit(before, value)
      if (!amounts || found.has(end)) continue
      found.set(end, amounts)
      open.push([end, amounts])
    }
  }
  return [...found].map(([end, value]) => ({ end, value }))
}

function withUnit(before: Amounts, fields: Fields): Amounts | undefined {
  const { unit, count = 0, half, minute: minutes, clock } = fields
  if (clock !== undefined) return before.size > 0 ? undefined : hoursAndMinutes(clock)
  const smallest = Math.min(...before.keys())
  if (unit === undefined || unit >= smallest) return undefined
  const amounts = new Map(before)
  if (count > 0 || half === undefined) amounts.set(unit, count)
  const rest = halves[unit]
  if (half !== undefined) {
    if (!rest) return undefined
    amounts.set(...rest)
  }
  if (minutes !== undefined) amounts.set(minute, minutes)
  return amounts
}

/** "1h30". */
const hoursAndMinutes = (minutes: number): Amounts =>
  new Map([
    [hour, Math.floor(minutes / 60)],
    ...(minutes % 60 > 0 ? [[minute, minutes % 60] as const] : []),
  ])

function iso(amounts: Amounts): string {
  const written = (name: (typeof units)[number], letter: string) => {
    const amount = amounts.get(units.indexOf(name))
    return amount === undefined ? '' : `${amount}${letter}`
  }
  const days =
    written('years', 'Y') + written('months', 'M') + written('weeks', 'W') + written('days', 'D')
  const hours = written('hours', 'H') + written('minutes', 'M') + written('seconds', 'S')
  return `P${days}${hours === '' ? '' : `T${hours}`}`
}
