import type { ModelType, ModelValue } from './interaction-model.ts'
import type { Language } from './language.ts'
import type { Reading } from './numbers.ts'
import { fourDigitsAt, isNumberWord, numbersAt } from './numbers.ts'
import { namesAmazonList } from './open-lists.ts'
import type { Heard } from './tokens.ts'
import { listedFrom, listValues } from './value-list.ts'

/**
 * How surely a slot takes some words: `listed` is a value or synonym of the model, `typed` fits a
 * built-in format, `open` is anything for a built-in list that we have not, `unlisted` is anything
 * for a custom type, `phrase` is anything for AMAZON.SearchQuery.
 */
export type Sureness = 'listed' | 'typed' | 'open' | 'unlisted' | 'phrase'

/** Words up to token `end` (exclusive), as the value of a slot. */
export type Span = {
  readonly end: number
  readonly sureness: Sureness
  /** The value, where it is not the spoken words. */
  readonly value?: string
  readonly listed?: readonly ModelValue[]
}

/** A slot type, ready to be asked what it can take from a place on. */
export type SlotType = {
  readonly name: string
  /** Whether entity resolution runs: custom types, and built-in ones that the model extends. */
  readonly resolves: boolean
  /** A format that is recognised but not read: a match through it is refused. */
  readonly unread?: true
  readonly spans: (heard: Heard, from: number) => Span[]
}

/** Stands for the type of a slot that names none. */
export const noType = '(none)'

/** The formats that can be recognised by a few words but whose values are not read. */
const unreadFormats = new Set([
  'AMAZON.DATE',
  'AMAZON.TIME',
  'AMAZON.DURATION',
  'AMAZON.Ordinal',
  'AMAZON.PhoneNumber',
  'AMAZON.AlphaNumeric',
])
const numberTypes = new Set(['AMAZON.NUMBER', 'AMAZON.FOUR_DIGIT_NUMBER'])
const phraseTypes = new Set(['AMAZON.SearchQuery', 'AMAZON.LITERAL'])

/** The slot type of a name, with the values that the model gives it; odd ones earn a warning. */
export function slotType(
  name: string,
  declared: ModelType | undefined,
  language: Language,
  warn: (warning: string) => void,
): SlotType {
  const values = valuesOf(declared)
  if (values.length > 0 && (numberTypes.has(name) || unreadFormats.has(name))) {
    warn(`slot type ${name} cannot be extended; its ${values.length} values are ignored`)
  }
  if (numberTypes.has(name)) return numbers(name, language)
  if (unreadFormats.has(name)) return unread(name, language)
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
  otherwise: 'open' | 'unlisted' | 'phrase',
  values: readonly ModelValue[],
  language: Language,
): SlotType {
  const list = listValues(values, language)
  const spans = (heard: Heard, from: number): Span[] => {
    const listed = listedFrom(list, heard, from)
    return anyEnd(heard, from, listed).map((end) => {
      const found = listed.get(end)
      return found ? { end, sureness: 'listed', listed: found } : { end, sureness: otherwise }
    })
  }
  return { name, resolves: otherwise === 'unlisted' || values.length > 0, spans }
}

/** A free value ends at any token; none begins at the "'s" of a word. */
function anyEnd(heard: Heard, from: number, listed: ReadonlyMap<number, unknown>): number[] {
  if (heard.tokens[from]?.clitic) return [...listed.keys()]
  return Array.from({ length: heard.tokens.length - from }, (_, index) => from + index + 1)
}

function numbers(name: string, language: Language): SlotType {
  const read = name === 'AMAZON.NUMBER' ? numbersAt : fourDigitsAt
  const span = ({ end, value }: Reading<string>): Span =>
    value === '?' ? { end, sureness: 'open', value } : { end, sureness: 'typed', value }
  return {
    name,
    resolves: false,
    spans: (heard, from) => read(textsOf(heard), from, language.numbers).map(span),
  }
}

function unread(name: string, language: Language): SlotType {
  const format = language.formats[name]
  const spans = (heard: Heard, from: number): Span[] => {
    const found: Span[] = []
    let known = false
    for (const [index, word] of textsOf(heard).slice(from).entries()) {
      const number = isNumberWord(word, language.numbers)
      if (!format || !(number || format.keys.has(word) || format.fillers.has(word))) break
      known ||= format.keys.has(word) || (number && format.numbers === true)
      if (known) found.push({ end: from + index + 1, sureness: 'typed' })
    }
    return found
  }
  return { name, resolves: false, unread: true, spans }
}

const textsOf = (heard: Heard): string[] => heard.tokens.map((token) => token.text)
