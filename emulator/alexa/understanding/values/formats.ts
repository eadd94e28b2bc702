import type { Language } from '../language.ts'
import { letterNames } from '../languages/letters.ts'
import { insideNumber } from './cardinals.ts'
import { dateValue } from './dates.ts'
import { durationsAt, minutesAt } from './durations.ts'
import type { Fields } from './fields.ts'
import type { Moment } from './moment.ts'
import { localDateTime } from './moment.ts'
import { fourDigitsAt, numbersAt } from './numbers.ts'
import { ordinalsAt } from './ordinals.ts'
import type { Grammar } from './pattern.ts'
import { grammar } from './pattern.ts'
import type { PatternClass } from './pattern-classes.ts'
import type { Reading } from './phrase-tree.ts'
import type { Between } from './punctuation.ts'
import { agrees } from './punctuation.ts'
import { alphaNumericsAt, letterTree, phoneNumbersAt } from './spelling.ts'
import { timeValue } from './times.ts'

/** `vague`: with words that another format takes better, "night" in the date "tomorrow night". */
type ValueReading = Reading<string> & { readonly vague?: boolean }

/**
 * Reads every value of one format that begins at a place. "?" is speech of no value. Punctuation
 * counts where it is told of.
 */
export type ValueReader = (
  words: readonly string[],
  from: number,
  moment: Moment,
  between?: Between,
) => ValueReading[]

/** The built-in slot types whose values have a format of their own, and how each is read. */
const formats = {
  'AMAZON.NUMBER': ({ numbers }) => {
    return (words, from) => numbersAt(words, from, numbers)
  },
  'AMAZON.FOUR_DIGIT_NUMBER': ({ numbers, repeats }) => {
    return (words, from) => fourDigitsAt(words, from, numbers, repeats)
  },
  'AMAZON.Ordinal': ({ numbers }) => {
    return (words, from) => ordinalsAt(words, from, numbers).map(asText)
  },
  'AMAZON.DATE': ({ when, numbers }) => {
    const dates = grammar(when.dates, when.lexicon, numbers)
    const valueOn = (fields: Fields, moment: Moment) =>
      dateValue(fields, localDateTime(moment).toPlainDate())
    return evaluated(dates, valueOn, ({ part }) => part !== undefined)
  },
  'AMAZON.TIME': ({ when, numbers }) => {
    const one = grammar(when.durations, when.lexicon, numbers)
    const and = new Set(when.and)
    const spans: PatternClass = {
      read: (words, from) => minutesAt(words, from, one, and),
      begins: () => true,
    }
    const times = grammar(when.times, when.lexicon, numbers, new Map([['span', spans]]))
    const read = evaluated(times, (fields, moment) => timeValue(fields, localDateTime(moment)))
    return (words, from, moment) =>
      insideNumber(words, from, numbers) ? [] : read(words, from, moment)
  },
  'AMAZON.DURATION': ({ when, numbers }) => {
    const one = grammar(when.durations, when.lexicon, numbers)
    const and = new Set(when.and)
    return (words, from) => durationsAt(words, from, one, and)
  },
  'AMAZON.PhoneNumber': ({ numbers, repeats }) => {
    return (words, from) => phoneNumbersAt(words, from, numbers, repeats)
  },
  'AMAZON.AlphaNumeric': ({ tag, numbers, repeats }) => {
    const names = letterTree(letterNames[tag] ?? {})
    return (words, from) => alphaNumericsAt(words, from, numbers, repeats, names)
  },
} as const satisfies Record<string, (language: Language) => ValueReader>

const asText = ({ end, value }: Reading<number>) => ({ end, value: String(value) })

const evaluated =
  (
    read: Grammar,
    evaluate: (fields: Fields, moment: Moment) => string | undefined,
    isVague: (fields: Fields) => boolean = () => false,
  ): ValueReader =>
  (words, from, moment) =>
    read(words, from).flatMap(({ end, value: fields }) => {
      const value = evaluate(fields, moment)
      return value === undefined ? [] : [{ end, value, vague: isVague(fields) }]
    })

const readers = new WeakMap<Language, Map<string, ValueReader>>()

/** How values of a built-in slot type are read in a language; undefined for types of other kinds. */
export function valueReader(type: string, language: Language): ValueReader | undefined {
  if (!isFormat(type)) return undefined
  const known = readers.get(language) ?? new Map<string, ValueReader>()
  readers.set(language, known)
  const reader = known.get(type) ?? punctual(type, language, formats[type](language))
  known.set(type, reader)
  return reader
}

const punctual =
  (type: string, { tag }: Language, read: ValueReader): ValueReader =>
  (words, from, moment, between) => {
    const found = read(words, from, moment)
    if (!between || found.length === 0) return found
    const kept = agrees(type, tag, words, between)
    return found.filter((reading) => kept(from, reading))
  }

/** The built-in slot types whose values have a format of their own. */
export const formatNames: readonly string[] = Object.keys(formats)

/** Whether the values of a built-in slot type have a format of their own. */
export const isFormat = (type: string): type is keyof typeof formats => Object.hasOwn(formats, type)
