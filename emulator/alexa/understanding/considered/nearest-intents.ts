import type { ConsideredIntent } from '../../../transcript/turn.ts'
import type { CompiledModel } from '../model.ts'
import { shown } from '../sample.ts'
import { wordsSaid } from '../tokens.ts'
import type { TrieSample } from '../trie.ts'
import { distance, missingFrom } from './edits.ts'
import type { SlotCosts } from './slot-costs.ts'
import { costsOf } from './slot-costs.ts'

/** How many words and samples are compared: more make it slow and explain nothing. */
const longestCompared = 40
const compared = 60
/** How many intents are worth showing. */
const shownIntents = 3
/** Samples less alike than this explain nothing. */
const tooFar = 0.2
/** Below certainty, however near: only a sample that covers the utterance earns 1. */
const nearlySure = 0.95

type Nearest = { readonly sample: TrieSample; readonly confidence: number }

/**
 * The intents whose samples come nearest to an utterance, best first, by the least number of words
 * to change. For explanation only: it decides nothing.
 */
export function nearestIntents(model: CompiledModel, utterance: string): ConsideredIntent[] {
  const words = wordsSaid(utterance, model.language).slice(0, longestCompared)
  const slotCosts = costsOf(model, words)
  const best = new Map<string, Nearest>()
  let toBeShown = tooFar
  for (const { sample, bound } of promising(model, words)) {
    if (bound < toBeShown) break
    const toBeat = best.get(sample.intent)?.confidence ?? tooFar
    if (bound <= toBeat) continue
    const confidence = likeness(sample, words, slotCosts)
    if (confidence <= toBeat) continue
    best.set(sample.intent, { sample, confidence })
    toBeShown = sorted(best)[shownIntents - 1]?.confidence ?? tooFar
  }
  return sorted(best)
    .slice(0, shownIntents)
    .map(({ sample, confidence }) => describe(sample, confidence, words, slotCosts))
}

const sorted = (best: ReadonlyMap<string, Nearest>): Nearest[] =>
  [...best.values()].sort((one, other) => other.confidence - one.confidence)

function describe(
  sample: TrieSample,
  confidence: number,
  words: readonly string[],
  slotCosts: SlotCosts,
) {
  // A word may be said elsewhere than the sample has it: it is not missing then.
  const missing = missingFrom(sample, words, slotCosts)
    .filter(({ word }) => word === undefined || !words.includes(word))
    .map((part) => (part.slot === undefined ? `"${shown(part)}"` : `a value for ${shown(part)}`))
  const { intent, text } = sample
  const found = { intent, confidence: Math.round(confidence * 100) / 100, sample: text }
  return missing.length > 0 ? { ...found, missing: missing.join(', ') } : found
}

/** The samples that could be nearest, those first that have most to promise. */
function promising({ samples }: CompiledModel, words: readonly string[]) {
  const said = new Set(words)
  const all: { readonly sample: TrieSample; readonly bound: number }[] = []
  for (const sample of samples) {
    const bound = atMost(sample, words.length, said)
    if (bound > tooFar) all.push({ sample, bound })
  }
  // Numbers are sorted far faster than samples: only those that stay are.
  const bounds = Float64Array.from(all, ({ bound }) => bound).sort()
  const least = bounds.at(-compared) ?? tooFar
  return all
    .filter(({ bound }) => bound >= least)
    .sort((one, other) => other.bound - one.bound)
    .slice(0, compared)
}

/** No sample is more alike than by the words of its own that were said; this spares most of them. */
function atMost({ parts }: TrieSample, length: number, said: ReadonlySet<string>): number {
  let unsaid = 0
  for (const { word } of parts) if (word !== undefined && !said.has(word)) unsaid += 1
  return nearlySure * (1 - unsaid / Math.max(parts.length, length))
}

function likeness(sample: TrieSample, words: readonly string[], slotCosts: SlotCosts): number {
  const longest = Math.max(sample.parts.length, words.length)
  return nearlySure * (1 - distance(sample, words, slotCosts) / longest)
}
