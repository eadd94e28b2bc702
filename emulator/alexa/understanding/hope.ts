import type { Places } from './places.ts'
import { edgesSaid } from './places.ts'
import type { Trie } from './trie.ts'

/** Whether any sample at or below a node has no word that is not said. */
export type Hope = (node: Trie) => boolean

/** Each node is looked at once. */
export function hopeOf(places: Places): Hope {
  const known = new Map<Trie, boolean>()
  const hope: Hope = (node) => {
    const answer = known.get(node) ?? hasSample(node)
    known.set(node, answer)
    return answer
  }
  const hasSample = ({ samples, slots, words }: Trie): boolean => {
    if (samples.length > 0) return true
    for (const child of slots.values()) if (hope(child)) return true
    for (const [, child] of edgesSaid(words, places)) if (hope(child)) return true
    return false
  }
  return hope
}
