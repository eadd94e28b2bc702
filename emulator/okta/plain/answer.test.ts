import { expect, test } from 'vitest'
import { bench, bodyOf, get, start } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import { plainSettings } from './settings.ts'

const origin = 'https://dev-5550123.okta.com'
const metadata = `${origin}/.well-known/oauth-authorization-server/vendor`

/** Okta's servers, and one of somebody else's beside them. */
const beside = () =>
  bench((file: OktaFile) => {
    const [server] = file.authorizationServers
    const oauth = plainSettings.parse({ issuer: '/vendor', token: '/vendor/token' })
    if (server) file.authorizationServers.push({ ...server, id: 'vendor', name: 'Vendor', oauth })
  })

test('what is told of the server is dated, and answers HEAD', async () => {
  const { okta } = beside()
  const date = new Date(start).toUTCString()
  const got = await get(okta, metadata)
  expect([got.status, got.headers.get('date')]).toEqual([200, date])
  const asked = await okta.fetch(new Request(metadata, { method: 'HEAD' }))
  expect([asked.status, await asked.text()]).toEqual([200, ''])
  expect(asked.headers.get('content-length')).toBe(got.headers.get('content-length'))
})

test('a refusal keeps why, whatever its words', async () => {
  const { okta } = beside()
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'nobody' })
  const answer = await okta.fetch(new Request(`${origin}/vendor/token`, { method: 'POST', body }))
  expect(await bodyOf(answer)).toMatchObject({ error: 'invalid_client' })
  expect(okta.explain(answer).join('')).toBe('No active app has this client id.')
})

test('nothing but reading is asked of it', async () => {
  const answer = await beside().okta.fetch(new Request(metadata, { method: 'POST' }))
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test("in trouble, each server speaks as it always does, whoever else's stand beside it", async () => {
  const { okta } = beside()
  const trouble = (url: string) => okta.trouble(new Request(url), 503)
  const plain = trouble(`${origin}/vendor/token`)
  expect(await bodyOf(plain)).toEqual({ error: 'temporarily_unavailable' })
  expect([...plain.headers.keys()].filter((name) => /okta|rate/.test(name))).toEqual([])
  for (const path of ['/v1/token', '/v1/keys']) {
    const answer = trouble(`${okta.variables.issuer}${path}`)
    expect(await bodyOf(answer)).toMatchObject({ errorCode: 'E0000010' })
    expect(answer.headers.get('x-okta-request-id')).not.toBeNull()
  }
})

test('its metadata can name another issuer', async () => {
  const { okta } = beside()
  const said = await bodyOf(await okta.fetch(new Request(metadata), 'issuer'))
  expect(said['issuer']).not.toBe(`${origin}/vendor`)
  expect(await bodyOf(await get(okta, metadata))).toMatchObject({ issuer: `${origin}/vendor` })
})
