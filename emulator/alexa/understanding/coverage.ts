import type { Language } from './language.ts'
import { languages } from './language.ts'
import { examples } from './languages/examples.ts'
import { textsOf } from './pieces.ts'
import { valueReader } from './values/formats.ts'

/** What is understood of one language. */
type Coverage = {
  readonly language: string
  /** Sorts of built-in values that are read, such as `DATE week`. */
  readonly values: readonly string[]
  /** Built-in intents that have phrases of their own. */
  readonly intents: number
  readonly phrases: number
}

const sorts = [
  ['AMAZON.NUMBER', 'NUMBER', /^\d+$/],
  ['AMAZON.Ordinal', 'Ordinal', /^\d+$/],
  ['AMAZON.DATE', 'DATE day', /^\d{4}-\d\d-\d\d$/],
  ['AMAZON.DATE', 'week', /-W\d\d$/],
  ['AMAZON.DATE', 'weekend', /-WE$/],
  ['AMAZON.DATE', 'month', /^\d{4}-\d\d$/],
  ['AMAZON.DATE', 'season', /-(?:WI|SP|SU|FA)$/],
  ['AMAZON.DATE', 'year', /^\d{4}$/],
  ['AMAZON.DATE', 'decade', /^\d{3}X$/],
  ['AMAZON.TIME', 'TIME of day', /^\d\d:\d\d$/],
  ['AMAZON.TIME', 'part of day', /^(?:MO|AF|EV|NI)$/],
  ['AMAZON.DURATION', 'DURATION', /^PT?\d/],
  ['AMAZON.PhoneNumber', 'PhoneNumber', /^\d+$/],
  ['AMAZON.AlphaNumeric', 'AlphaNumeric', /^[a-z\d]+$/],
] as const

// The table says what is read, not when: any moment does.
const moment = { now: 0, timeZone: 'UTC' }

/** What is understood of each language, found by reading an example of everything. */
export const coverage = (): Coverage[] =>
  languages.map((language) => ({
    language: language.tag,
    values: sorts
      .filter(([type, , form]) => valuesOf(language, type).some((value) => form.test(value)))
      .map(([, sort]) => sort),
    intents: Object.keys(language.phrases).length,
    phrases: Object.values(language.phrases).flat().length,
  }))

/** What the examples of a type are read as, those that are read to their end. */
function valuesOf(language: Language, type: string): string[] {
  const read = valueReader(type, language)
  return (examples[language.tag]?.[type] ?? []).flatMap((example) => {
    const words = textsOf(example)
    return (
      read?.(words, 0, moment)
        .filter(({ end }) => end === words.length)
        .map(({ value }) => value) ?? []
    )
  })
}

/** The table of the README, a sort of value in each row. */
export function coverageTable(): string {
  const all = coverage()
  const rows = [
    ['', ...all.map(({ language }) => language)],
    ['---', ...all.map(() => '---')],
    ...sorts.map(([, sort]) => [
      sort,
      ...all.map(({ values }) => (values.includes(sort) ? 'yes' : 'no')),
    ]),
    ['built-in intents', ...all.map(({ intents }) => String(intents))],
    ['their phrases', ...all.map(({ phrases }) => String(phrases))],
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
