import { expect, it, test } from 'vitest'
import { whereJsonBreaks } from './json-mistake.ts'
import { marksIn } from './lint.fixture.ts'
import { sourceOf } from './source.ts'

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
  expect(whereJsonBreaks(text).join(':')).toBe(places[0])
})

it('says what to do with a link that became a text', () => {
  const remedy = 'put the contents of en-GB.json there'
  expect(sourceOf('en-US.json', 'en-GB.json\n')).toMatchObject({
    rule: 'json',
    remedy: expect.stringContaining(remedy),
  })
})

it('reads a file with a byte order mark', () => {
  expect(sourceOf('a.json', '\uFEFF{}')).toMatchObject({ root: { kind: 'object', at: 0 } })
})
