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
  readonly words: ReadonlyMap<string, Trie>
  /** By slot type, not by name: intents that name the same type differently share the edge. */
  readonly slots: ReadonlyMap<string, Trie>
  readonly samples: readonly TrieSample[]
}

type Node = { words: Edges; slots: Edges; samples: TrieSample[] }
type Edges = Map<string, Node>

// Most nodes have one edge and no sample. What is empty is shared, which halves a large model;
// nothing is ever put into these.
const noEdges: Edges = new Map()
const noSamples: TrieSample[] = []
const emptyNode = (): Node => ({ words: noEdges, slots: noEdges, samples: noSamples })

/**
 * A trie and how it grows: `plant` answers with the first sample that ends where the new one does,
 * which is the new one itself when there was none. `parts` are those of another way to say it.
 */
export function growTrie() {
  const trie = emptyNode()
  const plant = (
    sample: TrieSample,
    typeOf: (slot: string) => string,
    parts = sample.parts,
  ): TrieSample => {
    let node = trie
    for (const { word, slot } of parts) {
      node = slot === undefined ? branch(node, 'words', word) : branch(node, 'slots', typeOf(slot))
    }
    const [first = sample] = node.samples
    if (node.samples === noSamples) node.samples = [sample]
    else node.samples.push(sample)
    return first
  }
  const grown: Trie = trie
  return { trie: grown, plant }
}

function branch(node: Node, kind: 'words' | 'slots', key: string): Node {
  if (node[kind] === noEdges) node[kind] = new Map()
  const child = node[kind].get(key) ?? emptyNode()
  node[kind].set(key, child)
  return child
}
