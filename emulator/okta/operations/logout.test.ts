import { expect, test } from 'vitest'
import { authorizeUrl, bench, get, post, tokensFor } from '../okta.fixture.ts'
import { seenIn } from '../refusals/refusal.fixture.ts'

const home = 'https://quiz.example.com/goodbye'
const leaving = () =>
  bench((file) => {
    for (const app of file.apps) app.settings.oauthClient.post_logout_redirect_uris = [home]
  })

/** Ada, signed in, with an ID token that she was given. */
async function signedIn({ okta }: ReturnType<typeof bench>) {
  const cookie = okta.control.signIn('ada@example.com').split(';')[0] ?? ''
  const { id_token } = await tokensFor(okta)
  return { cookie, hint: String(id_token) }
}

test.each(['GET', 'POST'])('%s ends the session and goes back to the app', async (method) => {
  const served = leaving()
  const { okta } = served
  const { cookie, hint } = await signedIn(served)
  const query = { id_token_hint: hint, post_logout_redirect_uri: home, state: 'a state' }
  const url = `${okta.variables.issuer}/v1/logout`
  const answer =
    method === 'GET'
      ? await get(okta, `${url}?${new URLSearchParams(query)}`, { cookie })
      : await post(okta, url, query, { cookie })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe(`${home}?state=a+state`)
  expect(answer.headers.get('set-cookie')).toMatch(/^sid=; .*Max-Age=0/)
  const again = await get(okta, authorizeUrl(okta, { prompt: 'none' }), { cookie })
  expect(again.headers.get('location')).toContain('login_required')
})

test('with nowhere to go back to, the person is told', async () => {
  const served = leaving()
  const { cookie, hint } = await signedIn(served)
  const url = `${served.okta.variables.issuer}/v1/logout?id_token_hint=${hint}`
  const answer = await get(served.okta, url, { cookie })
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('igned out')])
})

test('an expired ID token serves, and so does one without a session', async () => {
  const served = leaving()
  const { hint } = await signedIn(served)
  served.clock.time += 2 * 60 * 60_000
  const url = `${served.okta.variables.issuer}/v1/logout?id_token_hint=${hint}`
  expect((await get(served.okta, url)).status).toBe(200)
})

test('without an ID token nobody is signed out', async () => {
  const served = leaving()
  const { cookie } = await signedIn(served)
  const { okta } = served
  const answer = await get(okta, `${okta.variables.issuer}/v1/logout`, { cookie })
  expect([answer.status, await answer.text()]).toEqual([
    400,
    expect.stringContaining('id_token_hint'),
  ])
  const again = await get(okta, authorizeUrl(okta, { prompt: 'none' }), { cookie })
  expect(again.headers.get('location')).toContain('code=')
})

test("another person's ID token does not end a session", async () => {
  const served = leaving()
  const { okta } = served
  const { hint } = await signedIn(served)
  const cookie = okta.control.signIn('linus@example.com').split(';')[0] ?? ''
  await get(okta, `${okta.variables.issuer}/v1/logout?id_token_hint=${hint}`, { cookie })
  const again = await get(okta, authorizeUrl(okta, { prompt: 'none' }), { cookie })
  expect(again.headers.get('location')).toContain('code=')
})

test('what the client registered stays as it is; the state is added', async () => {
  const own = `${home}?a=b%20c&state=own`
  const served = bench((file) => {
    for (const app of file.apps) app.settings.oauthClient.post_logout_redirect_uris = [own]
  })
  const { hint } = await signedIn(served)
  const query = { id_token_hint: hint, post_logout_redirect_uri: own, state: 'a state' }
  const url = `${served.okta.variables.issuer}/v1/logout?${new URLSearchParams(query)}`
  const answer = await get(served.okta, url)
  expect(answer.headers.get('location')).toBe(`${own}&state=a+state`)
})

test('nothing may come twice', async () => {
  const served = leaving()
  const { cookie, hint } = await signedIn(served)
  const url = `${served.okta.variables.issuer}/v1/logout?id_token_hint=${hint}&state=a&state=b`
  expect(await seenIn(await get(served.okta, url, { cookie }))).toEqual({
    status: 400,
    error: 'invalid_request',
    description: 'Duplicate parameter provided in request. Duplicated parameters: [state].',
  })
  const inBoth = await post(served.okta, url, { id_token_hint: hint }, { cookie })
  expect(await seenIn(inBoth)).toMatchObject({ error: 'invalid_request' })
  expect(served.okta.control.sessions()).toHaveLength(2)
})

test.each([
  [{ id_token_hint: 'garbage' }, 'has issued no ID token like this'],
  [{ post_logout_redirect_uri: 'https://elsewhere.example.com/?token=secret' }, `URIs ${home};`],
])('a refusal says why beside the page: %j', async (change, why) => {
  const served = leaving()
  const { okta } = served
  const { hint } = await signedIn(served)
  const query = new URLSearchParams({ id_token_hint: hint, ...change })
  const answer = await get(okta, `${okta.variables.issuer}/v1/logout?${query}`)
  const explanation = okta.explain(answer).join(' ')
  expect(explanation).toContain(why)
  expect(explanation).not.toContain('secret')
  expect(await answer.text()).not.toContain(why)
})
