import type { SampleNode, SlotEdge, ValueNode } from './claims.ts'

/** Where one way to read the words stands: in the samples, or in a listed value before `node`. */
export type Reading = { readonly node: SampleNode; readonly value?: ValueNode }

/** Ways on from a reading that exclude each other: the words of samples, or the values of a slot. */
export type Ways = {
  readonly words: ReadonlyMap<string, unknown>
  readonly by: (word: string) => Reading[]
  readonly slot?: SlotEdge & { readonly type: string }
}

export type WaysOn = (reading: Reading) => Ways[]

/** Everywhere. */
export function waysOn(reading: Reading): Ways[] {
  const { node, value } = reading
  if (value) return [{ words: value.next, by: (word) => inValue(node, value.next.get(word)) }]
  const slots = [...node.slots].map(([type, edge]) => ({
    slot: { type, ...edge },
    words: edge.values.next,
    by: (word: string) =>
      word === `{${type}}`
        ? [{ node: edge.after }]
        : inValue(edge.after, edge.values.next.get(word)),
  }))
  return [...wordsOn(reading), ...slots]
}

/** Along the words of samples alone. */
export const wordsOn = ({ node: { words } }: Reading): Ways[] => [
  {
    words,
    by: (word) => {
      const next = words.get(word)
      return next ? [{ node: next }] : []
    },
  },
]

/** A value may end here, go on, or both. */
function inValue(node: SampleNode, value: ValueNode | undefined): Reading[] {
  if (!value) return []
  const on = value.next.size > 0 ? [{ node, value }] : []
  return value.ends ? [{ node }, ...on] : on
}
