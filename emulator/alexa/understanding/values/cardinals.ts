import { beginsNamed, fusedNumber, namedNumbers } from './number-table.ts'
import type { NumberWords } from './number-words.ts'
import { ofWords } from './of-words.ts'
import type { Reading } from './phrase-tree.ts'

const numeral = /^\d{1,15}$/

/**
 * Every whole number that begins at a place, shortest first: "two hundred five" says 2, 200, 205.
 */
export function wholeNumbers(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): readonly Reading<number>[] {
  if (!mayBegin(words[from] ?? '', spoken)) return []
  const known = readIn(words)
  known[from] ??= readWhole(words, from, spoken)
  return known[from]
}

/** What was read in a list of words, which are of one language: many types of slots ask for it. */
const readIn = ofWords((): (readonly Reading<number>[])[] => [])

function readWhole(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): readonly Reading<number>[] {
  const found = new Map<number, number>()
  const start = [
    ...figuresAt(words, from, Number.POSITIVE_INFINITY),
    ...groupsAt(words, from, Number.POSITIVE_INFINITY, spoken),
  ]
  for (const { end, value } of withScales(words, from, start, Number.POSITIVE_INFINITY, spoken)) {
    if (Number.isSafeInteger(value)) found.set(end, value)
  }
  return [...found].map(([end, value]) => ({ end, value })).sort((a, b) => a.end - b.end)
}

/** A number in figures. */
function figuresAt(words: readonly string[], at: number, below: number): Reading<number>[] {
  const word = words[at] ?? ''
  const value = Number(word)
  return numeral.test(word) && value < below ? [{ end: at + 1, value }] : []
}

/** "5 thousand 300", "2万5000": what follows a scale is in figures where they stand before it. */
const figuresAfter = (words: readonly string[], scale: number, at: number, below: number) =>
  numeral.test(words[scale - 1] ?? '') ? figuresAt(words, at, below) : []

/** Whether a number may begin with a word: nearly no word of a sentence does. */
export const mayBegin = (word: string, spoken: NumberWords): boolean =>
  beginsNamed(word, spoken) ||
  numeral.test(word) ||
  spoken.alone.has(word) ||
  spoken.articles.has(word) ||
  spoken.fused.some((scale) => word.includes(scale))

/** The whole numbers that begin at a place; an article alone is none. */
export function cardinals(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): readonly Reading<number>[] {
  const found = wholeNumbers(words, from, spoken)
  return spoken.articles.has(words[from] ?? '') ? found.filter(({ end }) => end > from + 1) : found
}

/** Numbers without a scale, and those that are one word with it. */
function groupsAt(
  words: readonly string[],
  at: number,
  below: number,
  spoken: NumberWords,
): Reading<number>[] {
  const fused = fusedNumber(words[at] ?? '', spoken)
  const single = fused === undefined ? [] : [{ end: at + 1, value: fused }]
  const named = [...namedNumbers(words, at, spoken), ...single]
  return named
    .filter(({ value }) => value < below)
    .flatMap((group) => [group, ...continued(words, group, spoken)])
}

/** "two hundred" goes on with whatever is below a hundred. */
function continued(
  words: readonly string[],
  { end, value }: Reading<number>,
  spoken: NumberWords,
): Reading<number>[] {
  const place = value === 0 ? 1 : 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0)
  if (place < spoken.followed) return []
  return starts(words, end, spoken)
    .flatMap((next) => groupsAt(words, next, place, spoken))
    .filter((rest) => rest.value > 0)
    .map((rest) => ({ end: rest.end, value: value + rest.value }))
}

/** Where the smaller number may begin: here, or after "and". */
const starts = (words: readonly string[], at: number, spoken: NumberWords): readonly number[] =>
  spoken.and.has(words[at] ?? '') ? [at, at + 1] : [at]

/** A number, or a number and a scale, or both and a number below the scale, and so on. */
function withScales(
  words: readonly string[],
  at: number,
  groups: readonly Reading<number>[],
  below: number,
  spoken: NumberWords,
): Reading<number>[] {
  const scaled = groups.flatMap(({ end, value }) => timesScale(words, end, value, below, spoken))
  const alone = spoken.alone.has(words[at] ?? '') ? timesScale(words, at, 1, below, spoken) : []
  const a = spoken.articles.has(words[at] ?? '') ? timesScale(words, at + 1, 1, below, spoken) : []
  // "mil millones"; of "two thousand thousand" nothing is made.
  const again = [...scaled, ...alone]
    .filter(({ end, value }) => value < (spoken.scales.get(words[end] ?? '') ?? 0))
    .flatMap(({ end, value }) => timesScale(words, end, value, below, spoken))
  return [...groups, ...alone, ...a, ...scaled, ...again]
}

function timesScale(
  words: readonly string[],
  at: number,
  times: number,
  below: number,
  spoken: NumberWords,
): Reading<number>[] {
  const scale = spoken.scales.get(words[at] ?? '')
  if (scale === undefined || scale >= below || times === 0 || times * scale >= below) return []
  const high = times * scale
  const rests = starts(words, at + 1, spoken).flatMap((next) => {
    const groups = [
      ...groupsAt(words, next, scale, spoken),
      ...figuresAfter(words, at, next, scale),
    ]
    return withScales(words, next, groups, scale, spoken)
  })
  const sums = rests.filter(({ value }) => value > 0)
  return [
    { end: at + 1, value: high },
    ...sums.map(({ end, value }) => ({ end, value: high + value })),
  ]
}

/** Whether a number that begins earlier goes on here, as "five" does in "twenty five". */
export const insideNumber = (
  words: readonly string[],
  at: number,
  spoken: NumberWords,
): boolean => {
  if (at === 0 || !mayBegin(words[at] ?? '', spoken)) return false
  return [at - 1, at - 2].some(
    (from) => from >= 0 && wholeNumbers(words, from, spoken).some(({ end }) => end > at),
  )
}
