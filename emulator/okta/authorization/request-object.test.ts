import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { authorizeUrl, get, submit } from '../okta.fixture.ts'
import { longSecret, seconds, withSecret } from '../refusals/client-keys.fixture.ts'
import { seenIn } from '../refusals/refusal.fixture.ts'
import { soundRequest } from '../refusals/request-object.fixture.ts'

test('what stands in the request object counts, before what stands in the URL', async () => {
  const { okta, request } = await soundRequest({ state: 'from the object', scope: 'openid' })
  const url = authorizeUrl(okta, { request, state: 'from the URL', scope: undefined })
  const back = await submit(okta, await get(okta, url), {
    username: 'ada@example.com',
    password: 'difference-engine',
  })
  const { searchParams } = new URL(back.headers.get('location') ?? 'about:blank')
  expect(Object.fromEntries(searchParams)).toEqual({
    code: expect.any(String),
    state: 'from the object',
  })
})

test('a redirect URI in it is checked like any other', async () => {
  const { okta, request } = await soundRequest({ redirect_uri: 'https://elsewhere.example.com/' })
  const answer = await get(okta, authorizeUrl(okta, { request }))
  expect(answer.status).toBe(400)
})

test.each([
  ['exp', 'soon'],
  ['exp', null],
  ['exp', '1e10'],
  ['iat', '0'],
  ['nbf', {}],
  ['jti', 7],
])('a request object whose %s is %j cannot be parsed', async (name, value) => {
  const { okta, request } = await soundRequest({ [name]: value })
  const answer = await get(okta, authorizeUrl(okta, { request }))
  expect(await seenIn(answer)).toEqual({
    status: 400,
    error: 'invalid_request_object',
    description: 'The request object cannot be parsed.',
  })
})

test('it may not name another client than the URL does', async () => {
  const { okta, request } = await soundRequest({ client_id: '0oaother' })
  const answer = await get(okta, authorizeUrl(okta, { request }))
  expect(await seenIn(answer)).toMatchObject({ status: 400, error: 'invalid_client' })
  const same = await soundRequest({ client_id: '0oasamplequizgame0fake' })
  expect((await get(same.okta, authorizeUrl(same.okta, { request: same.request }))).status).toBe(
    200,
  )
})

test('what is empty in it counts as absent', async () => {
  const { okta, request } = await soundRequest({ state: '', max_age: '', response_mode: '' })
  const url = authorizeUrl(okta, { request, state: 'from the URL' })
  const back = await submit(okta, await get(okta, url), {
    username: 'ada@example.com',
    password: 'difference-engine',
  })
  const { searchParams } = new URL(back.headers.get('location') ?? 'about:blank')
  expect(Object.fromEntries(searchParams)).toMatchObject({ state: 'from the URL' })
})

test('an unencoded payload, which is not for JWTs, is no signature', async () => {
  const { okta } = withSecret(longSecret)
  const { issuer, clientId } = okta.variables
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const ask = async (header: object) => {
    const claims = { iss: clientId, aud: issuer, exp: seconds + 300 }
    const signed = `${part({ alg: 'HS256', ...header })}.${part(claims)}`
    const signature = createHmac('sha256', longSecret).update(signed).digest('base64url')
    return (await get(okta, authorizeUrl(okta, { request: `${signed}.${signature}` }))).status
  }
  expect([await ask({}), await ask({ b64: false, crit: ['b64'] })]).toEqual([200, 400])
})
