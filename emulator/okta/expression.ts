/** What names in an expression stand for. Attributes never set are absent, and read as `null`. */
export type ExpressionContext = {
  readonly user: Readonly<Record<string, unknown>>
  /** The person's profile in the app; `null` when a token is for the client alone. */
  readonly appuser: Readonly<Record<string, unknown>> | null
  readonly app: Readonly<Record<string, unknown>>
  readonly org: Readonly<Record<string, unknown>>
}

/** An expression ready to be evaluated against a person. */
export type Expression = {
  readonly evaluate: (context: ExpressionContext) => unknown
  /** Every `object.attribute` that it reads. */
  readonly references: readonly Reference[]
}

export type Reference = { readonly object: keyof ExpressionContext; readonly attribute: string }

/** Something in an expression that is wrong, or not emulated; `at` counts characters from 1. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  constructor(problem: string, at: number) {
    super(`${problem} (character ${at} of the expression)`)
  }
}

type Token = { readonly kind: 'name' | 'string' | 'sign'; readonly text: string; at: number }
type Evaluate = Expression['evaluate']

const pattern = /\s*(?:([A-Za-z_][\w.]*)|"([^"\\]*)"|'([^'\\]*)'|(==|!=|[?:()]))/y
const objects = ['user', 'appuser', 'app', 'org'] as const

/**
 * Compiles the part of Okta's expression language that is emulated: `user.x`, `appuser.x`, `app.x`,
 * `org.x`, string literals, `null`, `==`, `!=`, parentheses and `condition ? a : b`.
 * See "Okta Expression Language overview". Anything else is an {@link ExpressionError}.
 */
export function compileExpression(source: string): Expression {
  const tokens = tokenise(source)
  const references: Reference[] = []
  let next = 0

  const peek = () => tokens[next]
  const place = () => peek()?.at ?? source.length + 1
  const accept = (sign: string): boolean => {
    const token = peek()
    if (token?.kind !== 'sign' || token.text !== sign) return false
    next++
    return true
  }
  const expect = (sign: string) => {
    if (!accept(sign)) throw new ExpressionError(`"${sign}" is missing`, place())
  }

  const ternary = (): Evaluate => {
    const condition = comparison()
    if (!accept('?')) return condition
    const then = ternary()
    expect(':')
    const otherwise = ternary()
    return (context) => (condition(context) === true ? then(context) : otherwise(context))
  }
  const comparison = (): Evaluate => {
    const left = primary()
    const equal = accept('==')
    if (!(equal || accept('!='))) return left
    const right = primary()
    return (context) => (left(context) === right(context)) === equal
  }
  const primary = (): Evaluate => {
    if (accept('(')) {
      const inner = ternary()
      expect(')')
      return inner
    }
    const token = peek()
    if (!token || token.kind === 'sign') throw new ExpressionError('a value is missing', place())
    next++
    if (token.kind === 'string') return () => token.text
    if (token.text === 'null') return () => null
    const { object, attribute } = referenceOf(token)
    if (attribute === undefined) return (context) => context[object]
    references.push({ object, attribute })
    return (context) => context[object]?.[attribute] ?? null
  }

  const evaluate = ternary()
  if (next < tokens.length) throw notEmulatedYet(peek()?.text ?? '', place())
  return { evaluate, references }
}

function tokenise(source: string): Token[] {
  const tokens: Token[] = []
  const end = source.trimEnd().length
  pattern.lastIndex = 0
  for (let at = 0; at < end; at = pattern.lastIndex) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (!match) {
      const rest = source.slice(at).trimStart()
      throw notEmulatedYet(rest.slice(0, 12), source.length - rest.length + 1)
    }
    const [whole, name, double, single, sign] = match
    const text = name ?? double ?? single ?? sign ?? ''
    const kind = name ? 'name' : sign ? 'sign' : 'string'
    tokens.push({ kind, text, at: at + whole.length - whole.trimStart().length + 1 })
  }
  return tokens
}

function referenceOf({ text, at }: Token) {
  const [head, attribute, ...more] = text.split('.')
  const object = objects.find((name) => name === head)
  if (!object || more.length > 0 || attribute === '') throw notEmulatedYet(text, at)
  if (attribute === undefined && object !== 'appuser') {
    throw new ExpressionError(`"${text}" needs an attribute, as in ${text}.name`, at)
  }
  return { object, attribute }
}

const notEmulatedYet = (what: string, at: number): ExpressionError =>
  new ExpressionError(
    `"${what}" is not emulated yet; there is user.x, appuser.userName, app.x, org.x, text, null, ==, != and ?:`,
    at,
  )
