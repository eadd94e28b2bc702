import type { ConsideredIntent } from '../../transcript/turn.ts'
import type { CompiledModel } from './model.ts'
import type { SamplePart } from './sample.ts'
import { shown } from './sample.ts'
import type { Sureness } from './slot-types.ts'
import { hear, wordsOf } from './tokens.ts'
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
/** What it costs to put a word of the utterance into a slot of the sample's intent. */
type SlotCost = (sample: TrieSample, slot: string, word: string) => number
type Alignment = { readonly cost: number; readonly missing: readonly SamplePart[] }

/**
 * The intents whose samples come nearest to an utterance, best first, by the least number of words
 * to change. For explanation only: it decides nothing.
 */
export function nearestIntents(model: CompiledModel, utterance: string): ConsideredIntent[] {
  const words = wordsOf(utterance, model.language).slice(0, longestCompared)
  const slotCost = remembered(model)
  const best = new Map<string, { sample: TrieSample; confidence: number }>()
  for (const { sample, bound } of promising(model, words)) {
    const toBeat = best.get(sample.intent)?.confidence ?? tooFar
    if (bound <= toBeat) continue
    const confidence = likeness(sample, words, slotCost)
    if (confidence > toBeat) best.set(sample.intent, { sample, confidence })
  }
  return [...best.values()]
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, shownIntents)
    .map(({ sample, confidence }) => describe(sample, confidence, words, slotCost))
}

function describe(
  sample: TrieSample,
  confidence: number,
  words: readonly string[],
  slotCost: SlotCost,
) {
  const missing = align(sample, words, slotCost).missing.map((part) =>
    part.slot === undefined ? `"${shown(part)}"` : `a value for ${shown(part)}`,
  )
  const { intent, text } = sample
  const found = { intent, confidence: Math.round(confidence * 100) / 100, sample: text }
  return missing.length > 0 ? { ...found, missing: missing.join(', ') } : found
}

function remembered({ intents, types, language }: CompiledModel): SlotCost {
  const known = new Map<string, number>()
  return ({ intent, parts, slots }, slot, word) => {
    const name = intents.get(intent)?.slots.get(slot)?.type ?? ''
    const key = `${name} ${word}`
    const spans = () => types.get(name)?.spans(hear(shown({ word }), language), 0) ?? []
    const cost = known.get(key) ?? Math.min(...spans().map(({ sureness }) => inSlot[sureness]))
    known.set(key, cost)
    // A sample of slots alone would else be near to everything.
    return parts.length === slots.length && cost > inSlot.listed ? 1 : cost
  }
}

/** The samples that could be nearest, those first that have most to promise. */
function promising({ samples }: CompiledModel, words: readonly string[]) {
  const said = new Set(words)
  return samples
    .map((sample) => ({ sample, bound: atMost(sample, words.length, said) }))
    .filter(({ bound }) => bound > tooFar)
    .sort((one, other) => other.bound - one.bound)
    .slice(0, compared)
}

/** No sample is more alike than by the words of its own that were said; this spares most of them. */
function atMost({ parts }: TrieSample, length: number, said: ReadonlySet<string>): number {
  let unsaid = 0
  for (const { word } of parts) if (word !== undefined && !said.has(word)) unsaid += 1
  return nearlySure * (1 - unsaid / Math.max(parts.length, length))
}

function likeness(sample: TrieSample, words: readonly string[], slotCost: SlotCost): number {
  const longest = Math.max(sample.parts.length, words.length)
  return nearlySure * (1 - align(sample, words, slotCost).cost / longest)
}

/** The cheapest way to turn the words into the sample, and what of the sample is not there. */
function align(sample: TrieSample, words: readonly string[], slotCost: SlotCost): Alignment {
  const { parts } = sample
  const width = words.length + 1
  const costs = new Float64Array((parts.length + 1) * width)
  const steps: Step[] = []
  for (let row = 0; row <= parts.length; row += 1) {
    for (let column = row === 0 ? 1 : 0; column < width; column += 1) {
      const here = row * width + column
      const part = parts[row - 1]
      const word = words[column - 1]
      const after = (distance: number) => costs[here - distance] ?? 0
      const taken =
        part?.slot !== undefined && word !== undefined ? slotCost(sample, part.slot, word) : 0
      const [step, cost] = cheapest(after, width, part, word, taken)
      costs[here] = cost
      steps[here] = step
    }
  }
  return { cost: costs.at(-1) ?? 0, missing: missingParts(parts, steps, width) }
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

/** The words of an utterance that no sample has and that are no listed or built-in value alone. */
export function unknownWords(model: CompiledModel, utterance: string): string[] {
  const known = new Set(model.samples.flatMap(({ parts }) => parts.map(({ word }) => word)))
  const isValue = (word: string) => {
    const heard = hear(word, model.language)
    const spans = [...model.types.values()].flatMap((type) => type.spans(heard, 0))
    return spans.some(({ sureness }) => sureness === 'listed' || sureness === 'typed')
  }
  return wordsOf(utterance, model.language)
    .filter((word) => !known.has(word))
    .map((word) => shown({ word }))
    .filter((word) => !isValue(word))
}
