import type { Sureness } from './span.ts'

// The rules of priority (README) as digits of one number to the base 128, most weighty first: words
// read surely, words of the sample, listed values, the narrower format, built-in lists, search phrases,
// fewer slots. Each word adds one to a digit, so no digit overflows with 120 words.
const base = 128
const sure = base ** 6

/** What a word is worth where it stands. */
export const perWord = {
  literal: sure + base ** 5,
  listed: sure + base ** 4,
  typed: sure,
  open: base ** 2,
  phrase: base,
  unlisted: 0,
} as const satisfies Record<Sureness | 'literal', number>

/** What a word is worth beside that in a format that takes less than another of its kind. */
export const perNarrowWord = base ** 3

/** What a slot costs. */
export const perSlot = 1

/** Whether so many words were all taken surely: nothing but its first digit counts them. */
export const isAllSure = (score: number, words: number): boolean => score + base >= words * sure
