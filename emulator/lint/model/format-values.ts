import type { ValueReader } from '../../alexa/understanding/values/formats.ts'
import type { Claims, SlotEdge, ValueNode } from './claims.ts'
import type { Reading, WaysOn } from './readings.ts'
import { waysOn, wordsOn } from './readings.ts'

/** How much more is looked at; each row of words costs one. */
export type Budget = { left: number }

export type Search = { readonly numbers: Claims['numbers']; readonly budget: Budget }

/** A row of words, and where they lead by how many of them are said. */
type Row<To> = { readonly words: readonly string[]; readonly stops: ReadonlyMap<number, To> }

const emptyRow: Row<never> = { words: [], stops: new Map<number, never>() }

/** Hardly a number, date or time has more words. */
const longestValue = 8

/** Where a reading may come by words that a format takes, such as "half past seven" by times. */
export function* formatValues(
  from: Reading,
  read: ValueReader,
  on: WaysOn,
  search: Search,
): Iterable<{ readonly said: string; readonly to: Reading }> {
  for (const { words, stops } of rowsFrom(from, read, on, search.numbers)) {
    if (search.budget.left-- <= 0) return
    for (const end of endsOfValues(words, read)) {
      const to = stops.get(end)
      if (to) yield { said: words.slice(0, end).join(' '), to }
    }
  }
}

// Whenever it is said, the same words are a value. "?" stands for none.
const endsOfValues = (words: readonly string[], read: ValueReader): number[] =>
  read(words, 0, { now: 0, timeZone: 'UTC' }).flatMap(({ end, value }) =>
    value === '?' ? [] : [end],
  )

/** Every row of words from a reading on, through a listed value where one begins there. */
function* rowsFrom(
  from: Reading,
  read: ValueReader,
  on: WaysOn,
  numbers: Claims['numbers'],
): Iterable<Row<Reading>> {
  yield* inWords(from, numbers)
  for (const slot of on(from).flatMap((way) => way.slot ?? [])) {
    for (const value of beginnings(slot.values, read, numbers)) {
      yield* inWords({ node: slot.after }, numbers, taken(value, slot))
    }
  }
}

/** Along the words of samples, and of a value that has begun. */
function* inWords(
  at: Reading,
  numbers: Claims['numbers'],
  row: Row<Reading> = emptyRow,
): Iterable<Row<Reading>> {
  let isLast = true
  for (const { words, by } of row.words.length < longestValue ? inside(at) : []) {
    for (const word of words.keys()) {
      for (const to of by(word)) {
        isLast = false
        yield* inWords(to, numbers, extended(row, word, to, numbers))
      }
    }
  }
  if (isLast) yield row
}

const inside: WaysOn = (reading) => (reading.value ? waysOn(reading) : wordsOn(reading))

/** The row of a listed value, as a slot takes it. */
function taken({ words, stops }: Row<ValueNode>, { after }: SlotEdge): Row<Reading> {
  const readings = [...stops].map(([count, value]): [number, Reading] => [
    count,
    count === words.length ? { node: after } : { node: after, value },
  ])
  return { words, stops: new Map(readings) }
}

const extended = <To>(row: Row<To>, word: string, to: To, numbers: Claims['numbers']): Row<To> => {
  const words = [...row.words, ...(numbers.get(word) ?? [word])]
  return { words, stops: new Map(row.stops).set(words.length, to) }
}

const alike = new WeakMap<ValueNode, Map<ValueReader, Row<ValueNode>[]>>()

/** The few values of a list, which may be long, that begin with one of a format. */
function beginnings(
  list: ValueNode,
  read: ValueReader,
  numbers: Claims['numbers'],
): Row<ValueNode>[] {
  const known = alike.get(list) ?? new Map<ValueReader, Row<ValueNode>[]>()
  alike.set(list, known)
  const found =
    known.get(read) ??
    [...listedIn(list, numbers)].filter(({ words }) => endsOfValues(words, read).length > 0)
  known.set(read, found)
  return found
}

function* listedIn(
  { next }: ValueNode,
  numbers: Claims['numbers'],
  row: Row<ValueNode> = emptyRow,
): Iterable<Row<ValueNode>> {
  for (const [word, node] of next) {
    const on = extended(row, word, node, numbers)
    if (node.ends) yield on
    yield* listedIn(node, numbers, on)
  }
}
