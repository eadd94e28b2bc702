import { spanOf } from '../span.ts'
import type { Heard } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import { sureSpans } from './read.ts'
import type { Segment } from './tagger.ts'

/**
 * What a slot takes of a segment: a built-in format what it can read, every other type a listed value
 * among words that say nothing, or all of it.
 */
export function take(
  lesson: Lesson,
  { slots }: IntentSamples,
  { slot, from, end }: Pick<Segment, 'slot' | 'from' | 'end'>,
  heard: Heard,
): Filled | undefined {
  const type = lesson.types[slots.get(slot) ?? -1]?.type
  if (!type || from >= end) return undefined
  const whole = sureSpans(type, heard, from).find((span) => span.end === end)
  if (whole) return { type, from, span: whole }
  if (type.free) {
    const all = { type, from, span: spanOf(end, type.free.sureness) }
    return saysNothing(heard.texts.slice(from, end), lesson)
      ? undefined
      : (listedIn(all, heard, lesson) ?? all)
  }
  for (let at = from; at < end; at += 1) {
    const inside = sureSpans(type, heard, at).filter((span) => span.end <= end)
    const none = spanOf(at, 'open')
    const longest = inside.reduce((best, span) => (span.end > best.end ? span : best), none)
    if (longest.end > at) return { type, from: at, span: longest }
  }
  return undefined
}

/** The longest listed value in what a slot took, if all around it says nothing: "a grey tea please". */
export function listedIn(
  { type, from, span: { end } }: Filled,
  heard: Heard,
  lesson: Lesson,
): Filled | undefined {
  let best: Filled | undefined
  for (let at = from; at < end && saysNothing(heard.texts.slice(from, at), lesson); at += 1) {
    for (const span of sureSpans(type, heard, at)) {
      if (span.end > end || !saysNothing(heard.texts.slice(span.end, end), lesson)) continue
      if (!best || span.end - at > best.span.end - best.from) best = { type, from: at, span }
    }
  }
  return best
}

const saysNothing = (texts: readonly string[], { words: { classes } }: Lesson): boolean =>
  texts.every((text) => !classes.carriesTopic(classes.of(text)) && !/\p{N}/u.test(text))
