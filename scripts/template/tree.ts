import type { Document, Node } from 'yaml'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

export type Place = { readonly line: number; readonly column: number }

/** A mistake in a template: where, and in words. */
export type Problem = Place & { readonly problem: string }

/** A template as CloudFormation reads it: `!Ref X` and `{ Ref: X }` are the same call. */
export type Tree =
  | { readonly kind: 'scalar'; readonly at: Place; readonly value: unknown }
  | { readonly kind: 'list'; readonly at: Place; readonly items: readonly Tree[] }
  | { readonly kind: 'map'; readonly at: Place; readonly entries: Entries }
  | { readonly kind: 'call'; readonly at: Place; readonly name: string; readonly argument: Tree }

export type Entry = { readonly at: Place; readonly value: Tree }
export type Entries = ReadonlyMap<string, Entry>

/** Parses a template; what is no YAML at all is among the problems. */
export function parseTemplate(text: string): {
  readonly tree: Tree
  readonly problems: readonly Problem[]
} {
  const lines = new LineCounter()
  const document: Document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const problems = document.errors.map(({ pos, message }) => ({
    ...placeOf(pos[0]),
    problem: message.split('\n')[0] ?? message,
  }))
  return { tree: treeOf(document.contents, placeOf), problems }
}

function treeOf(node: unknown, placeOf: (offset: number) => Place): Tree {
  const plain = withoutTag(node, placeOf)
  const tag = isNode(node) && node.tag?.startsWith('!') ? node.tag.slice(1) : undefined
  return tag ? { kind: 'call', at: plain.at, name: longName(tag), argument: plain } : plain
}

function withoutTag(node: unknown, placeOf: (offset: number) => Place): Tree {
  const at = placeOf(isNode(node) ? (node.range?.[0] ?? 0) : 0)
  if (isSeq(node)) return { kind: 'list', at, items: node.items.map((one) => treeOf(one, placeOf)) }
  if (!isMap(node)) return { kind: 'scalar', at, value: isScalar(node) ? node.value : null }
  const entries = new Map(
    node.items.map(({ key, value }): [string, Entry] => {
      const place = placeOf(isNode(key) ? (key.range?.[0] ?? 0) : 0)
      return [String(isScalar(key) ? key.value : key), { at: place, value: treeOf(value, placeOf) }]
    }),
  )
  const [only, ...others] = entries
  const isCall = only && others.length === 0 && /^(Ref|Fn::\w+)$/.test(only[0])
  return isCall
    ? { kind: 'call', at, name: only[0], argument: only[1].value }
    : { kind: 'map', at, entries }
}

const isNode = (value: unknown): value is Node => isScalar(value) || isMap(value) || isSeq(value)

const longName = (tag: string) => (tag === 'Ref' || tag === 'Condition' ? tag : `Fn::${tag}`)

const nothing: Entries = new Map()

/** The entries of a map; of anything else, none. */
export const entriesOf = (tree: Tree | undefined): Entries =>
  tree?.kind === 'map' ? tree.entries : nothing

/** What stands under a path of keys. */
export const under = (tree: Tree | undefined, ...path: readonly string[]): Tree | undefined =>
  path.reduce<Tree | undefined>((here, key) => entriesOf(here).get(key)?.value, tree)

/** The text of a scalar, if it is one. */
export const textOf = (tree: Tree | undefined): string | undefined =>
  tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined

/** What stands directly inside. */
export function partsOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'list') return tree.items
  if (tree.kind === 'map') return [...tree.entries.values()].map(({ value }) => value)
  return tree.kind === 'call' ? [tree.argument] : []
}
