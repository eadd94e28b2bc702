import { didYouMean } from '../../did-you-mean.ts'
import { matchingNames } from './functions/pattern.ts'
import { functions, notEmulatedFunctions } from './functions/table.ts'
import type { Token } from './tokens.ts'
import { tokenise } from './tokens.ts'
import type { Criterion, GroupKey, Node, Operator } from './tree.ts'
import { groupKeys } from './tree.ts'
import type { ObjectName, Reference, Value } from './values.ts'
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
  matches: 3,
  '+': 4,
  '-': 4,
}
const comparisonPower = 3
const operatorWords: Readonly<Record<string, Operator>> = {
  AND: '&&',
  OR: '||',
  MATCHES: 'matches',
}
const literals: Readonly<Record<string, null | boolean>> = { NULL: null, TRUE: true, FALSE: false }
const objects: readonly ObjectName[] = ['user', 'appuser', 'app', 'org', 'access']

type Parsed = {
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
      const right = this.#operation(power)
      if (operator === 'matches') this.#look(() => checkPattern(right), operator, at)
      left = { type: 'operation', operator, left, right, at }
      if (power === comparisonPower) ceiling = power
    }
  }

  #unary(): Node {
    const at = this.#place()
    if (this.#accept('!')) return { type: 'not', operand: this.#unary(), at }
    if (this.#accept('-')) return { type: 'minus', operand: this.#unary(), at }
    return this.#postfixed()
  }

  #postfixed(): Node {
    let node = this.#primary()
    for (;;) {
      const at = this.#place()
      if (this.#accept('.')) {
        throw new ExpressionNotEmulated('a property, method or projection is not emulated', at)
      }
      if (!this.#accept('[')) return node
      node = { type: 'element', of: node, index: this.#choice(), at }
      this.#expect(']')
    }
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
    if (this.#accept('(')) {
      return token.text === 'user.getGroups' ? this.#groups(token) : this.#call(token)
    }
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
    this.#look(() => known.check?.(args.map(literalOf)), name, at)
    return { type: 'call', name, args, at }
  }

  /** `user.getGroups({'group.id': {…}}, …).![name]`. The groups themselves are no value here. */
  #groups({ text: name, at }: Token): Node {
    const criteria: Criterion[] = []
    do criteria.push(...this.#criterion())
    while (this.#accept(','))
    this.#expect(')')
    const isProjected = ['.', '!', '['].every((sign) => this.#accept(sign))
    const { kind, text } = this.#peek() ?? {}
    if (!isProjected || kind !== 'name' || text !== 'name') {
      throw new ExpressionNotEmulated(`"${name}" is not emulated without .![name]`, at)
    }
    this.#next++
    this.#expect(']')
    return { type: 'groups', criteria }
  }

  /** A map: what is looked for by its key, and an operator that holds for names. */
  #criterion(): readonly Criterion[] {
    const entries: { readonly key: GroupKey; readonly values: Node }[] = []
    let operator: Criterion['operator'] | undefined
    const at = this.#place()
    this.#expect('{')
    do {
      const key = this.#key()
      this.#expect(':')
      const values = this.#choice()
      if (key.text === 'operator') operator = operatorOfNames(values, key.at)
      else entries.push({ key: groupKey(key), values })
    } while (this.#accept(','))
    this.#expect('}')
    return entries.map(({ key, values }) => {
      if (key === 'group.profile.name') return { key, values, operator: operator ?? 'STARTS_WITH' }
      if (operator === undefined) return { key, values, operator: 'EXACT' }
      throw new ExpressionError(`"${key}" takes no operator`, at)
    })
  }

  #key(): Token {
    const token = this.#peek()
    if (token?.kind !== 'text') throw new ExpressionError('a key is missing', this.#place())
    this.#next++
    return token
  }

  /** Keeps what will never be answered, and its place. */
  #look(check: () => void, name: string, at: number): void {
    try {
      check()
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      this.#flaws.push(error.at(name, at))
    }
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

const literalOf = (node: Node): Value | undefined =>
  node.type === 'literal' ? node.value : undefined

function checkPattern(node: Node): void {
  const pattern = literalOf(node)
  if (typeof pattern === 'string') matchingNames(pattern, [])
}

function groupKey({ text, at }: Token): GroupKey {
  const key = groupKeys.find((known) => known === text)
  if (key) return key
  if (text === 'group.source.id') throw new ExpressionNotEmulated(`"${text}" is not emulated`, at)
  throw new ExpressionError(`groups have no "${text}"; they have ${groupKeys.join(', ')}`, at)
}

function operatorOfNames(node: Node, at: number): Criterion['operator'] {
  const operator = literalOf(node)
  if (operator === 'EXACT' || operator === 'STARTS_WITH') return operator
  throw new ExpressionError('the operator must be EXACT or STARTS_WITH', at)
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
  const own = name.startsWith('user.profile.')
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
