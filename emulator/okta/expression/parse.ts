import { didYouMean } from '../../did-you-mean.ts'
import type { ExpressionFunction } from './functions/function.ts'
import { functions, notEmulatedFunctions } from './functions/table.ts'
import type { Token } from './tokens.ts'
import { tokenise } from './tokens.ts'
import type { Node, Operator } from './tree.ts'
import type { ObjectName, Reference } from './values.ts'
import { ExpressionError, ExpressionNotEmulated, Unfit } from './values.ts'

/** How strongly operators bind, as in SpEL. Comparisons cannot be chained. */
const powers: Readonly<Record<Operator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
}
const comparisonPower = 3
const operatorWords: Readonly<Record<string, Operator>> = { AND: '&&', OR: '||' }
const literals: Readonly<Record<string, null | boolean>> = { NULL: null, TRUE: true, FALSE: false }
const objects: readonly ObjectName[] = ['user', 'appuser', 'app', 'org', 'access']

export type Parsed = {
  readonly root: Node
  readonly references: readonly Reference[]
  /** What can never be evaluated, as far as can be seen. */
  readonly flaws: readonly ExpressionError[]
}

/** Reads an expression; a mistake in it is an {@link ExpressionError} with its place. */
export const parseExpression = (source: string): Parsed => new Parser(source).whole()

/** Operator precedence by binding power (Pratt); everything else by recursive descent. */
class Parser {
  readonly #references: Reference[] = []
  readonly #flaws: ExpressionError[] = []
  readonly #tokens: readonly Token[]
  readonly #end: number
  #next = 0

  constructor(source: string) {
    this.#tokens = tokenise(source)
    this.#end = source.length + 1
  }

  whole(): Parsed {
    const root = this.#choice()
    const rest = this.#peek()
    if (rest) throw new ExpressionError(`"${rest.text}" is not expected here`, rest.at)
    return { root, references: this.#references, flaws: this.#flaws }
  }

  #choice(): Node {
    const first = this.#operation(0)
    const at = this.#place()
    if (this.#accept('?:')) return { type: 'default', preferred: first, otherwise: this.#choice() }
    if (!this.#accept('?')) return first
    const then = this.#choice()
    this.#expect(':')
    return { type: 'choice', condition: first, then, otherwise: this.#choice(), at }
  }

  #operation(minimum: number): Node {
    let left = this.#unary()
    let ceiling = Number.POSITIVE_INFINITY
    for (;;) {
      const operator = operatorOf(this.#peek())
      if (!operator) return left
      const power = powers[operator]
      if (power <= minimum || power >= ceiling) return left
      const at = this.#place()
      this.#next++
      left = { type: 'operation', operator, left, right: this.#operation(power), at }
      if (power === comparisonPower) ceiling = power
    }
  }

  #unary(): Node {
    const at = this.#place()
    if (this.#accept('!')) return { type: 'not', operand: this.#unary(), at }
    if (this.#accept('-')) return { type: 'minus', operand: this.#unary(), at }
    return this.#primary()
  }

  #primary(): Node {
    const token = this.#peek()
    if (this.#accept('(')) {
      const inner = this.#choice()
      this.#expect(')')
      return inner
    }
    if (this.#accept('{')) return { type: 'list', items: this.#until('}') }
    if (!token || token.kind === 'sign') {
      throw new ExpressionError('a value is missing', this.#place())
    }
    this.#next++
    if (token.kind === 'text') return { type: 'literal', value: token.text }
    if (token.kind === 'number') return { type: 'literal', value: Number(token.text) }
    return this.#named(token)
  }

  #named(token: Token): Node {
    if (this.#accept('(')) return this.#call(token)
    const literal = literals[token.text.toUpperCase()]
    if (literal !== undefined) return { type: 'literal', value: literal }
    const [head = '', ...rest] = token.text.split('.')
    const object = objects.find((name) => name === head)
    if (!object) throw unknownName(token)
    const attribute = rest.join('.')
    if (attribute === '') return this.#presence(object, token)
    const reference = { object, attribute, at: token.at }
    this.#references.push(reference)
    return { type: 'attribute', ...reference }
  }

  /** An object alone can only be compared with `null`. */
  #presence(object: ObjectName, { at }: Token): Node {
    const isAbsent = this.#accept('==')
    if ((object === 'user' || object === 'appuser') && (isAbsent || this.#accept('!='))) {
      const right = this.#peek()
      if (right?.kind === 'name' && right.text.toUpperCase() === 'NULL') {
        this.#next++
        return { type: 'presence', object, is: !isAbsent }
      }
    }
    throw new ExpressionError(`"${object}" needs an attribute, as in ${object}.name`, at)
  }

  #call({ text: name, at }: Token): Node {
    const known = functions.get(name)
    if (!known) throw unknownFunction(name, at)
    const args = this.#until(')')
    const [least, most] = known.takes
    if (args.length < least || args.length > most) {
      throw new ExpressionError(`${name} takes ${arity(least, most)}, not ${args.length}`, at)
    }
    const flaw = flawOf(known, args)
    if (flaw) this.#flaws.push(flaw.at(name, at))
    return { type: 'call', name, args, at }
  }

  #until(close: string): readonly Node[] {
    const items: Node[] = []
    if (this.#accept(close)) return items
    do items.push(this.#choice())
    while (this.#accept(','))
    this.#expect(close)
    return items
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next]
  }

  #place(): number {
    return this.#peek()?.at ?? this.#end
  }

  #accept(sign: string): boolean {
    const token = this.#peek()
    if (token?.kind !== 'sign' || token.text !== sign) return false
    this.#next++
    return true
  }

  #expect(sign: string): void {
    if (!this.#accept(sign)) throw new ExpressionError(`"${sign}" is missing`, this.#place())
  }
}

function flawOf({ check }: ExpressionFunction, args: readonly Node[]): Unfit | undefined {
  try {
    check?.(args.map((arg) => (arg.type === 'literal' ? arg.value : undefined)))
    return undefined
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return error
  }
}

function operatorOf(token: Token | undefined): Operator | undefined {
  if (token?.kind === 'name') return operatorWords[token.text.toUpperCase()]
  if (token?.kind !== 'sign') return undefined
  return isOperator(token.text) ? token.text : undefined
}

const isOperator = (text: string): text is Operator => Object.hasOwn(powers, text)

const arity = (least: number, most: number): string => {
  if (least === most) return least === 1 ? '1 argument' : `${least} arguments`
  return most === Number.POSITIVE_INFINITY
    ? `${least} arguments or more`
    : `${least} to ${most} arguments`
}

function unknownFunction(name: string, at: number): ExpressionError {
  if (notEmulatedFunctions.includes(name)) {
    return new ExpressionNotEmulated(`"${name}" is not emulated`, at)
  }
  const known = [...functions.keys()]
  const own = /^(user\.(isMemberOf|getGroups)|user\.profile\..*)$/.test(name)
    ? ": it belongs to Identity Engine's language, which claims do not speak"
    : didYouMean(name, known)
  return new ExpressionError(`there is no function "${name}"${own}`, at)
}

function unknownName({ text, at }: Token): ExpressionError {
  const why = /^(session|idpuser)\b/.test(text)
    ? `"${text}" is not there for claims`
    : `there is no "${text}"; names begin with ${objects.join(', ')}`
  return new ExpressionError(why, at)
}
