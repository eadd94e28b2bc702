import { Temporal } from 'temporal-polyfill'
import { characters } from './pieces.ts'
import type { Heard } from './tokens.ts'

/**
 * Values of built-in formats as a skill gets them. Nobody says "2026-W20", but who writes a scenario
 * may take the value from a request. Ordinals are left to numbers where a number is meant too, and
 * codes without figures to all that words may be.
 */
const forms: Readonly<Record<string, RegExp>> = {
  'AMAZON.DATE':
    /[12]\d{2}(?:\d-W\d\d(?:-WE)?|\d-(?:WI|SP|SU|FA)|X|\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)/y,
  'AMAZON.TIME': /(?:[01]\d:[0-5]\d|2[0-3]:[0-5]\d|MO|AF|EV|NI)/y,
  'AMAZON.DURATION': /P(?=T?\d)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?/y,
  'AMAZON.Ordinal': /\d+/y,
  'AMAZON.AlphaNumeric': /\p{Script=Latin}{2,24}/uy,
}

/** Whether what follows goes on with a value: "2026-05" is none in "2026-05-13" or "2026-05.5". */
const goesOn = new RegExp(String.raw`[\-.:\/,]?[[\p{L}\p{N}]--[${characters}]]`, 'vy')

/** A value, and the token (exclusive) up to which it is written. */
export type Written = { readonly end: number; readonly value: string }

/** The value of a type that is written from a token on, in the form in which it reaches a skill. */
export function writtenValue(
  type: string,
  { utterance, tokens }: Heard,
  from: number,
): Written | undefined {
  const form = forms[type]
  const start = tokens[from]?.start
  if (!form || start === undefined) return undefined
  const value = at(form, utterance, start)
  if (value === undefined) return undefined
  const stop = start + value.length
  const last = tokens.findIndex((token) => token.end === stop)
  if (last < from || at(goesOn, utterance, stop) !== undefined || !exists(value)) return undefined
  return { end: last + 1, value: type === 'AMAZON.AlphaNumeric' ? value.toLowerCase() : value }
}

const dayOrWeek = /^(\d{4})-(?:(\d\d)-(\d\d)|W(\d\d).*)$/

/** Not every month has 31 days, nor every year 53 weeks. */
function exists(value: string): boolean {
  const [, year = '', month, day, week] = dayOrWeek.exec(value) ?? []
  if (month !== undefined) return isFrom1To(daysIn(Number(year), Number(month)), Number(day))
  return week === undefined || isFrom1To(weeksIn(Number(year)), Number(week))
}

const isFrom1To = (last: number, n: number): boolean => n >= 1 && n <= last

const daysIn = (year: number, month: number): number =>
  new Temporal.PlainDate(year, month, 1).daysInMonth

/** The last week of a year is that of 28 December. */
const weeksIn = (year: number): number => new Temporal.PlainDate(year, 12, 28).weekOfYear ?? 0

function at(form: RegExp, text: string, start: number): string | undefined {
  form.lastIndex = start
  return form.exec(text)?.[0]
}
