import type { ExpressionContext, Value } from '../values.ts'
import { asText, isList, Unfit } from '../values.ts'

/** A function of the language. `takes` is the least and the greatest number of arguments. */
export type ExpressionFunction = {
  readonly takes: readonly [least: number, most: number]
  /** @throws Unfit when it cannot answer. */
  readonly run: (args: readonly Value[], context: ExpressionContext) => Value
  /**
   * Looks at the arguments that stand in the expression itself, before anything is evaluated.
   * @throws Unfit when it could never answer.
   */
  readonly check?: (args: readonly (Value | undefined)[]) => void
}

/** Functions by their full names. */
export type FunctionFamily = Readonly<Record<string, ExpressionFunction>>

/** A function of texts. Undocumented: of nothing it gives nothing, as most of Okta's seem to. */
export const ofText = (
  more: number,
  run: (input: string, ...others: string[]) => Value,
  ofNothing: Value = null,
): ExpressionFunction => ({
  takes: [more + 1, more + 1],
  run: ([input = null, ...others]) => {
    const text = asText(input)
    return text === null ? ofNothing : run(text, ...others.map((other) => asText(other) ?? ''))
  },
})

/** A list; nothing is an empty one, and a single value is a list of one. */
export function asList(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return []
  return isList(value) ? value : [value]
}

export function asInteger(value: Value | undefined, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw new Unfit(`${what} must be a whole number`)
}
