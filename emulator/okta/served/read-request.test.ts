import { expect, test } from 'vitest'
import { ReadRequest } from './read-request.ts'

const url = 'https://dev-5550123.okta.com/'
const request = () => new ReadRequest(url, { method: 'POST' }, Buffer.from('a=1'))

test('gives its body as text', async () => {
  expect(await request().text()).toBe('a=1')
})

test.each([
  ['with another address', () => new Request(`${url}other`, request())],
  ['as a clone', () => request().clone()],
])('is not copied %s, for the copy would have no body', (_, copy) => {
  expect(copy).toThrow(/do not copy it/)
})
