import { cardinals, wholeNumbers } from './cardinals.ts'
import { digitsAt, isNumberWord } from './number-table.ts'
import type { NumberWords } from './number-words.ts'
import { ofWords } from './of-words.ts'
import type { Reading } from './phrase-tree.ts'

/** "double five" is 55. */
export type Repeats = ReadonlyMap<string, number>

/** "nineteen eighty four", "twenty oh five": two pairs of digits, unless they are one number. */
function pairs(words: readonly string[], from: number, spoken: NumberWords): Reading<string>[] {
  if (!spoken.inPairs) return []
  return withPair(twoDigits(words, from, spoken), words, from, spoken, (end) => [
    ...twoDigits(words, end, spoken),
    ...ohFive(words, end, spoken),
  ])
}

/**
 * "one fifty": a digit and a pair of digits. Figures that are said apart are numbers of their own, and
 * so is what follows the "two" of "twenty two".
 */
function hundreds(words: readonly string[], from: number, spoken: NumberWords): Reading<string>[] {
  const inFigures = [words[from], words[from + 1]].some((word = '') => /^\p{N}/u.test(word))
  if (!spoken.inPairs || inFigures || endsNumber(words, from, spoken)) return []
  const digit = digitsAt(words, from, spoken)
  if (!digit || !/^[1-9]$/.test(digit.value)) return []
  return withPair([digit], words, from, spoken, (end) => twoDigits(words, end, spoken))
}

/** Whether a word ends a number that begins before it. */
const endsNumber = (words: readonly string[], at: number, spoken: NumberWords): boolean =>
  at > 0 && wholeNumbers(words, at - 1, spoken).some(({ end }) => end > at)

function withPair(
  first: readonly Reading<string>[],
  words: readonly string[],
  from: number,
  spoken: NumberWords,
  pairsAt: (at: number) => readonly Reading<string>[],
): Reading<string>[] {
  if (first.length === 0) return []
  const whole = new Set(wholeNumbers(words, from, spoken).map(({ end }) => end))
  return first
    .flatMap(({ end, value }) =>
      pairsAt(end).map((pair) => ({ end: pair.end, value: `${value}${pair.value}` })),
    )
    .filter(({ end }) => !whole.has(end))
}

const twoDigits = (words: readonly string[], at: number, spoken: NumberWords) =>
  wholeNumbers(words, at, spoken)
    .filter(({ value }) => value >= 10 && value <= 99)
    .map(({ end, value }) => ({ end, value: String(value) }))

function ohFive(words: readonly string[], at: number, spoken: NumberWords): Reading<string>[] {
  const low = spoken.spokenZeros.has(words[at] ?? '') && digitsAt(words, at + 1, spoken)
  return low && /^[1-9]$/.test(low.value) ? [{ end: low.end, value: `0${low.value}` }] : []
}

/** A number of more digits is nobody's, and each of its ends would cost a way of its own. */
const mostDigits = 24

/** Figures that follow others in one number: "1.500", and the last two groups of "1,00,000". */
const group = /^(?:\d{3}|\d{5})$/

/**
 * "six oh four five": digits one by one, and groups of figures, for "5 1984" is two numbers; "oh"
 * begins no number, but may begin a code.
 */
function spelt(words: readonly string[], from: number, spoken: NumberWords): Reading<string>[] {
  if (spoken.spokenZeros.has(words[from] ?? '')) return []
  const pieces = code(words, from, spoken, new Map())
  const stop = pieces.findIndex(({ value }, at) => {
    const before = pieces[at - 1]
    if (!before) return false
    const its = value.slice(before.value.length)
    const isDigit = its.length === 1 && before.value.length === before.end - from
    return !isDigit && !(group.test(its) && isGrouped(words, from, before.end))
  })
  return stop < 0 ? pieces : pieces.slice(0, stop)
}

/** Whether the words so far are figures to which a group may be added. */
const isGrouped = (words: readonly string[], from: number, end: number): boolean =>
  /^\d{1,3}$/.test(words[from] ?? '') &&
  words.slice(from + 1, end).every((word) => group.test(word))

function code(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
  repeats: Repeats,
): Reading<string>[] {
  const readings: Reading<string>[] = []
  for (let at = from, digits = ''; at - from < mostDigits; at = readings.at(-1)?.end ?? at) {
    const times = repeats.get(words[at] ?? '') ?? 1
    const next = digitsAt(words, times > 1 ? at + 1 : at, spoken)
    if (!next || (times > 1 && next.value.length > 1)) break
    digits += next.value.repeat(times)
    readings.push({ end: next.end, value: digits })
  }
  return readings
}

/**
 * What is written as digits when samples and utterances are compared: cardinals, and what people say
 * for the figures of a year or a code, "nineteen eighty four", "one oh one". Shortest first.
 */
export function numerals(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): readonly Reading<number>[] {
  const whole = cardinals(words, from, spoken)
  if (whole.length === 0) return whole
  const more = [
    ...pairs(words, from, spoken),
    ...hundreds(words, from, spoken),
    ...withOh(words, from, spoken),
  ]
  if (more.length === 0) return whole
  const byEnd = new Map(more.map(({ end, value }) => [end, Number(value)]))
  for (const { end, value } of whole) byEnd.set(end, value)
  return [...byEnd].map(([end, value]) => ({ end, value })).sort((a, b) => a.end - b.end)
}

/** "one oh one", "six oh four five". */
function withOh(words: readonly string[], from: number, spoken: NumberWords): Reading<string>[] {
  if (!spoken.spokenZeros.has(words[from + 1] ?? '')) return []
  return spelt(words, from, spoken).filter(({ value }) => /^[1-9]\d{2,}$/.test(value))
}

/**
 * What AMAZON.NUMBER makes of the words at a place: digits, or "?" for speech that is no number. What is
 * a time of day as well ("seven thirty") is `vague`.
 */
export function numbersAt(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): (Reading<string> & { readonly vague?: boolean })[] {
  const byEnd = new Map<number, { readonly value: string; readonly vague?: boolean }>()
  for (const { end, value } of spelt(words, from, spoken)) {
    byEnd.set(end, { value: value.replace(/^0+(?=\d)/, '') })
  }
  for (const { end, value } of hundreds(words, from, spoken)) {
    byEnd.set(end, { value, vague: isClock.test(value) })
  }
  for (const { end, value } of pairs(words, from, spoken)) byEnd.set(end, { value })
  for (const { end, value } of wholeNumbers(words, from, spoken)) {
    byEnd.set(end, { value: String(value) })
  }
  const run = numericRun(words, from, spoken)
  if (run - from > 1 && !byEnd.has(run)) byEnd.set(run, { value: '?' })
  return [...byEnd].map(([end, reading]) => ({ end, ...reading }))
}

/** An hour and minutes in digits. */
const isClock = /^\d[1-5]\d$/

/** What AMAZON.FOUR_DIGIT_NUMBER makes of them: four digits, leading zeros kept. */
export function fourDigitsAt(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
  repeats: Repeats = new Map(),
): Reading<string>[] {
  const whole = wholeNumbers(words, from, spoken).map((it) => ({ ...it, value: String(it.value) }))
  const found = [...code(words, from, spoken, repeats), ...pairs(words, from, spoken), ...whole]
  const four = found.filter(({ value }) => value.length === 4)
  return [...new Map(four.map((reading) => [reading.end, reading])).values()]
}

const runsIn = ofWords((): number[] => [])

/** Where the longest run of nothing but number words ends; it is the same for each word of it. */
function numericRun(words: readonly string[], from: number, spoken: NumberWords): number {
  const known = runsIn(words)
  let end = known[from] ?? from
  if (end > from) return end
  while (end < words.length && isNumberWord(words[end] ?? '', spoken)) end += 1
  for (let at = from; at < end; at += 1) known[at] = end
  return end
}
