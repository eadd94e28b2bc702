import type { NumberWords } from './language.ts'

/** Words from a given place up to `end` (exclusive) say `value`. */
export type Reading<T> = { readonly end: number; readonly value: T }

type Sum = { total: number; group: number; scale: number; open: 'nothing' | 'unit' | 'digits' }

const numeral = /^\d{1,15}$/

/**
 * Every whole number that begins at a place, shortest first: "two hundred five" says 2, 200, 205.
 */
export function cardinals(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): Reading<number>[] {
  const readings: Reading<number>[] = []
  let sum: Sum = { total: 0, group: 0, scale: Number.POSITIVE_INFINITY, open: 'nothing' }
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (joins(words, at, from, sum, spoken)) continue
    const next = add(sum, word, words[at + 1], at === from, spoken)
    if (!next) break
    sum = next
    if (!spoken.articles.has(word)) readings.push({ end: at + 1, value: sum.total + sum.group })
  }
  return readings
}

/** "and" stands only after a hundred or a scale and before a smaller number. */
function joins(
  words: readonly string[],
  at: number,
  from: number,
  sum: Sum,
  spoken: NumberWords,
): boolean {
  if (words[at] !== spoken.and || at === from || sum.group % 100 !== 0) return false
  const before = words[at - 1] ?? ''
  if (before !== spoken.hundred && !spoken.scales.has(before)) return false
  return smallNumber(words[at + 1], spoken) !== undefined
}

const smallNumber = (word = '', spoken: NumberWords) =>
  spoken.units.get(word) || spoken.tens.get(word) || undefined

function add(
  sum: Sum,
  word: string,
  next: string | undefined,
  first: boolean,
  spoken: NumberWords,
): Sum | undefined {
  if (first && spoken.articles.has(word)) {
    return next === spoken.hundred || spoken.scales.has(next ?? '')
      ? { ...sum, group: 1 }
      : undefined
  }
  if (numeral.test(word)) {
    return first ? { ...sum, group: Number(word), open: 'digits' } : undefined
  }
  return addUnit(sum, word, first, spoken) ?? multiply(sum, word, spoken)
}

function addUnit(sum: Sum, word: string, first: boolean, spoken: NumberWords): Sum | undefined {
  const unit = spoken.units.get(word)
  if (unit === 0) return first ? { ...sum, open: 'unit' } : undefined
  if (sum.open !== 'nothing') return undefined
  const rest = sum.group % 100
  if (unit !== undefined) {
    const fits = rest === 0 || (rest >= 20 && rest % 10 === 0 && unit < 10)
    return fits ? { ...sum, group: sum.group + unit, open: 'unit' } : undefined
  }
  const ten = spoken.tens.get(word)
  return ten !== undefined && rest === 0 ? { ...sum, group: sum.group + ten } : undefined
}

function multiply(sum: Sum, word: string, spoken: NumberWords): Sum | undefined {
  if (word === spoken.hundred) {
    const fits = sum.group > 0 && sum.group < 100
    return fits ? { ...sum, group: sum.group * 100, open: 'nothing' } : undefined
  }
  const scale = spoken.scales.get(word)
  if (!scale || scale >= sum.scale || sum.group === 0) return undefined
  const total = sum.total + sum.group * scale
  return Number.isSafeInteger(total) ? { total, group: 0, scale, open: 'nothing' } : undefined
}

/** "nineteen eighty four", "twenty oh five": two pairs of digits. */
function pairs(words: readonly string[], from: number, spoken: NumberWords): Reading<string>[] {
  const twoDigits = (at: number) =>
    cardinals(words, at, spoken).filter(({ value }) => value >= 10 && value <= 99)
  return twoDigits(from).flatMap(({ end, value }) => {
    const low = spoken.units.get(words[end + 1] ?? '') ?? 10
    const oh =
      spoken.spokenZeros.has(words[end] ?? '') && low < 10
        ? [{ end: end + 2, value: `${value}0${low}` }]
        : []
    return [...twoDigits(end).map((pair) => ({ ...pair, value: `${value}${pair.value}` })), ...oh]
  })
}

/** "six oh four five": digits one by one. */
function spelt(words: readonly string[], from: number, spoken: NumberWords): Reading<string>[] {
  const readings: Reading<string>[] = []
  let digits = ''
  for (let at = from; at < words.length; at += 1) {
    const digit = digitsOf(words[at] ?? '', spoken)
    if (digit === undefined || (at === from && spoken.spokenZeros.has(words[at] ?? ''))) break
    digits += digit
    readings.push({ end: at + 1, value: digits })
  }
  return readings
}

function digitsOf(word: string, spoken: NumberWords): string | undefined {
  if (/^\d+$/.test(word)) return word
  if (spoken.spokenZeros.has(word)) return '0'
  const unit = spoken.units.get(word)
  return unit !== undefined && unit < 10 ? String(unit) : undefined
}

/** What AMAZON.NUMBER makes of the words at a place: digits, or "?" for speech that is no number. */
export function numbersAt(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): Reading<string>[] {
  const byEnd = new Map<number, string>()
  for (const { end, value } of spelt(words, from, spoken)) {
    byEnd.set(end, value.replace(/^0+(?=\d)/, ''))
  }
  for (const { end, value } of pairs(words, from, spoken)) byEnd.set(end, value)
  for (const { end, value } of cardinals(words, from, spoken)) byEnd.set(end, String(value))
  const run = numericRun(words, from, spoken)
  if (run - from > 1 && !byEnd.has(run)) byEnd.set(run, '?')
  return [...byEnd].map(([end, value]) => ({ end, value }))
}

/** What AMAZON.FOUR_DIGIT_NUMBER makes of them: four digits, leading zeros kept. */
export function fourDigitsAt(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): Reading<string>[] {
  const whole = cardinals(words, from, spoken).map((it) => ({ ...it, value: String(it.value) }))
  const found = [...spelt(words, from, spoken), ...pairs(words, from, spoken), ...whole]
  const four = found.filter(({ value }) => value.length === 4)
  return [...new Map(four.map((reading) => [reading.end, reading])).values()]
}

/** Where the longest run of nothing but number words ends. */
function numericRun(words: readonly string[], from: number, spoken: NumberWords): number {
  let end = from
  while (end < words.length && isNumberWord(words[end] ?? '', spoken)) end += 1
  return end
}

/** Whether a word is a numeral or takes part in naming numbers. */
export const isNumberWord = (word: string, spoken: NumberWords): boolean =>
  /^\d+$/.test(word) ||
  spoken.units.has(word) ||
  spoken.tens.has(word) ||
  spoken.scales.has(word) ||
  word === spoken.hundred
