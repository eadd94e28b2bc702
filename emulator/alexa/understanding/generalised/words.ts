import type { Language } from '../language.ts'
import { textsOf } from '../pieces.ts'
import type { GeneralLanguage } from './general-language.ts'
import type { WordClasses } from './word-classes.ts'
import { wordClassesOf } from './word-classes.ts'

/** How a word is read that the training does not know, or that is hidden from it. */
export const unknownWord = '?'

/** The words of one language in the form that generalising compares. */
export type Words = {
  /** The words of a text. */
  readonly of: (text: string) => string[]
  /** The same of words already split; as many as are given. */
  readonly canonical: (texts: readonly string[]) => string[]
  readonly classes: WordClasses
}

const made = new Map<string, Words>()

/** The words of a language; made once, because lists of names and numbers are long. */
export function wordsIn(general: GeneralLanguage, language: Language): Words {
  const words = made.get(general.tag) ?? makeWords(general, language)
  made.set(general.tag, words)
  return words
}

function makeWords(general: GeneralLanguage, language: Language): Words {
  const short = new Map(Object.entries(general.contracted))
  const canonical = (texts: readonly string[]) =>
    texts.map((text, at) => short.get(`${texts[at - 1]} ${text}`) ?? short.get(text) ?? text)
  const of = (text: string) => canonical(textsOf(text))
  return { of, canonical, classes: wordClassesOf(general, language, of) }
}
