import type { SlotType, Span } from './slot-types.ts'
import { spansOf } from './spans.ts'
import type { Heard } from './tokens.ts'

/** One of several values in a slot: the words from one token on. */
export type Part = { readonly from: number; readonly span: Span }

/** The name of the type that takes several values of a type. */
export const severalName = (type: string): string => `several ${type}`

/**
 * A type as a slot with `multipleValues` takes it: one value that is surely of the type after the
 * other, with a pause or "and" before each.
 */
export function severalOf(type: SlotType, and: ReadonlySet<string>): SlotType {
  const listed = (heard: Heard, from: number) => rows(type, heard, from, and)
  const spans = (heard: Heard, from: number): Span[] => {
    const found = new Map(type.spans(heard, from).map((span) => [span.end, span]))
    for (const span of listed(heard, from)) found.set(span.end, span)
    return [...found.values()]
  }
  return type.free ? { ...type, spans, free: { ...type.free, listed } } : { ...type, spans: listed }
}

function sureSpans(type: SlotType, heard: Heard, from: number): readonly Span[] {
  const spans = spansOf(heard)(type, from)
  return type.free ? spans : spans.filter(({ sureness }) => sureness === 'typed')
}

/** Rows of values; to each end the one of the fewest. */
function rows(type: SlotType, heard: Heard, from: number, and: ReadonlySet<string>): Span[] {
  const found = new Map<number, Span>()
  const open: (readonly [number, readonly Part[]])[] = [[from, []]]
  for (let row = open.shift(); row; row = open.shift()) {
    const [at, before] = row
    const joined = before.length > 0 && and.has(heard.tokens[at]?.text ?? '')
    for (const start of joined ? [at, at + 1] : [at]) {
      for (const span of sureSpans(type, heard, start)) {
        if (found.has(span.end)) continue
        const parts = [...before, { from: start, span }]
        found.set(span.end, parts.length > 1 ? { ...span, parts } : span)
        open.push([span.end, parts])
      }
    }
  }
  return [...found.values()]
}

/**
 * The values that some words name in a slot that takes several; one where they name but one. Words
 * that are in no list are one value up to the next comma or "and".
 */
export function partsOf(
  type: SlotType,
  heard: Heard,
  { from, span }: Part,
  and: ReadonlySet<string>,
): readonly Part[] {
  if (span.parts) return span.parts
  if (span.sureness === 'listed' || span.sureness === 'typed') return [{ from, span }]
  return pieces(heard, from, span.end, and).map(([start, end]) => {
    const known = sureSpans(type, heard, start).find((it) => it.end === end)
    return { from: start, span: known ?? { end, sureness: span.sureness } }
  })
}

function pieces(heard: Heard, from: number, end: number, and: ReadonlySet<string>) {
  const cuts: (readonly [number, number])[] = []
  let start = from
  for (let at = from; at <= end; at += 1) {
    const joint = at < end && and.has(heard.tokens[at]?.text ?? '')
    if (at < end && !joint && !commaBefore(heard, at)) continue
    if (at > start) cuts.push([start, at])
    start = joint ? at + 1 : at
  }
  return cuts
}

function commaBefore({ utterance, tokens }: Heard, at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]]
  return before !== undefined && utterance.slice(before.end, after?.start).includes(',')
}
