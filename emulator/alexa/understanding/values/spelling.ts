import { wholeNumbers } from './cardinals.ts'
import { digitsAt } from './number-table.ts'
import type { NumberWords } from './number-words.ts'
import type { Repeats } from './numbers.ts'
import type { Reading } from './phrase-tree.ts'

/** No number that a phone is called by is shorter. */
const shortestNumber = 3
/** No number or code is said in more words, and each of its ends would cost a way of its own. */
const mostWords = 24

/** What AMAZON.PhoneNumber makes of the words at a place: digits without punctuation. */
export const phoneNumbersAt = (
  words: readonly string[],
  from: number,
  spoken: NumberWords,
  repeats: Repeats,
): Reading<string>[] =>
  joinedFrom(words, from, repeats, (at) => [
    ...digitAt(words, at, spoken),
    ...numberAt(words, at, spoken).filter(forPhones),
  ]).filter(({ value }) => value.length >= shortestNumber)

const mixed = /^(?=.*\d)[\p{L}\d]+$/u
const letter = /^\p{L}\p{M}*$/u

/**
 * What AMAZON.AlphaNumeric makes of them: letters and digits in one, lower case. Letters are said
 * one by one, numbers as such: "g twenty one" is g21.
 */
export const alphaNumericsAt = (
  words: readonly string[],
  from: number,
  spoken: NumberWords,
  repeats: Repeats,
): Reading<string>[] =>
  joinedFrom(words, from, repeats, (at) => {
    const word = words[at] ?? ''
    const itself = letter.test(word) || mixed.test(word) ? [{ end: at + 1, value: word }] : []
    return [...digitAt(words, at, spoken), ...numberAt(words, at, spoken), ...itself]
  })

const digitAt = (words: readonly string[], at: number, spoken: NumberWords): Reading<string>[] => {
  const digits = digitsAt(words, at, spoken)
  return digits ? [digits] : []
}

const numberAt = (words: readonly string[], at: number, spoken: NumberWords): Reading<string>[] =>
  wholeNumbers(words, at, spoken).map(({ end, value }) => ({ end, value: String(value) }))

/** "eight hundred five five five" is 800 555: in a telephone number nothing is added to hundreds. */
const forPhones = ({ value }: Reading<string>): boolean => value.length < 3 || value.endsWith('00')

/** Piece after piece; of two ways to the same place the one with the longer last piece stays. */
function joinedFrom(
  words: readonly string[],
  from: number,
  repeats: Repeats,
  piecesAt: (at: number) => readonly Reading<string>[],
): Reading<string>[] {
  const found = new Map<number, string>([[from, '']])
  for (let at = from; at < Math.min(words.length, from + mostWords); at += 1) {
    const before = found.get(at)
    if (before === undefined) continue
    const times = repeats.get(words[at] ?? '')
    const repeated = times ? piecesAt(at + 1).filter(({ value }) => value.length === 1) : []
    for (const { end, value } of repeated) keep(found, end, before + value.repeat(times ?? 1))
    for (const { end, value } of piecesAt(at)) keep(found, end, before + value)
  }
  found.delete(from)
  return [...found].map(([end, value]) => ({ end, value }))
}

function keep(found: Map<number, string>, end: number, value: string): void {
  if (!found.has(end)) found.set(end, value)
}
