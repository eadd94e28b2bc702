import { textsOf } from '../pieces.ts'
import type { GeneralLanguage } from './general-language.ts'

/** How a word is read that the training does not know, or that is hidden from it. */
export const unknownWord = '?'

/** The words of one language in the form that generalising compares. */
export type Words = {
  /** The words of a text. */
  readonly of: (text: string) => string[]
  /** The same of words already split; as many as are given. */
  readonly canonical: (texts: readonly string[]) => string[]
  /** What a word does, known by its form alone whether a model has it or not. */
  readonly classOf: (word: string) => string
}

/** The class of words that carry the topic. */
export const content = 'content'

export function wordsIn({ contracted, functionWords }: GeneralLanguage): Words {
  const classes = new Map<string, string>()
  for (const [name, words] of Object.entries(functionWords)) {
    for (const word of words.split(' ')) classes.set(word, name)
  }
  const short = new Map(Object.entries(contracted))
  const canonical = (texts: readonly string[]) =>
    texts.map((text, at) => short.get(`${texts[at - 1]} ${text}`) ?? short.get(text) ?? text)
  return {
    of: (text) => canonical(textsOf(text)),
    canonical,
    classOf: (word) => classes.get(word) ?? (/^\p{N}/u.test(word) ? 'number' : content),
  }
}
