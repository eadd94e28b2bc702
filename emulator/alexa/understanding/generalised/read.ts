import type { SlotType } from '../slot-types.ts'
import type { Span } from '../span.ts'
import { surely } from '../span.ts'
import { spansOf } from '../spans.ts'
import type { Heard } from '../tokens.ts'
import type { Lesson } from './lesson.ts'
import { Marking } from './marks.ts'
import type { Sentence } from './sentence.ts'

/** What was heard, as a sentence with the listed values and built-in formats that stand in it. */
export function readSentence(heard: Heard, lesson: Lesson): Sentence {
  const { types, starts } = lesson
  const { canonical, classes } = lesson.words
  const words = canonical(heard.tokens.map(({ text }) => text))
  const marking = new Marking(words.length)
  const begun = starts()
  const spans = spansOf(heard)
  // Every word meets every type: iterators and closures would cost more than all the rest.
  for (let at = 0; at < words.length; at += 1) {
    // A number or an abbreviation may be said in another way than it is listed.
    const anyway = (heard.steps[at]?.length ?? 0) > 1
    const beginning = begun.get(words[at] ?? '')
    for (let place = 0; place < types.length; place += 1) {
      const type = types[place]?.type
      const asked = type && (!type.free || anyway || beginning?.has(place))
      const end = asked && marking.isFree(place, at) ? longestSure(spans(type, at), at) : at
      if (end > at) marking.add(place, at, end)
    }
  }
  const hidden = words.map(() => false)
  return { words, hidden, classes: classes.ofAll(words), marks: marking.done() }
}

function longestSure(spans: readonly Span[], at: number): number {
  let longest = at
  for (let which = 0; which < spans.length; which += 1) {
    const span = spans[which]
    if (span && span.end > longest && surely(span.sureness)) longest = span.end
  }
  return longest
}

/** The listed values and built-in formats that begin at a token. */
export const sureSpans = (type: SlotType, heard: Heard, at: number): Span[] =>
  spansOf(heard)(type, at).filter(({ sureness }) => surely(sureness))
