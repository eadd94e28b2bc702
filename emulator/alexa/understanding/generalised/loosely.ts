import type { Language } from '../language.ts'
import type { CompiledModel } from '../model.ts'
import type { Also, Heard } from '../tokens.ts'
import { hear, wordsOf } from '../tokens.ts'
import { generalLanguageOf } from './general-language.ts'

/** The words of a model by what they are without accents. */
type Vocabulary = ReadonlyMap<string, readonly string[]>

/** No word has more that differ from it by accents; what has is no word. */
const mostAlike = 4

/** In more words nobody says what a sample has but for an accent. */
const longest = 60

const vocabularies = new WeakMap<CompiledModel, Vocabulary>()

/**
 * An utterance in which every word also stands for the same word of the model with other accents, for
 * people write samples without accents and say them with; and every article for the others, which the
 * word after it decides ("an espresso") or the sentence ("den Bericht"). Undefined where no word has
 * another.
 */
export function heardLoosely(model: CompiledModel, heard: Heard): Heard | undefined {
  if (heard.tokens.length > longest) return undefined
  const { language } = model
  const vocabulary = vocabularyOf(model)
  const articles = generalLanguageOf(language.tag).functionWords['article']?.split(' ') ?? []
  const also: Also = (text) => {
    const others = articles.includes(text) ? articles.filter((other) => other !== text) : []
    const accented = vocabulary.get(plainly(text, language)) ?? []
    return [
      ...others.map((word) => ({ word, isLiteral: true })),
      ...(accented.length > mostAlike ? [] : accented)
        .filter((word) => word !== text)
        .map((word) => ({ word })),
    ]
  }
  const isOther = heard.texts.some((text) => also(text).length > 0)
  return isOther ? hear(heard.utterance, language, heard.moment, also) : undefined
}

function vocabularyOf(model: CompiledModel): Vocabulary {
  const known = vocabularies.get(model)
  if (known) return known
  const { samples, types, language } = model
  const names = [...types.values()].flatMap(({ free }) => free?.names ?? [])
  const words = new Set([
    ...samples.flatMap(({ parts }) => parts.flatMap(({ word }) => word ?? [])),
    ...names.flatMap((name) => wordsOf(name, language)),
  ])
  const made = Map.groupBy(words, (word) => plainly(word, language))
  vocabularies.set(model, made)
  return made
}

const accents = /(?<=\p{Script=Latin})\p{M}+/gu

/**
 * A word without accents, but for letters of their own: "zählen" is not "zahlen". Of Latin letters alone:
 * what other scripts write with marks are vowels.
 */
export const plainly = (text: string, { ownLetters }: Pick<Language, 'ownLetters'>): string =>
  text.replace(/\P{ASCII}/gu, (letter) =>
    ownLetters.has(letter) ? letter : letter.normalize('NFD').replace(accents, '').normalize('NFC'),
  )
