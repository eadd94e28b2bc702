import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileExpression } from './expression.ts'
import { functions } from './functions/table.ts'
import type { ExpressionContext, Value } from './values.ts'
import { ExpressionError } from './values.ts'

const values: Readonly<Record<string, Value>> = {
  text: 'teal',
  empty: '',
  nothing: null,
  number: 7,
  flag: true,
  list: ['a', 1, null],
}
const read = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined)
const context: ExpressionContext = {
  user: read,
  appuser: read,
  internal: read,
  app: read,
  org: read,
  access: read,
  groups: () => [{ id: '00g1', name: 'a'.repeat(60), type: 'OKTA_GROUP' }],
  now: 0,
}

/** What an expression gives, or that it cannot be read or evaluated: nothing else may happen. */
function outcomeOf(source: string): unknown {
  try {
    return compileExpression(source).evaluate(context)
  } catch (error) {
    expect(error).toBeInstanceOf(ExpressionError)
    return error instanceof Error ? error.message : error
  }
}

const names = [...functions.keys()]
const leaves = [
  ...Object.keys(values).map((name) => `user.${name}`),
  ...['user.unknown', 'appuser', 'app.text', 'access.list', 'null', 'TRUE', '1', '2.5', '-3'],
  ...["'text'", '"a""b"', '{}', "'OKTA'", "'d.M.yyyy'", "'1438363117'", '"%%%"'],
]
const signs = [
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '&&',
  '||',
  ' AND ',
  ' or ',
  '?:',
  ' matches ',
]

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom(...leaves),
    fc
      .tuple(tie('expression'), fc.constantFrom(...signs), tie('expression'))
      .map((parts) => parts.join('')),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([a, b, c]) => `(${a}?${b}:${c})`),
    tie('expression').map((inner) => `!${inner}`),
    fc.array(tie('expression'), { maxLength: 3 }).map((items) => `{${items.join(',')}}`),
    fc.tuple(tie('expression'), tie('expression')).map(([list, index]) => `(${list})[${index}]`),
    tie('expression').map((names) => `user.getGroups({'group.profile.name': ${names}}).![name]`),
    fc
      .tuple(fc.constantFrom(...names), fc.array(tie('expression'), { maxLength: 4 }))
      .map(([name, args]) => `${name}(${args.join(', ')})`),
  ),
}))

test('expressions made of what the language has give a value or say why not, always the same', () => {
  const before = JSON.stringify(values)
  let evaluated = 0
  fc.assert(
    fc.property(expression, (source) => {
      const outcome = outcomeOf(source)
      expect(outcomeOf(source)).toEqual(outcome)
      if (typeof outcome !== 'string' || !outcome.includes('of the expression)')) evaluated++
    }),
    { numRuns: 3000 },
  )
  expect(evaluated).toBeGreaterThan(300)
  expect(JSON.stringify(values)).toBe(before)
})

test('whatever is written, it is read or refused', () => {
  const pieces = fc.oneof(
    fc.constantFrom(...leaves, ...signs, ...names, ...'(){}[].,?:!"\''),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(pieces), (parts) => void outcomeOf(parts.join(' '))),
    { numRuns: 3000 },
  )
  fc.assert(fc.property(fc.string({ maxLength: 2000 }), (source) => void outcomeOf(source)))
})

test('nothing takes for ever, and nothing grows without end', () => {
  const doubled = (times: number): string =>
    times === 0 ? '"aaaaaaaa"' : `String.replace(${doubled(times - 1)}, "a", "aaaaaaaa")`
  expect(outcomeOf(doubled(20))).toMatch(/the text grows too long/)
  expect(outcomeOf('isMemberOfGroupNameRegex("(a+)+b")')).toMatch(/takes too long/)
  expect(outcomeOf(`"${'a'.repeat(60)}" matches "(a+)+b"`)).toMatch(/takes too long/)
  expect(outcomeOf(`${'('.repeat(500)}1${')'.repeat(500)}`)).toBe(1)
  expect(outcomeOf('!'.repeat(1000))).toMatch(/a value is missing/)
  const digits = `"${'1'.repeat(200)}x"`
  expect(outcomeOf(`Time.fromStringToIso8601(${digits}, "${'dMHms'.repeat(40)}")`)).toMatch(/fit/)
})
