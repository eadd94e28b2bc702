import type { Reading } from './phrase-tree.ts'

/** What stands before the word at a place, and after the one before it. */
export type Between = (at: number) => string

type Rule = {
  /** Figures with punctuation but no blank between them that are one value. */
  readonly tight?: RegExp
  /** What may stand between figures beside blanks. */
  readonly loose?: RegExp
  /** Figures of several digits that follow each other after a blank, and are one value. */
  readonly blank?: RegExp
}

const never = /(?!)/
const anything = /^/
const comma = /^,\s+$/

/** Every type that reads figures, and the punctuation inside its values. */
const rules: Readonly<Record<string, Rule>> = {
  'AMAZON.DATE': {
    tight: /^(?:[12]\d{3}(?:[-/.]\d\d?){2}|(?:\d\d?[-/.]){2}[12]\d{3})$/,
    loose: comma,
  },
  'AMAZON.TIME': { tight: /^\d{1,2}[:：.]\d{2}(?:[ap]m)?$/ },
  'AMAZON.PhoneNumber': { tight: /^[\d.()/-]+$/, loose: anything },
  'AMAZON.AlphaNumeric': { tight: /^[\d-]+$/, loose: anything },
}

/** "1.500"; "1,500" is one word before it gets here, and so are the last two groups of "1,00,000". */
const pointed: Rule = { tight: /^\d{1,3}(?:\.\d{3})+$/ }
const grouped: Rule = { tight: /^\d{1,2}(?:,\d{2})*,\d{5}$/ }
/** "1 500". */
const spaced: Rule = { blank: /^\d{1,3} \d{3}$/ }
const thousands: Readonly<Record<string, Rule>> = {
  fr: spaced,
  de: pointed,
  es: pointed,
  it: pointed,
  pt: pointed,
  en: grouped,
  hi: grouped,
}

/** "13.5." and "13.5.2026": German dates need no year. */
const germanDate: Rule = {
  tight: /^(?:[12]\d{3}(?:[-/.]\d\d?){2}|\d\d?\.(?:0?[1-9]|1[0-2])(?:\.[12]\d{3})?)$/,
  loose: comma,
}

/** Where punctuation means something in one language alone. */
const regional: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'AMAZON.NUMBER': thousands,
  'AMAZON.DATE': { de: germanDate },
}

const minus = /[\s$€£(][-−–][$€£]?$/

/**
 * Whether the punctuation around figures leaves them the value that was read: in "1.5", "12/31",
 * "3-4" and "-5" no whole number stands, nor a part of one.
 */
export function agrees(
  type: string,
  language: string,
  words: readonly string[],
  between: Between,
): (from: number, reading: Reading<unknown>) => boolean {
  const rule = regional[type]?.[language] ?? rules[type] ?? {}
  const { tight = never, loose = never, blank = type === 'AMAZON.NUMBER' ? never : anything } = rule
  const figures = (at: number) => isDigit(words[at]?.at(0)) && isDigit(words[at - 1]?.at(-1))
  const joined = (at: number) => figures(at) && !/\s/.test(between(at))
  /** "5 1984": two values, where "1 9 8 4" is one. */
  const apart = (at: number) => {
    const both = `${words[at - 1]} ${words[at]}`
    return !joined(at) && both.length > 3 && !blank.test(both)
  }
  const signed = (at: number) =>
    loose !== anything &&
    isDigit(words[at]?.at(0)) &&
    minus.test(at === 0 ? ` ${between(at)}` : between(at))
  const broken = (at: number) => {
    if (!figures(at)) return false
    if (apart(at)) return true
    if (!joined(at)) return between(at).trim() !== '' && !loose.test(between(at))
    return !joined(at - 1) && !tight.test(written(words, between, at, joined))
  }
  /** By the place where values begin, up to where punctuation is known to agree with them. */
  const agreed: number[] = []
  return (from, { end }) => {
    if (joined(from) || joined(end)) return false
    let at = agreed[from] ?? from
    while (at < end && !signed(at) && (at === from || !broken(at))) at += 1
    agreed[from] = at
    return at >= end
  }
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

/** The whole run of figures that a joint belongs to, as it is written. */
function written(
  words: readonly string[],
  between: Between,
  first: number,
  joined: (at: number) => boolean,
): string {
  let text = words[first - 1] ?? ''
  for (let at = first; joined(at); at += 1) text += between(at) + (words[at] ?? '')
  return text
}
