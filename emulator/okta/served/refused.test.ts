import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureFile } from '../okta.fixture.ts'
import type { ListeningOkta } from './listen.ts'
import { listenOkta } from './listen.ts'

let okta: ListeningOkta
beforeAll(async () => {
  okta = await listenOkta({ file: fixtureFile() })
})
afterAll(() => okta.close())

type Sent = { method?: string; headers?: Record<string, string>; body?: string }

const statusOf = ({ method = 'POST', headers = {}, body = '' }: Sent) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${okta.issuer}/v1/introspect`, { method, headers })
    sent.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject)
    sent.write(body)
    sent.end()
  })

const long = 'x'.repeat(1024 * 1024)

test('a POST that does not say how long it is gets 411, and the record says why', async () => {
  expect(await statusOf({ body: 'token=x' })).toBe(411)
  const calls: unknown = await (await fetch(`${okta.controlUrl}/calls`)).json()
  expect(calls).toMatchObject([
    { outcome: 411, explanation: [expect.stringContaining('Content-Length')] },
  ])
})

test.each(['close', 'keep-alive'])(
  'a connection is left as the caller wants it: %s',
  async (wanted) => {
    const agent = new Agent({ keepAlive: wanted === 'keep-alive' })
    const headers = { connection: wanted }
    const answered = await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${okta.issuer}/v1/keys`, { agent, headers })
        .on('response', resolve)
        .on('error', reject)
        .end()
    })
    expect(answered.headers.connection).toBe(wanted)
    answered.resume()
    agent.destroy()
  },
)

test('a proxy may ask with the whole address', async () => {
  const { port, host } = new URL(okta.url)
  const path = `http://${host}/oauth2/default/v1/keys`
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ port, path })
      .on('response', ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
      .end()
  })
  // Found, and then no such server.
  expect(status).toBe(404)
  const calls: unknown = await (await fetch(`${okta.controlUrl}/calls`)).json()
  expect(calls).toContainEqual(expect.objectContaining({ url: path, operation: 'keys' }))
})

test('an empty one that says so is heard', async () => {
  expect(await statusOf({ headers: { 'content-length': '0' } })).toBe(401)
})

test('a body of more than a mebibyte gets 413, whether it says so or not', async () => {
  const sizeOf = (body: string) => ({ headers: { 'content-length': String(body.length) }, body })
  expect(await statusOf(sizeOf(`${long}x`))).toBe(413)
  expect(await statusOf({ method: 'PUT', body: `${long}x` })).toBe(413)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const sound = sizeOf(long)
  expect(await statusOf({ ...sound, headers: { ...sound.headers, ...form } })).toBe(401)
})

test('TRACE gets 405', async () => {
  expect(await statusOf({ method: 'TRACE' })).toBe(405)
})
