import type { Properties, PropertyType, Spec } from './spec.ts'
import { didYouMean } from './spec.ts'
import type { Place, Problem, Tree } from './tree.ts'

/** Checks a map of properties, whole: names, what is required, and each value's type. */
export function checkProperties(
  tree: Tree | undefined,
  at: Place,
  properties: Properties,
  spec: Spec,
): Problem[] {
  if (tree && tree.kind !== 'map') return [{ ...tree.at, problem: 'expected a map of properties' }]
  const given = tree?.entries ?? new Map()
  const missing = Object.entries(properties)
    .filter(([name, { required }]) => required && !given.has(name))
    .map(([name]) => ({ ...at, problem: `the required property ${name} is missing` }))
  const wrong = [...given].flatMap(([name, entry]) => {
    const property = properties[name]
    if (property) return checkValue(entry.value, property.type, spec)
    const hint = didYouMean(name, Object.keys(properties))
    return [{ ...entry.at, problem: `there is no property ${name}${hint}` }]
  })
  return [...missing, ...wrong]
}

/** Checks one value, as far as the specification says what it may be. */
function checkValue(tree: Tree, type: PropertyType, spec: Spec): Problem[] {
  if (tree.kind === 'call') return checkCall(tree, type, spec)
  switch (type.type) {
    case 'ref':
      return checkProperties(tree, tree.at, spec.propertiesOf(type), spec)
    case 'array':
      if (tree.kind !== 'list') return [{ ...tree.at, problem: 'expected a list' }]
      return tree.items.flatMap((item) => checkValue(item, type.element, spec))
    case 'map':
      if (tree.kind !== 'map') return [{ ...tree.at, problem: 'expected a map' }]
      return [...tree.entries.values()].flatMap(({ value }) =>
        checkValue(value, type.element, spec),
      )
    case 'union':
      return fewest(type.types.map((one) => checkValue(tree, one, spec)))
    case 'json':
    case 'tag':
      return []
    default:
      return checkScalar(tree, type)
  }
}

/** What a call gives is known when the stack is made; that it gives a text is known now. */
function checkCall(tree: Extract<Tree, { kind: 'call' }>, type: PropertyType, spec: Spec) {
  const { name, argument } = tree
  if (name === 'Fn::If' && argument.kind === 'list') {
    return argument.items.slice(1).flatMap((branch) => checkValue(branch, type, spec))
  }
  const isNoValue = argument.kind === 'scalar' && argument.value === 'AWS::NoValue'
  const givesText = ['Ref', 'Fn::Sub', 'Fn::Join'].includes(name) && !isNoValue
  if (!givesText || (type.type !== 'ref' && type.type !== 'map')) return []
  return [{ ...tree.at, problem: `${name} gives a text, and a map is expected` }]
}

function checkScalar(tree: Tree, type: PropertyType): Problem[] {
  if (tree.kind !== 'scalar') return [{ ...tree.at, problem: `expected a ${type.type}` }]
  const text = String(tree.value)
  const fits =
    (type.type === 'string' && tree.value !== null) ||
    (type.type === 'integer' && /^-?\d+$/.test(text)) ||
    (type.type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) ||
    (type.type === 'boolean' && /^(true|false)$/.test(text)) ||
    (type.type === 'date-time' && !Number.isNaN(Date.parse(text))) ||
    (type.type === 'null' && tree.value === null)
  if (!fits) return [{ ...tree.at, problem: `expected a ${type.type}, not ${text}` }]
  const allowed = 'allowedValues' in type ? type.allowedValues?.map(String) : undefined
  if (!allowed || allowed.includes(text)) return []
  return [{ ...tree.at, problem: `${text} is not among the values: ${allowed.join(', ')}` }]
}

/** Of a union, the alternative that was most likely meant. */
const fewest = (alternatives: readonly Problem[][]): Problem[] =>
  alternatives.toSorted((one, other) => one.length - other.length)[0] ?? []
