import { expect, test } from 'vitest'
import { compileExpression } from './expression.ts'

const context = {
  user: { favoriteColor: 'teal', nickName: '' },
  appuser: { userName: 'ada@example.com' },
  app: { clientId: '0oa1' },
  org: { name: 'Example' },
}
const evaluate = (source: string) => compileExpression(source).evaluate(context)

test.each([
  ['user.favoriteColor', 'teal'],
  ['user.neverSet', null],
  ['user.nickName', ''],
  ['appuser.userName', 'ada@example.com'],
  ['app.clientId', '0oa1'],
  ['org.name', 'Example'],
  ['"a literal"', 'a literal'],
  ["'another'", 'another'],
  ['user.favoriteColor == "teal" ? "yes" : "no"', 'yes'],
  ['user.favoriteColor != null ? (user.favoriteColor) : "none"', 'teal'],
  ['user.x != null ? "x" : user.y == null ? "neither" : "y"', 'neither'],
])('%s', (source, value) => {
  expect(evaluate(source)).toBe(value)
})

test('the default subject is the login, or the client id when there is no person', () => {
  const subject = compileExpression('(appuser != null) ? appuser.userName : app.clientId')
  expect(subject.evaluate(context)).toBe('ada@example.com')
  expect(subject.evaluate({ ...context, appuser: null })).toBe('0oa1')
})

test.each([
  ['String.toUpperCase(user.x)', /"String.toUpperCase" is not emulated yet.*character 1 /],
  ['user.x + "!"', /"\+ "!"" is not emulated yet.*character 8 /],
  ['user.x "y"', /"y" is not emulated yet.*character 8 /],
  ['user.x ? "y"', /":" is missing \(character 13 /],
  ['', /a value is missing \(character 1 /],
  ['user', /"user" needs an attribute/],
])('%s is refused with its place', (source, message) => {
  expect(() => compileExpression(source)).toThrow(message)
})
