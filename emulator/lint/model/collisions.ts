import type { Claim, Claims, SampleNode, ValueNode } from './claims.ts'
import { claimsOf } from './claims.ts'
import type { Budget, Search } from './format-values.ts'
import { formatValues } from './format-values.ts'
import type { Reading, Ways, WaysOn } from './readings.ts'
import { waysOn, wordsOn } from './readings.ts'
import type { Model } from './view.ts'

/** Two intents that claim one utterance. `filled`: only when a slot holds one of its values. */
export type Collision = {
  readonly one: Claim
  readonly other: Claim
  readonly utterance: string
  readonly filled: boolean
}

type Pair = {
  readonly left: Reading
  readonly right: Reading
  readonly before?: Pair
  readonly word?: string
}
type Step = { readonly word: string; readonly left: Reading; readonly right: Reading }

/** Pairs of readings that are looked at before the search gives up: a second or so. */
export const mostPairs = 300_000

type Collisions = { readonly found: readonly Collision[]; readonly complete: boolean }

const remembered = new WeakMap<Model, Collisions>()

/** The collisions of a model; several rules ask, and it is worked out once. */
export function collisionsOf(model: Model): Collisions {
  const known = remembered.get(model) ?? collisionsIn(claimsOf(model))
  remembered.set(model, known)
  return known
}

/**
 * `complete` is false when the model has more pairs than are read. What is sure is found at any
 * rate: samples that are the same, and samples without slots that another one takes.
 */
function collisionsIn(claims: Claims): Collisions {
  const all = walk(claims, waysOn, { left: mostPairs })
  if (all.complete) return all
  const inWords = walk(claims, wordsOn, { left: Number.POSITIVE_INFINITY })
  return { found: [...inWords.found, ...all.found], complete: false }
}

/**
 * Every utterance is read in two ways at once, word by word: where both ways come to the end of a
 * sample, both samples claim it. One of the two goes on as `on` says.
 */
function walk({ root, numbers }: Claims, on: WaysOn, budget: Budget): Collisions {
  const found: Collision[] = []
  const queue: Pair[] = [{ left: { node: root }, right: { node: root } }]
  const seen = pairsSeen()
  // The array grows while it is walked: the shortest utterances come first.
  for (const pair of queue) {
    found.push(...ended(pair, numbers))
    if (budget.left < 0 && !same(pair)) continue
    for (const step of steps(pair, on, { numbers, budget })) {
      if (seen(step)) continue
      // Two readings that are one are no more than the model has places, and cost nothing.
      if (same(step) || budget.left-- > 0) queue.push({ ...step, before: pair })
    }
  }
  return { found, complete: budget.left >= 0 }
}

const same = ({ left, right }: Pair | Step): boolean =>
  left.node === right.node && left.value === right.value

function* ended(pair: Pair, numbers: Claims['numbers']): Iterable<Collision> {
  const { left, right } = pair
  if (left.value || right.value) return
  const filled = left.node !== right.node
  for (const [index, one] of left.node.claims.entries()) {
    const others = filled ? right.node.claims : left.node.claims.slice(index + 1)
    for (const other of others) {
      if (one.intent === other.intent) continue
      const [first, second] = one.order < other.order ? [one, other] : [other, one]
      yield { one: first, other: second, utterance: utteranceOf(pair, numbers), filled }
    }
  }
}

function utteranceOf(pair: Pair, numbers: Claims['numbers']): string {
  const words: string[] = []
  for (let at: Pair | undefined = pair; at; at = at.before) {
    if (at.word) words.unshift(...(numbers.get(at.word) ?? [at.word]))
  }
  return words.join(' ')
}

function* steps({ left, right }: Pair, on: WaysOn, search: Search): Iterable<Step> {
  const [lefts, rights] = [on(left), waysOn(right)]
  const both = same({ left, right })
  for (const [index, one] of lefts.entries()) {
    for (const other of both ? rights.slice(index) : rights) {
      // What both take as a value of one type is one step, whichever value it is.
      yield* one.slot && one.slot.type === other.slot?.type
        ? meet(`{${one.slot.type}}`, one, other)
        : common(one, other)
    }
    for (const { said, to, after } of taken(one, right, waysOn, search)) {
      yield { word: said, left: after, right: to }
    }
  }
  for (const other of rights) {
    for (const { said, to, after } of taken(other, left, on, search)) {
      yield { word: said, left: to, right: after }
    }
  }
}

/** What a slot with a format takes of the words that the other reading has next. */
function* taken({ slot }: Ways, other: Reading, on: WaysOn, search: Search) {
  if (!slot?.read) return
  const after = { node: slot.after }
  for (const value of formatValues(other, slot.read, on, search)) yield { ...value, after }
}

function* common(one: Ways, other: Ways): Iterable<Step> {
  const [fewer, more] = one.words.size <= other.words.size ? [one, other] : [other, one]
  for (const word of fewer.words.keys()) if (more.words.has(word)) yield* meet(word, one, other)
}

function* meet(word: string, one: Ways, other: Ways): Iterable<Step> {
  for (const left of one.by(word)) for (const right of other.by(word)) yield { word, left, right }
}

/** Whether two readings were met together before, in either order. */
function pairsSeen(): (pair: Step) => boolean {
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
  return ({ left, right }) => {
    const [a, b] = [idOf(left), idOf(right)]
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b)
    if (seen.has(key)) return true
    seen.add(key)
    return false
  }
}
