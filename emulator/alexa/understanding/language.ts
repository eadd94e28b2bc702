import { english } from './language-en.ts'

/** How a language says whole numbers. */
export type NumberWords = {
  /** Zero to nineteen. */
  readonly units: ReadonlyMap<string, number>
  readonly tens: ReadonlyMap<string, number>
  readonly hundred: string
  readonly scales: ReadonlyMap<string, number>
  /** Joins the hundreds to the rest: "one hundred and five". */
  readonly and: string
  /** Stand for one before a hundred or a scale: "a hundred". */
  readonly articles: ReadonlySet<string>
  /** Zero when digits are spelt one by one: "six oh four five". */
  readonly spokenZeros: ReadonlySet<string>
}

/** The words by which a value of a format that is not read yet can be recognised. */
export type FormatWords = {
  readonly keys: ReadonlySet<string>
  readonly fillers: ReadonlySet<string>
  /** Whether a number alone may be a value. */
  readonly numbers?: boolean
}

/** What has to be known of a language to understand it; one file of data for each. */
export type Language = {
  readonly tag: string
  /** False when there is no data: samples still match, and whatever they do not cover throws. */
  readonly emulated: boolean
  readonly numbers: NumberWords
  /** Endings after an apostrophe, which begin no slot value. */
  readonly clitics: ReadonlySet<string>
  /** What people say for the built-in intents, when the model declares them. */
  readonly phrases: Readonly<Record<string, readonly string[]>>
  /** Words by which Alexa itself leaves the skill. */
  readonly exits: readonly string[]
  readonly formats: Readonly<Record<string, FormatWords>>
}

const languages: readonly Language[] = [english]

/** The language of a locale such as `en-GB`; without data but never without an answer. */
export function languageOf(locale: string): Language {
  const tag = locale.split('-', 1)[0]?.toLowerCase() ?? locale
  return languages.find((language) => language.tag === tag) ?? unknown(tag)
}

const unknown = (tag: string): Language => ({
  tag,
  emulated: false,
  numbers: {
    units: new Map(),
    tens: new Map(),
    hundred: '',
    scales: new Map(),
    and: '',
    articles: new Set(),
    spokenZeros: new Set(),
  },
  clitics: new Set(),
  phrases: {},
  exits: [],
  formats: {},
})
