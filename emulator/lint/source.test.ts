import { expect, it } from 'vitest'
import { sourceOf } from './source.ts'

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
