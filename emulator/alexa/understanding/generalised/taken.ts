import { isCharacter } from '../pieces.ts'
import type { SlotType } from '../slot-types.ts'
import { spanOf } from '../span.ts'
import type { Heard } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import { standsAlone } from './alone.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import { sureSpans } from './read.ts'
import type { Segment } from './tagger.ts'

/**
 * What a slot takes of a segment: a built-in format what it can read, every other type a listed value
 * among words that say nothing, or all of it. `others` is what other slots have.
 */
export function take(
  lesson: Lesson,
  intent: IntentSamples,
  { slot, from, end }: Pick<Segment, 'slot' | 'from' | 'end'>,
  heard: Heard,
  others: readonly Filled[] = [],
): Filled | undefined {
  const type = lesson.types[intent.slots.get(slot) ?? -1]?.type
  if (!type || from >= end) return undefined
  if (!type.free) {
    const [first] = readIn({ type, from, span: spanOf(end, 'typed') }, heard)
    return first && standsAlone(first, around(heard, others), intent, lesson) ? first : undefined
  }
  const whole = sureSpans(type, heard, from).find((span) => span.end === end)
  if (whole) return { type, from, span: whole }
  const all = { type, from, span: spanOf(end, type.free.sureness) }
  return saysNothing(heard.texts.slice(from, end), lesson)
    ? undefined
    : (listedIn(all, heard, lesson) ?? all)
}

/**
 * The one value of a built-in format that is said beside what other slots have; undefined where there
 * are more, and none is longer than the rest.
 */
export function onlyValue(
  lesson: Lesson,
  intent: IntentSamples,
  type: SlotType,
  heard: Heard,
  others: readonly Filled[],
): Filled | undefined {
  const { isTaken, texts } = around(heard, others)
  // What divides words where there are no blanks does not see what stands beside a value.
  if (texts.some(isCharacter)) return undefined
  const whole = { type, from: 0, span: spanOf(heard.tokens.length, 'typed') }
  const found = readIn(whole, heard, isTaken).filter(
    (one) =>
      isMeant(one, texts, intent, lesson) && standsAlone(one, { texts, isTaken }, intent, lesson),
  )
  const length = ({ from, span }: Filled) => span.end - from
  const longest = Math.max(...found.map(length))
  const [best, more] = found.filter((one) => length(one) === longest)
  return more ? undefined : best
}

/** "una", "may", "now" and "second" are mostly said for something else, as are words of the samples. */
function isMeant(
  { type, from, span }: Filled,
  texts: readonly string[],
  { carriers }: IntentSamples,
  { words: { classes } }: Lesson,
): boolean {
  const its = texts.slice(from, span.end)
  const isDayAlone = type.name === 'AMAZON.DATE' && its.length === 1
  return its.some((text) => {
    const isOrdinal = isDayAlone && classes.of(text) === 'ordinal'
    return !(classes.saysNothing(text) || carriers.has(text) || isOrdinal)
  })
}

const around = ({ texts }: Heard, others: readonly Filled[]) => ({
  texts,
  isTaken: (at: number) => others.some(({ from, span }) => from <= at && at < span.end),
})

/** The values of a format in a place, from the left, each as long as it can be. */
function readIn(
  { type, from, span: { end } }: Filled,
  heard: Heard,
  isTaken: (at: number) => boolean = () => false,
): Filled[] {
  const found: Filled[] = []
  for (let at = from; at < end; at += 1) {
    const inside = sureSpans(type, heard, at).filter((span) => {
      const its = Array.from({ length: span.end - at }, (_, index) => at + index)
      return span.end <= end && !its.some(isTaken)
    })
    const [first] = inside
    if (!first) continue
    const span = inside.reduce((best, one) => (one.end > best.end ? one : best), first)
    found.push({ type, from: at, span })
    at = span.end - 1
  }
  return found
}

/** The longest listed value in what a slot took, if all around it says nothing: "a grey tea please". */
export function listedIn(
  { type, from, span: { end } }: Filled,
  heard: Heard,
  lesson: Lesson,
): Filled | undefined {
  let best: Filled | undefined
  for (let at = from; at < end && mayBeLeft(heard.texts.slice(from, at), lesson); at += 1) {
    for (const span of sureSpans(type, heard, at)) {
      if (span.end > end || !mayBeLeft(heard.texts.slice(span.end, end), lesson)) continue
      if (!best || span.end - at > best.span.end - best.from) best = { type, from: at, span }
    }
  }
  return best
}

/** "not green" is not green, whatever else says nothing; but "a green one" is. */
const mayBeLeft = (texts: readonly string[], lesson: Lesson): boolean => {
  const { classes } = lesson.words
  return texts.every(
    (text) => (classes.saysNothing(text) && classes.of(text) !== 'denial') || classes.isOne(text),
  )
}

const saysNothing = (texts: readonly string[], { words: { classes } }: Lesson): boolean =>
  texts.every(classes.saysNothing)
