import { arabic } from './languages/ar/arabic.ts'
import { german } from './languages/de/german.ts'
import { english } from './languages/en/english.ts'
import { spanish } from './languages/es/spanish.ts'
import { french } from './languages/fr/french.ts'
import { hindi } from './languages/hi/hindi.ts'
import { italian } from './languages/it/italian.ts'
import { japanese } from './languages/ja/japanese.ts'
import { dutch } from './languages/nl/dutch.ts'
import { portuguese } from './languages/pt/portuguese.ts'
import type { WhenWords } from './values/fields.ts'
import { noWhenWords } from './values/fields.ts'
import type { NumberWords } from './values/number-words.ts'
import { noNumberWords } from './values/number-words.ts'

/** What people say for a built-in intent, by its name. */
export type Phrases = Readonly<Record<string, readonly string[]>>

/** What has to be known of a language to understand it; one folder of data for each. */
export type Language = {
  readonly tag: string
  /** False when numbers and dates, or more than those, are not known. */
  readonly emulated: boolean
  readonly numbers: NumberWords
  readonly when: WhenWords
  /** Endings after an apostrophe, which begin no slot value. */
  readonly clitics: ReadonlySet<string>
  /** Letters with marks that are letters of their own, and no accents. */
  readonly ownLetters: ReadonlySet<string>
  /** What a word before an apostrophe is short for: "d'avatar" is "de" + "avatar". */
  readonly elided: ReadonlyMap<string, readonly string[]>
  /** Join the last of several values: "apples, pears and plums". */
  readonly and: ReadonlySet<string>
  /** "double five" in a telephone number. */
  readonly repeats: ReadonlyMap<string, number>
  /** What people say for the built-in intents, when the model declares them. */
  readonly phrases: Phrases
  /** Words by which Alexa itself leaves the skill. */
  readonly exits: readonly string[]
}

/** What is said for a built-in intent; undefined for every other name, `constructor` too. */
export const builtInPhrases = (
  { phrases }: Language,
  name: string,
): readonly string[] | undefined => (Object.hasOwn(phrases, name) ? phrases[name] : undefined)

/** All languages of which there is data. */
export const languages: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  japanese,
  hindi,
  arabic,
  dutch,
]

/** The language of a locale such as `en-GB`; without data but never without an answer. */
export function languageOf(locale: string): Language {
  const tag = locale.split('-', 1)[0]?.toLowerCase() ?? locale
  return languages.find((language) => language.tag === tag) ?? unknown(tag)
}

const unknown = (tag: string): Language => ({
  tag,
  emulated: false,
  numbers: noNumberWords,
  when: noWhenWords,
  clitics: new Set(),
  ownLetters: new Set(),
  elided: new Map(),
  and: new Set(),
  repeats: new Map(),
  phrases: {},
  exits: [],
})
