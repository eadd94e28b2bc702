import type { Claim, SampleNode, ValueNode } from './claims.ts'
import { claimsOf } from './claims.ts'
import type { Model } from './view.ts'

/** Two intents that claim one utterance. `filled`: only when a slot holds one of its values. */
export type Collision = {
  readonly one: Claim
  readonly other: Claim
  readonly utterance: string
  readonly filled: boolean
}

/** Where one reading of the words stands: in the samples, or in a value before `node`. */
type Reading = { readonly node: SampleNode; readonly value?: ValueNode }
type Pair = {
  readonly left: Reading
  readonly right: Reading
  readonly before?: Pair
  readonly word?: string
}
type Step = { readonly word: string; readonly left: Reading; readonly right: Reading }
/** Ways on from a reading that exclude each other: the words of samples, or the values of a slot. */
type Ways = {
  readonly slot?: string
  readonly words: ReadonlyMap<string, unknown>
  readonly by: (word: string) => Reading[]
}

/** Pairs of readings that are looked at before the search gives up: a second or so. */
const mostPairs = 300_000

type Collisions = { readonly found: readonly Collision[]; readonly complete: boolean }

const remembered = new WeakMap<Model, Collisions>()

/** The collisions of a model; several rules ask, and it is worked out once. */
export function collisionsOf(model: Model): Collisions {
  const known = remembered.get(model) ?? collisionsIn(claimsOf(model))
  remembered.set(model, known)
  return known
}

/**
 * Every utterance is read in two ways at once, word by word: where both ways come to the end of a
 * sample, both samples claim it. `complete` is false when the model has more pairs than are read.
 */
function collisionsIn(root: SampleNode): Collisions {
  const found: Collision[] = []
  const queue: Pair[] = [{ left: { node: root }, right: { node: root } }]
  const seen = pairsSeen()
  // The array grows while it is walked: the shortest utterances come first.
  for (const pair of queue) {
    found.push(...ended(pair))
    for (const step of steps(pair)) {
      if (seen(step.left, step.right)) continue
      if (queue.length >= mostPairs) return { found, complete: false }
      queue.push({ left: step.left, right: step.right, before: pair, word: step.word })
    }
  }
  return { found, complete: true }
}

const same = (one: Reading, other: Reading): boolean =>
  one.node === other.node && one.value === other.value

function* ended(pair: Pair): Iterable<Collision> {
  const { left, right } = pair
  if (left.value || right.value) return
  const filled = left.node !== right.node
  for (const [index, one] of left.node.claims.entries()) {
    const others = filled ? right.node.claims : left.node.claims.slice(index + 1)
    for (const other of others) {
      if (one.intent === other.intent) continue
      const [first, second] = one.order < other.order ? [one, other] : [other, one]
      yield { one: first, other: second, utterance: utteranceOf(pair), filled }
    }
  }
}

function utteranceOf(pair: Pair): string {
  const words: string[] = []
  for (let at: Pair | undefined = pair; at; at = at.before) if (at.word) words.unshift(at.word)
  return words.join(' ').replaceAll('#', '')
}

function* steps({ left, right }: Pair): Iterable<Step> {
  const both = same(left, right)
  const [lefts, rights] = [waysOn(left), waysOn(right)]
  for (const [index, one] of lefts.entries()) {
    for (const other of both ? rights.slice(index) : rights) {
      // What both take as a value of one type is one step, whichever value it is.
      yield* one.slot !== undefined && one.slot === other.slot
        ? meet(`{${one.slot}}`, one, other)
        : common(one, other)
    }
  }
}

function* common(one: Ways, other: Ways): Iterable<Step> {
  const [fewer, more] = one.words.size <= other.words.size ? [one, other] : [other, one]
  for (const word of fewer.words.keys()) if (more.words.has(word)) yield* meet(word, one, other)
}

function* meet(word: string, one: Ways, other: Ways): Iterable<Step> {
  for (const left of one.by(word)) for (const right of other.by(word)) yield { word, left, right }
}

function waysOn({ node, value }: Reading): Ways[] {
  if (value) return [{ words: value.next, by: (word) => inValue(node, value.next.get(word)) }]
  const words: Ways = {
    words: node.words,
    by: (word) => {
      const next = node.words.get(word)
      return next ? [{ node: next }] : []
    },
  }
  const slots = [...node.slots].map(([slot, { values, after }]) => ({
    slot,
    words: values.next,
    by: (word: string) =>
      word === `{${slot}}` ? [{ node: after }] : inValue(after, values.next.get(word)),
  }))
  return [words, ...slots]
}

/** A value may end here, go on, or both. */
function inValue(node: SampleNode, value: ValueNode | undefined): Reading[] {
  if (!value) return []
  const on = value.next.size > 0 ? [{ node, value }] : []
  return value.ends ? [{ node }, ...on] : on
}

/** Whether two readings were met together before, in either order. */
function pairsSeen(): (one: Reading, other: Reading) => boolean {
  const ids = new Map<SampleNode, Map<ValueNode | undefined, number>>()
  const seen = new Set<number>()
  let last = 0
  const idOf = ({ node, value }: Reading): number => {
    const known = ids.get(node) ?? new Map<ValueNode | undefined, number>()
    ids.set(node, known)
    const id = known.get(value) ?? ++last
    known.set(value, id)
    return id
  }
  return (one, other) => {
    const [a, b] = [idOf(one), idOf(other)]
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b)
    if (seen.has(key)) return true
    seen.add(key)
    return false
  }
}
