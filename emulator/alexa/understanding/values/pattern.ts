import { textsOf } from '../pieces.ts'
import type { Fields, Lexicon } from './fields.ts'
import type { NumberWords } from './number-words.ts'
import type { PatternClass } from './pattern-classes.ts'
import { patternClasses } from './pattern-classes.ts'
import type { Reading } from './phrase-tree.ts'

type Part =
  | { readonly words: readonly (readonly string[])[] }
  | { readonly field: string; readonly of: PatternClass }
  | { readonly field: string; readonly constant: number }
  | { readonly optional: readonly Part[] }

/** All that the patterns of a list say from a place on; of two that end alike, the first listed. */
export type Grammar = (words: readonly string[], from: number) => Reading<Fields>[]

/**
 * Makes patterns ready. `in|on` are words, `(the)` may be missing, `{month}` is a class of words or
 * numbers, `{minute:fraction}` the class "fraction" for the minutes, `{sign=-1}` says so by no word.
 * `more` are classes beside those of the lexicon and the numbers.
 */
export function grammar(
  patterns: readonly string[],
  lexicon: Lexicon,
  numbers: NumberWords,
  more: ReadonlyMap<string, PatternClass> = new Map(),
): Grammar {
  const classes = new Map([...patternClasses(lexicon, numbers), ...more])
  const compiled = patterns.map((pattern) => {
    const parts = compile(pattern, classes)
    return { parts, begins: beginnings(parts) }
  })
  return (words, from) => {
    const first = words[from] ?? ''
    const found = new Map<number, Fields>()
    for (const { parts, begins } of compiled) {
      if (begins(first)) match(parts, words, from, {}, found)
    }
    return [...found].map(([end, value]) => ({ end, value }))
  }
}

/** Whether a pattern may begin with a word; most words of an utterance begin none. */
function beginnings(pattern: readonly Part[]): PatternClass['begins'] {
  const words = new Set<string>()
  const classes = new Set<PatternClass>()
  /** True where one of the parts has to be said. */
  const note = (parts: readonly Part[]): boolean =>
    parts.some((part) => {
      if ('optional' in part) note(part.optional)
      else if ('words' in part) for (const [first = ''] of part.words) words.add(first)
      else if ('of' in part) classes.add(part.of)
      return 'words' in part || 'of' in part
    })
  note(pattern)
  const [...named] = classes
  return (word) => words.has(word) || named.some((it) => it.begins(word))
}

const piece = /\(|\)|\{[^}]*\}|[^\s()]+/g

function compile(pattern: string, classes: ReadonlyMap<string, PatternClass>): readonly Part[] {
  const open: Part[][] = [[]]
  for (const [text] of pattern.matchAll(piece)) {
    if (text === '(') open.push([])
    else if (text === ')') open.at(-2)?.push({ optional: open.pop() ?? [] })
    else open.at(-1)?.push(part(text, classes))
  }
  return open[0] ?? []
}

/** What a pattern names in vain. */
const nothing: PatternClass = { read: () => [], begins: () => false }

function part(text: string, classes: ReadonlyMap<string, PatternClass>): Part {
  const [, field, kind, name = field] = /^\{([^:=]*)(?:([:=])(.*))?\}$/.exec(text) ?? []
  if (field !== undefined && kind === '=') return { field, constant: Number(name) }
  if (field === undefined) return { words: text.split('|').map(textsOf) }
  return { field, of: classes.get(name ?? '') ?? nothing }
}

/** Notes where a pattern may end, and what it says; what is noted first stays. */
function match(
  [next, ...rest]: readonly Part[],
  words: readonly string[],
  at: number,
  fields: Readonly<Record<string, number>>,
  found: Map<number, Fields>,
): void {
  if (!next) {
    if (!found.has(at)) found.set(at, fields)
  } else if ('optional' in next) {
    match([...next.optional, ...rest], words, at, fields, found)
    match(rest, words, at, fields, found)
  } else if ('constant' in next) {
    match(rest, words, at, { ...fields, [next.field]: next.constant }, found)
  } else if ('words' in next) {
    for (const option of next.words) {
      if (option.every((word, offset) => words[at + offset] === word)) {
        match(rest, words, at + option.length, fields, found)
      }
    }
  } else if (next.of.begins(words[at] ?? '')) {
    for (const { end, value } of next.of.read(words, at)) {
      match(rest, words, end, { ...fields, [next.field]: value }, found)
    }
  }
}
