import { asText, Unfit } from '../values.ts'
import type { ExpressionFunction, FunctionFamily } from './function.ts'
import { asInteger, ofText } from './function.ts'

/** Replacing is all that can make much of little. Far more than a claim may hold, in characters. */
const longestText = 1_000_000

const substring: ExpressionFunction = {
  takes: [3, 3],
  run: ([input = null, from, to]) => {
    const text = asText(input)
    if (text === null) return null
    const [start, end] = [asInteger(from, 'the start'), asInteger(to, 'the end')]
    // As in Java, which has no mercy with short texts: `String.len` says how long one is.
    if (start < 0 || end > text.length || start > end) {
      throw new Unfit('the start or the end lies outside of the text')
    }
    return text.slice(start, end)
  },
}

const substringBefore = ofText(1, (input, search) => {
  const at = input.indexOf(search)
  return at < 0 ? input : input.slice(0, at)
})

const substringAfter = ofText(1, (input, search) => {
  const at = input.indexOf(search)
  return at < 0 ? '' : input.slice(at + search.length)
})

const toUpperCase = ofText(0, (input) => input.toUpperCase())
const toLowerCase = ofText(0, (input) => input.toLowerCase())

const append: ExpressionFunction = {
  takes: [2, 2],
  run: (args) => args.map((arg) => asText(arg) ?? '').join(''),
}

const join: ExpressionFunction = {
  takes: [1, Number.POSITIVE_INFINITY],
  run: ([separator = null, ...texts]) =>
    texts.flatMap((text) => asText(text) ?? []).join(asText(separator) ?? ''),
}

const replace = ofText(2, (input, match, replacement) => {
  if (match === '') return input
  if (input.length * replacement.length > longestText) throw new Unfit('the text grows too long')
  return input.replaceAll(match, () => replacement)
})

/** The value of the first key that is part of the input; the default where none is. */
const stringSwitch: ExpressionFunction = {
  takes: [2, Number.POSITIVE_INFINITY],
  run: ([input = null, otherwise = null, ...pairs]) => {
    const text = asText(input)
    if (pairs.length % 2 === 1) throw new Unfit('a key has no value')
    for (let index = 0; index < pairs.length; index += 2) {
      const key = asText(pairs[index] ?? null)
      if (text !== null && key !== null && text.includes(key)) return pairs[index + 1] ?? null
    }
    return otherwise
  },
}

/** "String functions", and the older names of some without `String.`. */
export const textFunctions: FunctionFamily = {
  'String.append': append,
  'String.join': join,
  'String.len': ofText(0, (input) => input.length, 0),
  'String.removeSpaces': ofText(0, (input) => input.replaceAll(' ', '')),
  'String.replace': replace,
  'String.replaceFirst': ofText(2, (input, match, replacement) =>
    input.replace(match, () => replacement),
  ),
  'String.startsWith': ofText(1, (input, start) => input.startsWith(start), false),
  'String.stringContains': ofText(1, (input, search) => input.includes(search), false),
  'String.stringSwitch': stringSwitch,
  'String.substring': substring,
  'String.substringAfter': substringAfter,
  'String.substringBefore': substringBefore,
  'String.toLowerCase': toLowerCase,
  'String.toUpperCase': toUpperCase,
  substring,
  substringAfter,
  substringBefore,
  toLowerCase,
  toUpperCase,
}
