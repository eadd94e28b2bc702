import type { SlotType } from './slot-types.ts'
import type { Span } from './span.ts'
import type { Heard } from './tokens.ts'

/** What a type takes from a token on: what it lists or, for a built-in format, what it reads. */
export type Spans = (type: SlotType, from: number) => readonly Span[]

/** The spans of an utterance, each worked out once: many samples have slots of the same type. */
export const spansOf =
  (heard: Heard): Spans =>
  (type, from) => {
    let places = heard.spans.get(type)
    if (!places) {
      places = new Array(heard.tokens.length)
      heard.spans.set(type, places)
    }
    places[from] ??= (type.free?.listed ?? type.spans)(heard, from)
    return places[from]
  }
