import type { SamplePart } from '../sample.ts'
import { isSure, surely } from '../span.ts'
import { spansOf } from '../spans.ts'
import type { Heard } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import type { Guess } from './generalise.ts'
import type { IntentSamples, Lesson } from './lesson.ts'

type Candidate = { readonly slot: string; readonly filled: Filled }

/** Where a sample covers what is said, its slots hold names until something speaks against it. */
export type Basis = 'guess' | 'cover'

/**
 * A reading with the listed values that are said, in place of words that no list has, where every word
 * left over says nothing or stands in the samples of the intent: "play my workout playlist" is the
 * playlist "workout", whatever the slot took. Of a guess, what it is asked with and what the value is
 * called ("the lite special" of the slot "special") may be left over too; of a cover they may belong to a
 * name ("kansas city"). Undefined where that is no other reading.
 */
export function withListedValues<Reading extends Pick<Guess, 'slots' | 'filled'>>(
  reading: Reading,
  intent: IntentSamples,
  lesson: Lesson,
  heard: Heard,
  basis: Basis,
): Reading | undefined {
  if (!hasOpenList(reading, intent, lesson)) return undefined
  const all = reading.slots.flatMap((slot, at) => {
    const filled = reading.filled[at]
    return filled ? [{ slot, filled }] : []
  })
  const kept = all.filter(({ filled }) => isSure(filled))
  const isOpen = (slot: string) => !kept.some((one) => one.slot === slot)
  const added = chosen(candidates(intent, isOpen, lesson, heard), kept)
  if (added.length === 0) return undefined
  const now = [...kept, ...added]
  const isAllSaid = basis === 'cover' ? isSaidAsSamples : isSaidAnyhow
  if (!isAllSaid(now, intent, lesson, heard)) return undefined
  const [slots, filled] = [now.map(({ slot }) => slot), now.map((one) => one.filled)]
  return { ...reading, slots, filled }
}

/** Whether a slot with a list has no value of it: most readings need no other. */
function hasOpenList(
  { slots, filled }: Pick<Guess, 'slots' | 'filled'>,
  intent: IntentSamples,
  { types }: Lesson,
): boolean {
  for (const [slot, place] of intent.slots) {
    const its = filled[slots.indexOf(slot)]
    if (types[place]?.type.free && !(its && isSure(its))) return true
  }
  return false
}

/** Listed values of the slots whose type no other slot has, the longest first. */
function candidates(
  intent: IntentSamples,
  isOpen: (slot: string) => boolean,
  lesson: Lesson,
  heard: Heard,
): Candidate[] {
  const places = [...intent.slots.values()]
  const spans = spansOf(heard)
  const begun = lesson.starts()
  const words = lesson.words.canonical(heard.texts)
  const found: Candidate[] = []
  for (const [slot, place] of intent.slots) {
    const type = lesson.types[place]?.type
    const isOne = places.indexOf(place) === places.lastIndexOf(place)
    if (!type?.free || !isOne || !isOpen(slot)) continue
    for (let from = 0; from < heard.tokens.length; from += 1) {
      // A number or an abbreviation may be said in another way than it is listed.
      const anyway = (heard.steps[from]?.length ?? 0) > 1
      if (!anyway && !begun.get(words[from] ?? '')?.has(place)) continue
      for (const span of spans(type, from)) {
        if (!surely(span.sureness)) continue
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

/** "not", and the "and" before another value. */
const never = new Set(['denial', 'joining'])

/** The places of the words that no slot has and that say something; undefined where one speaks against it. */
function leftOver(
  all: readonly Candidate[],
  { words: { classes } }: Lesson,
  { texts }: Heard,
): number[] | undefined {
  const isTaken = (at: number) =>
    all.some(({ filled: { from, span } }) => from <= at && at < span.end)
  const left = [...texts.keys()].filter((at) => !isTaken(at))
  if (left.some((at) => never.has(classes.of(texts[at] ?? '')))) return undefined
  return left.filter((at) => !classes.saysNothing(texts[at] ?? ''))
}

/** Whether what is left stands anywhere in the samples, is asked with, or is what the value is called. */
function isSaidAnyhow(
  all: readonly Candidate[],
  { carriers }: IntentSamples,
  lesson: Lesson,
  heard: Heard,
): boolean {
  const { asking, stems } = lesson
  const names = new Set(all.flatMap(({ slot, filled }) => namesOf(slot, filled)))
  const isOwn = (text: string) =>
    carriers.has(text) ||
    asking.has(text) ||
    names.has(text) ||
    stems(text).some((form) => carriers.has(form))
  const foreign = leftOver(all, lesson, heard)?.filter((at) => !isOwn(heard.texts[at] ?? ''))
  return (
    foreign !== undefined && foreign.length <= 1 && foreign.every((at) => isVerb(at, heard, lesson))
  )
}

/**
 * Whether what is left stands beside the value as in a sample: "french anthem" for "{land} anthem", but not
 * "love song" for "the song {song}".
 */
function isSaidAsSamples(
  all: readonly Candidate[],
  { samples }: IntentSamples,
  lesson: Lesson,
  heard: Heard,
): boolean {
  const { texts } = heard
  const left = leftOver(all, lesson, heard)
  const besides = samples.flatMap(({ parts }) =>
    all.flatMap(({ slot, filled }) =>
      parts.flatMap((part, at) =>
        part.slot === slot ? placesBeside(parts, at, filled, texts) : [],
      ),
    ),
  )
  const beside = new Set(besides)
  const foreign = left?.filter((at) => !beside.has(at))
  return (
    foreign !== undefined && foreign.length <= 1 && foreign.every((at) => isVerb(at, heard, lesson))
  )
}

/** The places beside a value of words that stand in a row beside its slot in a sample. */
function placesBeside(
  parts: readonly SamplePart[],
  slot: number,
  { from, span }: Filled,
  texts: readonly string[],
): number[] {
  const places: number[] = []
  for (let back = 1; parts[slot - back]?.word !== undefined; back += 1) {
    if (parts[slot - back]?.word !== texts[from - back]) break
    places.push(from - back)
  }
  for (let on = 0; parts[slot + 1 + on]?.word !== undefined; on += 1) {
    if (parts[slot + 1 + on]?.word !== texts[span.end + on]) break
    places.push(span.end + on)
  }
  return places
}

/** The words of the names of a slot and its type. */
const namesOf = (slot: string, { type }: Filled): string[] =>
  [slot, type.name].flatMap((name) =>
    name
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase()
      .split(/[^\p{L}]+/u),
  )

/**
 * The first word that says anything, before an article or the like ("sing | the french anthem"), or one
 * that looks like a verb at the end, where verbs may stand ("von frankreich | singen").
 */
function isVerb(at: number, { texts }: Heard, { words, general }: Lesson): boolean {
  const { saysTopic, saysNothing, of } = words.classes
  const isFirst = !texts.slice(0, at).some(saysTopic)
  const begins = isFirst && determiners.has(of(texts[at + 1] ?? ''))
  const isLast = at === texts.length - 1 && texts.some(saysNothing)
  return begins || (isLast && general.verbLast?.test(texts[at] ?? '') === true)
}

const determiners = new Set(['article', 'owner', 'pointer', 'pronoun'])
