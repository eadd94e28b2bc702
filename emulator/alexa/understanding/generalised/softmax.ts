import { randomFrom, shuffled } from './seeded-random.ts'
import { Numbering } from './sparse.ts'

/** A training example: what is seen, and the class that it stands for. */
type Example = { readonly features: Iterable<string>; readonly target: number }

type SoftmaxOptions = {
  readonly classes: number
  readonly epochs: number
  /** Pulls weights towards nothing, so that rare features are not believed too much. */
  readonly decay: number
}

/** Says how likely each class is, from the features that are seen. */
type Classifier = (features: Iterable<string>) => Float64Array

const rate = 0.5

/** Multinomial logistic regression, by stochastic gradient descent with a rate per weight (AdaGrad). */
export function trainSoftmax(
  examples: readonly Example[],
  { classes, epochs, decay }: SoftmaxOptions,
): Classifier {
  const numbering = new Numbering()
  const numbered = examples.map(({ features, target }) => ({
    features: numbering.learn(features),
    target,
  }))
  const weights = new Float64Array(numbering.size * classes)
  const steps = new Float64Array(numbering.size * classes).fill(1e-2)
  const random = randomFrom(examples.length)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { features, target } of shuffled(numbered, random)) {
      const chances = chancesOf(features, weights, classes)
      chances[target] = (chances[target] ?? 0) - 1
      for (const feature of features) {
        const base = feature * classes
        for (let it = 0; it < classes; it += 1) {
          const error = chances[it] ?? 0
          if (error < 1e-3 && error > -1e-3) continue
          const gradient = error + decay * (weights[base + it] ?? 0)
          const step = (steps[base + it] ?? 0) + gradient * gradient
          steps[base + it] = step
          weights[base + it] = (weights[base + it] ?? 0) - (rate * gradient) / Math.sqrt(step)
        }
      }
    }
  }
  return (features) => chancesOf(numbering.find(features), weights, classes)
}

function chancesOf(
  features: readonly number[],
  weights: Float64Array,
  classes: number,
): Float64Array {
  const chances = new Float64Array(classes)
  for (const feature of features) {
    const base = feature * classes
    for (let it = 0; it < classes; it += 1)
      chances[it] = (chances[it] ?? 0) + (weights[base + it] ?? 0)
  }
  let highest = Number.NEGATIVE_INFINITY
  for (const score of chances) if (score > highest) highest = score
  let sum = 0
  for (let it = 0; it < classes; it += 1) {
    chances[it] = power((chances[it] ?? 0) - highest)
    sum += chances[it] ?? 0
  }
  for (let it = 0; it < classes; it += 1) chances[it] = (chances[it] ?? 0) / sum
  return chances
}

/**
 * The exponential function below 0, nearly: the limit that defines it, broken off. What Math.exp
 * gives in its last digits is left to each machine; this is sums and products alone.
 */
function power(exponent: number): number {
  let result = Math.max(0, 1 + exponent / 1024)
  for (let squared = 0; squared < 10; squared += 1) result *= result
  return result
}
