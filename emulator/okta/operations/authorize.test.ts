import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import {
  authorizeUrl,
  bench,
  bodyOf,
  codeFor,
  exchange,
  get,
  pkce,
  post,
  redirectUri,
  submit,
} from '../okta.fixture.ts'

const ada = { username: 'ada@example.com', password: 'difference-engine' }

function answerOf(response: Response): Record<string, string> {
  const location = response.headers.get('location') ?? ''
  expect(response.status).toBe(302)
  expect(location.startsWith(redirectUri)).toBe(true)
  const { search, hash } = new URL(location)
  return Object.fromEntries(new URLSearchParams(search || hash.slice(1)))
}

test('a person signs in and goes back to the client with a code', async () => {
  const { okta } = bench()
  const page = await get(okta, authorizeUrl(okta))
  expect(page.status).toBe(200)
  const back = await submit(okta, page, ada)
  const { code, state } = answerOf(back)
  expect(code).toMatch(/^[\w-]{43}$/)
  expect(state).toBe('a-state')
  expect(back.headers.get('referrer-policy')).toBe('no-referrer')
  expect(back.headers.get('set-cookie')).toMatch(
    /^sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=None$/,
  )
})

test('authorize takes a form by POST as well', async () => {
  const { okta } = bench()
  const { origin, pathname, searchParams } = new URL(authorizeUrl(okta))
  const page = await post(okta, origin + pathname, searchParams.toString())
  expect(answerOf(await submit(okta, page, ada))['code']).toBeTruthy()
})

test.each([
  [
    'client_id',
    { client_id: 'nobody' },
    'invalid_client',
    "Invalid value for 'client_id' parameter.",
  ],
  [
    'client_id',
    { client_id: undefined },
    'invalid_client',
    "Invalid value for 'client_id' parameter.",
  ],
  [
    'redirect_uri',
    { redirect_uri: `${redirectUri}/` },
    'invalid_request',
    'must be a Login redirect URI in the client app settings.',
  ],
  [
    'redirect_uri',
    { redirect_uri: undefined },
    'invalid_request',
    'must be a Login redirect URI in the client app settings.',
  ],
])('a wrong %s is told to the person and never redirected', async (_, change, code, text) => {
  const { okta } = bench()
  const answer = await get(okta, authorizeUrl(okta, change))
  expect(answer.status).toBe(400)
  expect(answer.headers.get('location')).toBeNull()
  const [shown, description] = parse(await answer.text()).querySelectorAll('dd')
  expect(shown?.textContent).toBe(code)
  expect(description?.textContent).toContain(text)
})

test.each([
  [
    { scope: 'openid dance' },
    'invalid_scope',
    'One or more scopes are not configured for the authorization server resource.',
  ],
  [
    { scope: undefined },
    'invalid_scope',
    "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
  ],
  [
    { scope: 'profile' },
    'invalid_scope',
    "Requests for ID tokens or access tokens with OpenID scopes require the 'openid' scope.",
  ],
  [
    { response_type: 'token' },
    'unsupported_response_type',
    'The response type is not supported by the authorization server. Configured response types: [code].',
  ],
  [
    { response_type: undefined },
    'unsupported_response_type',
    'The response type is not supported by the authorization server. Configured response types: [code].',
  ],
  [
    { response_mode: 'pigeon' },
    'unsupported_response_mode',
    'The response mode is not supported by the authorization server. Valid response modes: [query, fragment, form_post, okta_post_message].',
  ],
  [
    { response_mode: 'okta_post_message' },
    'unsupported_response_mode',
    "'okta_post_message' response mode cannot be used with the 'code' response type.",
  ],
  [
    { prompt: 'none' },
    'login_required',
    "A 'prompt' value of 'none' requires an existing session to successfully authorize.",
  ],
  [
    { prompt: 'none login' },
    'invalid_request',
    "Invalid value for 'prompt' parameter. Supported values: [none, login, consent, login consent, enroll_authenticator]",
  ],
  [
    { max_age: 'soon' },
    'invalid_request',
    "Invalid value for 'max_age' parameter. It should be within range 0 - 2^31-1.",
  ],
  [
    { max_age: '0', prompt: 'none' },
    'invalid_request',
    "'prompt' parameter must not have the value 'none' for request with 'zero' as max_age.",
  ],
  [
    { code_challenge: pkce.challenge, code_challenge_method: 'plain' },
    'invalid_request',
    'PKCE code challenge method is not supported. Valid values: [S256]',
  ],
  [
    { code_challenge: pkce.challenge },
    'invalid_request',
    'PKCE code challenge method is not supported. Valid values: [S256]',
  ],
  [
    { code_challenge: 'a b', code_challenge_method: 'S256' },
    'invalid_request',
    'PKCE code challenge contains illegal characters.',
  ],
  [
    { code_challenge_method: 'S256' },
    'invalid_request',
    'PKCE code challenge is required by the application.',
  ],
])('%o is refused by redirect', async (change, error, description) => {
  const { okta } = bench()
  const answer = answerOf(await get(okta, authorizeUrl(okta, change)))
  expect(answer).toEqual({ error, error_description: description, state: 'a-state' })
})

test('without a state the refusal has none either', async () => {
  const { okta } = bench()
  expect(answerOf(await get(okta, authorizeUrl(okta, { state: undefined })))).toEqual({
    error: 'invalid_request',
    error_description: "The authentication request has an invalid 'state' parameter.",
  })
})

test('an app may demand PKCE', async () => {
  const { okta } = bench((file) => {
    for (const app of file.apps) app.credentials.oauthClient.pkce_required = true
  })
  expect(answerOf(await get(okta, authorizeUrl(okta)))['error_description']).toBe(
    'PKCE code challenge is required by the application.',
  )
})

test('a public client needs PKCE for a code, whatever its settings say', async () => {
  const { okta } = bench((file) => {
    for (const { credentials, settings } of file.apps) {
      credentials.oauthClient = {
        ...{ client_id: credentials.oauthClient.client_id, pkce_required: false },
        token_endpoint_auth_method: 'none',
      }
      settings.oauthClient.grant_types = ['authorization_code', 'implicit']
      settings.oauthClient.response_types = ['code', 'token', 'id_token']
    }
  })
  expect(answerOf(await get(okta, authorizeUrl(okta)))['error_description']).toBe(
    'PKCE code challenge is required by the application.',
  )
  const tokens = { response_type: 'token id_token', nonce: 'a-nonce' }
  expect((await get(okta, authorizeUrl(okta, tokens))).status).toBe(200)
})

test('a wrong password shows the page again and says no more than Okta', async () => {
  const { okta } = bench()
  const page = await get(okta, authorizeUrl(okta))
  const again = await submit(okta, page, { ...ada, password: 'wrong' })
  expect(again.status).toBe(401)
  expect(again.headers.get('set-cookie')).toBeNull()
  const html = parse(await again.clone().text())
  expect(html.querySelector('[role=alert]')?.textContent).toBe('Unable to sign in')
  expect(html.querySelector('#username')?.attributes['value']).toBe(ada.username)
  expect(answerOf(await submit(okta, again, ada))['code']).toBeTruthy()
})

test('somebody who is suspended cannot sign in', async () => {
  const { okta } = bench()
  okta.control.setStatus(ada.username, 'SUSPENDED')
  const page = await get(okta, authorizeUrl(okta))
  expect((await submit(okta, page, ada)).status).toBe(401)
})

test('whoever cancels denies access', async () => {
  const { okta } = bench()
  const page = await get(okta, authorizeUrl(okta))
  expect(answerOf(await submit(okta, page, { cancel: 'true' }))).toEqual({
    error: 'access_denied',
    error_description: 'The resource owner or authorization server denied the request.',
    state: 'a-state',
  })
})

test('a page serves once, and not after an hour', async () => {
  const { okta, clock } = bench()
  const page = await get(okta, authorizeUrl(okta))
  await submit(okta, page.clone(), ada)
  const twice = await submit(okta, page, ada)
  expect([twice.status, await twice.text()]).toEqual([
    400,
    expect.stringContaining('Request expired, please start over and try again.'),
  ])
  const old = await get(okta, authorizeUrl(okta))
  clock.time += 60 * 60_000
  expect((await submit(okta, old, ada)).status).toBe(400)
})

test('what is typed or sent never becomes markup', async () => {
  const { okta } = bench()
  const page = await get(okta, authorizeUrl(okta, { login_hint: '"><script>alert(1)</script>' }))
  expect(await page.clone().text()).not.toContain('<script>')
  const again = await submit(okta, page, { username: '<img src=x>', password: 'x' })
  expect(await again.text()).not.toContain('<img')
})

async function withSession(okta: ReturnType<typeof bench>['okta']) {
  const back = await submit(okta, await get(okta, authorizeUrl(okta)), ada)
  return { cookie: back.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

test('a session skips the page, until it lies idle for two hours', async () => {
  const { okta, clock } = bench()
  const headers = await withSession(okta)
  clock.time += 119 * 60_000
  expect(
    answerOf(await get(okta, authorizeUrl(okta, { prompt: 'none' }), headers))['code'],
  ).toBeTruthy()
  clock.time += 121 * 60_000
  expect((await get(okta, authorizeUrl(okta), headers)).status).toBe(200)
})

test('prompt=login and max_age ask for a sign-in in spite of a session', async () => {
  const { okta, clock } = bench()
  const headers = await withSession(okta)
  clock.time += 61_000
  expect((await get(okta, authorizeUrl(okta, { prompt: 'login' }), headers)).status).toBe(200)
  expect((await get(okta, authorizeUrl(okta, { max_age: '60' }), headers)).status).toBe(200)
  expect((await get(okta, authorizeUrl(okta, { max_age: '0' }), headers)).status).toBe(200)
  expect((await get(okta, authorizeUrl(okta, { max_age: '62' }), headers)).status).toBe(302)
})

test('a session made by the test, and ended by an administrator', async () => {
  const { okta } = bench()
  const cookie = okta.control.signIn(ada.username).split(';')[0] ?? ''
  expect((await get(okta, authorizeUrl(okta), { cookie })).status).toBe(302)
  okta.control.revokeSessions(ada.username)
  expect((await get(okta, authorizeUrl(okta), { cookie })).status).toBe(200)
})

test('somebody whom the app is not assigned to is refused', async () => {
  const { okta } = bench((file) => {
    for (const app of file.apps) app.assignments = { users: ['grace@example.com'], groups: [] }
  })
  const answer = answerOf(await submit(okta, await get(okta, authorizeUrl(okta)), ada))
  expect(answer['error_description']).toBe('User is not assigned to the client application.')
})

test('fragment and form_post carry the answer as the client asked', async () => {
  const { okta } = bench()
  const cookie = okta.control.signIn(ada.username).split(';')[0] ?? ''
  const fragment = await get(okta, authorizeUrl(okta, { response_mode: 'fragment' }), { cookie })
  expect(fragment.headers.get('location')).toMatch(/#code=[\w-]{43}&state=a-state$/)
  const form = parse(
    await (await get(okta, authorizeUrl(okta, { response_mode: 'form_post' }), { cookie })).text(),
  )
  expect(form.querySelector('form')?.attributes['action']).toBe(redirectUri)
  const names = form.querySelectorAll('input').map((input) => input.attributes['name'])
  expect(names).toEqual(['code', 'state'])
})

test('a parameter sent twice is refused on a page', async () => {
  const { okta } = bench()
  const answer = await get(okta, `${authorizeUrl(okta)}&state=other`)
  expect([answer.status, await answer.text()]).toEqual([
    400,
    expect.stringContaining('Duplicated parameters: [state].'),
  ])
})

test('what is not emulated says so loudly', async () => {
  const { okta, problems } = bench()
  const answer = await get(okta, `${okta.origin}/oauth2/v1/authorize`)
  expect(answer.status).toBe(501)
  expect((await bodyOf(answer))['errorCode']).toBe('NOT_EMULATED')
  expect(problems.map(({ code }) => code)).toEqual(['NOT_EMULATED'])
})

test('a code is of the server that was asked', async () => {
  const { okta } = bench()
  const other = okta.issuerOf('OtherAuthServer')
  const code = await codeFor(okta, {}, ada, other)
  expect(await bodyOf(await exchange(okta, code))).toEqual({
    error: 'invalid_request',
    error_description: 'The grant was issued for another authorization server.',
  })
})

test('what a client registered is left as it is, and the answer is added to it', async () => {
  const registered = 'https://app.example.com/cb?a=b%20c&state=its-own'
  const { okta } = bench((file) => {
    for (const app of file.apps) app.settings.oauthClient.redirect_uris.push(registered)
  })
  const page = await get(okta, authorizeUrl(okta, { redirect_uri: registered, state: 'ours' }))
  const back = await submit(okta, page, ada)
  expect(back.headers.get('location')).toMatch(
    /^https:\/\/app\.example\.com\/cb\?a=b%20c&state=its-own&code=[^&]+&state=ours$/,
  )
})

test('letters that no header can hold are escaped in it', async () => {
  const registered = 'https://beispiel.example/日本/é'
  const { okta } = bench((file) => {
    for (const app of file.apps) app.settings.oauthClient.redirect_uris.push(registered)
  })
  const back = await get(okta, authorizeUrl(okta, { redirect_uri: registered, prompt: 'none' }))
  expect(back.headers.get('location')).toMatch(
    /^https:\/\/beispiel\.example\/%E6%97%A5%E6%9C%AC\/%C3%A9\?error=login_required/,
  )
})

test('a parameter in the URL and in the form comes twice', async () => {
  const { okta } = bench()
  const url = new URL(authorizeUrl(okta))
  const body = new URLSearchParams(url.search)
  const twice = new Request(`${url.origin}${url.pathname}?scope=openid`, { method: 'POST', body })
  const answer = await okta.fetch(twice)
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('scope')])
})
