import type { CompiledModel } from '../model.ts'
import { shown } from '../sample.ts'
import type { Sureness } from '../span.ts'
import { hear } from '../tokens.ts'
import type { TrieSample } from '../trie.ts'

/** What a word in a slot costs, beside 0 for a word of the sample and 1 for one too many. */
const inSlot = {
  listed: 0.05,
  typed: 0.05,
  open: 0.2,
  phrase: 0.2,
  unlisted: 0.2,
} as const satisfies Record<Sureness, number>

/** What it costs to put each word of the utterance into a slot of the sample's intent. */
export type SlotCosts = (sample: TrieSample, slot: string) => readonly number[]

/** Costs of words in slots by type; words recur from one utterance to the next. */
const remembered = new WeakMap<CompiledModel, Map<string, number>>()
const mostRemembered = 20_000

function costsIn(model: CompiledModel): Map<string, number> {
  const known = remembered.get(model) ?? new Map<string, number>()
  remembered.set(model, known)
  if (known.size > mostRemembered) known.clear()
  return known
}

export function costsOf(model: CompiledModel, words: readonly string[]): SlotCosts {
  const known = costsIn(model)
  const rows = new Map<string, readonly number[]>()
  return ({ intent, parts, slots }, slot) => {
    const type = model.intents.get(intent)?.slots.get(slot)?.type ?? ''
    // A sample of slots alone would else be near to everything.
    const alone = parts.length === slots.length
    const key = alone ? `alone ${type}` : type
    const costs = rows.get(key) ?? words.map((word) => costOf(model, type, word, known))
    const row = alone ? costs.map((cost) => (cost > inSlot.listed ? 1 : cost)) : costs
    rows.set(key, row)
    return row
  }
}

function costOf(
  { types, language }: CompiledModel,
  type: string,
  word: string,
  known: Map<string, number>,
): number {
  const key = `${type} ${word}`
  const before = known.get(key)
  if (before !== undefined) return before
  const spans = types.get(type)?.spans(hear(shown({ word }), language), 0) ?? []
  const cost = Math.min(...spans.map(({ sureness }) => inSlot[sureness]))
  known.set(key, cost)
  return cost
}

/** Whether a word alone is a listed or built-in value of some slot. */
export function isValue(model: CompiledModel, word: string): boolean {
  const known = costsIn(model)
  return [...model.types.keys()].some((type) => costOf(model, type, word, known) <= inSlot.listed)
}
