import type { z } from 'zod'
import { didYouMean } from '../did-you-mean.ts'
import { keysAt, problemOf } from '../yaml-file.ts'
import type { Found } from './finding.ts'
import type { Located } from './located.ts'
import { entryOf, plain } from './located.ts'

type Path = readonly PropertyKey[]

/** What of a file does not have the form that it should have. */
export function wrongForms(root: Located, schema: z.ZodType): Found[] {
  return issuesOf(root, schema).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return []
    const { node, missing } = follow(root, issue.path)
    const problem = missing ? 'is missing' : problemOf(issue)
    return [{ at: node.at, what: `${issue.path.map(String).join('.') || 'the file'} ${problem}` }]
  })
}

/** The keys that the form does not name. */
export function unknownKeys(root: Located, schema: z.ZodType): Found[] {
  return issuesOf(root, schema).flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    const { node } = follow(root, issue.path)
    const known = keysAt(schema, issue.path)
    return issue.keys.map((key) => {
      const at = entryOf(node, key)?.keyAt ?? node.at
      const owner = ownerBelow(schema, issue.path, key, known)
      const what = `unknown key "${key}"`
      if (owner === undefined) return { at, what: what + didYouMean(key, known) }
      const remedy = `Move it into "${owner}".`
      return { at, what: `${what}: it belongs under "${owner}"`, remedy }
    })
  })
}

/** Where a key belongs that stands one level too high. */
const ownerBelow = (schema: z.ZodType, path: Path, key: string, known: readonly string[]) =>
  known.find((one) => keysAt(schema, [...path, one]).includes(key))

const issuesOf = (root: Located, schema: z.ZodType): readonly z.core.$ZodIssue[] =>
  schema.safeParse(plain(root)).error?.issues ?? []

/** As far along a path as the file goes. */
function follow(root: Located, path: Path): { readonly node: Located; readonly missing: boolean } {
  let node = root
  for (const step of path) {
    const next =
      node.kind === 'list' ? node.items[Number(step)] : entryOf(node, String(step))?.value
    if (!next) return { node, missing: true }
    node = next
  }
  return { node, missing: false }
}
