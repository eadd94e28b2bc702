import { fill } from './fills.ts'
import { intentFeatures } from './intent-features.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import type { Sentence } from './sentence.ts'
import { trainSoftmax } from './softmax.ts'
import { content } from './word-classes.ts'

const filling = { times: 4, atMost: 280, hideValue: () => 0.4, hideWord: 0.05 } as const
/** Fewer everyday sentences than these tell nothing apart. */
const fewest = 60
const training = { classes: 2, epochs: 4, decay: 1e-3 } as const

/** How likely a sentence belongs to an intent, from 0 to 1. */
export type Acceptance = (sentence: Sentence) => number

/**
 * Learns to tell an intent from what people say to others: one classifier for each intent, because
 * a class of its own for everything else is lost among many.
 */
export function trainAcceptance(
  intent: IntentSamples,
  lesson: Lesson,
  background: readonly Sentence[],
): Acceptance {
  const words = intent.carriers
  const { classes } = lesson.words
  const seen = { words, classes, stems: lesson.stems, types: new Set(intent.slots.values()) }
  const examples = (sentences: readonly Sentence[], target: number) =>
    sentences.map((sentence) => ({ features: intentFeatures(sentence, seen), target }))
  const own = examples(fill(intent, lesson, filling), 1)
  // What the skill is made for is nobody else's: to ask for the weather, or the news. But "play" alone
  // does not make "play some music" its own.
  const isOwn = ({ words: said, classes: sorts }: Sentence) =>
    said.some((word, at) => sorts[at] === content && words.has(word)) &&
    said.every((word, at) => sorts[at] !== content || words.has(word))
  const foreign = background.filter((sentence) => !isOwn(sentence))
  const others = examples(foreign.length >= fewest ? foreign : background, 0)
  // As many of one as of the other, so that neither is the likelier from the outset.
  const rounds = Math.ceil(own.length / Math.max(1, others.length))
  const repeated = Array.from({ length: rounds }).flatMap(() => others)
  const classifier = trainSoftmax([...own, ...repeated], training)
  return (sentence) => classifier(intentFeatures(sentence, seen))[1] ?? 0
}
