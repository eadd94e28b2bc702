import type { ConsideredIntent } from '../../transcript/turn.ts'
import type { CompiledModel } from './model.ts'
import type { SamplePart } from './sample.ts'
import { shown } from './sample.ts'
import type { Sureness } from './span.ts'
import { hear, wordsSaid } from './tokens.ts'
import type { TrieSample } from './trie.ts'

/** How many words and samples are compared: more make it slow and explain nothing. */
const longestCompared = 40
const compared = 60
/** How many intents are worth showing. */
const shownIntents = 3
/** What a word in a slot costs, beside 0 for a word of the sample and 1 for one too many. */
const inSlot = {
  listed: 0.05,
  typed: 0.05,
  open: 0.2,
  phrase: 0.2,
  unlisted: 0.2,
} as const satisfies Record<Sureness, number>
/** Samples less alike than this explain nothing. */
const tooFar = 0.2
/** Below certainty, however near: only a sample that covers the utterance earns 1. */
const nearlySure = 0.95

type Step = 'same' | 'other word' | 'missing' | 'extra' | 'begins slot' | 'in slot'
/** What it costs to put each word of the utterance into a slot of the sample's intent. */
type SlotCosts = (sample: TrieSample, slot: string) => readonly number[]
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
  const missing = missingFrom(sample, words, slotCosts).map((part) =>
    part.slot === undefined ? `"${shown(part)}"` : `a value for ${shown(part)}`,
  )
  const { intent, text } = sample
  const found = { intent, confidence: Math.round(confidence * 100) / 100, sample: text }
  return missing.length > 0 ? { ...found, missing: missing.join(', ') } : found
}

/** Costs of words in slots by type; words recur from one utterance to the next. */
const remembered = new WeakMap<CompiledModel, Map<string, number>>()
const mostRemembered = 20_000

function costsIn(model: CompiledModel): Map<string, number> {
  const known = remembered.get(model) ?? new Map<string, number>()
  remembered.set(model, known)
  if (known.size > mostRemembered) known.clear()
  return known
}

function costsOf(model: CompiledModel, words: readonly string[]): SlotCosts {
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

/** What the cheapest way costs to turn the words into the sample; one row of `costs` at a time. */
function distance(sample: TrieSample, words: readonly string[], slotCosts: SlotCosts): number {
  const costs = Array.from({ length: words.length + 1 }, (_, column) => column)
  for (const { word, slot } of sample.parts) {
    const taken = slot === undefined ? undefined : slotCosts(sample, slot)
    let [before = 0] = costs
    let left = before + 1
    costs[0] = left
    for (let column = 1; column <= words.length; column += 1) {
      const above = costs[column] ?? 0
      const cost = taken?.[column - 1]
      const onto =
        cost === undefined
          ? before + (word === words[column - 1] ? 0 : 1)
          : Math.min(before, left) + cost
      left = Math.min(onto, above + 1, left + 1)
      costs[column] = left
      before = above
    }
  }
  return costs.at(-1) ?? 0
}

/** What of the sample is not there, by the cheapest way to turn the words into it. */
function missingFrom(sample: TrieSample, words: readonly string[], slotCosts: SlotCosts) {
  const { parts } = sample
  const width = words.length + 1
  const costs = new Float64Array((parts.length + 1) * width)
  const steps: Step[] = []
  for (let row = 0; row <= parts.length; row += 1) {
    const part = parts[row - 1]
    const taken = part?.slot === undefined ? [] : slotCosts(sample, part.slot)
    for (let column = row === 0 ? 1 : 0; column < width; column += 1) {
      const here = row * width + column
      const after = (distance: number) => costs[here - distance] ?? 0
      const word = words[column - 1]
      const [step, cost] = cheapest(after, width, part, word, taken[column - 1] ?? 0)
      costs[here] = cost
      steps[here] = step
    }
  }
  return missingParts(parts, steps, width)
}

function cheapest(
  after: (distance: number) => number,
  width: number,
  part: SamplePart | undefined,
  word: string | undefined,
  taken: number,
): [Step, number] {
  const ways: [Step, number][] = []
  if (part && word !== undefined) {
    if (part.slot !== undefined) {
      ways.push(['begins slot', after(width + 1) + taken], ['in slot', after(1) + taken])
    } else {
      const same = part.word === word
      ways.push(same ? ['same', after(width + 1)] : ['other word', after(width + 1) + 1])
    }
  }
  if (part) ways.push(['missing', after(width) + 1])
  if (word !== undefined) ways.push(['extra', after(1) + 1])
  return ways.reduce((best, way) => (way[1] < best[1] ? way : best))
}

/** Walks the steps back from the end and collects the parts that no word stands for. */
function missingParts(parts: readonly SamplePart[], steps: readonly Step[], width: number) {
  const missing: SamplePart[] = []
  let column = width - 1
  for (let row = parts.length; row > 0; ) {
    const part = parts[row - 1]
    const step = steps[row * width + column]
    if (part && (step === 'missing' || step === 'other word')) missing.unshift(part)
    if (step !== 'extra' && step !== 'in slot') row -= 1
    if (step !== 'missing') column -= 1
  }
  return missing
}

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
  const costs = costsIn(model)
  const isValue = (word: string) =>
    [...model.types.keys()].some((type) => costOf(model, type, word, costs) <= inSlot.listed)
  return wordsSaid(utterance, model.language)
    .filter((word) => !known.has(word) && !isValue(word))
    .map((word) => shown({ word }))
}
