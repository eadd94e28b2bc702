/**
 * What a perceptron has learnt. Label 0 is a word outside all slots; a value of slot n begins with
 * label 2n + 1 and goes on with 2n + 2.
 */
export type Weights = {
  readonly labels: number
  /** By feature, then by label. */
  readonly words: Float32Array
  /** By label, then by the label before; `labels` stands for the beginning. */
  readonly pairs: Float32Array
}

/** The label of each word, and what each label of each word scored by itself, word after word. */
export type Labelling = { readonly labels: readonly number[]; readonly scores: Float64Array }

/** The best row of labels (Viterbi), where a value goes on only after it began. */
export function bestLabels(features: readonly Int32Array[], weights: Weights): Labelling {
  const { labels } = weights
  const scores = scoresOf(features, weights)
  const best = new Float64Array(scores.length)
  const back = new Int32Array(scores.length)
  for (let label = 0; label < labels; label += 1) {
    const begins = label === 0 || label % 2 === 1
    best[label] = begins ? (scores[label] ?? 0) + pair(weights, labels, label) : impossible
  }
  for (let at = 1; at < features.length; at += 1) {
    const row = at * labels
    for (let label = 0; label < labels; label += 1) {
      const from = before(weights, best, row - labels, label)
      back[row + label] = from
      best[row + label] =
        (best[row - labels + from] ?? 0) + pair(weights, from, label) + (scores[row + label] ?? 0)
    }
  }
  return { labels: readBack(best, back, features.length, labels), scores }
}

const impossible = -1e9

/** The best label before one: any where a value begins or none stands, else that of the value. */
function before({ labels, pairs }: Weights, best: Float64Array, above: number, label: number) {
  const its = label * (labels + 1)
  const goesOn = label > 0 && label % 2 === 0
  const end = goesOn ? label + 1 : labels
  let highest = Number.NEGATIVE_INFINITY
  let from = 0
  for (let last = goesOn ? label - 1 : 0; last < end; last += 1) {
    const score = (best[above + last] ?? 0) + (pairs[its + last] ?? 0)
    if (score > highest) {
      highest = score
      from = last
    }
  }
  return from
}

/** Where the weight of a label after another stands. */
export const pairAt = (labels: number, last: number, label: number): number =>
  label * (labels + 1) + last

const pair = ({ pairs, labels }: Weights, last: number, label: number): number =>
  pairs[pairAt(labels, last, label)] ?? 0

function scoresOf(features: readonly Int32Array[], { words, labels }: Weights): Float64Array {
  const scores = new Float64Array(features.length * labels)
  for (let at = 0; at < features.length; at += 1) {
    addAll(scores, at * labels, features[at] ?? nothing, words, labels)
  }
  return scores
}

const nothing = new Int32Array(0)

/** Four features at a time: half of what this costs is to read and write the sums. */
function addAll(
  scores: Float64Array,
  row: number,
  its: Int32Array,
  words: Float32Array,
  labels: number,
): void {
  let index = 0
  for (; index + 3 < its.length; index += 4) {
    const a = (its[index] ?? 0) * labels
    const b = (its[index + 1] ?? 0) * labels
    const c = (its[index + 2] ?? 0) * labels
    const d = (its[index + 3] ?? 0) * labels
    for (let label = 0; label < labels; label += 1) {
      scores[row + label] =
        (scores[row + label] ?? 0) +
        ((words[a + label] ?? 0) +
          (words[b + label] ?? 0) +
          ((words[c + label] ?? 0) + (words[d + label] ?? 0)))
    }
  }
  for (; index < its.length; index += 1) {
    const base = (its[index] ?? 0) * labels
    for (let label = 0; label < labels; label += 1) {
      scores[row + label] = (scores[row + label] ?? 0) + (words[base + label] ?? 0)
    }
  }
}

function readBack(best: Float64Array, back: Int32Array, length: number, labels: number): number[] {
  const last = best.subarray((length - 1) * labels)
  let label = last.indexOf(Math.max(...last))
  const row = new Array<number>(length)
  for (let at = length - 1; at >= 0; at -= 1) {
    row[at] = label
    label = back[at * labels + label] ?? 0
  }
  return row
}
