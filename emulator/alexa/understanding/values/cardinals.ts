import type { NumberWords } from './number-words.ts'
import type { PhraseTree, Reading } from './phrase-tree.ts'
import { phrasesAt, phraseTree } from './phrase-tree.ts'

type Table = {
  readonly small: PhraseTree
  /** Every word that takes part in naming numbers. */
  readonly words: ReadonlySet<string>
}

const tables = new WeakMap<NumberWords, Table>()
const ordinals = new WeakMap<NumberWords, PhraseTree>()

function tableOf(spoken: NumberWords): Table {
  const known = tables.get(spoken)
  if (known) return known
  const small = phraseTree(spoken.small())
  const words = new Set([...wordsIn(small), ...spoken.scales.keys()])
  for (const word of [...spoken.and, ...spoken.articles]) words.delete(word)
  const table = { small, words }
  tables.set(spoken, table)
  return table
}

function ordinalTree(spoken: NumberWords): PhraseTree {
  const known = ordinals.get(spoken) ?? phraseTree(spoken.ordinals())
  ordinals.set(spoken, known)
  return known
}

function* wordsIn(tree: PhraseTree): Iterable<string> {
  for (const [word, next] of tree.next) {
    yield word
    yield* wordsIn(next)
  }
}

const numeral = /^\d{1,15}$/

/**
 * Every whole number that begins at a place, shortest first: "two hundred five" says 2, 200, 205.
 */
export function wholeNumbers(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): Reading<number>[] {
  const first = words[from] ?? ''
  if (!mayBegin(first, spoken)) return []
  const digits = numeral.test(first) ? [{ end: from + 1, value: Number(first) }] : []
  const found = new Map<number, number>()
  const start = [...digits, ...groupsAt(words, from, Number.POSITIVE_INFINITY, spoken)]
  for (const { end, value } of withScales(words, from, start, Number.POSITIVE_INFINITY, spoken)) {
    if (Number.isSafeInteger(value)) found.set(end, value)
  }
  return [...found].map(([end, value]) => ({ end, value })).sort((a, b) => a.end - b.end)
}

/** Whether a number may begin with a word: nearly no word of a sentence does. */
const mayBegin = (word: string, spoken: NumberWords): boolean =>
  tableOf(spoken).small.next.has(word) ||
  numeral.test(word) ||
  spoken.alone.has(word) ||
  spoken.articles.has(word) ||
  spoken.fused.some((scale) => word.includes(scale))

/** What is written as digits when samples and utterances are compared; no article is. */
export function cardinals(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): Reading<number>[] {
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
  const named = [...phrasesAt(tableOf(spoken).small, words, at), ...single]
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
  return [...groups, ...alone, ...a, ...scaled]
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
  const rests = starts(words, at + 1, spoken).flatMap((next) =>
    withScales(words, next, groupsAt(words, next, scale, spoken), scale, spoken),
  )
  const sums = rests.filter(({ value }) => value > 0)
  return [
    { end: at + 1, value: high },
    ...sums.map(({ end, value }) => ({ end, value: high + value })),
  ]
}

/** "zweitausenddrei", "duemilatre": what stands before the scale, times it, and what follows. */
function fusedNumber(word: string, spoken: NumberWords): number | undefined {
  for (const scale of spoken.fused) {
    const at = word.indexOf(scale)
    const [before, after] = [word.slice(0, at), word.slice(at + scale.length)]
    if (at < 0 || `${before}${after}` === '') continue
    const times = before === '' && spoken.alone.has(scale) ? 1 : oneWord(before, spoken)
    const rest = after === '' ? 0 : oneWord(after, spoken)
    const value = spoken.scales.get(scale)
    if (times && rest !== undefined && value) return times * value + rest
  }
  return undefined
}

const oneWord = (word: string, spoken: NumberWords): number | undefined =>
  tableOf(spoken).small.next.get(word)?.value ?? fusedNumber(word, spoken)

/** "first", "twenty first", "1st": every ordinal that begins at a place, shortest first. */
export const ordinalsAt = (
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): Reading<number>[] => phrasesAt(ordinalTree(spoken), words, from)

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

/** Whether a whole number or an ordinal may begin with a word; said before anything is read. */
export const beginsNumber = (word: string, spoken: NumberWords): boolean =>
  mayBegin(word, spoken) || spoken.spokenZeros.has(word) || ordinalTree(spoken).next.has(word)

/** Whether a word is a numeral or takes part in naming numbers. */
export const isNumberWord = (word: string, spoken: NumberWords): boolean =>
  /^\d+$/.test(word) || tableOf(spoken).words.has(word)

/** The digit that a word says, where numbers are spelt digit by digit; a numeral says several. */
export function digitsOf(word: string, spoken: NumberWords): string | undefined {
  if (/^\d+$/.test(word)) return word
  if (spoken.spokenZeros.has(word)) return '0'
  const value = oneWord(word, spoken)
  return value !== undefined && value < 10 ? String(value) : undefined
}
