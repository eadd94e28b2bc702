import type { NumberWords } from './number-words.ts'
import type { PhraseTree, Reading } from './phrase-tree.ts'
import { phrasesAt, phraseTree } from './phrase-tree.ts'

type Table = {
  readonly small: PhraseTree
  /** Every word that takes part in naming numbers. */
  readonly words: ReadonlySet<string>
}

const tables = new WeakMap<NumberWords, Table>()

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

function* wordsIn(tree: PhraseTree): Iterable<string> {
  for (const [word, next] of tree.next) {
    yield word
    yield* wordsIn(next)
  }
}

/** Every number with words of its own that begins at a place, shortest first. */
export const namedNumbers = (
  words: readonly string[],
  from: number,
  spoken: NumberWords,
): Reading<number>[] => phrasesAt(tableOf(spoken).small, words, from)

/** Whether a number with words of its own begins with a word. */
export const beginsNamed = (word: string, spoken: NumberWords): boolean =>
  tableOf(spoken).small.next.has(word)

/** Whether a word is a numeral or takes part in naming numbers. */
export const isNumberWord = (word: string, spoken: NumberWords): boolean =>
  /^\d+$/.test(word) || tableOf(spoken).words.has(word)

/** The number that one word names: "five", "zweitausenddrei". */
export const oneWord = (word: string, spoken: NumberWords): number | undefined =>
  new Joined(spoken).read(word)

/** "zweitausenddrei", "duemilatre": a number of several parts in one word. */
export const fusedNumber = (word: string, spoken: NumberWords): number | undefined =>
  new Joined(spoken).parts(word)

/** No number in one word has more letters; what is longer is not looked into. */
export const longestWord = 80

/** Reads one word, each piece of it once: pieces of pieces come again and again. */
class Joined {
  readonly #spoken: NumberWords
  readonly #read = new Map<string, number | undefined>()

  constructor(spoken: NumberWords) {
    this.#spoken = spoken
  }

  read(word: string): number | undefined {
    const named = tableOf(this.#spoken).small.next.get(word)?.value
    if (named !== undefined) return named
    if (!this.#read.has(word)) this.#read.set(word, this.parts(word))
    return this.#read.get(word)
  }

  /** What stands before the scale, times it, and what follows, which is less than the scale. */
  parts(word: string): number | undefined {
    if (word.length > longestWord) return undefined
    const { fused, alone, scales } = this.#spoken
    for (const scale of fused) {
      const at = word.indexOf(scale)
      const [before, after] = [word.slice(0, at), word.slice(at + scale.length)]
      if (at < 0 || `${before}${after}` === '') continue
      const times = before === '' && alone.has(scale) ? 1 : this.read(before)
      const rest = after === '' ? 0 : this.#following(after)
      const value = scales.get(scale)
      if (times && value && rest !== undefined && rest < value) return times * value + rest
    }
    return undefined
  }

  /** "hundertundfünf": a joining word may stand between. */
  #following(word: string): number | undefined {
    const whole = this.read(word)
    if (whole !== undefined) return whole
    const joint = [...this.#spoken.and].find((and) => word.startsWith(and))
    return joint === undefined ? undefined : this.read(word.slice(joint.length))
  }
}

/** The digits that the words at a place say, where numbers are spelt digit by digit. */
export function digitsAt(
  words: readonly string[],
  at: number,
  spoken: NumberWords,
): Reading<string> | undefined {
  const word = words[at] ?? ''
  if (/^\d+$/.test(word)) return { end: at + 1, value: word }
  if (spoken.spokenZeros.has(word)) return { end: at + 1, value: '0' }
  const digit = namedNumbers(words, at, spoken).find(({ value }) => value < 10)
  return digit && { end: digit.end, value: String(digit.value) }
}
