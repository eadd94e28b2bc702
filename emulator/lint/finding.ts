/** `error`: Amazon's build or certification refuses it. `warning`: odd, but it works otherwise. */
export type Severity = 'error' | 'warning' | 'advice'

/**
 * How sure a rule is. `Amazon`: Amazon's schema, documentation or own words. `seen`: others report
 * or restate it. `recalled`: from memory only. `ours`: follows from what the file itself says.
 */
type Basis = 'Amazon' | 'seen' | 'recalled' | 'ours'

/** A place in a file: the offset from its beginning. */
export type Place = number

/** What a rule found. `remedy` replaces that of the rule; `also` names the other places involved. */
export type Found = {
  readonly at: Place
  readonly what: string
  readonly remedy?: string
  readonly also?: readonly { readonly at: Place; readonly what: string }[]
}

/** One thing that is looked at; `about` says it in the table of docs/lint.md. */
export type Rule<Subject> = {
  readonly name: string
  readonly severity: Severity
  readonly basis: Basis
  readonly about: string
  readonly remedy: string
  readonly check: (subject: Subject) => Iterable<Found>
}

type Position = { readonly file: string; readonly line: number; readonly column: number }

/** What is wrong, where, and what to do; lines and columns count from 1. */
export type Finding = Position & {
  readonly severity: Severity
  readonly rule: string
  readonly what: string
  readonly remedy: string
  readonly also?: readonly (Position & { readonly what: string })[]
}

/** Of a file or folder in which nothing could be looked for. */
export const notChecked = (
  file: string,
  severity: 'warning' | 'advice',
  what: string,
  remedy: string,
): Finding => ({ file, line: 1, column: 1, severity, rule: 'not-checked', what, remedy })

/** By file and place; at one place by rule. How bad it is does not count. */
export function inOrder(one: Finding, other: Finding): number {
  return (
    compareText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column ||
    compareText(one.rule, other.rule) ||
    compareText(one.what, other.what)
  )
}

const compareText = (one: string, other: string): number =>
  one === other ? 0 : one < other ? -1 : 1
