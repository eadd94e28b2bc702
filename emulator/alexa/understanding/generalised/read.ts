import type { SlotType, Span } from '../slot-types.ts'
import { spansOf } from '../spans.ts'
import type { Heard } from '../tokens.ts'
import type { Lesson } from './lesson.ts'
import { markValue } from './marks.ts'
import type { Sentence } from './sentence.ts'

/** What was heard, as a sentence with the listed values and built-in formats that stand in it. */
export function readSentence(heard: Heard, lesson: Lesson): Sentence {
  const { canonical, classOf } = lesson.words
  const words = canonical(heard.tokens.map(({ text }) => text))
  const begun = words.map((_, at) => typesBegun(heard, at, lesson))
  const marks = lesson.types.map(({ type }, place) => {
    const its = new Uint8Array(words.length)
    for (let at = 0; at < words.length; ) {
      const asked = !type.free || begun[at]?.has(place)
      const end = asked ? longestSure(type, heard, at) : at
      if (end > at) markValue(its, at, end)
      at = Math.max(end, at + 1)
    }
    return its
  })
  return { words, hidden: words.map(() => false), classes: words.map(classOf), marks }
}

function typesBegun({ steps }: Heard, at: number, { starts }: Lesson): ReadonlySet<number> {
  const [first, ...others] = (steps[at] ?? []).flatMap(({ word }) => starts.get(word) ?? [])
  if (!first || others.length === 0) return first ?? none
  return new Set([first, ...others].flatMap((one) => [...one]))
}

const none: ReadonlySet<number> = new Set()

function longestSure(type: SlotType, heard: Heard, at: number): number {
  const spans = sureSpans(type, heard, at)
  return spans.reduce((longest, { end }) => Math.max(longest, end), at)
}

/** The listed values and built-in formats that begin at a token. */
export const sureSpans = (type: SlotType, heard: Heard, at: number): Span[] =>
  spansOf(heard)(type, at).filter(({ sureness }) => sureness === 'listed' || sureness === 'typed')
