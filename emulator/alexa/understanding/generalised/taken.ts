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
  if (!type.free) return readIn({ type, from, span: spanOf(end, 'typed') }, heard, lesson)
  const whole = sureSpans(type, heard, from).find((span) => span.end === end)
  if (whole) return { type, from, span: whole }
  const all = { type, from, span: spanOf(end, type.free.sureness) }
  return saysNothing(heard.texts.slice(from, end), lesson)
    ? undefined
    : (listedIn(all, heard, lesson) ?? all)
}

/** The first value of a format in a segment, if nothing beside it could be a part of it: "half a week". */
function readIn({ type, from, span: { end } }: Filled, heard: Heard, lesson: Lesson) {
  const isPart = (text = '') => lesson.words.classes.counts(text)
  const { texts } = heard
  if (lesson.model.language.and.has(texts[from - 1] ?? '') && isPart(texts[from - 2])) {
    // "five and | six" is not six.
    return undefined
  }
  for (let at = from; at < end && !isPart(texts[at - 1]); at += 1) {
    const inside = sureSpans(type, heard, at).filter((span) => span.end <= end)
    const none = spanOf(at, 'open')
    const span = inside.reduce((best, one) => (one.end > best.end ? one : best), none)
    if (span.end === at) continue
    // The word after the segment too: "a week | and a half" is no week.
    return texts.slice(span.end, end + 1).some(isPart) ? undefined : { type, from: at, span }
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
