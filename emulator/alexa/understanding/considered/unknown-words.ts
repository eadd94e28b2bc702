import type { CompiledModel } from '../model.ts'
import { shown } from '../sample.ts'
import { wordsOf, wordsSaid } from '../tokens.ts'
import { isValue } from './slot-costs.ts'

const known = new WeakMap<CompiledModel, ReadonlySet<string>>()

/** The words of all samples and listed values of a model. */
function knownTo(model: CompiledModel): ReadonlySet<string> {
  const words = known.get(model) ?? new Set([...ofSamples(model), ...ofValues(model)])
  known.set(model, words)
  return words
}

const ofSamples = ({ samples }: CompiledModel): string[] =>
  samples.flatMap(({ parts }) => parts.flatMap(({ word }) => word ?? []))

const ofValues = ({ types, language }: CompiledModel): string[] =>
  [...types.values()].flatMap(({ free }) =>
    (free?.names ?? []).flatMap((name) => wordsOf(name, language)),
  )

/** The words of an utterance that no sample and no listed value has, and that are no built-in value alone. */
export function unknownWords(model: CompiledModel, utterance: string): string[] {
  const words = knownTo(model)
  return wordsSaid(utterance, model.language)
    .filter((word) => !words.has(word) && !isValue(model, word))
    .map((word) => shown({ word }))
}
