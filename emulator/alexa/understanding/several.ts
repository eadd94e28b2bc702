import type { SlotType } from './slot-types.ts'
import type { Span } from './span.ts'
import { spanOf, surely } from './span.ts'
import { spansOf } from './spans.ts'
import type { Heard } from './tokens.ts'

/** One of several values in a slot: the words from one token on. */
export type Part = {
  readonly from: number
  readonly span: Span
  readonly before?: Part | undefined
}

/** The name of the type that takes several values of a type. */
export const severalName = (type: string): string => `several ${type}`

/**
 * A type as a slot with `multipleValues` takes it: one value that is surely of the type after the
 * other, with a pause or "and" before each.
 */
export function severalOf(type: SlotType, and: ReadonlySet<string>): SlotType {
  const sure = sureOf(type)
  const listed = (heard: Heard, from: number) => rows(sure, heard, from, and)
  const spans = (heard: Heard, from: number): Span[] => {
    const found = new Map(type.spans(heard, from).map((span) => [span.end, span]))
    for (const span of listed(heard, from)) found.set(span.end, span)
    return [...found.values()]
  }
  return type.free ? { ...type, spans, free: { ...type.free, listed } } : { ...type, spans: listed }
}

/** The same type without what is not surely of it. */
const sureOf = (type: SlotType): SlotType =>
  type.free ? type : { ...type, spans: (heard, from) => spansOf(heard)(type, from).filter(isTyped) }

const isTyped = ({ sureness }: Span): boolean => sureness === 'typed'

/** Rows of sure values; to each end the one of the fewest. */
function rows(sure: SlotType, heard: Heard, from: number, and: ReadonlySet<string>): Span[] {
  const spans = spansOf(heard)
  const found: Span[] = []
  const byEnd: true[] = []
  const add = (start: number, before: Part | undefined) => {
    for (const span of spans(sure, start)) {
      const { end, sureness } = span
      if (byEnd[end]) continue
      byEnd[end] = true
      const last = { from: start, span, before }
      found.push(before ? spanOf(end, sureness, { last }) : span)
      open.push(last)
    }
  }
  const open: Part[] = []
  add(from, undefined)
  // The list grows while it is read.
  for (const before of open) {
    const { end } = before.span
    add(end, before)
    if (and.has(heard.texts[end] ?? '')) add(end + 1, before)
  }
  return found
}

/**
 * The values that some words name in a slot that takes several; one where they name but one. Words
 * that are in no list are one value up to the next comma or "and".
 */
export function valuesIn(
  type: SlotType,
  heard: Heard,
  { from, span }: Part,
  and: ReadonlySet<string>,
): readonly Part[] {
  if (span.last) return upTo(span.last)
  if (surely(span.sureness)) return [{ from, span }]
  return pieces(heard, from, span.end, and).map(([start, end]) => {
    const known = spansOf(heard)(sureOf(type), start).find((it) => it.end === end)
    return { from: start, span: known ?? spanOf(end, span.sureness) }
  })
}

function upTo(last: Part): readonly Part[] {
  const parts: Part[] = []
  for (let part: Part | undefined = last; part; part = part.before) parts.unshift(part)
  return parts
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
