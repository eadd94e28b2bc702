import { isSure } from '../span.ts'
import type { Heard } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import type { Guess } from './generalise.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import { sureSpans } from './read.ts'

type Candidate = { readonly slot: string; readonly filled: Filled }

/**
 * A reading with the listed values that are said, in place of words that no list has, where every word
 * left over says nothing, stands in the samples of the intent or is asked with: "play my workout
 * playlist" is the playlist "workout", whatever the slot took. Undefined where that is no other reading.
 */
export function withListedValues<Reading extends Pick<Guess, 'slots' | 'filled'>>(
  reading: Reading,
  intent: IntentSamples,
  lesson: Lesson,
  heard: Heard,
): Reading | undefined {
  const all = reading.slots.flatMap((slot, at) => {
    const filled = reading.filled[at]
    return filled ? [{ slot, filled }] : []
  })
  const kept = all.filter(({ filled }) => isSure(filled))
  const added = chosen(candidates(intent, lesson, heard), kept)
  if (added.length === 0) return undefined
  const now = [...kept, ...added]
  if (!isAllSaid(now, intent, lesson, heard)) return undefined
  const [slots, filled] = [now.map(({ slot }) => slot), now.map((one) => one.filled)]
  return { ...reading, slots, filled }
}

/** Listed values of the slots whose type no other slot has, the longest first. */
function candidates(intent: IntentSamples, lesson: Lesson, heard: Heard): Candidate[] {
  const places = [...intent.slots.values()]
  const found: Candidate[] = []
  for (const [slot, place] of intent.slots) {
    const type = lesson.types[place]?.type
    if (!type?.free || places.indexOf(place) !== places.lastIndexOf(place)) continue
    for (const from of heard.tokens.keys()) {
      for (const span of sureSpans(type, heard, from)) {
        if (isMeant(heard.texts.slice(from, span.end), intent, lesson)) {
          found.push({ slot, filled: { type, from, span } })
        }
      }
    }
  }
  return found.sort((one, other) => lengthOf(other.filled) - lengthOf(one.filled))
}

const lengthOf = ({ from, span }: Filled): number => span.end - from

/** A value of nothing but words of the samples may as well be one of those. */
const isMeant = (texts: readonly string[], { carriers }: IntentSamples, lesson: Lesson): boolean =>
  texts.some((text) => lesson.words.classes.saysTopic(text) && !carriers.has(text))

function chosen(found: readonly Candidate[], kept: readonly Candidate[]): Candidate[] {
  const taken = [...kept]
  const isFree = ({ slot, filled }: Candidate) =>
    taken.every(
      (one) =>
        one.slot !== slot &&
        (one.filled.span.end <= filled.from || filled.span.end <= one.filled.from),
    )
  for (const candidate of found) if (isFree(candidate)) taken.push(candidate)
  return taken.slice(kept.length)
}

function isAllSaid(
  all: readonly Candidate[],
  intent: IntentSamples,
  lesson: Lesson,
  heard: Heard,
): boolean {
  const { texts } = heard
  const { classes } = lesson.words
  const isTaken = (at: number) =>
    all.some(({ filled: { from, span } }) => from <= at && at < span.end)
  const names = new Set(all.flatMap(({ slot, filled }) => namesOf(slot, filled)))
  const isOwn = (text: string) =>
    intent.carriers.has(text) ||
    lesson.asking.has(text) ||
    names.has(text) ||
    lesson.stems(text).some((word) => intent.carriers.has(word))
  const foreign = texts.flatMap((text, at) =>
    isTaken(at) || isOwn(text) || classes.saysNothing(text) ? [] : [at],
  )
  return foreign.every((at) => isVerb(at, texts, lesson)) && foreign.length <= 1
}

/** "the energiser special" for the slot "special": what the value is. */
const namesOf = (slot: string, { type }: Filled): string[] =>
  [slot, type.name].flatMap((name) =>
    name
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase()
      .split(/[^\p{L}]+/u),
  )

/** The first word that says anything, before an article or the like: "sing | the french anthem". */
function isVerb(at: number, texts: readonly string[], lesson: Lesson): boolean {
  const sortOf = (text = '') => lesson.words.classes.of(text)
  const before = texts
    .slice(0, at)
    .every((text) => !lesson.words.classes.saysTopic(text) || lesson.asking.has(text))
  const begins =
    before && ['article', 'owner', 'pointer', 'pronoun'].includes(sortOf(texts[at + 1]))
  return begins || (lesson.general.verbLast && at === texts.length - 1)
}
