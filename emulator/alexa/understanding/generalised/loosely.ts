import type { Language } from '../language.ts'
import type { CompiledModel } from '../model.ts'
import type { Also, Heard } from '../tokens.ts'
import { hear, wordsOf } from '../tokens.ts'
import { generalLanguageOf } from './general-language.ts'

/** What a model has of words: all of them by what they are without accents, and its articles. */
type Vocabulary = {
  readonly plain: ReadonlyMap<string, readonly string[]>
  /** For every article of the language, the others that samples have. */
  readonly articles: ReadonlyMap<string, readonly string[]>
}

const vocabularies = new WeakMap<CompiledModel, Vocabulary>()

/** No word has more that differ from it by accents; what has is no word. */
const mostAlike = 4

/** In more words nobody says what a sample has but for an accent. */
const longest = 60

/**
 * An utterance in which every word also stands for the same word of the model with other accents, for
 * people write samples without accents and say them with; and every article for the others, which the
 * word after it decides ("an espresso") or the sentence ("den Bericht"). Undefined where no word has
 * another.
 */
export function heardLoosely(model: CompiledModel, heard: Heard): Heard | undefined {
  if (heard.tokens.length > longest) return undefined
  const { language } = model
  const { plain, articles } = vocabularyOf(model)
  const also: Also = (text) => {
    const others = articles.get(text) ?? none
    const same = plain.get(plainly(text, language)) ?? none
    const isSame = same.length === 0 || (same.length === 1 && same[0] === text)
    if (others.length === 0 && isSame) return nothing
    return [
      ...others.map((word) => ({ word, isLiteral: true })),
      ...same.filter((word) => word !== text).map((word) => ({ word })),
    ]
  }
  const isOther = heard.texts.some((text) => also(text).length > 0)
  return isOther ? hear(heard.utterance, language, heard.moment, also) : undefined
}

const none: readonly string[] = []
const nothing: ReturnType<Also> = []

function vocabularyOf(model: CompiledModel): Vocabulary {
  const known = vocabularies.get(model)
  if (known) return known
  const { samples, types, language } = model
  const own = new Set(samples.flatMap(({ parts }) => parts.flatMap(({ word }) => word ?? [])))
  const names = [...types.values()].flatMap(({ free }) => free?.names ?? [])
  const words = new Set([...own, ...names.flatMap((name) => wordsOf(name, language))])
  const plain = Map.groupBy(words, (word) => plainly(word, language))
  for (const [form, its] of plain) if (its.length > mostAlike) plain.delete(form)
  const all = generalLanguageOf(language.tag).functionWords['article']?.split(' ') ?? []
  const articles = new Map(
    all.map((article) => [article, all.filter((other) => other !== article && own.has(other))]),
  )
  const made = { plain, articles }
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
