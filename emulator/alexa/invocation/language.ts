import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { hindi } from './hi.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import { dutch } from './nl.ts'
import { portuguese } from './pt.ts'

/**
 * How a language calls a skill by its name; one file of data for each. A form is a sentence with
 * `{name}` and `{wish}` in it; `(one|two)` stands for either, `(one|)` may be left out.
 */
export type InvocationLanguage = {
  readonly tag: string
  /** Sentences that ask for nothing but the skill. */
  readonly launch: readonly string[]
  /** Sentences that ask a skill for something. */
  readonly oneShot: readonly string[]
  /** What may stand before a name: articles, and words that change nothing. */
  readonly beforeName: readonly string[]
  /**
   * Words that hold an article ("au" is "à le"). After them a name may lack its own: "demande au
   * petit quiz" calls "le petit quiz".
   */
  readonly contractions?: readonly string[]
  /** Polite beginnings, which change nothing. */
  readonly before: readonly string[]
  /** Polite endings. */
  readonly after: readonly string[]
  /** What somebody says who opens or asks a skill and whose words nobody gave. */
  readonly say: { readonly launch: string; readonly ask: string }
}

const languages: readonly InvocationLanguage[] = [
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

/** The tags of all languages that have a grammar. */
export const invocationTags: readonly string[] = languages.map(({ tag }) => tag)

/** The invocation grammar of a locale, where there is one. */
export const invocationLanguage = (locale: string): InvocationLanguage | undefined =>
  languages.find(({ tag }) => tag === locale.split('-', 1)[0]?.toLowerCase())
