import { readFileSync } from 'node:fs'
import type { Document, Pair } from 'yaml'
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { didYouMean } from './did-you-mean.ts'
import { ColloquyError } from './errors.ts'
import { readOnce } from './read-once.ts'
import { aliasMistakes, tooManyAliases } from './yaml-aliases.ts'
import type { SyntaxMistake } from './yaml-syntax.ts'
import { syntaxMistakes } from './yaml-syntax.ts'

type Path = readonly PropertyKey[]
type Finding = { readonly offset: number; readonly path: Path; readonly problem: string }

/**
 * Reads a YAML file and checks it against `schema`. Whatever is wrong with it, syntax or content,
 * is one `FIXTURE_INVALID` whose evidence has a line `file:line:column  path.to.key: problem` for
 * each mistake; `explainedIn` names where its keys are explained.
 */
export function readYamlFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  explainedIn?: string,
): z.output<Schema> {
  return parseYaml(readText(path), path, schema, explainedIn)
}

/** As {@link readYamlFile}, for text that is at hand; `path` is only named in messages. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  path: string,
  schema: Schema,
  explainedIn?: string,
): z.output<Schema> {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const fail = (findings: readonly Finding[]) => invalid(path, lineCounter, findings, explainedIn)
  const failAt = (mistakes: readonly SyntaxMistake[]) =>
    fail(mistakes.map((mistake) => ({ ...mistake, path: [] })))
  const syntax = syntaxMistakes(document, lineCounter)
  const mistakes = syntax.length > 0 ? syntax : aliasMistakes(document)
  if (mistakes.length > 0) throw failAt(mistakes)
  const result = schema.safeParse(
    contentOf(document, () => failAt([tooManyAliases(document)])),
    readOnce,
  )
  if (result.success) return result.data
  const findings = result.error.issues.flatMap((issue) => findingsOf(issue, document, schema))
  throw fail(withoutConsequences(findings))
}

/** A few lines can stand for more than there is room for, by aliases of aliases. */
function contentOf(document: Document, tooMuch: () => ColloquyError): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw error instanceof ReferenceError ? tooMuch() : error
  }
}

/** A key that is misspelt is not missing as well. */
function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const meant = findings.flatMap(({ path, problem }) => {
    const [, key] = /^unknown key, did you mean "(.*)"\?$/.exec(problem) ?? []
    return key === undefined ? [] : [[...path.slice(0, -1), key].join('.')]
  })
  return findings.filter(
    ({ path, problem }) => problem !== isAbsent || !meant.includes(path.join('.')),
  )
}

const isAbsent = 'is missing'

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ColloquyError('FIXTURE_INVALID', {
      what: `${path} cannot be read`,
      evidence: [cause instanceof Error ? cause.message : String(cause)],
      remedy: 'Give the path of a YAML file that exists and may be read.',
      cause,
    })
  }
}

function invalid(
  file: string,
  lines: LineCounter,
  findings: readonly Finding[],
  explainedIn: string | undefined,
): ColloquyError {
  const evidence = findings
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, path, problem }) => {
      const { line, col } = lines.linePos(offset)
      const where = path.length > 0 ? `${path.map(String).join('.')}: ` : ''
      return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}  ${where}${problem}`
    })
  return new ColloquyError('FIXTURE_INVALID', {
    what: `${file} has ${findings.length === 1 ? 'a mistake' : `${findings.length} mistakes`}`,
    evidence,
    remedy: `Correct each place named above.${explainedIn ? `  ${explainedIn} says what each key means.` : ''}`,
  })
}

function findingsOf(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType): Finding[] {
  if (issue.code === 'invalid_key') {
    const offset = offsetOf(document, issue.path, true)
    return issue.issues.map(({ message }) => ({ offset, path: issue.path, problem: message }))
  }
  if (issue.code !== 'unrecognized_keys') {
    const missing = isMissing(document, issue.path)
    const offset = offsetOf(document, issue.path, missing)
    const problem = missing && isAboutPresence(issue) ? isAbsent : problemOf(issue)
    return [{ offset, path: issue.path, problem }]
  }
  const known = keysAt(schema, issue.path)
  return issue.keys.map((key) => ({
    offset: offsetOf(document, [...issue.path, key], true),
    path: [...issue.path, key],
    problem: `unknown key${didYouMean(key, known)}`,
  }))
}

const isAboutPresence = ({ code }: z.core.$ZodIssue): boolean =>
  code === 'invalid_type' || code === 'invalid_value'

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
}

/** What zod complains of, in words. */
export function problemOf(issue: z.core.$ZodIssue): string {
  const name = issue.code === 'invalid_type' ? typeNames[issue.expected] : undefined
  return name && issue.message.startsWith('Invalid input') ? `must be ${name}` : issue.message
}

const isMissing = (document: Document, path: Path): boolean => !document.hasIn(path)

/** Where a path stands in the text: its value, or its key; what is missing stands at its parent. */
function offsetOf(document: Document, path: Path, atKey: boolean): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    const pair = isMap(node) ? node.items.find((item) => keyOf(item) === String(step)) : undefined
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
    if (next === undefined) return offset
    const last = depth === path.length - 1
    offset = (pair && (!last || atKey) ? startOf(pair.key) : startOf(next)) ?? offset
    node = next
  }
  return offset
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key)

const startOf = (node: unknown): number | undefined =>
  isNode(node) ? (node.range?.[0] ?? undefined) : undefined

/** The keys that a schema knows at a path, for "did you mean". */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const [step, ...rest] = path
  const bare = unwrapped(schema)
  if (bare instanceof z.ZodArray) return keysAt(bare.element, rest)
  if (bare instanceof z.ZodRecord) return keysAt(bare.valueType, rest)
  if (!(bare instanceof z.ZodObject)) return []
  if (step === undefined) return Object.keys(bare.shape)
  const next: unknown = bare.shape[String(step)]
  return next instanceof z.ZodType ? keysAt(next, rest) : []
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in)
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  return isWrapper ? unwrapped(schema.unwrap()) : schema
}
