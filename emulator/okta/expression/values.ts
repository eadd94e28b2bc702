/** What an expression can give. A list keeps its order; numbers are whole or not, as in JSON. */
export type Value = null | string | number | boolean | readonly Value[]

/** Reads one attribute: `null` when it was never set, `undefined` when there is no such attribute. */
export type Reader = (attribute: string) => Value | undefined

/** A group that a person is in. */
export type Membership = {
  readonly id: string
  readonly name: string
  readonly type: 'OKTA_GROUP' | 'BUILT_IN'
}

/** What names in an expression stand for. */
export type ExpressionContext = {
  /** The person's profile; `null` when a token is for the client alone. */
  readonly user: Reader | null
  /** The person's profile in the app; `null` when a token is for the client alone. */
  readonly appuser: Reader | null
  readonly app: Reader
  readonly org: Reader
  /** The scopes that were granted. */
  readonly access: Reader
  /** What `user.getInternalProperty` knows; `null` as above. */
  readonly internal: Reader | null
  readonly groups: () => readonly Membership[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The names that attributes can be asked of. */
export type ObjectName = 'user' | 'appuser' | 'app' | 'org' | 'access'

/** One `object.attribute` that an expression reads. */
export type Reference = {
  readonly object: ObjectName
  readonly attribute: string
  readonly at: number
}

/**
 * Something in an expression that is wrong, cannot be evaluated, or is not emulated; `at` counts
 * characters from 1. Its words quote the expression, never a value that it was evaluated with.
 */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  constructor(problem: string, at: number) {
    super(`${problem} (character ${at} of the expression)`)
  }
}

/** An expression that Okta can evaluate and this mock cannot. */
export class ExpressionNotEmulated extends ExpressionError {}

/** Why a function cannot answer; whoever calls it adds the place. */
export class Unfit extends Error {
  override readonly name = 'Unfit'

  /** The same with the place. */
  at(name: string, at: number): ExpressionError {
    return new ExpressionError(`${name}: ${this.message}`, at)
  }
}

/** The same when Okta could answer. */
export class NotEmulated extends Unfit {
  override at(name: string, at: number): ExpressionError {
    return new ExpressionNotEmulated(`${name}: ${this.message}`, at)
  }
}

/** Text as the language converts it: `null` stays, a list is joined with commas. */
export function asText(value: Value): string | null {
  if (value === null || typeof value === 'string') return value
  return isList(value) ? value.map((item) => asText(item) ?? '').join(',') : String(value)
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

/** Equality of the language: by value, lists item by item, and never across types. */
export function isSame(left: Value, right: Value): boolean {
  if (left === null || right === null || !isList(left) || !isList(right)) return left === right
  return (
    left.length === right.length && left.every((item, index) => isSame(item, right[index] ?? null))
  )
}
