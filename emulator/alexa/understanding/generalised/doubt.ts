import type { CompiledModel } from '../model.ts'
import type { Settled } from '../settled.ts'
import { isGap } from '../span.ts'
import { learntFrom } from './learnt.ts'

/** Words of sentences, hardly of names. */
const ofSentences = new Set(['pronoun', 'being', 'helper', 'question', 'denial', 'owner'])
/**
 * Whether a sample covers an utterance by a slot that took a part of a sentence and no name: words of
 * the samples among others ("milk to my shopping list"), or those of a sentence where the sample itself
 * says nothing ("who are you" for "{item}"). Amazon does not say what she makes of these.
 */
export function isDoubtful(model: CompiledModel, { heard, cover }: Settled): boolean {
  const lesson = learntFrom(model)?.lesson
  if (!lesson) return false
  const { words, carriers, stems } = lesson
  const { saysTopic } = words.classes
  const saysNothing = cover.sample.parts.every(({ word }) => !word || !saysTopic(word))
  return cover.filled.filter(isGap).some(({ from, span }) => {
    const texts = heard.texts.slice(from, span.end)
    const isOwn = (text: string) =>
      saysTopic(text) && (carriers.has(text) || stems(text).length > 0)
    const isSentence = texts.some((text) => ofSentences.has(words.classes.of(text)))
    return isSentence && (saysNothing || texts.some(isOwn))
  })
}
