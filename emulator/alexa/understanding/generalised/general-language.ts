import { arabic } from './languages/ar.ts'
import { german } from './languages/de.ts'
import { english } from './languages/en.ts'
import { spanish } from './languages/es.ts'
import { french } from './languages/fr.ts'
import { hindi } from './languages/hi.ts'
import { italian } from './languages/it.ts'
import { japanese } from './languages/ja.ts'
import { dutch } from './languages/nl.ts'
import { portuguese } from './languages/pt.ts'

/** What generalising has to know of a language; one file of data for each. */
export type GeneralLanguage = {
  readonly tag: string
  /** The words that carry no topic, by what they do in a sentence. */
  readonly functionWords: Readonly<Record<string, string>>
  /** Words that make another number or length of time of the one beside them: "half", "minus". */
  readonly fractions: string
  /** Words that tie one part of a date to another: "the weekend of june sixth". */
  readonly dateLinks: string
  /** What people say before and after what they want, without meaning anything by it. */
  readonly openings: readonly string[]
  readonly endings: readonly string[]
  /** What makes a request of the name of a thing, before or after it: "show me", "what is". */
  readonly requests: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** What people say around an answer: "i think it is", "maybe". */
  readonly answers: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** What a verb looks like that may end a sentence: "kannst du die hymne singen". */
  readonly verbLast?: RegExp
  /** Short forms and what they stand for: one word, or a word and the ending after it. */
  readonly contracted: Readonly<Record<string, string>>
  /** Names that have a class of their own, by that class. */
  readonly names: Readonly<Record<string, readonly string[]>>
  /** What people say to other skills and to Alexa itself: what no intent of a skill means. */
  readonly background: readonly string[]
  /** A few values of the built-in formats, by slot type. */
  readonly values: Readonly<Record<string, readonly string[]>>
}

const languages: readonly GeneralLanguage[] = [
  english,
  german,
  spanish,
  french,
  italian,
  portuguese,
  japanese,
  hindi,
  arabic,
  dutch,
]

/** What is known of a language; nothing for one without data, where only samples are known. */
export const generalLanguageOf = (tag: string): GeneralLanguage =>
  languages.find((language) => language.tag === tag) ?? {
    tag,
    functionWords: {},
    fractions: '',
    dateLinks: '',
    openings: [],
    endings: [],
    requests: { before: [], after: [] },
    answers: { before: [], after: [] },
    contracted: {},
    names: {},
    background: [],
    values: {},
  }
