import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureFile } from '../okta.fixture.ts'
import type { ListeningOkta } from './listen.ts'
import { listenOkta } from './listen.ts'

let okta: ListeningOkta
beforeAll(async () => {
  okta = await listenOkta({ file: fixtureFile() })
})
afterAll(() => okta.close())

const statusOf = (headers: Record<string, string>, body: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${okta.issuer}/v1/introspect`, { method: 'POST', headers })
    sent.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject)
    if (headers['content-length'] === undefined) sent.write(body)
    sent.end()
  })

test('a POST that does not say how long it is gets 411', async () => {
  expect(await statusOf({}, 'token=x')).toBe(411)
})

test('an empty one that says so is heard', async () => {
  expect(await statusOf({ 'content-length': '0' }, '')).toBe(401)
})
