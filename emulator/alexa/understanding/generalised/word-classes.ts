import { countriesIn } from '../countries.ts'
import type { Language } from '../language.ts'
import type { GeneralLanguage } from './general-language.ts'
import { knownValues, Marking, mark, markKnown } from './marks.ts'

/** What the words of one language do in a sentence, known by their form alone. */
export type WordClasses = {
  readonly of: (word: string) => string
  /** The same of the words of a sentence, where some are names together. */
  readonly ofAll: (words: readonly string[]) => string[]
  /** Whether a word is the number one, which also stands for a thing: "a green one". */
  readonly isOne: (word: string) => boolean
  /** Whether a word stands in numbers, or beside them as a part of the value: "half". */
  readonly counts: (word: string) => boolean
  /** Whether a word stands in dates, times and lengths of time. */
  readonly tellsTime: (word: string) => boolean
  /** Whether a word ties one part of a date to another: "the weekend of june sixth". */
  readonly links: (word: string) => boolean
  /** Whether words of a class say what is talked about. */
  readonly carriesTopic: (sort: string) => boolean
  /** Whether a word, known by its form alone, says what is talked about. */
  readonly saysTopic: (word: string) => boolean
  /** Whether a word says nothing at all; a number says how many. */
  readonly saysNothing: (word: string) => boolean
}

/** The class of words of which no more is known. */
export const content = 'content'

/** Of what a language says about time: the words that hardly mean anything else. */
const timeClasses = [
  'shift',
  'offset',
  'part',
  'meridiem',
  'clock',
  'written',
  'decade',
  'season',
  'month',
  'weekday',
  'period',
  'unit',
] as const

const counting: ReadonlySet<string> = new Set(['number', 'ordinal'])
const timing: ReadonlySet<string> = new Set(timeClasses)

/** The classes of a language; `words` brings a name into the form that is compared. */
export function wordClassesOf(
  { tag, functionWords, fractions, dateLinks, names }: GeneralLanguage,
  language: Pick<Language, 'numbers' | 'when'>,
  words: (text: string) => string[],
): WordClasses {
  const classes = new Map([
    ...timesAndNumbers(language),
    ...Object.entries(functionWords).flatMap(([name, list]) =>
      list.split(' ').map((word) => [word, name] as const),
    ),
  ])
  const of = (word: string) => classes.get(word) ?? (/^\p{N}/u.test(word) ? 'number' : content)
  const isNew = (name: string[]) => name.length > 1 || !classes.has(name[0] ?? '')
  const lists = Object.entries({ country: countriesIn(tag), ...names })
  const known = knownValues(lists.map(([, list]) => list.map(words).filter(isNew)))
  const ofAll = (sentence: readonly string[]) => {
    const its = sentence.map(of)
    const marking = new Marking(sentence.length)
    markKnown(marking, known, sentence)
    const marks = marking.done()
    return its.map((sort, at) => {
      const found = marks.find((type) => type.at[at] !== mark.none)
      return lists[found?.place ?? -1]?.[0] ?? sort
    })
  }
  const carriesTopic = (sort: string) => sort !== 'number' && !Object.hasOwn(functionWords, sort)
  const saysTopic = (word: string) => carriesTopic(of(word))
  const saysNothing = (word: string) => of(word) !== 'number' && !saysTopic(word)
  const ones = onesIn(language)
  const isOne = (word: string) => ones.has(word)
  const parts = new Set(fractions.split(' '))
  const counts = (word: string) => counting.has(of(word)) || parts.has(word)
  const tellsTime = (word: string) => timing.has(of(word))
  const tying = new Set(dateLinks.split(' '))
  const links = (word: string) => tying.has(word)
  return { of, ofAll, carriesTopic, saysTopic, saysNothing, isOne, counts, tellsTime, links }
}

const onesIn = ({ numbers }: Pick<Language, 'numbers'>): ReadonlySet<string> =>
  new Set([...numbers.small()].filter(([, value]) => value === 1).map(([word]) => word))

function timesAndNumbers({ numbers, when }: Pick<Language, 'numbers' | 'when'>) {
  const listed = timeClasses.flatMap((name) =>
    Object.values(when.lexicon[name] ?? []).flatMap((ways: string) =>
      // A part of the day that a language has no word for is there, and empty.
      ways.split(',').flatMap((way) => (way.trim() === '' ? [] : [[way.trim(), name] as const])),
    ),
  )
  const cardinals = [...numbers.small()].map(([word]) => word)
  const counted = [...cardinals, ...numbers.scales.keys()].map((word) => [word, 'number'] as const)
  const ordered = [...numbers.ordinals()].map(([word]) => [word, 'ordinal'] as const)
  return [...counted, ...ordered, ...listed]
}
