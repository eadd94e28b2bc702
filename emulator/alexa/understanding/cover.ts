import type { CompiledModel } from './model.ts'
import type { Sureness } from './slot-types.ts'
import { spansOf } from './spans.ts'
import type { Heard } from './tokens.ts'
import { longestUtterance } from './tokens.ts'
import type { Trie, TrieSample } from './trie.ts'
import type { Cell, Filled, Search } from './ways.ts'
import { Ways } from './ways.ts'

/** How a sample covers an utterance: which tokens each of its slots takes, in sample order. */
export type Cover = {
  readonly sample: TrieSample
  readonly filled: readonly Filled[]
  readonly score: number
  /** A sample of each other intent that covers it as well: only the model's order decided. */
  readonly conflicts: readonly TrieSample[]
}

/** The longest name that `short names` takes for a built-in list type. */
const longestName = 3

const none = () => 0
const any = () => Number.POSITIVE_INFINITY
/** What `slotsAlone` lets a slot take that is neither listed nor of a built-in format. */
const takenAlone = {
  'listed values': none,
  'short names': (sureness: Sureness) => (sureness === 'open' ? longestName : 0),
  anything: any,
} as const

/**
 * The best way in which any sample covers the whole utterance. All splits are considered, at a cost
 * that depends on the samples that begin as the utterance does and never on the number of splits.
 *
 * Where samples, listed values and built-in formats account for every word, no other way can be
 * better (rule 1 of the README); slots that take any words are only tried where they do not.
 */
export function bestCover(
  { carried, bare, types, slotsAlone }: CompiledModel,
  heard: Heard,
  onStep?: () => void,
): Cover | undefined {
  const { length } = heard.tokens
  if (length === 0 || length > longestUtterance) return undefined
  const search = { types, heard, spans: spansOf(heard), onStep }
  const better = (...searches: readonly Search[]): Cover | undefined =>
    searches
      .map((one) => bestSample(new Ways(one).through()))
      .filter((cover) => cover !== undefined)
      .sort(compare)[0]
  return (
    better(
      { ...search, trie: carried, longestFree: none },
      { ...search, trie: bare, longestFree: none },
    ) ??
    better(
      { ...search, trie: carried, longestFree: any },
      { ...search, trie: bare, longestFree: takenAlone[slotsAlone] },
    )
  )
}

function bestSample(ends: ReadonlyMap<Trie, Cell>): Cover | undefined {
  let best: (Ranked & { readonly cell: Cell }) | undefined
  for (const [{ samples }, cell] of ends) {
    const [sample] = samples
    const ranked = sample && { sample, score: cell.score, cell }
    if (ranked && (!best || compare(ranked, best) < 0)) best = ranked
  }
  if (!best) return undefined
  const { sample, score, cell } = best
  return { sample, score, filled: filledOf(cell), conflicts: conflictsOf(ends, best) }
}

type Ranked = Pick<Cover, 'score' | 'sample'>

/** Negative when the first goes before the second: the better score, then the model's order. */
const compare = (one: Ranked, other: Ranked): number =>
  other.score - one.score || one.sample.order - other.sample.order

function conflictsOf(ends: ReadonlyMap<Trie, Cell>, { sample, score }: Ranked): TrieSample[] {
  const others = new Map<string, TrieSample>()
  for (const [{ samples }, cell] of ends) {
    if (cell.score !== score) continue
    for (const other of samples) if (!others.has(other.intent)) others.set(other.intent, other)
  }
  others.delete(sample.intent)
  return [...others.values()].sort((one, other) => one.order - other.order)
}

function filledOf(last: Cell): Filled[] {
  const filled: Filled[] = []
  for (let cell: Cell | undefined = last; cell; cell = cell.before) {
    if (cell.filled) filled.unshift(cell.filled)
  }
  return filled
}
