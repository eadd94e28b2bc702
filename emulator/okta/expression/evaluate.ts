import { meets } from './functions/groups.ts'
import { matchingNames } from './functions/pattern.ts'
import { functions } from './functions/table.ts'
import type { Node } from './tree.ts'
import type { ExpressionContext, Value } from './values.ts'
import { asText, ExpressionError, isList, isSame, Unfit } from './values.ts'

/** What a parsed expression gives in a context. It changes nothing and looks at nothing else. */
export function evaluate(node: Node, context: ExpressionContext): Value {
  switch (node.type) {
    case 'literal':
      return node.value
    case 'list':
      return node.items.map((item) => evaluate(item, context))
    case 'attribute':
      return attribute(node, context)
    case 'presence':
      return (context[node.object] !== null) === node.is
    case 'call':
      return call(node, context)
    case 'groups':
      return namesOfGroups(node, context)
    case 'element':
      return element(node, context)
    case 'not':
      return !truth(evaluate(node.operand, context), node.at)
    case 'minus':
      return -number(evaluate(node.operand, context), 'negated', node.at)
    case 'operation':
      return operation(node, context)
    case 'choice':
      return truth(evaluate(node.condition, context), node.at)
        ? evaluate(node.then, context)
        : evaluate(node.otherwise, context)
    case 'default': {
      // As in SpEL, text without a character counts as nothing here.
      const preferred = evaluate(node.preferred, context)
      return preferred === null || preferred === '' ? evaluate(node.otherwise, context) : preferred
    }
  }
}

type Attribute = Extract<Node, { type: 'attribute' }>
type Call = Extract<Node, { type: 'call' }>
type Groups = Extract<Node, { type: 'groups' }>
type Element = Extract<Node, { type: 'element' }>
type Operation = Extract<Node, { type: 'operation' }>

function attribute({ object, attribute: name, at }: Attribute, context: ExpressionContext): Value {
  const read = context[object]
  if (read === null) return null
  const value = read(name)
  if (value === undefined) throw new ExpressionError(`${object} has no attribute "${name}"`, at)
  return value
}

function call({ name, args, at }: Call, context: ExpressionContext): Value {
  const known = functions.get(name)
  if (!known) throw new ExpressionError(`there is no function "${name}"`, at)
  const values = args.map((arg) => evaluate(arg, context))
  return placed(name, at, () => known.run(values, context))
}

/** What cannot be answered, with its place. */
function placed(name: string, at: number, run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    throw error.at(name, at)
  }
}

function namesOfGroups({ criteria }: Groups, context: ExpressionContext): Value {
  const wanted = criteria.map(
    (criterion) => [criterion, evaluate(criterion.values, context)] as const,
  )
  return context
    .groups()
    .filter((group) => wanted.every(([criterion, values]) => meets(group, criterion, values)))
    .map(({ name }) => name)
}

/** As in SpEL, text has its characters. */
function element({ of, index, at }: Element, context: ExpressionContext): Value {
  const list = evaluate(of, context)
  const place = evaluate(index, context)
  if (typeof list !== 'string' && !(list !== null && isList(list))) {
    throw new ExpressionError(`${kindOf(list)} has no elements`, at)
  }
  const found = typeof place === 'number' ? list[place] : undefined
  if (found === undefined) throw new ExpressionError('there is nothing at this position', at)
  return found
}

function operation(node: Operation, context: ExpressionContext): Value {
  const { operator, at } = node
  const left = evaluate(node.left, context)
  const right = () => evaluate(node.right, context)
  if (operator === '&&') return truth(left, at) && truth(right(), at)
  if (operator === '||') return truth(left, at) || truth(right(), at)
  if (operator === '==') return isSame(left, right())
  if (operator === '!=') return !isSame(left, right())
  if (operator === '+') return sum(left, right(), at)
  if (operator === '-') return number(left, 'subtracted', at) - number(right(), 'subtracted', at)
  if (operator === 'matches') return matches(left, right(), at)
  return ordered(operator, compared(left, right(), at))
}

function truth(value: Value, at: number): boolean {
  if (typeof value === 'boolean') return value
  throw new ExpressionError(`a condition must be true or false, not ${kindOf(value)}`, at)
}

function number(value: Value, done: 'negated' | 'subtracted', at: number): number {
  if (typeof value === 'number') return value
  throw new ExpressionError(`only numbers can be ${done}, not ${kindOf(value)}`, at)
}

/** As in Java, the whole of a text. */
function matches(left: Value, pattern: Value, at: number): Value {
  const text = asText(left)
  if (text === null || typeof pattern !== 'string') {
    const unfit = text === null ? left : pattern
    throw new ExpressionError(`only text can match text, not ${kindOf(unfit)}`, at)
  }
  return placed('matches', at, () => matchingNames(pattern, [text]).length > 0)
}

/** Adds numbers; joins as soon as one side is text, where nothing reads "null", as in SpEL. */
function sum(left: Value, right: Value, at: number): Value {
  if (typeof left === 'number' && typeof right === 'number') return left + right
  if (typeof left === 'string' || typeof right === 'string') {
    return `${asText(left) ?? 'null'}${asText(right) ?? 'null'}`
  }
  throw new ExpressionError(`${kindOf(left)} and ${kindOf(right)} cannot be joined`, at)
}

/** Below, at or above 0; nothing comes before everything, as in SpEL. */
function compared(left: Value, right: Value, at: number): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  if (typeof left !== typeof right || typeof left === 'object' || typeof right === 'object') {
    throw new ExpressionError(`${kindOf(left)} and ${kindOf(right)} cannot be compared`, at)
  }
  return left < right ? -1 : Number(left > right)
}

function ordered(operator: '<' | '<=' | '>' | '>=', order: number) {
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

function kindOf(value: Value): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'a number'
  return typeof value === 'boolean' ? 'true or false' : 'a list'
}
