import type { Sureness } from './slot-types.ts'

// The rules of priority (README) as digits of one number to the base 128, most weighty first: words
// read surely, words of the sample, listed values, built-in lists, search phrases, fewer slots. Each
// word adds to one digit only, so no digit overflows with 120 words.
const base = 128
const sure = base ** 5

/** What a word is worth where it stands. */
export const perWord = {
  literal: sure + base ** 4,
  listed: sure + base ** 3,
  typed: sure,
  open: base ** 2,
  phrase: base,
  unlisted: 0,
} as const satisfies Record<Sureness | 'literal', number>

/** What a slot costs. */
export const perSlot = 1

export const surely = (sureness: Sureness): boolean => sureness === 'listed' || sureness === 'typed'
