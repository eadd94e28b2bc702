import type { Problem, Tree } from './tree.ts'
import { textOf, under } from './tree.ts'

/** What gives true or false, and how many arguments it takes, at least and at most. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  Condition: [1, 1],
  'Fn::And': [2, 10],
  'Fn::Equals': [2, 2],
  'Fn::Not': [1, 1],
  'Fn::Or': [2, 10],
}

/** Checks what stands where true or false is expected; names are checked with the references. */
export function checkTest(tree: Tree): Problem[] {
  const size = tree.kind === 'call' ? sizes[tree.name] : undefined
  if (tree.kind !== 'call' || !size) {
    return [{ ...tree.at, problem: `expected one of ${Object.keys(sizes).join(', ')}` }]
  }
  const [least, most] = size
  const given = argumentsOf(tree)
  if (given.length < least || given.length > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`
    return [{ ...tree.at, problem: `${tree.name} takes ${wanted}, not ${given.length}` }]
  }
  const takesTests = tree.name !== 'Fn::Equals' && tree.name !== 'Condition'
  return takesTests ? given.flatMap(checkTest) : []
}

const argumentsOf = ({ argument }: Extract<Tree, { kind: 'call' }>): readonly Tree[] =>
  argument.kind === 'list' ? argument.items : [argument]

/** Whether a test is met when the template is given these values for its parameters. */
export function isMet(test: Tree, template: Tree, given: Readonly<Record<string, string>>) {
  const met = (tree: Tree | undefined): boolean => {
    if (tree?.kind !== 'call') throw new Error('a test is a call')
    const [first, second] = argumentsOf(tree)
    switch (tree.name) {
      case 'Condition':
        return met(under(template, 'Conditions', textOf(first) ?? ''))
      case 'Fn::And':
        return argumentsOf(tree).every(met)
      case 'Fn::Equals':
        return compared(first, template, given) === compared(second, template, given)
      case 'Fn::Not':
        return !met(first)
      case 'Fn::Or':
        return argumentsOf(tree).some(met)
      default:
        throw new Error(`whether ${tree.name} is met is not worked out here`)
    }
  }
  return met(test)
}

/** One side of `!Equals`: a text, or the value of a parameter. */
function compared(tree: Tree | undefined, template: Tree, given: Readonly<Record<string, string>>) {
  if (tree?.kind === 'scalar') return String(tree.value)
  const name = tree?.kind === 'call' && tree.name === 'Ref' ? textOf(tree.argument) : undefined
  if (name === undefined) throw new Error('only texts and parameters are compared here')
  const preset = under(template, 'Parameters', name, 'Default')
  return given[name] ?? (preset?.kind === 'scalar' ? String(preset.value) : '')
}
