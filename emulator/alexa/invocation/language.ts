import { english } from './en.ts'

/** A way to ask a skill for something: a verb, the name, a word that connects, what is wanted. */
export type OneShotForm = {
  readonly verbs: readonly string[]
  readonly connecting: readonly string[]
  /** Whether what is wanted may follow the name at once: "ask <name> what time it is". */
  readonly directly: boolean
}

/** How a language calls a skill by its name; one file of data for each. */
export type InvocationLanguage = {
  readonly tag: string
  /** What precedes the name and asks for nothing else. */
  readonly launch: readonly string[]
  readonly oneShot: readonly OneShotForm[]
  /** What stands between the wish and the name: "tell a joke using <name>". */
  readonly actionFirst: readonly string[]
  /** What may stand before a name. */
  readonly articles: readonly string[]
  /** Polite beginnings, which change nothing. */
  readonly before: readonly string[]
  /** Polite endings. */
  readonly after: readonly string[]
}

const languages: readonly InvocationLanguage[] = [english]

/** The invocation grammar of a locale, where there is one. */
export const invocationLanguage = (locale: string): InvocationLanguage | undefined =>
  languages.find(({ tag }) => tag === locale.split('-', 1)[0]?.toLowerCase())
