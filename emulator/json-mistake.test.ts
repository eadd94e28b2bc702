import { expect, test } from 'vitest'
import { jsonMistake } from './json-mistake.ts'
import { marksIn } from './lint/lint.fixture.ts'

test.each([
  '{\n  "a": ▸]\n}',
  '{\n  "a": 1,\n▸}',
  '[1,\n 2▸',
  '["a▸\n"]',
  '[tru▸ ]',
  '[-▸]',
  '▸en-GB.json',
  '[1] ▸x',
  `[${'1, '.repeat(5000)}▸;]`,
])('%j is not JSON at the mark', (marked) => {
  const { text, places } = marksIn(marked)
  const { line, column } = jsonMistake(text, undefined)
  expect(`${line}:${column}`).toBe(places[0])
})
