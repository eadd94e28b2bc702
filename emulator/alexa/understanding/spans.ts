import type { SlotType, Span } from './slot-types.ts'
import type { Heard } from './tokens.ts'

/** What a type takes from a token on: what it lists or, for a built-in format, what it reads. */
type Spans = (type: SlotType, from: number) => readonly Span[]

const remembered = new WeakMap<Heard, Spans>()

/** The spans of an utterance, each worked out once: many samples have slots of the same type. */
export function spansOf(heard: Heard): Spans {
  const spans = remembered.get(heard) ?? workedOutOnce(heard)
  remembered.set(heard, spans)
  return spans
}

function workedOutOnce(heard: Heard): Spans {
  const known = new Map<SlotType, (readonly Span[])[]>()
  return (type, from) => {
    const places = known.get(type) ?? []
    known.set(type, places)
    const spans = places[from] ?? (type.free?.listed ?? type.spans)(heard, from)
    places[from] = spans
    return spans
  }
}
