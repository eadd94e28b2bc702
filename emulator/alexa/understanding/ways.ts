import type { SlotType, Span, Sureness } from './slot-types.ts'
import type { spansOf } from './spans.ts'
import type { Heard } from './tokens.ts'
import type { Trie } from './trie.ts'

// The rules of priority (README) as digits of one number to the base 128, most weighty first: words
// read surely, words of the sample, listed values, built-in lists, search phrases, fewer slots. Each
// word adds to one digit only, so no digit overflows with 120 words.
const base = 128
const sure = base ** 5
const perWord = {
  literal: sure + base ** 4,
  listed: sure + base ** 3,
  typed: sure,
  open: base ** 2,
  phrase: base,
  unlisted: 0,
} as const satisfies Record<Sureness | 'literal', number>

/** The tokens that a slot takes. */
export type Filled = { readonly type: SlotType; readonly from: number; readonly span: Span }

/** What one search is given. */
export type Search = {
  readonly trie: Trie
  readonly types: ReadonlyMap<string, SlotType>
  readonly heard: Heard
  /** What a type takes from a token on, listed or of a built-in format. */
  readonly spans: ReturnType<typeof spansOf>
  /** How many words a slot takes at most where they are not listed and fit no built-in format. */
  readonly longestFree: (sureness: Sureness) => number
  /** Told of every edge that is tried, for the tests that count them. */
  readonly onStep?: (() => void) | undefined
}

/** A way to a node of the trie at a token. */
export type Cell = {
  readonly score: number
  readonly before: Cell | undefined
  readonly filled: Filled | undefined
}

const nowhere: ReadonlyMap<Trie, Cell> = new Map()

/** A slot that has begun to take any words, and may go on to the end. */
type Run = {
  readonly node: Trie
  readonly type: SlotType
  readonly sureness: Sureness
  readonly from: number
  readonly before: Cell
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
  readonly #reached: (Map<Trie, Cell> | undefined)[] = []
  // Made when they are needed, which they are not for most utterances.
  #runs: Map<Trie, Run> | undefined
  /** Runs that another slot follows, which may begin anywhere. */
  #followed: Map<Trie, Run> | undefined
  #places: ReadonlyMap<string, readonly number[]> | undefined

  constructor(search: Search) {
    this.#search = search
    this.#length = search.heard.tokens.length
  }

  /** The nodes that the whole utterance leads to. */
  through(): ReadonlyMap<Trie, Cell> {
    this.#goOn(this.#search.trie, { score: 0, before: undefined, filled: undefined }, 0)
    for (let at = 1; at < this.#length; at += 1) {
      for (const run of this.#followed ? [...this.#followed.values()] : []) {
        if (run.from < at) this.#takeSlots(run.node, ended(run, at), at)
      }
      const cells = this.#reached[at]
      if (cells) for (const [node, cell] of cells) this.#goOn(node, cell, at)
    }
    return this.#reached[this.#length] ?? nowhere
  }

  #goOn(node: Trie, cell: Cell, at: number): void {
    if (node.words.size > 0) this.#takeWords(node, cell, at)
    if (node.slots.size > 0) this.#takeSlots(node, cell, at)
  }

  #takeWords({ words }: Trie, before: Cell, at: number): void {
    for (const { word, end } of this.#search.heard.steps[at] ?? []) {
      const child = words.get(word)
      if (child) this.#reach(child, end, before.score + (end - at) * perWord.literal, before)
    }
  }

  #takeSlots({ slots }: Trie, before: Cell, at: number): void {
    for (const [name, child] of slots) {
      const type = this.#search.types.get(name)
      if (!type) continue
      for (const span of this.#search.spans(type, at)) {
        if (this.#takes(span, at)) this.#fill(child, type, at, span, before)
      }
      if (type.free) this.#takeAny(child, type, type.free.sureness, at, before)
    }
  }

  #fill(child: Trie, type: SlotType, from: number, span: Span, before: Cell): void {
    const score = before.score + (span.end - from) * perWord[span.sureness] - 1
    this.#reach(child, span.end, score, before, { type, from, span })
  }

  #takeAny(child: Trie, type: SlotType, sureness: Sureness, from: number, before: Cell): void {
    if (this.#search.heard.tokens[from]?.clitic) return
    const longest = this.#search.longestFree(sureness)
    if (longest >= this.#length) {
      this.#run(child, type, sureness, from, before)
      return
    }
    for (let end = from + 1; end <= Math.min(from + longest, this.#length); end += 1) {
      this.#fill(child, type, from, { end, sureness }, before)
    }
  }

  /** Of two equal runs to a node the earlier stays: then each free value is as short as can be. */
  #run(node: Trie, type: SlotType, sureness: Sureness, from: number, before: Cell): void {
    this.#search.onStep?.()
    const base = before.score - 1 - from * perWord[sureness]
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
    if (node.words.size > this.#length - from) this.#endAnywhere(run)
    else this.#endBefore(run)
  }

  #end(run: Run): void {
    const { score, before, filled } = ended(run, this.#length)
    this.#reach(run.node, this.#length, score, before, filled)
  }

  #endAnywhere(run: Run): void {
    for (let at = run.from + 1; at < this.#length; at += 1) {
      this.#takeWords(run.node, ended(run, at), at)
    }
  }

  /** Ends a run before each word that the trie has next. */
  #endBefore(run: Run): void {
    this.#places ??= placesOf(this.#search.heard)
    for (const [word, child] of run.node.words) {
      for (const at of this.#places.get(word) ?? []) {
        if (at <= run.from) continue
        for (const step of this.#search.heard.steps[at] ?? []) {
          if (step.word !== word) continue
          const before = ended(run, at)
          this.#reach(child, step.end, before.score + (step.end - at) * perWord.literal, before)
        }
      }
    }
  }

  #reach(node: Trie, end: number, score: number, before?: Cell, filled?: Filled): void {
    this.#search.onStep?.()
    let cells = this.#reached[end]
    if (!cells) this.#reached[end] = cells = new Map()
    const known = cells.get(node)
    if (known && known.score >= score) return
    cells.set(node, { score, before, filled })
  }

  #takes({ sureness, end }: Span, from: number): boolean {
    return surely(sureness) || end - from <= this.#search.longestFree(sureness)
  }
}

const surely = (sureness: Sureness): boolean => sureness === 'listed' || sureness === 'typed'

/** The way on, when a run takes the words up to a place. */
const ended = ({ type, sureness, from, before, base }: Run, end: number): Cell => ({
  score: base + end * perWord[sureness],
  before,
  filled: { type, from, span: { end, sureness } },
})

function placesOf({ steps }: Heard): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, ways] of steps.entries()) {
    for (const { word } of ways) {
      const known = places.get(word)
      if (!known) places.set(word, [at])
      else if (known.at(-1) !== at) known.push(at)
    }
  }
  return places
}
