import type { CompiledModel } from '../model.ts'
import { shown } from '../sample.ts'
import { wordsSaid } from '../tokens.ts'
import type { TrieSample } from '../trie.ts'
import { isValue } from './slot-costs.ts'

const carriers = new WeakMap<CompiledModel, ReadonlySet<string>>()

/** The words of all samples of a model. */
function carriersOf(model: CompiledModel): ReadonlySet<string> {
  const words = carriers.get(model) ?? new Set(model.samples.flatMap(wordsIn))
  carriers.set(model, words)
  return words
}

const wordsIn = ({ parts }: TrieSample): string[] => parts.flatMap(({ word }) => word ?? [])

/** The words of an utterance that no sample has and that are no listed or built-in value alone. */
export function unknownWords(model: CompiledModel, utterance: string): string[] {
  const known = carriersOf(model)
  return wordsSaid(utterance, model.language)
    .filter((word) => !known.has(word) && !isValue(model, word))
    .map((word) => shown({ word }))
}
