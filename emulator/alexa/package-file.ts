import { existsSync, readFileSync, statSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { ColloquyError } from '../errors.ts'
import { jsonMistake } from '../json-mistake.ts'
import { readOnce } from '../read-once.ts'

/** A JSON file of a skill package. */
export type PackageFile = { readonly file: string; readonly text: string; readonly json: unknown }

/** @throws SKILL_PACKAGE_INVALID when it cannot be read, or is not JSON. */
export function readPackageFile(file: string): PackageFile {
  const text = readText(file)
  try {
    return { file, text, json: JSON.parse(text) }
  } catch (cause) {
    const { line, column, what } = jsonMistake(text, cause)
    throw new ColloquyError('SKILL_PACKAGE_INVALID', {
      what: `${file} is not JSON`,
      evidence: [`${file}:${line}:${column}  ${what}`],
      remedy: 'Correct the file at this place.',
      cause,
    })
  }
}

/** @throws SKILL_PACKAGE_INVALID with the place of each mistake. */
export function checked<T extends z.ZodType>(source: PackageFile, schema: T): z.output<T> {
  const result = schema.safeParse(source.json, readOnce)
  if (result.success) return result.data
  throw mistakesIn(source, result.error.issues)
}

export const mistakesIn = (source: PackageFile, issues: readonly z.core.$ZodIssue[]) =>
  new ColloquyError('SKILL_PACKAGE_INVALID', {
    what: `${source.file} is not what Alexa expects there`,
    evidence: issues.map((issue) => toldOf(source, issue.path, problemIn(issue))),
    remedy: 'Correct these places; the names of keys are those of the Skill Management API.',
  })

/** `file:line:column  path.to.key: problem`. */
export const toldOf = (source: PackageFile, path: readonly PropertyKey[], problem: string) =>
  `${placeOf(source, path)}  ${path.map(String).join('.') || 'the whole file'}: ${problem}`

/** zod's own words for what is missing speak of types. */
const problemIn = ({ code, message }: z.core.$ZodIssue): string =>
  code === 'invalid_type' && message.endsWith('received undefined') ? 'is missing' : message

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw new ColloquyError('SKILL_PACKAGE_INVALID', { ...unreadable(file, cause), cause })
  }
}

/** Most often the path is wrong. */
function unreadable(file: string, cause: unknown) {
  if (!existsSync(file)) {
    return { what: `There is no file ${file}`, remedy: 'Check the path and its spelling.' }
  }
  if (statSync(file).isDirectory()) {
    return { what: `${file} is a folder`, remedy: 'Name the file in it, such as en-US.json.' }
  }
  const evidence = [cause instanceof Error ? cause.message : String(cause)]
  return { what: `${file} cannot be read`, evidence, remedy: 'See that it may be read.' }
}

/** JSON is YAML, and the YAML parser remembers where each value stood. */
function placeOf({ file, text }: PackageFile, path: readonly PropertyKey[]): string {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const offset = startOf(document.getIn(path.slice(0, depth), true))
    if (offset !== undefined) {
      const { line, col } = lineCounter.linePos(offset)
      return `${file}:${line}:${col}`
    }
  }
  return `${file}:1:1`
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  const { range } = node
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined
}
