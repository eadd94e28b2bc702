import { fill } from './fills.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import { trainPerceptron } from './perceptron.ts'
import type { Labelled, Sentence } from './sentence.ts'
import { taggerFeatures, vocabularyOf } from './tagger-features.ts'
import type { Labelling } from './viterbi.ts'
import { bestLabels } from './viterbi.ts'

/** Words that a slot takes, and how much better that is than their belonging to none. */
export type Segment = {
  readonly slot: string
  readonly from: number
  readonly end: number
  readonly score: number
}

/** Finds the slots of one intent in a sentence. */
export type Tagger = (sentence: Sentence) => Segment[]

const filling = { times: 16, atMost: 1120, hideValue: hidden, hideWord: 0.12 } as const
const epochs = 2

/** Who lists few values has most likely listed all: a size, a day. Of names there are always more. */
function hidden(values: number): number {
  return values === 0 ? 0.4 : values / (2 * values + 12)
}

/** Learns where the slots of an intent stand, from its samples. */
export function trainTagger(intent: IntentSamples, lesson: Lesson): Tagger {
  const slots = [...new Set(intent.samples.flatMap(({ of }) => of.slots))]
  if (slots.length === 0) return () => []
  const sentences = fill(intent, lesson, filling)
  const vocabulary = vocabularyOf(
    sentences.flatMap(({ words }) => words),
    intent.carriers,
  )
  const tagged = sentences.map((sentence) => ({
    features: taggerFeatures(sentence, vocabulary),
    labels: labelsOf(sentence, slots),
  }))
  const weights = trainPerceptron(tagged, slots.length * 2 + 1, epochs)
  return (sentence) => {
    const { labels, scores } = bestLabels(taggerFeatures(sentence, vocabulary), weights)
    return segmentsOf({ labels, scores }, slots)
  }
}

const labelsOf = ({ slots, begins }: Labelled, names: readonly string[]): number[] =>
  slots.map((slot, at) => (slot === undefined ? 0 : names.indexOf(slot) * 2 + (begins[at] ? 1 : 2)))

function segmentsOf({ labels, scores }: Labelling, names: readonly string[]): Segment[] {
  const segments: Segment[] = []
  for (let from = 0; from < labels.length; ) {
    const label = labels[from] ?? 0
    let end = from + 1
    while (label !== 0 && labels[end] === label + 1) end += 1
    const slot = label === 0 ? undefined : names[(label - 1) >> 1]
    const score = worth(scores, label, names.length * 2 + 1, { from, end })
    if (slot !== undefined) segments.push({ slot, from, end, score })
    from = end
  }
  return segments
}

/** How much the words of a segment speak for its slot, on average. */
function worth(
  scores: Float64Array,
  begin: number,
  labels: number,
  { from, end }: { readonly from: number; readonly end: number },
): number {
  let sum = 0
  for (let at = from; at < end; at += 1) {
    const label = at === from ? begin : begin + 1
    sum += (scores[at * labels + label] ?? 0) - (scores[at * labels] ?? 0)
  }
  return sum / (end - from)
}
