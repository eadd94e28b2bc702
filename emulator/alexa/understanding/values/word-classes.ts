import { beginsNumber, ordinalsAt, wholeNumbers } from './cardinals.ts'
import type { Lexicon } from './fields.ts'
import type { NumberWords } from './number-words.ts'
import { fourDigitsAt } from './numbers.ts'
import type { Reading } from './phrase-tree.ts'
import { phrasesAt, phraseTree } from './phrase-tree.ts'

type Read = (words: readonly string[], from: number) => readonly Reading<number>[]

/** A class of words or numbers that a pattern may name. */
export type WordClass = {
  /** Reads the words from a place on; several readings where several ends are possible. */
  readonly read: Read
  /** Whether it may begin with a word: most words of an utterance begin nothing. */
  readonly begins: (word: string) => boolean
}

/** The numbers that every language has and the words of its lexicon, by name. */
export function wordClasses(
  lexicon: Lexicon,
  numbers: NumberWords,
): ReadonlyMap<string, WordClass> {
  const begins = (word: string) => beginsNumber(word, numbers)
  const classes = new Map(
    [...numberClasses(numbers)].map(([name, read]): [string, WordClass] => [
      name,
      { read, begins },
    ]),
  )
  for (const [name, list] of Object.entries(lexicon)) {
    classes.set(name, withWords(list, classes.get(name)))
  }
  return classes
}

function numberClasses(numbers: NumberWords): ReadonlyMap<string, Read> {
  const whole: Read = (words, from) => wholeNumbers(words, from, numbers)
  const ordinal: Read = (words, from) => ordinalsAt(words, from, numbers)
  const digit = between(1, 9, whole)
  const isZero = (word = '') => word === '0' || numbers.spokenZeros.has(word)
  const ohFive: Read = (words, from) => (isZero(words[from]) ? digit(words, from + 1) : [])
  const twoDigits: Read = (words, from) =>
    whole(words, from).filter(({ value }) => value > 9 || /^\d\d$/.test(words[from] ?? ''))
  // "nineteen hundred"; an hour before ten would be a plain number as often.
  const hundreds: Read = (words, from) =>
    /^\d/.test(words[from] ?? '')
      ? []
      : whole(words, from).flatMap(({ end, value }) =>
          value > 1000 && value <= 2300 && value % 100 === 0 ? [{ end, value: value / 100 }] : [],
        )
  const year: Read = (words, from) =>
    fourDigitsAt(words, from, numbers).map(({ end, value }) => ({ end, value: Number(value) }))
  const monthNumber: Read = (words, from) =>
    between(1, 12, whole)(words, from).map(({ end, value }) => ({ end, value: value - 1 }))
  return new Map<string, Read>([
    ['count', between(0, 9999, whole)],
    ['day', between(1, 31, either(ordinal, whole))],
    ['nth', between(1, 31, ordinal)],
    // "twenty five" is one number, not 20:05.
    ['hour', between(0, 24, longest(whole))],
    ['bare hour', between(0, 23, longest(whole))],
    ['hundreds', hundreds],
    ['minute', between(0, 59, either(whole, ohFive))],
    ['two digits', between(0, 59, either(twoDigits, ohFive))],
    ['month number', monthNumber],
    ['year', between(1000, 2999, year)],
  ])
}

const between =
  (low: number, high: number, read: Read): Read =>
  (words, from) =>
    read(words, from).filter(({ value }) => value >= low && value <= high)

/** What is left is not a part of a longer number. */
const longest =
  (read: Read): Read =>
  (words, from) =>
    read(words, from).slice(-1)

const either =
  (one: Read, other: Read): Read =>
  (words, from) => [...one(words, from), ...other(words, from)]

/** The words of a list, beside the numbers that the class of that name takes anyhow. */
function withWords(list: Lexicon[string], numbers: WordClass | undefined): WordClass {
  const tree = phraseTree(
    Object.entries(list).flatMap(([value, ways]: [string, string]) =>
      ways.split(',').map((way) => [way, Number(value)] as const),
    ),
  )
  const read: Read = (words, from) => phrasesAt(tree, words, from)
  return {
    read: numbers ? either(read, numbers.read) : read,
    begins: (word) => tree.next.has(word) || (numbers?.begins(word) ?? false),
  }
}
