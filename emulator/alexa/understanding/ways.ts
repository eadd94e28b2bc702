import type { Hope } from './hope.ts'
import type { Places } from './places.ts'
import { edgesSaid } from './places.ts'
import type { SlotType } from './slot-types.ts'
import type { Span, Sureness } from './span.ts'
import { spanOf, surely } from './span.ts'
import type { Spans } from './spans.ts'
import type { Heard, Step } from './tokens.ts'
import type { Trie } from './trie.ts'
import { perNarrowWord, perSlot, perWord } from './weights.ts'

/** The tokens that a slot takes. */
export type Filled = { readonly type: SlotType; readonly from: number; readonly span: Span }

/** What one search is given. */
export type Search = {
  readonly trie: Trie
  readonly types: ReadonlyMap<string, SlotType>
  readonly heard: Heard
  /** What a type takes from a token on, listed or of a built-in format. */
  readonly spans: Spans
  /** Where each word is said; worked out when it is first asked for. */
  readonly places: () => Places
  /** Whether a node is worth going to. */
  readonly hope: Hope
  /** How many words a slot takes at most where they are not listed and fit no built-in format. */
  readonly longestFree: (sureness: Sureness) => number
  /** Told of every edge that is tried, for the tests that count them. */
  readonly onStep?: (() => void) | undefined
}

/** The best way to a node of the trie at a token. */
export type Way = {
  readonly score: number
  readonly before: Way | undefined
  /** Where it leads. */
  readonly end: number
  /** What filled a slot in its last step; a run that ended there. */
  readonly last: Filled | Run | undefined
}

/** Where samples end that take the whole utterance, and the best way to each. */
export type Ends = readonly { readonly node: Trie; readonly way: Way }[]

/** The best ways to a node, by the token where they end. */
type Row = { readonly node: Trie; readonly ways: (Way | undefined)[] }

/** A slot that has begun to take any words, and may go on to the end. */
type Run = {
  readonly node: Trie
  readonly type: SlotType
  readonly sureness: Sureness
  readonly from: number
  readonly before: Way
  /** What is left of its score when its words are not counted: the same wherever it ends. */
  readonly base: number
}

/**
 * The ways of an utterance through a trie. For each token and each node only the best way there is
 * kept. A slot that takes any words is one run, not a way for each of its ends: it goes on where the
 * utterance has a word that the trie has next, which an index of the utterance finds at once.
 */
export class Ways {
  readonly #search: Search
  readonly #length: number
  readonly #rows = new Map<Trie, Row>()
  /** By token, what leads there. */
  readonly #reached: (Row[] | undefined)[]
  // Made when they are needed, which they are not for most utterances.
  #runs: Map<Trie, Run> | undefined
  /** Runs that another slot follows, which may begin anywhere. */
  #followed: Map<Trie, Run> | undefined

  constructor(search: Search) {
    this.#search = search
    this.#length = search.heard.tokens.length
    this.#reached = new Array(this.#length + 1)
  }

  /** The nodes that the whole utterance leads to, each with the best way there. */
  through(): Ends {
    this.#goOn(this.#search.trie, { score: 0, before: undefined, end: 0, last: undefined }, 0)
    for (let at = 1; at < this.#length; at += 1) {
      if (this.#followed) this.#endFollowed([...this.#followed.values()], at)
      const rows = this.#reached[at]
      if (rows) this.#goOnFrom(rows, at)
    }
    return this.#ends()
  }

  #endFollowed(runs: readonly Run[], at: number): void {
    for (const run of runs) if (run.from < at) this.#takeSlots(run.node, ended(run, at), at)
  }

  #goOnFrom(rows: readonly Row[], at: number): void {
    for (const { node, ways } of rows) {
      const way = ways[at]
      if (way) this.#goOn(node, way, at)
    }
  }

  #ends(): Ends {
    const ends: { node: Trie; way: Way }[] = []
    for (const { node, ways } of this.#reached[this.#length] ?? []) {
      const way = ways[this.#length]
      if (way && node.samples.length > 0) ends.push({ node, way })
    }
    return ends
  }

  #goOn(node: Trie, way: Way, at: number): void {
    if (node.words.size > 0) this.#takeWords(node, way, at)
    if (node.slots.size > 0) this.#takeSlots(node, way, at)
  }

  #takeWords({ words }: Trie, before: Way, at: number): void {
    for (const step of this.#search.heard.steps[at] ?? []) {
      const child = words.get(step.word)
      if (child) this.#takeWord(this.#rowOf(child), before, at, step)
    }
  }

  #takeWord(row: Row, before: Way, at: number, { end, joinsNumber }: Step): void {
    const worth = joinsNumber ? perWord.typed : perWord.literal
    const score = before.score + (end - at) * worth
    if (this.#isBetter(row, end, score)) row.ways[end] = { score, before, end, last: undefined }
  }

  #takeSlots({ slots }: Trie, before: Way, at: number): void {
    const { types, spans } = this.#search
    for (const [name, child] of slots) {
      const type = types.get(name)
      if (!type || !this.#search.hope(child)) continue
      const found = spans(type, at)
      if (found.length > 0) this.#takeSpans(this.#rowOf(child), type, at, found, before)
      if (type.free) this.#takeAny(child, type, type.free.sureness, at, before)
    }
  }

  #takeSpans(row: Row, type: SlotType, from: number, spans: readonly Span[], before: Way): void {
    for (const span of spans) {
      if (!this.#takes(span, from)) continue
      const worth = perWord[span.sureness] + (type.isNarrow ? perNarrowWord : 0)
      const score = before.score + (span.end - from) * worth - perSlot
      if (!this.#isBetter(row, span.end, score)) continue
      row.ways[span.end] = { score, before, end: span.end, last: { type, from, span } }
    }
  }

  #takes({ sureness, end }: Span, from: number): boolean {
    return surely(sureness) || end - from <= this.#search.longestFree(sureness)
  }

  #takeAny(child: Trie, type: SlotType, sureness: Sureness, from: number, before: Way): void {
    if (this.#search.heard.tokens[from]?.clitic) return
    const longest = this.#search.longestFree(sureness)
    if (longest >= this.#length) {
      this.#run(child, type, sureness, from, before)
      return
    }
    const count = Math.min(longest, this.#length - from)
    if (count <= 0) return
    const spans = Array.from({ length: count }, (_, index) => spanOf(from + index + 1, sureness))
    this.#takeSpans(this.#rowOf(child), type, from, spans, before)
  }

  /** Of two equal runs to a node the earlier stays: then each free value is as short as can be. */
  #run(node: Trie, type: SlotType, sureness: Sureness, from: number, before: Way): void {
    this.#search.onStep?.()
    const base = before.score - perSlot - from * perWord[sureness]
    this.#runs ??= new Map()
    const known = this.#runs.get(node)
    if (known && known.base >= base) return
    const run = { node, type, sureness, from, before, base }
    this.#runs.set(node, run)
    if (node.slots.size > 0) {
      this.#followed ??= new Map()
      this.#followed.set(node, run)
    }
    if (node.samples.length > 0) this.#end(run)
    if (node.words.size > 0) this.#endBefore(run)
  }

  #end(run: Run): void {
    const way = ended(run, this.#length)
    const row = this.#rowOf(run.node)
    if (this.#isBetter(row, this.#length, way.score)) row.ways[this.#length] = way
  }

  /** Ends a run before each word that the trie has next. */
  #endBefore(run: Run): void {
    const places = this.#search.places()
    for (const [word, child] of edgesSaid(run.node.words, places)) {
      const row = this.#rowOf(child)
      for (const { at, step } of places.get(word) ?? []) {
        if (at > run.from) this.#takeWord(row, ended(run, at), at, step)
      }
    }
  }

  #rowOf(node: Trie): Row {
    const known = this.#rows.get(node)
    if (known) return known
    const row: Row = { node, ways: new Array(this.#length + 1) }
    this.#rows.set(node, row)
    return row
  }

  /** Whether a score beats the best way so far; the first of equals stays. */
  #isBetter(row: Row, end: number, score: number): boolean {
    this.#search.onStep?.()
    const known = row.ways[end]
    if (known) return score > known.score
    const rows = this.#reached[end]
    if (rows) rows.push(row)
    else this.#reached[end] = [row]
    return true
  }
}

/** The way on, when a run takes the words up to a place. */
const ended = (run: Run, end: number): Way => ({
  score: run.base + end * perWord[run.sureness],
  before: run.before,
  end,
  last: run,
})

/** What the last step of a way filled: of the many ways that a run has, only one that wins is asked. */
export function filledBy({ last, end }: Way): Filled | undefined {
  if (!last || 'span' in last) return last
  const { type, from, sureness } = last
  return { type, from, span: spanOf(end, sureness) }
}
