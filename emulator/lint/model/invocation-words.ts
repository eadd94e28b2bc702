import { invocationLanguage } from '../../alexa/invocation/language.ts'

/** Words of a language that mean something beside the name of a skill. */
export type InvocationWords = {
  /** Before a name they open it: "öffne". */
  readonly launching: ReadonlySet<string>
  /** Between a name and what is asked of it: "nach". */
  readonly connecting: ReadonlySet<string>
}

/** The words of the invocation grammar of a locale; undefined for a language without one. */
export function invocationWords(locale: string): InvocationWords | undefined {
  const language = invocationLanguage(locale)
  if (!language) return undefined
  return {
    launching: wordsAt(/^(\([^)]*\)|[^\s(){}]+) \{name\}$/, language.launch),
    connecting: new Set([
      ...wordsAt(/\{name\} (\([^)]*\)|[^\s(){}]+) \{wish\}/, language.oneShot),
      ...wordsAt(/\{wish\} (\([^)]*\)|[^\s(){}]+) \{name\}/, language.oneShot),
    ]),
  }
}

/** What stands at a place of the forms, word by word: phrases of several words are no one's name. */
function wordsAt(place: RegExp, forms: readonly string[]): ReadonlySet<string> {
  const found = forms.flatMap((form) => place.exec(form)?.[1] ?? [])
  const alternatives = found.flatMap((text) => text.replace(/[()]/g, '').split('|'))
  return new Set(alternatives.filter((text) => text !== '' && !text.includes(' ')))
}
