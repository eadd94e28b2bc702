import type { Language } from './language.ts'
import type { Piece } from './pieces.ts'
import { characters, split } from './pieces.ts'
import type { SlotType } from './slot-types.ts'
import type { Span } from './span.ts'
import type { Moment } from './values/moment.ts'
import { momentOf } from './values/moment.ts'
import { numerals } from './values/numbers.ts'
import type { Reading } from './values/phrase-tree.ts'

/** A piece of an utterance between blanks, punctuation and apostrophes; offsets are its own. */
export type Token = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** An ending such as the "s" of "what's": no slot value begins here. */
  readonly clitic: boolean
}

/** A way from one token to a later one: a word in the form that samples are kept in. */
export type Step = {
  readonly word: string
  readonly end: number
  /** The "and" of "one hundred and five", which rather belongs to the number than to a sample. */
  readonly joinsNumber: boolean
  /** A word that samples have, and no value: one article for another. */
  readonly isLiteral?: boolean
}

/** Other words that a word may stand for, in samples and values or in samples alone. */
export type Also = (text: string) => readonly Pick<Step, 'word' | 'isLiteral'>[]

/**
 * An utterance as a lattice: "what's" is both "whats" and "what" + "s", "twenty one" is also the
 * number 21, "n. b. a." is also "nba". Samples then need one form only.
 */
export type Heard = {
  readonly utterance: string
  readonly tokens: readonly Token[]
  /** What readers of values read: one list, by which they know the utterance again. */
  readonly texts: readonly string[]
  /** For each token, the steps that begin there. */
  readonly steps: readonly (readonly Step[])[]
  /** What slot types take, by the token where it begins; filled in as it is worked out. */
  readonly spans: Map<SlotType, (readonly Span[])[]>
  /** When and where it is said, for values such as dates. */
  readonly moment: Moment
  /** Other words that its words may stand for, where it is heard loosely. */
  readonly also?: Also | undefined
}

/** No spoken utterance has more words: a longer text is covered by no sample, and not read further. */
export const longestUtterance = 120

const apostrophe = /^['’‘ʼ`´]$/
const hyphen = /^[-‐‑]$/
const letter = new RegExp(String.raw`^[\p{L}--[${characters}]]$`, 'v')
/** No abbreviation is longer, and hardly a word that somebody spells. */
const longestInitials = 24

/** The words of a sample, a value or a name in the one form that they are kept in. */
export const wordsOf = (text: string, language: Language): string[] =>
  wordsIn(split(text), language)

/** The words of an utterance, as {@link wordsOf}; a text longer than anybody speaks is not read further. */
export const wordsSaid = (utterance: string, language: Language): string[] =>
  wordsIn(split(utterance, longestUtterance + 1), language)

function wordsIn(parts: readonly Piece[], language: Language): string[] {
  const words: string[] = []
  for (let at = 0; at < parts.length; ) {
    const end = Math.max(joinedEnd(parts, at, apostrophe), initialsEnd(parts, at), at + 1)
    words.push(join(parts, at, end))
    at = end
  }
  return withNumerals(words, language)
}

/** Number words become `#` and digits, so that "five" and "5" are one word. */
function withNumerals(words: readonly string[], language: Language): string[] {
  const result: string[] = []
  for (let at = 0; at < words.length; ) {
    const number = numerals(words, at, language.numbers).at(-1)
    result.push(number ? `#${number.value}` : (words[at] ?? ''))
    at = number?.end ?? at + 1
  }
  return result
}

const hyphenInside = /(?<=\p{L})[-‐‑](?=\p{L})/gu

/** "e-mail" is also said as one word: the text in that form, where it has another. */
export function withoutHyphens(text: string): string | undefined {
  const joined = text.replace(hyphenInside, '')
  return joined === text ? undefined : joined
}

/** Takes an utterance apart. */
export function hear(
  utterance: string,
  language: Language,
  moment = momentOf({}),
  also?: Also,
): Heard {
  const parts = split(utterance, longestUtterance + 1)
  const texts = parts.map((part) => part.text)
  const tokens = parts.map(({ text, start, end }, at) => ({
    text,
    start,
    end: insideInitials(parts, at) ? end + 1 : end,
    clitic: at > 0 && language.clitics.has(text) && apostrophe.test(parts[at - 1]?.joint ?? ''),
  }))
  const numbers = texts.map((_, at) => numerals(texts, at, language.numbers))
  const joints = jointsOf(numbers, texts, language)
  const steps = parts.map((part, at): Step[] => {
    const ways = [{ word: part.text, end: at + 1, joinsNumber: joints.has(at) }]
    for (const end of joinedEnds(parts, at, tokens)) ways.push(stepOf(join(parts, at, end), end))
    for (const { end, value } of numbers[at] ?? []) ways.push(stepOf(`#${value}`, end))
    if (part.joint !== ' ' && apostrophe.test(part.joint)) {
      ways.push(...stepsOf(language.elided.get(part.text), at))
    }
    for (const other of also?.(part.text) ?? []) ways.push({ ...stepOf('', at + 1), ...other })
    return ways
  })
  return { utterance, tokens, texts, steps, spans: new Map(), moment, also }
}

const stepOf = (word: string, end: number): Step => ({ word, end, joinsNumber: false })

const stepsOf = (words: readonly string[] = [], at: number): Step[] =>
  words.map((word) => stepOf(word, at + 1))

/** The places of what joins the parts of a number. */
function jointsOf(
  numbers: readonly (readonly Reading<number>[])[],
  texts: readonly string[],
  language: Language,
): ReadonlySet<number> {
  const isJoint = (word = '') => language.numbers.and.has(word) || language.and.has(word)
  const joints = new Set<number>()
  for (let from = 0; from < numbers.length; from += 1) {
    const end = numbers[from]?.at(-1)?.end ?? from
    for (let at = from + 1; at < end; at += 1) if (isJoint(texts[at])) joints.add(at)
  }
  return joints
}

const nowhere: readonly number[] = []

function joinedEnds(
  parts: readonly Piece[],
  at: number,
  tokens: readonly Token[],
): readonly number[] {
  // Nearly all words stand between blanks and join nothing.
  if (parts[at]?.joint === ' ' && !isLetter(parts[at])) return nowhere
  const whole = joinedEnd(parts, at, apostrophe)
  // "o'brien's" is "obriens", and "obrien" with an ending.
  const stem = tokens[whole - 1]?.clitic ? whole - 1 : whole
  const ends = new Set([stem, whole, joinedEnd(parts, at, hyphen)])
  for (let end = at; end - at < longestInitials && isLetter(parts[end]); ) ends.add(++end)
  return [...ends].filter((end) => end > at + 1)
}

function joinedEnd(parts: readonly Piece[], at: number, joint: RegExp): number {
  let end = at
  while (end < parts.length - 1 && joint.test(parts[end]?.joint ?? '')) end += 1
  return end + 1
}

/** "n. b. a." and "n.b.a" are initials, "plan b. a new one" is not. */
function initialsEnd(parts: readonly Piece[], at: number): number {
  const most = at + longestInitials - 1
  let end = at
  while (end < most && isLetter(parts[end]) && /^\.\s*$/.test(parts[end]?.joint ?? '')) end += 1
  const [before, after] = [parts[end - 1]?.joint, parts[end]?.joint.startsWith('.')]
  const ends = end > at && isLetter(parts[end]) && (before === '.' || after)
  const last = ends ? end + 1 : end
  const dotted = parts[end - 1]?.joint.startsWith('.') ?? false
  return last - at > 1 && dotted ? last : at
}

const insideInitials = (parts: readonly Piece[], at: number): boolean =>
  isLetter(parts[at]) &&
  (parts[at]?.joint.startsWith('.') ?? false) &&
  (initialsEnd(parts, at) > at || (at > 0 && initialsEnd(parts, at - 1) > at))

const isLetter = (part: Piece | undefined): boolean =>
  part !== undefined && part.text.length === 1 && letter.test(part.text)

const join = (parts: readonly Piece[], from: number, end: number): string =>
  parts
    .slice(from, end)
    .map((part) => part.text)
    .join('')

/** Where a row of words may end when it begins at a token; usually nowhere or in one place. */
export function endsOf(heard: Heard, from: number, words: readonly string[]): number[] {
  let places = [from]
  for (const word of words) {
    places = places.flatMap((at) =>
      (heard.steps[at] ?? []).filter((step) => step.word === word).map((step) => step.end),
    )
  }
  return [...new Set(places)]
}

/** The utterance's own characters from one token to another (exclusive). */
export function sliceOf(heard: Heard, from: number, end: number): string {
  const first = heard.tokens[from]
  const last = heard.tokens[end - 1]
  return first && last ? heard.utterance.slice(first.start, last.end) : ''
}
