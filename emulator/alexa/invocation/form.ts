import type { Language } from '../understanding/language.ts'
import { wordsOf } from '../understanding/tokens.ts'

/** A piece of a form: the name, the wish, or one of some phrases, taken apart. */
export type Part = 'name' | 'wish' | readonly (readonly string[])[]

/** A sentence that calls a skill, taken apart. */
export type Form = readonly Part[]

const parts = /\{(?<slot>name|wish)\}|\((?<either>[^)]*)\)|(?<words>[^{}()]+)/g
const known = new WeakMap<Language, Map<string, Form>>()

/** Takes a form apart; once, since a grammar's forms never change. */
export function formOf(text: string, language: Language): Form {
  const forms = known.get(language) ?? new Map<string, Form>()
  known.set(language, forms)
  const form = forms.get(text) ?? takenApart(text, language)
  forms.set(text, form)
  return form
}

const takenApart = (text: string, language: Language): Form =>
  [...text.matchAll(parts)].flatMap(({ groups: { slot, either, words } = {} }): Part[] => {
    if (slot === 'name' || slot === 'wish') return [slot]
    if (either !== undefined) return [either.split('|').map((one) => wordsOf(one, language))]
    return words?.trim() ? [[wordsOf(words, language)]] : []
  })
