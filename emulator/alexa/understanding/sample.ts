import type { Language } from './language.ts'
import { withoutHyphens, wordsOf } from './tokens.ts'

/** A sample utterance taken apart: words that must be said and slots that take what is said. */
export type SamplePart =
  | { readonly word: string; readonly slot?: never }
  | { readonly slot: string; readonly word?: never }

// `{value|slot}` is the form of the first interaction models, still found with AMAZON.LITERAL.
const placeholder = /\{\s*(?:[^{}|]*\|)?\s*([^{}|]*?)\s*\}/

/** `play {artist} now` → the word "play", the slot "artist", the word "now". */
export const readSample = (sample: string, language: Language): SamplePart[] =>
  partsOf(sample, (text) => wordsOf(text, language))

/** The same where what has a hyphen is said as one word; undefined for a sample without hyphens. */
export const readJoined = (sample: string, language: Language): SamplePart[] | undefined =>
  withoutHyphens(sample) === undefined
    ? undefined
    : partsOf(sample, (text) => wordsOf(withoutHyphens(text) ?? text, language))

/** The same with words in another form than the one that samples are kept in. */
export const partsOf = (sample: string, words: (text: string) => string[]): SamplePart[] =>
  sample
    .split(placeholder)
    .flatMap((text, index): SamplePart[] =>
      index % 2 === 1 ? [{ slot: text }] : words(text).map((word) => ({ word })),
    )

/** What is said when each slot of a sample, counted from 0, is filled. */
export const spokenWith = (sample: string, filledWith: (at: number) => string): string =>
  sample
    .split(placeholder)
    .map((text, index) => (index % 2 === 1 ? filledWith((index - 1) / 2) : text))
    .join('')

/** The words of a sample as a person reads them: `#5` is 5. */
export const shown = (part: SamplePart): string =>
  part.slot === undefined ? part.word.replace(/^#/, '') : `{${part.slot}}`
