import { hopeOf } from './hope.ts'
import type { CompiledModel } from './model.ts'
import { placesOf } from './places.ts'
import type { Sureness } from './slot-types.ts'
import { spansOf } from './spans.ts'
import type { Heard } from './tokens.ts'
import { longestUtterance } from './tokens.ts'
import type { TrieSample } from './trie.ts'
import type { Ends, Filled, Search, Way } from './ways.ts'
import { Ways } from './ways.ts'

/** How a sample covers an utterance: which tokens each of its slots takes, in sample order. */
export type Cover = {
  readonly sample: TrieSample
  readonly filled: readonly Filled[]
  readonly score: number
  /** A sample of each other intent that covers it as well: only the model's order decided. */
  readonly conflicts: readonly TrieSample[]
}

/** Shorter utterances are searched sooner than it is found out where to search. */
const longestSearched = 20

/** The longest name that `short names` takes for a built-in list type. */
const longestName = 3

const none = () => 0
const unlimited = () => Number.POSITIVE_INFINITY
/** What `slotsAlone` lets a slot take that is neither listed nor of a built-in format. */
const takenAlone = {
  'listed values': none,
  'short names': (sureness: Sureness) => (sureness === 'open' ? longestName : 0),
  anything: unlimited,
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
  const places = once(() => placesOf(heard))
  const hope = length > longestSearched ? hopeOf(places()) : () => true
  const search = { types, heard, spans: spansOf(heard), places, hope, onStep }
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
      { ...search, trie: carried, longestFree: unlimited },
      { ...search, trie: bare, longestFree: takenAlone[slotsAlone] },
    )
  )
}

function bestSample(ends: Ends): Cover | undefined {
  let best: (Ranked & { readonly way: Way }) | undefined
  for (const { node, way } of ends) {
    const [sample] = node.samples
    const ranked = sample && { sample, score: way.score, way }
    if (ranked && (!best || compare(ranked, best) < 0)) best = ranked
  }
  if (!best) return undefined
  const { sample, score, way } = best
  return { sample, score, filled: filledOf(way), conflicts: conflictsOf(ends, best) }
}

type Ranked = Pick<Cover, 'score' | 'sample'>

/** Negative when the first goes before the second: the better score, then the model's order. */
const compare = (one: Ranked, other: Ranked): number =>
  other.score - one.score || one.sample.order - other.sample.order

function conflictsOf(ends: Ends, { sample, score }: Ranked): TrieSample[] {
  const others = new Map<string, TrieSample>()
  for (const { node, way } of ends) {
    if (way.score !== score) continue
    for (const other of node.samples) if (!others.has(other.intent)) others.set(other.intent, other)
  }
  others.delete(sample.intent)
  return [...others.values()].sort((one, other) => one.order - other.order)
}

function filledOf(last: Way): Filled[] {
  const filled: Filled[] = []
  for (let way: Way | undefined = last; way; way = way.before) {
    if (way.filled) filled.unshift(way.filled)
  }
  return filled
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
