import type { SlotType, Span, Sureness } from './slot-types.ts'
import type { Heard } from './tokens.ts'
import type { Trie, TrieSample } from './trie.ts'

/** How a sample covers an utterance: which tokens each of its slots takes, in sample order. */
export type Cover = {
  readonly sample: TrieSample
  readonly filled: readonly Filled[]
  readonly score: number
}

export type Filled = { readonly type: SlotType; readonly from: number; readonly span: Span }

/** No spoken utterance is longer; a longer text is covered by no sample. */
export const longestUtterance = 120

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

type Cell = {
  readonly node: Trie
  readonly score: number
  readonly before?: Cell
  readonly filled?: Filled
}

/** What one search is given; `allows` says which spans a slot may take. */
export type Search = {
  readonly trie: Trie
  readonly types: ReadonlyMap<string, SlotType>
  readonly heard: Heard
  readonly allows: (span: Span, from: number) => boolean
  /** Told of every edge that is tried, for the tests that count them. */
  readonly onStep?: (() => void) | undefined
}

/**
 * The best way in which any sample covers the whole utterance. For each token and each node of the
 * trie only the best way there is kept, so all splits are considered at a cost that grows with the
 * square of the utterance and never with their number.
 */
export function bestCover(search: Search): Cover | undefined {
  const length = search.heard.tokens.length
  if (length === 0 || length > longestUtterance) return undefined
  const reached = Array.from({ length: length + 1 }, () => new Map<Trie, Cell>())
  reached[0]?.set(search.trie, { node: search.trie, score: 0 })
  const spansAt = rememberSpans(search)
  for (let at = 0; at < length; at += 1) {
    for (const cell of reached[at]?.values() ?? []) {
      for (const [end, next] of edges(search, spansAt, cell, at)) {
        search.onStep?.()
        keepBetter(reached[end], next)
      }
    }
  }
  return bestSample(reached[length]?.values() ?? [])
}

/** Of two equal ways the earlier stays: then each free value is as short as the next allows. */
function keepBetter(cells: Map<Trie, Cell> | undefined, next: Cell): void {
  const known = cells?.get(next.node)
  if (!known || next.score > known.score) cells?.set(next.node, next)
}

function* edges(
  { heard, types }: Search,
  spansAt: (type: SlotType, at: number) => readonly Span[],
  before: Cell,
  at: number,
): Iterable<[number, Cell]> {
  const { node, score } = before
  for (const { word, end } of heard.steps[at] ?? []) {
    const child = node.words.get(word)
    const gain = (end - at) * perWord.literal
    if (child) yield [end, { node: child, score: score + gain, before }]
  }
  for (const [name, child] of node.slots) {
    const type = types.get(name)
    for (const span of type ? spansAt(type, at) : []) {
      const gain = (span.end - at) * perWord[span.sureness] - 1
      const filled = type && { type, from: at, span }
      yield [span.end, { node: child, score: score + gain, before, ...(filled && { filled }) }]
    }
  }
}

function rememberSpans({ heard, allows }: Search) {
  const known = new Map<SlotType, (readonly Span[])[]>()
  return (type: SlotType, at: number): readonly Span[] => {
    const places = known.get(type) ?? []
    known.set(type, places)
    const spans = places[at] ?? type.spans(heard, at).filter((span) => allows(span, at))
    places[at] = spans
    return spans
  }
}

function bestSample(cells: Iterable<Cell>): Cover | undefined {
  let best: Cover | undefined
  for (const cell of cells) {
    const sample = cell.node.samples[0]
    if (!sample || (best && compare(best, { score: cell.score, sample }) <= 0)) continue
    best = { sample, score: cell.score, filled: filledOf(cell) }
  }
  return best
}

/** Negative when the first goes before the second: the better score, then the model's order. */
export const compare = (
  one: Pick<Cover, 'score' | 'sample'>,
  other: Pick<Cover, 'score' | 'sample'>,
): number => other.score - one.score || one.sample.order - other.sample.order

function filledOf(last: Cell): Filled[] {
  const filled: Filled[] = []
  for (let cell: Cell | undefined = last; cell; cell = cell.before) {
    if (cell.filled) filled.unshift(cell.filled)
  }
  return filled
}
