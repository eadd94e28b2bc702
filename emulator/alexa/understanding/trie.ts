import type { SamplePart } from './sample.ts'

/** A sample, or a phrase of a built-in intent, that ends at a node. */
export type TrieSample = {
  readonly intent: string
  readonly text: string
  readonly parts: readonly SamplePart[]
  /** The slots in the order in which the sample has them. */
  readonly slots: readonly string[]
  /** Its place in the model; phrases of built-in intents come after all samples. */
  readonly order: number
}

/** Samples by words and slot types; those that begin alike share their beginning. */
export type Trie = {
  readonly words: Map<string, Trie>
  /** By slot type, not by name: intents that name the same type differently share the edge. */
  readonly slots: Map<string, Trie>
  readonly samples: TrieSample[]
}

export const emptyTrie = (): Trie => ({ words: new Map(), slots: new Map(), samples: [] })

export function insert(trie: Trie, sample: TrieSample, typeOf: (slot: string) => string): void {
  let node = trie
  for (const part of sample.parts) {
    node =
      part.slot === undefined
        ? branch(node.words, part.word)
        : branch(node.slots, typeOf(part.slot))
  }
  node.samples.push(sample)
}

function branch(edges: Map<string, Trie>, key: string): Trie {
  const child = edges.get(key) ?? emptyTrie()
  edges.set(key, child)
  return child
}
