import { evaluate } from './evaluate.ts'
import { parseExpression } from './parse.ts'
import type { ExpressionContext, Reference, Value } from './values.ts'
import { ExpressionError } from './values.ts'

/** An expression ready to be evaluated against a person. */
export type Expression = {
  /** @throws ExpressionError where Okta answers that the claim could not be evaluated. */
  readonly evaluate: (context: ExpressionContext) => Value
  /** Every `object.attribute` that it reads. */
  readonly references: readonly Reference[]
  /** What in it can never be evaluated, as far as can be seen without a person. */
  readonly flaws: readonly ExpressionError[]
}

/** Okta's limit on the value of a claim, in characters. */
const longestExpression = 1024

/**
 * Compiles an expression of Okta's language, of which README.md lists the part that is emulated.
 * See "Okta Expression Language overview"; operators bind and compare as in SpEL, which it is
 * based on.
 *
 * @throws ExpressionError with the place of the mistake.
 */
export function compileExpression(source: string): Expression {
  if (source.length > longestExpression) {
    throw new ExpressionError(
      `an expression has at most ${longestExpression} characters`,
      longestExpression + 1,
    )
  }
  const { root, references, flaws } = parseExpression(source)
  return { evaluate: (context) => evaluate(root, context), references, flaws }
}

/**
 * The same for an expression that nobody has checked: Okta takes whatever it is given when a claim
 * is set up, and fails when a token is issued. It is compiled when it is first evaluated.
 */
export function uncheckedExpression(source: string): Pick<Expression, 'evaluate'> {
  let compiled: Expression | undefined
  return {
    evaluate: (context) => {
      compiled ??= compileExpression(source)
      return compiled.evaluate(context)
    },
  }
}
