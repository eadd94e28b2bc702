import type { Node, Pair } from 'yaml'
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Place } from './finding.ts'

/** A JSON value that knows where it stands. */
export type Located =
  | { readonly kind: 'object'; readonly at: Place; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly at: Place; readonly items: readonly Located[] }
  | { readonly kind: 'text'; readonly at: Place; readonly text: string }
  | { readonly kind: 'other'; readonly at: Place; readonly value: number | boolean | null }

export type Entry = { readonly key: string; readonly keyAt: Place; readonly value: Located }

/** A text and where it stands. */
export type Text = { readonly text: string; readonly at: Place }

/** JSON is YAML, and the YAML parser remembers where each value stood. The text must be JSON. */
export function locate(text: string): { readonly root: Located; readonly lines: LineCounter } {
  const lines = new LineCounter()
  const options = { lineCounter: lines, uniqueKeys: false, prettyErrors: false } as const
  const { contents } = parseDocument(text, options)
  return { root: located(contents, 0), lines }
}

function located(node: Node | null, around: Place): Located {
  const at = node?.range?.[0] ?? around
  if (isMap(node)) return { kind: 'object', at, entries: node.items.map((pair) => entry(pair, at)) }
  if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => inside(item, at)) }
  const value: unknown = isScalar(node) ? node.value : null
  if (typeof value === 'string') return { kind: 'text', at, text: value }
  const plain = typeof value === 'number' || typeof value === 'boolean' ? value : null
  return { kind: 'other', at, value: plain }
}

function entry({ key, value }: Pair, around: Place): Entry {
  const name = inside(key, around)
  const text = name.kind === 'text' ? name.text : name.kind === 'other' ? String(name.value) : ''
  return { key: text, keyAt: name.at, value: inside(value, name.at) }
}

const inside = (node: unknown, around: Place): Located =>
  isMap(node) || isSeq(node) || isScalar(node)
    ? located(node, around)
    : isPair(node)
      ? { kind: 'object', at: around, entries: [entry(node, around)] }
      : { kind: 'other', at: around, value: null }

/** The entry of a key; of a key that is there twice the last counts, as for JSON.parse. */
export const entryOf = (node: Located | undefined, key: string): Entry | undefined =>
  node?.kind === 'object' ? node.entries.findLast((it) => it.key === key) : undefined

/** What stands under these keys; a null is nothing. */
export function member(node: Located | undefined, ...keys: readonly string[]): Located | undefined {
  let found = node
  for (const key of keys) found = entryOf(found, key)?.value
  return found?.kind === 'other' && found.value === null ? undefined : found
}

export function textIn(node: Located | undefined, key: string): Text | undefined {
  const found = member(node, key)
  return found?.kind === 'text' ? found : undefined
}

export function flagIn(node: Located | undefined, key: string): boolean | undefined {
  const found = member(node, key)
  return found?.kind === 'other' && typeof found.value === 'boolean' ? found.value : undefined
}

/** What a list under a key holds; nothing where there is no list. */
export function listIn(node: Located | undefined, key: string): readonly Located[] {
  const found = member(node, key)
  return found?.kind === 'list' ? found.items : []
}

/** The texts of a list under a key; what else is in it, the schema complains of. */
export const textsIn = (node: Located | undefined, key: string): readonly Text[] =>
  listIn(node, key).flatMap((item) => (item.kind === 'text' ? [item] : []))

/** The entries of an object under a key. */
export function entriesIn(node: Located | undefined, key: string): readonly Entry[] {
  const found = member(node, key)
  return found?.kind === 'object' ? found.entries : []
}

/** The value without its places. */
export function plain(node: Located): unknown {
  if (node.kind === 'object') {
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
  }
  if (node.kind === 'list') return node.items.map(plain)
  return node.kind === 'text' ? node.text : node.value
}
