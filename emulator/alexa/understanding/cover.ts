import { once } from '../../once.ts'
import { hopeOf } from './hope.ts'
import type { CompiledModel } from './model.ts'
import { placesOf } from './places.ts'
import type { Sureness } from './span.ts'
import { spansOf } from './spans.ts'
import type { Heard } from './tokens.ts'
import { longestUtterance } from './tokens.ts'
import type { TrieSample } from './trie.ts'
import type { Ends, Filled, Search, Way } from './ways.ts'
import { filledBy, Ways } from './ways.ts'
import { isAllSure } from './weights.ts'

/** How a sample covers an utterance: which tokens each of its slots takes, in sample order. */
export type Cover = {
  readonly sample: TrieSample
  readonly filled: readonly Filled[]
  readonly score: number
  /**
   * A sample of each other intent that is said here too: it covers the utterance as well, or with
   * nothing but words of its own, listed values and built-in formats. The best first.
   */
  readonly conflicts: readonly TrieSample[]
}

/** Shorter utterances are searched sooner than it is found out where to search. */
const longestSearched = 20

/** The longest name that `short names` takes for a built-in list type: words, or Japanese characters. */
const longestName = ({ tag }: CompiledModel['language']) => (tag === 'ja' ? 12 : 3)

const none = () => 0
const unlimited = () => Number.POSITIVE_INFINITY
/** What `slotsAlone` lets a slot take that is neither listed nor of a built-in format. */
const takenAlone = {
  'listed values': none,
  'short names': (sureness: Sureness, most: number) => (sureness === 'open' ? most : 0),
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
  { carried, bare, types, slotsAlone, language }: CompiledModel,
  heard: Heard,
  onStep?: () => void,
): Cover | undefined {
  const { length } = heard.tokens
  if (length === 0 || length > longestUtterance) return undefined
  const places = once(() => placesOf(heard))
  const hope = length > longestSearched ? hopeOf(places()) : () => true
  const search = { types, heard, spans: spansOf(heard), places, hope, onStep }
  const better = (...searches: readonly Search[]): Cover | undefined =>
    bestSample(
      searches.flatMap((one) => new Ways(one).through()),
      length,
    )
  return (
    better(
      { ...search, trie: carried, longestFree: none },
      { ...search, trie: bare, longestFree: none },
    ) ??
    better(
      { ...search, trie: carried, longestFree: unlimited },
      {
        ...search,
        trie: bare,
        longestFree: (sureness) => takenAlone[slotsAlone](sureness, longestName(language)),
      },
    )
  )
}

function bestSample(ends: Ends, words: number): Cover | undefined {
  let best: (Ranked & { readonly way: Way }) | undefined
  for (const { node, way } of ends) {
    const [sample] = node.samples
    const ranked = sample && { sample, score: way.score, way }
    if (ranked && (!best || compare(ranked, best) < 0)) best = ranked
  }
  if (!best) return undefined
  const { sample, score, way } = best
  return { sample, score, filled: filledOf(way), conflicts: conflictsOf(ends, best, words) }
}

type Ranked = Pick<Cover, 'score' | 'sample'>

/** Negative when the first goes before the second: the better score, then the model's order. */
const compare = (one: Ranked, other: Ranked): number =>
  other.score - one.score || one.sample.order - other.sample.order

function conflictsOf(ends: Ends, best: Ranked, words: number): TrieSample[] {
  const others = new Map<string, Ranked>()
  for (const { node, way } of ends) {
    const { score } = way
    if (score !== best.score && !isAllSure(score, words)) continue
    for (const sample of node.samples) {
      const known = others.get(sample.intent)
      if (!known || compare({ sample, score }, known) < 0)
        others.set(sample.intent, { sample, score })
    }
  }
  others.delete(best.sample.intent)
  return [...others.values()].sort(compare).map(({ sample }) => sample)
}

function filledOf(last: Way): Filled[] {
  const filled: Filled[] = []
  for (let way: Way | undefined = last; way; way = way.before) {
    const its = filledBy(way)
    if (its) filled.unshift(its)
  }
  return filled
}
