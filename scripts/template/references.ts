import type { Resource } from './spec.ts'
import { didYouMean } from './spec.ts'
import type { Entries, Problem, Tree } from './tree.ts'
import { entriesOf, partsOf, textOf, under } from './tree.ts'

/** The names that a template declares, and those that it has used so far. */
export type Names = {
  readonly parameters: Entries
  readonly conditions: Entries
  readonly mappings: Entries
  readonly resources: Entries
  readonly specOf: (resource: string) => Resource | undefined
  readonly used: Set<string>
}

/** The conditions that hold where something stands. */
type Given = readonly string[]
type Call = Extract<Tree, { kind: 'call' }>

/** Checks every reference inside: that its target exists, also when a condition is not met. */
export function checkReferences(tree: Tree, names: Names, given: Given = []): Problem[] {
  if (tree.kind !== 'call') {
    return partsOf(tree).flatMap((part) => checkReferences(part, names, given))
  }
  if (tree.name === 'Fn::If') return checkIf(tree, names, given)
  const own = checkers[tree.name]?.(tree, names, given) ?? []
  return [...own, ...checkReferences(tree.argument, names, given)]
}

const checkers: Readonly<Record<string, (call: Call, names: Names, given: Given) => Problem[]>> = {
  Ref: (call, names, given) => checkName(textOf(call.argument) ?? '', call, names, given),
  Condition: (call, names) => checkCondition(textOf(call.argument) ?? '', call, names),
  'Fn::GetAtt': (call, names, given) => checkName(attributeOf(call.argument), call, names, given),
  'Fn::Sub': checkSub,
  'Fn::FindInMap': checkFindInMap,
}

const attributeOf = (argument: Tree): string =>
  argument.kind === 'list'
    ? argument.items.map((item) => textOf(item) ?? '').join('.')
    : (textOf(argument) ?? '')

/** `Name` or `Name.Attribute`. */
function checkName(name: string, { at, name: call }: Tree & Call, names: Names, given: Given) {
  const [target = '', ...attribute] = name.split('.')
  names.used.add(target)
  if (attribute.length === 0 && call !== 'Fn::GetAtt') {
    if (name.startsWith('AWS::')) return checkPseudo(name, at)
    if (names.parameters.has(name)) return []
  }
  const resource = names.resources.get(target)
  if (!resource) {
    const known = [...names.resources.keys(), ...names.parameters.keys()]
    return [{ ...at, problem: `${call}: there is no ${target}${didYouMean(target, known)}` }]
  }
  const wrong =
    attribute.length > 0 ? checkAttribute(target, attribute.join('.'), names) : undefined
  const condition = textOf(under(resource.value, 'Condition'))
  const absent = condition && !given.includes(condition)
  const unmet = absent ? `${target} is not there unless ${condition} is met` : undefined
  return [wrong, unmet].flatMap((text) => (text ? [{ ...at, problem: `${call}: ${text}` }] : []))
}

function checkAttribute(target: string, attribute: string, names: Names): string | undefined {
  const spec = names.specOf(target)
  if (!spec || attribute in spec.attributes) return undefined
  const hint = didYouMean(attribute, Object.keys(spec.attributes))
  return `${spec.cloudFormationType} has no attribute ${attribute}${hint}`
}

const pseudo = ['AccountId', 'NoValue', 'NotificationARNs', 'Partition', 'Region', 'StackId']
  .concat(['StackName', 'URLSuffix'])
  .map((name) => `AWS::${name}`)

const checkPseudo = (name: string, at: Tree['at']): Problem[] =>
  pseudo.includes(name)
    ? []
    : [{ ...at, problem: `there is no ${name}${didYouMean(name, pseudo)}` }]

function checkSub(call: Call, names: Names, given: Given): Problem[] {
  const { argument } = call
  const [first, second] = argument.kind === 'list' ? argument.items : [argument]
  const own = entriesOf(second)
  const inside = [...(textOf(first) ?? '').matchAll(/\$\{(?!!)\s*([^}\s]+)\s*\}/g)]
  return inside
    .map(([, name = '']) => name)
    .filter((name) => !own.has(name))
    .flatMap((name) => checkName(name, call, names, given))
}

function checkIf({ argument, at }: Call, names: Names, given: Given): Problem[] {
  const [test, yes, no] = argument.kind === 'list' ? argument.items : []
  const condition = textOf(test)
  if (!condition || !yes || !no) {
    return [{ ...at, problem: 'Fn::If takes a condition and two values' }]
  }
  return [
    ...checkCondition(condition, { at }, names),
    ...checkReferences(yes, names, [...given, condition]),
    ...checkReferences(no, names, given),
  ]
}

/** Checks that a condition is declared. */
export function checkCondition(name: string, { at }: Pick<Tree, 'at'>, names: Names): Problem[] {
  names.used.add(name)
  if (names.conditions.has(name)) return []
  const hint = didYouMean(name, names.conditions.keys())
  return [{ ...at, problem: `there is no condition ${name}${hint}` }]
}

function checkFindInMap({ argument, at }: Call, names: Names): Problem[] {
  const [name = '', ...keys] = (argument.kind === 'list' ? argument.items : []).map(textOf)
  names.used.add(name)
  const mapping = names.mappings.get(name)?.value
  if (!mapping) return [{ ...at, problem: `there is no mapping ${name}` }]
  // Keys that are themselves calls are known only when the stack is made.
  const literal = keys.filter((key) => key !== undefined)
  const found = literal.length < 2 || under(mapping, ...literal) !== undefined
  return found ? [] : [{ ...at, problem: `the mapping ${name} has no ${literal.join('.')}` }]
}
