import { expect, test } from 'vitest'
import { authorizeUrl, get, submit } from '../okta.fixture.ts'
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

test('a session token signs in once, without the page', async () => {
  const { okta } = await soundRequest({})
  const sessionToken = okta.control.sessionToken('ada@example.com')
  const answer = await get(okta, authorizeUrl(okta, { sessionToken, prompt: 'none' }))
  expect(answer.headers.get('location')).toContain('code=')
  expect(answer.headers.get('set-cookie')).toMatch(/^sid=/)
  const again = await get(okta, authorizeUrl(okta, { sessionToken, prompt: 'none' }))
  expect(again.headers.get('location')).toContain('login_required')
})
