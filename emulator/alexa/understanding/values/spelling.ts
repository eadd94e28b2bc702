import { wholeNumbers } from './cardinals.ts'
import { digitsAt } from './number-table.ts'
import type { NumberWords } from './number-words.ts'
import type { Repeats } from './numbers.ts'
import { ofWords } from './of-words.ts'
import type { PhraseTree, Reading } from './phrase-tree.ts'
import { phrasesAt, phraseTree } from './phrase-tree.ts'

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
): Reading<string>[] => {
  const known = phonePiecesIn(words)
  return joinedFrom(words, from, repeats, (at) => {
    known[at] ??= [...digitAt(words, at, spoken), ...numberAt(words, at, spoken).filter(forPhones)]
    return known[at]
  }).filter(({ value }) => value.length >= shortestNumber)
}

type Pieces = (readonly Reading<string>[])[]

// Each piece is asked for from every place before it.
const phonePiecesIn = ofWords((): Pieces => [])
const codePiecesIn = ofWords((): Pieces => [])

const mixed = /^(?=.*\d)[\p{Script=Latin}\d]+$/u
const letter = /^\p{Script=Latin}\p{M}*$/u

/** The names of letters, "hache", by the code points of the letters. */
export const letterTree = (names: Readonly<Record<string, string>>): PhraseTree =>
  phraseTree(
    Object.entries(names).flatMap(([letter, ways]) =>
      ways.split(',').map((way) => [way, letter.codePointAt(0) ?? 0] as const),
    ),
  )

/**
 * What AMAZON.AlphaNumeric makes of them: Latin letters and digits in one, lower case. Letters are
 * said one by one, numbers as such: "g twenty one" is g21.
 */
export const alphaNumericsAt = (
  words: readonly string[],
  from: number,
  spoken: NumberWords,
  repeats: Repeats,
  names: PhraseTree,
): Reading<string>[] => {
  const known = codePiecesIn(words)
  return joinedFrom(words, from, repeats, (at) => {
    known[at] ??= [
      ...digitAt(words, at, spoken),
      ...numberAt(words, at, spoken),
      ...letterAt(words, at, names),
    ]
    return known[at]
  })
}

/** A letter, letters and figures in one word, or the name of a letter: "uve doble" is one. */
const letterAt = (words: readonly string[], at: number, names: PhraseTree): Reading<string>[] => {
  const word = words[at] ?? ''
  const itself = letter.test(word) || mixed.test(word) ? [{ end: at + 1, value: word }] : []
  const named = phrasesAt(names, words, at)
    .slice(-1)
    .map(({ end, value }) => ({ end, value: String.fromCodePoint(value) }))
  return [...itself, ...named]
}

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
    // Before "double": "double u" is a letter.
    for (const { end, value } of piecesAt(at)) keep(found, end, before + value)
    const times = repeats.get(words[at] ?? '')
    const repeated = times ? piecesAt(at + 1).filter(({ value }) => value.length === 1) : []
    for (const { end, value } of repeated) keep(found, end, before + value.repeat(times ?? 1))
  }
  found.delete(from)
  return [...found].map(([end, value]) => ({ end, value }))
}

function keep(found: Map<number, string>, end: number, value: string): void {
  if (!found.has(end)) found.set(end, value)
}
