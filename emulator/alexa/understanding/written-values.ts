import type { Heard } from './tokens.ts'

/**
 * Values of built-in formats as a skill gets them. Nobody says "2026-W20", but who writes a scenario
 * may take the value from a request. Ordinals are left to numbers where a number is meant too.
 */
const forms: Readonly<Record<string, RegExp>> = {
  'AMAZON.DATE':
    /(?:\d{4}-W\d\d(?:-WE)?|\d{4}-(?:WI|SP|SU|FA)|\d{3}X|\d{4}-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)/y,
  'AMAZON.TIME': /(?:[01]\d:[0-5]\d|2[0-3]:[0-5]\d|MO|AF|EV|NI)/y,
  'AMAZON.DURATION': /P(?=T?\d)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?/y,
  'AMAZON.Ordinal': /\d+/y,
}

/** Whether what follows goes on with a value: "2026-05" is none in "2026-05-13" or "2026-05.5". */
const goesOn = /[-.:/,]?[\p{L}\p{N}]/uy

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
  if (last < from || at(goesOn, utterance, stop) !== undefined) return undefined
  return { end: last + 1, value }
}

function at(form: RegExp, text: string, start: number): string | undefined {
  form.lastIndex = start
  return form.exec(text)?.[0]
}
