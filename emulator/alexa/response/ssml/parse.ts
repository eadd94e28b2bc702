import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { isObject } from '../json.ts'

export type SsmlElement = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly SsmlNode[]
  /** Where the tag begins in the markup, from 0. */
  readonly offset: number
}

export type SsmlNode = SsmlElement | string

/** Why the markup is not XML, and where. */
export type Mistake = { readonly what: string; readonly offset: number }

export type Parsed = { readonly roots: readonly SsmlNode[] } | { readonly mistake: Mistake }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  captureMetaData: true,
  htmlEntities: true,
  processEntities: { maxTotalExpansions: 10_000 },
})

/** SSML as a tree, text decoded; or the first mistake in it. */
export function parseSsml(markup: string): Parsed {
  const mistake = rawCharacter(markup) ?? notWellFormed(markup)
  if (mistake) return { mistake }
  try {
    const parsed: unknown = parser.parse(markup)
    return { roots: nodes(parsed) }
  } catch (error) {
    // Names that the parser keeps from reaching an object, such as `constructor`.
    const reason = error instanceof Error ? error.message : String(error)
    return { mistake: { what: reason.replace('[SECURITY] ', ''), offset: 0 } }
  }
}

/** The two characters that skills forget to escape; the validator lets some of them pass. */
function rawCharacter(markup: string): Mistake | undefined {
  const visible = markup.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, (hidden) =>
    ' '.repeat(hidden.length),
  )
  const ampersand = visible.search(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i)
  if (ampersand >= 0) return { what: 'a raw "&"; write &amp;', offset: ampersand }
  const less = visible.search(/<(?![\p{L}_/!?])/u)
  return less < 0 ? undefined : { what: 'a raw "<"; write &lt;', offset: less }
}

function notWellFormed(markup: string): Mistake | undefined {
  const verdict = XMLValidator.validate(markup)
  if (verdict === true) return undefined
  const { msg, line, col } = verdict.err
  return { what: msg.replace(/\.$/, ''), offset: offsetOf(markup, line, col) }
}

function offsetOf(markup: string, line: number, column = 1): number {
  const before = markup.split('\n').slice(0, line - 1)
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1
}

const nodes = (parsed: unknown): readonly SsmlNode[] =>
  Array.isArray(parsed) ? parsed.flatMap(node) : []

/** The parser's ordered form: one object a node, its tag the key that is not `:@`. */
function node(parsed: unknown): readonly SsmlNode[] {
  if (!isObject(parsed)) return []
  if (typeof parsed['#text'] === 'string') return [parsed['#text']]
  const tag = Object.keys(parsed).find((key) => key !== ':@')
  if (tag === undefined || tag.startsWith('?')) return []
  const attributes = strings(parsed[':@'])
  return [{ tag, attributes, children: nodes(parsed[tag]), offset: startOf(parsed) }]
}

const strings = (value: unknown): Readonly<Record<string, string>> =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]))
    : {}

function startOf(parsed: object): number {
  const symbols = Object.getOwnPropertySymbols(parsed)
  const meta: unknown = symbols[0] ? Reflect.get(parsed, symbols[0]) : undefined
  return isObject(meta) && typeof meta['startIndex'] === 'number' ? meta['startIndex'] : 0
}

/** Every element of the tree, parents before children. */
export function* elements(tree: readonly SsmlNode[]): Generator<SsmlElement> {
  for (const item of tree) {
    if (typeof item === 'string') continue
    yield item
    yield* elements(item.children)
  }
}

/** `line 1, column 10, near "a & b"`, as a reader looks for it. */
export function placeIn(markup: string, offset: number): string {
  const before = markup.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  const near = markup
    .slice(Math.max(0, offset - 12), offset + 18)
    .replace(/\s+/g, ' ')
    .trim()
  return `line ${line}, column ${column}, near "${near}"`
}
