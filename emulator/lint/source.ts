import { readFileSync } from 'node:fs'
import type { LineCounter } from 'yaml'
import { jsonMistake } from '../json-mistake.ts'
import type { Finding, Found, Place, Rule } from './finding.ts'
import type { Located } from './located.ts'
import { locate } from './located.ts'

/** A JSON file, read. */
export type Source = {
  readonly file: string
  readonly text: string
  readonly root: Located
  readonly lines: LineCounter
}

/** Reads a JSON file; one that is none is a finding. */
export function readSource(file: string): Source | Finding {
  try {
    return sourceOf(file, readFileSync(file, 'utf8'))
  } catch (cause) {
    return unreadable(file, 1, 1, messageOf(cause), 'Give the path of a file that may be read.')
  }
}

/** As {@link readSource}, for text that is at hand. */
export function sourceOf(file: string, given: string): Source | Finding {
  const text = given.replace(/^\uFEFF/, '')
  try {
    JSON.parse(text)
    return { file, text, ...locate(text) }
  } catch (cause) {
    const { line, column, what } = jsonMistake(text, cause)
    const remedy = hintFor(file, text) ?? 'Correct the file at this place.'
    return unreadable(file, line, column, `this is not JSON: ${what}`, remedy)
  }
}

function hintFor(file: string, text: string): string | undefined {
  // A symbolic link that was checked out as a text.
  if (/^\s*[\w./-]+\.json\s*$/.test(text)) {
    return `The file holds nothing but a path, as a symbolic link does where links are not supported: put the contents of ${text.trim()} there.`
  }
  return file.endsWith('.json') ? undefined : otherSort
}

const otherSort =
  'Name interaction models and skill manifests, which are JSON, or files that end in .feature.'

const unreadable = (
  file: string,
  line: number,
  column: number,
  message: string,
  remedy: string,
): Finding => ({ file, line, column, severity: 'error', rule: 'json', what: message, remedy })

const messageOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.message.split('\n')[0] ?? cause.message) : String(cause)

/** Applies one rule, and says where it found what it found. */
export function* apply<Subject>(
  rule: Rule<Subject>,
  subject: Subject,
  source: Source,
): Iterable<Finding> {
  for (const found of rule.check(subject)) yield finding(rule, found, source)
}

function finding<Subject>(rule: Rule<Subject>, found: Found, source: Source): Finding {
  const { name, severity } = rule
  const { at, what, remedy = rule.remedy, also } = found
  return {
    ...positionOf(source, at),
    severity,
    rule: name,
    what,
    remedy,
    ...(also && {
      also: also.map((other) => ({ ...positionOf(source, other.at), what: other.what })),
    }),
  }
}

function positionOf({ file, lines }: Source, at: Place) {
  const { line, col } = lines.linePos(at)
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
}
