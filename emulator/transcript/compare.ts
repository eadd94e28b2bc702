import { diff } from './diff.ts'
import type { Token } from './words.ts'
import { tokens, WILDCARD } from './words.ts'

/** Whether what Alexa said is what was expected; when not, where the two part. */
export type Comparison = {
  readonly matches: boolean
  readonly expected: string
  readonly said: string
  /** Both in one: `is [-in progress-] {+waiting+}`; the words of `said` where they agree. */
  readonly diff: string
}

/** The whole answer, compared as one hears it; `…` stands for anything, also for nothing. */
export const says = (said: string, expected: string): Comparison =>
  compare(said, expected, tokens(expected))

/** Somewhere in the answer. */
export const mentions = (said: string, expected: string): Comparison =>
  compare(said, expected, [anything, ...tokens(expected), anything])

/** The whole answer is one of these; when it is none, the nearest is the one compared with. */
export function oneOf(said: string, expected: readonly string[]): Comparison {
  const all = expected.map((one) => says(said, one))
  const [first = says(said, ''), ...others] = all
  return (
    all.find(({ matches }) => matches) ??
    others.reduce((best, other) => (marks(other) < marks(best) ? other : best), first)
  )
}

const anything: Token = { key: WILDCARD, start: 0, end: 0 }

/** How many words the comparison marks as wrong. */
const marks = ({ diff: text }: Comparison) =>
  [...text.matchAll(/\[-(.*?)-\]|\{\+(.*?)\+\}/gs)].reduce(
    (sum, [, missing = '', extra = '']) => sum + tokens(missing + extra).length,
    0,
  )

function compare(said: string, expected: string, pattern: readonly Token[]): Comparison {
  // In an answer three dots are punctuation like any other.
  const heard = tokens(said).filter(({ key }) => key !== WILDCARD)
  const matches = matchesPattern(heard, pattern)
  const text = matches ? said.trim() : diff({ expected, pattern, said, heard })
  return { matches, expected, said, diff: text }
}

/** Greedy from the left: what stands between two wildcards takes the first place that fits. */
function matchesPattern(heard: readonly Token[], pattern: readonly Token[]): boolean {
  const pieces = splitAtWildcards(pattern.map(({ key }) => key))
  const words = heard.map(({ key }) => key)
  const [first = [], ...rest] = pieces
  const last = rest.pop()
  if (!last) return first.length === words.length && standsAt(words, first, 0)
  if (!standsAt(words, first, 0)) return false
  const reached = rest.reduce((from, piece) => after(words, piece, from), first.length)
  const lastStart = words.length - last.length
  return lastStart >= reached && standsAt(words, last, lastStart)
}

function splitAtWildcards(keys: readonly string[]): readonly (readonly string[])[] {
  const at = keys.indexOf(WILDCARD)
  return at < 0 ? [keys] : [keys.slice(0, at), ...splitAtWildcards(keys.slice(at + 1))]
}

const standsAt = (words: readonly string[], piece: readonly string[], at: number) =>
  piece.every((word, index) => words[at + index] === word)

/** Where the words go on after the piece, or infinity when it does not stand there. */
function after(words: readonly string[], piece: readonly string[], from: number): number {
  for (let at = from; at + piece.length <= words.length; at += 1) {
    if (standsAt(words, piece, at)) return at + piece.length
  }
  return Number.POSITIVE_INFINITY
}
