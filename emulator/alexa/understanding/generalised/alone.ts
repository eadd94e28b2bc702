import type { Filled } from '../ways.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import type { WordClasses } from './word-classes.ts'

/** What is said around a value, and which of it other slots have. */
type Around = {
  readonly texts: readonly string[]
  readonly isTaken: (at: number) => boolean
}

/** Formats in which nothing but numbers and fractions go on: "five | minutes" is five. */
const ofNumbers = new Set(['AMAZON.NUMBER', 'AMAZON.FOUR_DIGIT_NUMBER', 'AMAZON.Ordinal'])

/** What tells a time and no date, and the other way around: "seven | tomorrow" is seven. */
const ofTimes = new Set(['meridiem', 'clock', 'written'])
const ofDates = new Set(['weekday', 'offset', 'shift', 'period', 'season', 'decade'])
const others: Readonly<Record<string, ReadonlySet<string>>> = {
  'AMAZON.DATE': ofTimes,
  'AMAZON.TIME': ofDates,
}

/**
 * Whether what a built-in format reads is all of it: no word beside it could be a part, as in "half |
 * a week" or "the weekend | of june sixth". Words of the samples are no part, nor what another slot has.
 */
export function standsAlone(
  { type, from, span: { end } }: Filled,
  { texts, isTaken }: Around,
  { carriers }: IntentSamples,
  { words: { classes }, model: { language } }: Lesson,
): boolean {
  const wordAt = (at: number) => {
    const text = texts[at] ?? ''
    return isTaken(at) || carriers.has(text) ? '' : text
  }
  const isOther = (text: string) => others[type.name]?.has(classes.of(text)) ?? false
  const tells = (text: string) =>
    !ofNumbers.has(type.name) && classes.tellsTime(text) && !isOther(text)
  const isPart = (text: string) => classes.counts(text) || tells(text)
  const isArticle = (at: number) => classes.of(wordAt(at)) === 'article'
  // "the weekend of june sixth", "du six juin"; but "friday after seven" is a date and a time.
  const isTied = (link: string, text: string, next = '') =>
    (language.and.has(link) && isPart(text)) ||
    (classes.links(link) &&
      (tells(text) || classes.of(text) === 'ordinal' || (classes.counts(text) && tells(next))))
  // "half | a week" is one value; but in "four | at half past eight" a preposition begins anew.
  if (isPart(wordAt(from - 1)) && !beginsWithPreposition(texts[from], classes)) return false
  if (isPart(wordAt(end))) return false
  const before = isArticle(from - 1) ? from - 2 : from - 1
  if (isTied(wordAt(before), wordAt(before - 1))) return false
  const beyond = isArticle(end + 1) ? end + 2 : end + 1
  return !isTied(wordAt(end), wordAt(beyond), wordAt(beyond + 1))
}

/** Or with another word that only says how words belong together; articles belong to what they begin. */
function beginsWithPreposition(first = '', classes: WordClasses): boolean {
  const sort = classes.of(first)
  return sort !== 'article' && !classes.counts(first) && !classes.carriesTopic(sort)
}
