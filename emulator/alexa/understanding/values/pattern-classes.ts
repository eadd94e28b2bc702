import type { Lexicon } from './fields.ts'
import { beginsNumeral, either, numberClasses } from './number-classes.ts'
import type { NumberWords } from './number-words.ts'
import type { Reading } from './phrase-tree.ts'
import { phrasesAt, phraseTree } from './phrase-tree.ts'

/** Readings of the words from a place on. */
export type Read = (words: readonly string[], from: number) => readonly Reading<number>[]

/** A class of words or numbers that a pattern may name. */
export type PatternClass = {
  /** Reads the words from a place on; several readings where several ends are possible. */
  readonly read: Read
  /** Whether it may begin with a word: most words of an utterance begin nothing. */
  readonly begins: (word: string) => boolean
}

/** The numbers that every language has and the words of its lexicon, by name. */
export function patternClasses(
  lexicon: Lexicon,
  numbers: NumberWords,
): ReadonlyMap<string, PatternClass> {
  const begins = beginsNumeral(numbers)
  const classes = new Map(
    [...numberClasses(numbers)].map(([name, read]): [string, PatternClass] => [
      name,
      { read, begins },
    ]),
  )
  for (const [name, list] of Object.entries(lexicon)) {
    classes.set(name, withWords(list, classes.get(name)))
  }
  return classes
}

/** The words of a list, beside the numbers that the class of that name takes anyhow. */
function withWords(list: Lexicon[string], numbers: PatternClass | undefined): PatternClass {
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
