import type { Cover } from '../cover.ts'
import type { CompiledModel } from '../model.ts'
import type { SlotType } from '../slot-types.ts'
import type { Heard } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import type { Learnt } from './learnt.ts'
import { learntFrom } from './learnt.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import { likeliest } from './likeliest.ts'
import type { Basis } from './listed-values.ts'
import { withListedValues } from './listed-values.ts'
import { mark } from './marks.ts'
import { readSentence } from './read.ts'
import type { Sentence } from './sentence.ts'
import type { Segment } from './tagger.ts'
import { onlyValue, take } from './taken.ts'

/** A guess at what was meant: an intent, and what its slots take. */
export type Guess = {
  readonly intent: string
  readonly confidence: number
  /** The slots that are filled, and what fills each. */
  readonly slots: readonly string[]
  readonly filled: readonly Filled[]
}

/** What a sample makes of an utterance, as a guess. */
export const asGuess = (
  { sample: { intent, slots }, filled }: Cover,
  confidence: number,
): Guess => ({
  intent,
  slots,
  filled,
  confidence,
})

/**
 * How sure one must be of an intent, by the model's `fallbackIntentSensitivity`: the higher that
 * is, the more becomes AMAZON.FallbackIntent. Amazon tells no figures; these are our own, LOW such
 * that hardly a sentence that is meant is lost and few others are taken.
 */
const sureEnough = { LOW: 0.25, MEDIUM: 0.7, HIGH: 0.85 } as const
/** A sentence without any word of the skill's own must be all the more like its samples. */
const offTopic = 0.9

const leastSure = ({ fallbackSensitivity }: CompiledModel, isOnTopic: boolean): number =>
  Math.max(sureEnough[fallbackSensitivity], isOnTopic ? 0 : offTopic)

/** Nobody says more at once that resembles a sample. */
const longest = 60

/**
 * What an utterance that no sample covers means, by what the samples of the model have in common;
 * undefined when that is nothing that the skill understands. With `only`, the intent that it is surely
 * of, how it fills the slots of that; with the basis `cover`, of what a sample covers after all.
 */
export function generalise(
  model: CompiledModel,
  heard: Heard,
  { only, basis = 'guess' }: { readonly only?: string | undefined; readonly basis?: Basis } = {},
): Guess | undefined {
  const { length } = heard.tokens
  // One word is no sentence that could resemble a sample: either a sample covers it or it is noise.
  const learnt = length > 1 && length <= longest ? learntFrom(model) : undefined
  if (!learnt) return undefined
  const sentence = readSentence(heard, learnt.lesson)
  const named = learnt.lesson.intents.find(({ intent }) => intent === only)
  if (named) return { confidence: 1, ...readAs(learnt, named, sentence, heard, basis) }
  const least = leastSure(model, knowsTopic(sentence, learnt.lesson))
  for (const intent of likeliest(learnt, sentence)) {
    const confidence = learnt.acceptance(intent)(sentence)
    if (confidence >= least)
      return { confidence, ...readAs(learnt, intent, sentence, heard, basis) }
  }
  return undefined
}

/** Whether a word that carries a topic is one of a sample or of a listed value. */
function knowsTopic(sentence: Sentence, { carriers, stems, types, words }: Lesson): boolean {
  const { classes, marks } = sentence
  return sentence.words.some(
    (word, at) =>
      words.classes.carriesTopic(classes[at] ?? '') &&
      (carriers.has(word) ||
        stems(word).length > 0 ||
        marks.some(({ place, at: its }) => types[place]?.type.free && its[at] !== mark.none)),
  )
}

function readAs(
  { lesson, tagger }: Learnt,
  intent: IntentSamples,
  sentence: Sentence,
  heard: Heard,
  basis: Basis,
): Omit<Guess, 'confidence'> {
  const best = new Map<string, Segment>()
  for (const segment of tagger(intent)(sentence)) {
    const known = best.get(segment.slot)
    if (!known || segment.score > known.score) best.set(segment.slot, segment)
  }
  const filled = new Map<string, Filled>()
  for (const segment of best.values()) {
    const others = [...filled.values()]
    const taken = take(lesson, intent, withoutClitic(segment, heard), heard, others)
    if (taken) filled.set(segment.slot, taken)
  }
  fillFormats(filled, intent, lesson, heard)
  const reading = {
    intent: intent.intent,
    slots: [...filled.keys()],
    filled: [...filled.values()],
  }
  return withListedValues(reading, intent, lesson, heard, basis) ?? reading
}

/** Again and again: "eight" beside "tomorrow" may be a part of it, until it is the time. */
function fillFormats(
  filled: Map<string, Filled>,
  intent: IntentSamples,
  lesson: Lesson,
  heard: Heard,
): void {
  const empty = formatsOf(intent, lesson).filter(({ slot }) => !filled.has(slot))
  for (let left = empty.length; left > 0; ) {
    for (const { slot, type } of empty) {
      const value =
        !filled.has(slot) && onlyValue(lesson, intent, type, heard, [...filled.values()])
      if (value) filled.set(slot, value)
    }
    const still = empty.filter(({ slot }) => !filled.has(slot)).length
    if (still === left) return
    left = still
  }
}

/** What is read first has the words: "six juin" is no time, and what is left is a number. */
const readFirst = ['AMAZON.DATE', 'AMAZON.TIME', 'AMAZON.DURATION']

/** The slots of built-in formats, each the only one of its format. */
function formatsOf({ slots }: IntentSamples, { types }: Lesson) {
  const formats = [...slots].flatMap(([slot, place]) => {
    const type = types[place]?.type
    return type && !type.free ? [{ slot, type }] : []
  })
  const order = ({ name }: SlotType) =>
    readFirst.includes(name) ? readFirst.indexOf(name) : readFirst.length
  return formats
    .filter(({ type }) => formats.filter((other) => other.type === type).length === 1)
    .sort((one, other) => order(one.type) - order(other.type))
}

/** No value begins at the "'s" of a word. */
function withoutClitic(segment: Segment, { tokens }: Heard): Segment {
  const from = tokens.findIndex(({ clitic }, at) => at >= segment.from && !clitic)
  return { ...segment, from: from < 0 ? segment.end : Math.min(from, segment.end) }
}
