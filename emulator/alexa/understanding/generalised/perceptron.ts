import { randomFrom, shuffled } from './seeded-random.ts'
import { buckets } from './tagger-features.ts'
import type { Weights } from './viterbi.ts'
import { bestLabels, pairAt } from './viterbi.ts'

/** A sentence as features of each word, with the label that each word should get. */
type TaggedSentence = {
  readonly features: readonly Int32Array[]
  readonly labels: readonly number[]
}

/**
 * The averaged structured perceptron (Collins, 2002): labels whole sentences, moves the weights
 * where it is wrong, and keeps the mean of all weights on the way.
 */
export function trainPerceptron(
  sentences: readonly TaggedSentence[],
  labels: number,
  epochs: number,
): Weights {
  const weights = noWeights(labels)
  const sums = noWeights(labels)
  const random = randomFrom(sentences.length)
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { features, labels: right } of shuffled(sentences, random)) {
      const guess = bestLabels(features, weights).labels
      if (right.some((label, at) => label !== guess[at])) {
        move(weights, features, right, guess, 1)
        move(sums, features, right, guess, step)
      }
      step += 1
    }
  }
  average(weights.words, sums.words, step)
  average(weights.pairs, sums.pairs, step)
  return weights
}

const noWeights = (labels: number): Weights => ({
  labels,
  words: new Float32Array(buckets * labels),
  pairs: new Float32Array(labels * (labels + 1)),
})

function move(
  { words, pairs, labels }: Weights,
  features: readonly Int32Array[],
  right: readonly number[],
  guess: readonly number[],
  by: number,
): void {
  let [rightBefore, guessBefore] = [labels, labels]
  for (const [at, its] of features.entries()) {
    const [good, bad] = [right[at] ?? 0, guess[at] ?? 0]
    if (good !== bad) {
      for (const feature of its) {
        add(words, feature * labels + good, by)
        add(words, feature * labels + bad, -by)
      }
    }
    add(pairs, pairAt(labels, rightBefore, good), by)
    add(pairs, pairAt(labels, guessBefore, bad), -by)
    ;[rightBefore, guessBefore] = [good, bad]
  }
}

function add(weights: Float32Array, at: number, by: number): void {
  weights[at] = (weights[at] ?? 0) + by
}

function average(weights: Float32Array, sums: Float32Array, steps: number): void {
  for (let at = 0; at < weights.length; at += 1) {
    const sum = sums[at] ?? 0
    if (sum !== 0) weights[at] = (weights[at] ?? 0) - sum / steps
  }
}
