import { wholeNumbers } from './cardinals.ts'
import { longestWord, oneWord } from './number-table.ts'
import type { NumberWords } from './number-words.ts'
import type { PhraseTree, Reading } from './phrase-tree.ts'
import { phrasesAt, phraseTree } from './phrase-tree.ts'

type Trees = {
  readonly ordinals: PhraseTree
  /** What makes an ordinal of a number before it: "hundredth", "番目". */
  readonly after: PhraseTree
}

const trees = new WeakMap<NumberWords, Trees>()

function treesOf(spoken: NumberWords): Trees {
  const known = trees.get(spoken)
  if (known) return known
  const made = {
    ordinals: phraseTree(spoken.ordinals()),
    after: phraseTree(spoken.ordinalScales),
  }
  trees.set(spoken, made)
  return made
}

/** "first", "twenty first", "1st", "hundred and first": every ordinal that begins at a place. */
export function ordinalsAt(
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): Reading<number>[] {
  const first = words[from] ?? ''
  const named = phrasesAt(treesOf(spoken).ordinals, words, from)
  const one = writtenOrdinal(first, spoken) ?? fusedOrdinal(first, spoken)
  const single = one === undefined || named.length > 0 ? [] : [{ end: from + 1, value: one }]
  const start = spoken.ordinalSigns.has(first) ? wholeNumbers(words, from + 1, spoken) : []
  const short = [...named, ...single, ...start]
  const numbers = [...wholeNumbers(words, from, spoken), ...short.filter(isRound)]
  const found = [...short, ...numbers.flatMap((number) => ended(words, number, spoken))]
  return [...new Map(found.map((reading) => [reading.end, reading])).values()].sort(
    (a, b) => a.end - b.end,
  )
}

const isRound = ({ value }: Reading<number>): boolean => value % 100 === 0

/** What a number becomes by the words after it: "two" by "hundredth", "hundred" by "(and) first". */
function ended(
  words: readonly string[],
  number: Reading<number>,
  spoken: NumberWords,
): Reading<number>[] {
  const { ordinals, after } = treesOf(spoken)
  const { end, value } = number
  const times = phrasesAt(after, words, end)
    .filter((scale) => value > 0 && (scale.value === 1 || value < scale.value))
    .map((scale) => ({ end: scale.end, value: value * scale.value }))
  if (value < 100 || !isRound(number)) return times
  const starts = spoken.and.has(words[end] ?? '') ? [end, end + 1] : [end]
  const sums = starts
    .flatMap((start) => phrasesAt(ordinals, words, start))
    .filter((rest) => rest.value < 100)
    .map((rest) => ({ end: rest.end, value: value + rest.value }))
  return [...times, ...sums]
}

/** "103rd", "21e". */
function writtenOrdinal(word: string, { writtenOrdinals }: NumberWords): number | undefined {
  const digits = writtenOrdinals.exec(word)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** "zweihundertdritte", "centounesimo": a round number and an ordinal in one word. */
function fusedOrdinal(word: string, spoken: NumberWords): number | undefined {
  if (!spoken.fused.some((scale) => word.includes(scale.slice(0, -1)))) return undefined
  if (word.length > longestWord) return undefined
  const { next } = treesOf(spoken).ordinals
  for (let at = word.length - 1; at > 0; at -= 1) {
    const rest = next.get(word.slice(at))?.value
    if (rest === undefined) continue
    const before = oneWord(word.slice(0, at), spoken) ?? spoken.scales.get(word.slice(0, at))
    if (before === undefined) continue
    if (rest >= 100 && before < rest) return before * rest
    if (rest < 100 && before >= 100 && before % 100 === 0) return before + rest
  }
  return undefined
}

/** Whether an ordinal may begin with a word that begins no number. */
export const beginsOrdinal = (word: string, spoken: NumberWords): boolean =>
  treesOf(spoken).ordinals.next.has(word) ||
  spoken.ordinalSigns.has(word) ||
  spoken.writtenOrdinals.test(word) ||
  fusedOrdinal(word, spoken) !== undefined
