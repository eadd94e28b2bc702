import type { Heard, Step } from './tokens.ts'
import type { Trie } from './trie.ts'

/** A place where a word is said. */
type Place = { readonly at: number; readonly step: Step }

/** Every place of every word of an utterance, in order. */
export type Places = ReadonlyMap<string, readonly Place[]>

export function placesOf({ steps }: Heard): Places {
  const places = new Map<string, Place[]>()
  for (const [at, ways] of steps.entries()) {
    for (const step of ways) {
      const known = places.get(step.word)
      if (known) known.push({ at, step })
      else places.set(step.word, [{ at, step }])
    }
  }
  return places
}

/** Those edges of a node whose words are said, whether there are fewer edges or fewer words. */
export function* edgesSaid(
  edges: Trie['words'],
  places: Places,
): Iterable<readonly [string, Trie]> {
  if (edges.size <= places.size) {
    for (const edge of edges) if (places.has(edge[0])) yield edge
    return
  }
  for (const word of places.keys()) {
    const child = edges.get(word)
    if (child) yield [word, child]
  }
}
