import type { ModelType, ModelValue } from './interaction-model.ts'
import { knownNames } from './known-names.ts'
import type { Language } from './language.ts'
import { namesAmazonList } from './open-lists.ts'
import type { Span } from './span.ts'
import { spanOf } from './span.ts'
import type { Heard } from './tokens.ts'
import { listedFrom, listValues } from './value-list.ts'
import type { ValueReader } from './values/formats.ts'
import { valueReader } from './values/formats.ts'
import type { Written } from './written-values.ts'
import { writtenValue } from './written-values.ts'

/** A slot type, ready to be asked what it can take from a place on. */
export type SlotType = {
  readonly name: string
  /** Whether entity resolution runs: custom types, and built-in ones that the model extends. */
  readonly resolves: boolean
  readonly spans: (heard: Heard, from: number) => Span[]
  /** A format whose values another one takes as well, and more: four digits are a number too. */
  readonly isNarrow?: boolean
  /** A type that takes any words: how surely, and those of its spans that are listed. */
  readonly free?: Free
}

type Free = {
  readonly sureness: 'open' | 'unlisted' | 'phrase'
  /** The names that are recognised: values that the model lists with their synonyms, and known ones. */
  readonly names: readonly string[]
  readonly listed: (heard: Heard, from: number) => Span[]
}

/** Stands for the type of a slot that names none. */
export const noType = '(none)'

/**
 * How surely a written value is of a type, where it may be anything else: an ordinal any number, and
 * a code any word, which is as good as one outside the list of a custom type.
 */
const vagueTypes: Readonly<Record<string, Span['sureness']>> = {
  'AMAZON.Ordinal': 'open',
  'AMAZON.AlphaNumeric': 'unlisted',
}
const fourDigits = 'AMAZON.FOUR_DIGIT_NUMBER'
const phraseTypes = new Set(['AMAZON.SearchQuery', 'AMAZON.LITERAL'])

/** The slot type of a name, with the values that the model gives it; odd ones earn a warning. */
export function slotType(
  name: string,
  declared: ModelType | undefined,
  language: Language,
  warn: (warning: string) => void,
): SlotType {
  const values = valuesOf(declared)
  const reader = valueReader(name, language)
  if (reader && values.length > 0) {
    warn(`slot type ${name} cannot be extended; its ${values.length} values are ignored`)
  }
  if (reader) return format(name, reader)
  if (phraseTypes.has(name)) return free(name, 'phrase', [], language)
  if (!name.startsWith('AMAZON.')) {
    warnOfOddType(name, declared, warn)
    return free(name, 'unlisted', values, language)
  }
  if (!namesAmazonList(name)) warn(`slot type ${name} is not known; it takes any words`)
  return free(name, 'open', values, language)
}

const valuesOf = (declared: ModelType | undefined): readonly ModelValue[] => [
  ...(declared?.values ?? []),
  ...(declared?.valueSupplier?.values ?? []),
]

function warnOfOddType(
  name: string,
  declared: ModelType | undefined,
  warn: (warning: string) => void,
): void {
  if (name === noType) return
  if (!declared) warn(`slot type ${name} is not defined; it takes any words and resolves to none`)
  else if (valuesOf(declared).length === 0) {
    warn(`slot type ${name} lists no values here${declared.valueSupplier ? ' (a catalogue)' : ''}`)
  }
}

function free(
  name: string,
  otherwise: Free['sureness'],
  values: readonly ModelValue[],
  language: Language,
): SlotType {
  const names = knownNames(name, language)
  const own = listValues(values, language)
  const known = listValues(names.map(named), language)
  const listed = (heard: Heard, from: number): Span[] => {
    const inModel = listedFrom(own, heard, from)
    const others = [...listedFrom(known, heard, from).keys()].filter((end) => !inModel.has(end))
    return [
      ...[...inModel].map(([end, found]) => spanOf(end, 'listed', { listed: found })),
      ...others.map((end) => spanOf(end, 'typed')),
    ]
  }
  const spans = (heard: Heard, from: number): Span[] => {
    const found = new Map(listed(heard, from).map((span) => [span.end, span]))
    return anyEnd(heard, from, found).map((end) => found.get(end) ?? spanOf(end, otherwise))
  }
  const resolves = otherwise === 'unlisted' || values.length > 0
  const inModel = values.flatMap(({ name: { value, synonyms } }) => [value, ...synonyms])
  return {
    ...{ name, resolves, spans },
    free: { sureness: otherwise, names: [...inModel, ...names], listed },
  }
}

const named = (value: string): ModelValue => ({ id: undefined, name: { value, synonyms: [] } })

/** A free value ends at any token; none begins at the "'s" of a word. */
function anyEnd(heard: Heard, from: number, listed: ReadonlyMap<number, unknown>): number[] {
  if (heard.tokens[from]?.clitic) return [...listed.keys()]
  return Array.from({ length: heard.tokens.length - from }, (_, index) => from + index + 1)
}

function format(name: string, read: ValueReader): SlotType {
  const spans = (heard: Heard, from: number): Span[] => {
    const { utterance, tokens, moment } = heard
    const between = (at: number) => utterance.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start)
    const spoken = read(heard.texts, from, moment, between).map(({ end, value, vague }) =>
      spanOf(end, value === '?' || vague ? 'open' : 'typed', { value }),
    )
    const written = writtenValue(name, heard, from)
    return written ? withWritten(name, heard, spoken, written) : spoken
  }
  return { name, resolves: false, spans, isNarrow: name === fourDigits }
}

function withWritten(
  name: string,
  heard: Heard,
  spoken: readonly Span[],
  written: Written,
): Span[] {
  const vague = vagueTypes[name]
  // A number after it is another value: "00:00 one" is not a minute past midnight.
  const number = heard.steps[written.end]?.some(({ word }) => word.startsWith('#'))
  const spans = spoken.filter(({ end }) => vague || end <= written.end || !number)
  if (spans.some(({ end }) => end === written.end)) return spans
  // A number is an ordinal, and a word a code, only where nothing else can be made of it.
  return [...spans, spanOf(written.end, vague ?? 'typed', written)]
}
