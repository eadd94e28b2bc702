import type { SamplePart } from '../sample.ts'
import type { IntentSamples, LearntType, Lesson } from './lesson.ts'
import { isBare } from './lesson.ts'
import { Marking, markKnown } from './marks.ts'
import type { SeededRandom } from './seeded-random.ts'
import { randomFrom, shuffled } from './seeded-random.ts'
import type { Labelled } from './sentence.ts'
import { unknownWord } from './words.ts'

/** How samples become training sentences. */
type Filling = {
  /** How often each sample is filled, as long as there are fewer sentences than `atMost`. */
  readonly times: number
  readonly atMost: number
  /** How likely a value from so many is taken for one that no list has. */
  readonly hideValue: (values: number) => number
  /** How likely a word of a sample is taken for one never seen. */
  readonly hideWord: number
}

/**
 * How likely a word of a hidden value is not known: of those that no list has, people know most, and a
 * word or two stand in others ("old school death metal").
 */
const hideWordOfValue = 0.7

/** Training sentences of one intent: its samples, with values in turn, some of them hidden. */
export function fill(
  { samples, slots }: IntentSamples,
  lesson: Lesson,
  { times, atMost, hideValue, hideWord }: Filling,
): Labelled[] {
  const random = randomFrom(samples.length)
  const supplies = suppliesOf(slots.values(), lesson, random)
  const some = samples.length > atMost ? shuffled(samples, random).slice(0, atMost) : samples
  const rounds = Math.max(1, Math.min(times, Math.floor(atMost / Math.max(1, some.length))))
  const sentences: Labelled[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const { parts } of some) {
      const chosen = parts.map((part) => {
        const place = part.slot === undefined ? -1 : (slots.get(part.slot) ?? 0)
        const values = lesson.types[place]?.values.length ?? 0
        return { part, place, hide: random() < (place < 0 ? hideWord : hideValue(values)) }
      })
      sentences.push(filled(chosen, lesson, supplies, random))
    }
  }
  return sentences
}

/** A built-in format is always found; of a list, what stands in it and is not hidden. */
const isSeen = ({ type }: LearntType, hide: boolean): boolean =>
  type.free === undefined || !(hide || isBare(type))

type Chosen = { readonly part: SamplePart; readonly place: number; readonly hide: boolean }
type Supply = () => readonly string[]

/** By place, of the types in use alone: a model may have many and long ones for other intents. */
function suppliesOf(
  places: Iterable<number>,
  { types }: Lesson,
  random: SeededRandom,
): ReadonlyMap<number, Supply> {
  const supplies = new Map<number, Supply>()
  for (const place of places) {
    const type = types[place]
    if (type && !supplies.has(place)) supplies.set(place, supplyOf(type, random))
  }
  return supplies
}

/** The values of a type in turn; names of one to three unknown words where it has none. */
function supplyOf({ values }: LearntType, random: SeededRandom): Supply {
  const order = shuffled(values.length > 0 ? values : placeholders, random)
  let next = 0
  return () => order[next++ % order.length] ?? []
}

const placeholders = [1, 2, 1, 3, 2].map((length) => Array<string>(length).fill(unknownWord))

function filled(
  chosen: readonly Chosen[],
  { types, words: { classes }, carriers, known, readBy }: Lesson,
  supplies: ReadonlyMap<number, Supply>,
  random: SeededRandom,
): Labelled {
  const words: string[] = []
  const hidden: boolean[] = []
  const slots: (string | undefined)[] = []
  const begins: boolean[] = []
  const shown: { place: number; from: number; end: number }[] = []
  for (const { part, place, hide } of chosen) {
    const from = words.length
    if (part.slot === undefined) {
      words.push(part.word)
      hidden.push(hide)
      slots.push(undefined)
      begins.push(false)
      continue
    }
    const value = supplies.get(place)?.() ?? []
    for (const word of value) {
      words.push(word)
      hidden.push(
        word === unknownWord || (hide && !carriers.has(word) && random() < hideWordOfValue),
      )
      slots.push(part.slot)
      begins.push(words.length === from + 1)
    }
    const type = types[place]
    if (!type || !isSeen(type, hide)) continue
    const end = words.length
    shown.push({ place, from, end })
    if (type.type.free) continue
    for (const other of readBy(value)) if (other !== place) shown.push({ place: other, from, end })
  }
  const visible = words.map((word, at) => (hidden[at] ? unknownWord : word))
  const marking = new Marking(words.length)
  markKnown(marking, known(), visible)
  for (const { place, from, end } of shown) if (end > from) marking.add(place, from, end)
  return { words, hidden, classes: classes.ofAll(words), marks: marking.done(), slots, begins }
}
