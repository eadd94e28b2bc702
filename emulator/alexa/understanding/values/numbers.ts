import { digitsOf, isNumberWord, wholeNumbers } from './cardinals.ts'
import type { NumberWords } from './number-words.ts'
import type { Reading } from './phrase-tree.ts'

/** "nineteen eighty four", "twenty oh five": two pairs of digits. */
function pairs(words: readonly string[], from: number, spoken: NumberWords): Reading<string>[] {
  if (!spoken.inPairs) return []
  const twoDigits = (at: number) =>
    wholeNumbers(words, at, spoken).filter(({ value }) => value >= 10 && value <= 99)
  return twoDigits(from).flatMap(({ end, value }) => {
    const low = digitsOf(words[end + 1] ?? '', spoken) ?? ''
    const oh =
      spoken.spokenZeros.has(words[end] ?? '') && /^[1-9]$/.test(low)
        ? [{ end: end + 2, value: `${value}0${low}` }]
        : []
    return [...twoDigits(end).map((pair) => ({ ...pair, value: `${value}${pair.value}` })), ...oh]
  })
}

/** A number of more digits is nobody's, and each of its ends would cost a way of its own. */
const mostDigits = 24

/** "six oh four five": digits one by one; "oh" begins no number, but may begin a code. */
export function spelt(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
  zeroFirst = false,
): Reading<string>[] {
  const readings: Reading<string>[] = []
  let digits = ''
  for (let at = from; at < words.length && at - from < mostDigits; at += 1) {
    const digit = digitsOf(words[at] ?? '', spoken)
    const first = at === from && !zeroFirst
    if (digit === undefined || (first && spoken.spokenZeros.has(words[at] ?? ''))) break
    digits += digit
    readings.push({ end: at + 1, value: digits })
  }
  return readings
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
  for (const { end, value } of wholeNumbers(words, from, spoken)) byEnd.set(end, String(value))
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
  const whole = wholeNumbers(words, from, spoken).map((it) => ({ ...it, value: String(it.value) }))
  const found = [...spelt(words, from, spoken, true), ...pairs(words, from, spoken), ...whole]
  const four = found.filter(({ value }) => value.length === 4)
  return [...new Map(four.map((reading) => [reading.end, reading])).values()]
}

/** Where the longest run of nothing but number words ends. */
function numericRun(words: readonly string[], from: number, spoken: NumberWords): number {
  let end = from
  while (end < words.length && isNumberWord(words[end] ?? '', spoken)) end += 1
  return end
}
