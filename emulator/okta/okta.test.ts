import { expect, test } from 'vitest'
import {
  authorizeUrl,
  bench,
  bodyOf,
  codeFor,
  fixtureFile,
  get,
  introspect,
  post,
  start,
  tokensFor,
} from './okta.fixture.ts'
import { createOkta } from './okta.ts'
import { operationAt, redactUrl } from './urls.ts'

test('variables speak of the first server and the first app', () => {
  const { okta } = bench()
  expect(okta.variables).toEqual({
    origin: 'https://dev-5550123.okta.com',
    issuer: 'https://dev-5550123.okta.com/oauth2/ausquizgameskill0example',
    audience: 'http://oktaquizgame.com',
    clientId: '0oasamplequizgame0fake',
    clientSecret: 'not-a-real-secret-only-for-the-mock',
  })
  expect(okta.hosts).toEqual(['dev-5550123.okta.com'])
  expect(() => okta.issuerOf('OtherAuthSever')).toThrow('did you mean "OtherAuthServer"?')
})

test('an origin of its own, a custom domain for one, runs through everything', async () => {
  const file = fixtureFile()
  file.org.url = 'https://login.example.com'
  const okta = createOkta({ file, clock: { now: () => start } })
  expect(okta.variables.issuer).toBe('https://login.example.com/oauth2/ausquizgameskill0example')
  const { access_token: token } = await tokensFor(okta)
  expect((await introspect(okta, token))['iss']).toBe(okta.variables.issuer)
})

test('two organisations in one process know nothing of each other', async () => {
  const [one, two] = [bench(), bench()]
  one.okta.control.setProfile('ada@example.com', { favoriteColor: 'green' })
  const { access_token: token } = await tokensFor(one.okta)
  expect((await introspect(one.okta, token))['FavoriteColorClaim']).toBe('green')
  expect(await introspect(two.okta, token)).toEqual({ active: false })
  expect(two.okta.control.user('ada@example.com').profile['favoriteColor']).toBe('teal')
})

test('every answer carries what Okta puts in its headers', async () => {
  const { okta } = bench()
  const url = `${okta.variables.issuer}/v1/introspect`
  const [first, second] = [await post(okta, url, ''), await post(okta, url, '')]
  expect(Object.fromEntries(first.headers)).toMatchObject({
    date: 'Sun, 22 Nov 2026 09:00:00 GMT',
    connection: 'keep-alive',
    'content-type': 'application/json;charset=UTF-8',
    'content-length': String((await first.text()).length),
    'x-okta-request-id': expect.stringMatching(/^req/),
    'x-rate-limit-limit': '2000',
    'x-rate-limit-remaining': '1999',
    'x-rate-limit-reset': String(start / 1000 + 60),
  })
  expect(second.headers.get('x-rate-limit-remaining')).toBe('1998')
})

test('a defect of ours becomes an answer without a stack, and is reported', async () => {
  const { okta, problems } = bench()
  const request = new Request(`${okta.variables.issuer}/v1/token`, { method: 'POST', body: 'a=b' })
  await request.text()
  const answer = await okta.fetch(request)
  expect(answer.status).toBe(500)
  expect(await bodyOf(answer)).toEqual({
    errorCode: 'E0000009',
    errorSummary: 'Internal Server Error',
    errorLink: 'E0000009',
    errorId: expect.any(String),
    errorCauses: [],
  })
  expect(problems.map(({ code }) => code)).toEqual(['INTERNAL'])
})

test.each([
  ...['/idp/myaccount', '/oauth2/v1/keys', '/.well-known/oauth-authorization-server'],
  ...[
    ...['par', 'bc/authorize', 'interact', 'challenge', 'oob-authenticate', 'primary-authenticate'],
  ].map((name) => `/oauth2/ausquizgameskill0example/v1/${name}`),
  '/oauth2/ausotherserver00example/v1/device/authorize',
  '/login/login.htm',
  '/login/sessionCookieRedirect?token=x',
  '/.well-known/webfinger?resource=okta:acct:ada',
])('%s is not emulated, and says so', async (path) => {
  const { okta, problems } = bench()
  const answer = await get(okta, okta.origin + path)
  expect([answer.status, (await bodyOf(answer))['errorCode']]).toEqual([501, 'NOT_EMULATED'])
  expect(problems).toHaveLength(1)
})

test('who is meant, and a token in the path, are not repeated where it is said', async () => {
  const { okta, problems } = bench()
  const answer = await get(
    okta,
    `${okta.origin}/api/v1/users/ada@example.com/factors/${'x'.repeat(43)}`,
  )
  expect(await bodyOf(answer)).toMatchObject({
    errorSummary: 'GET /api/v1/users/***/factors/*** is not emulated.',
  })
  expect(problems.map(({ message }) => message).join()).not.toMatch(/ada@|xxx/)
})

test.each([
  ['/oauth2/ausquizgameskill0example/v1/keys/', 404, 'E0000007'],
  ['/oauth2/ausquizgameskill0example/v1/KEYS', 404, 'E0000007'],
  ['/oauth2/ausquizgameskill0example/v1/nothing', 404, 'E0000007'],
  ['/oauth2/nowhere/v1/par', 404, 'E0000007'],
  ['/oauth2/v1/token', 405, 'E0000022'],
])('%s is Okta’s own refusal, for Okta has nothing there', async (path, status, errorCode) => {
  const { okta, problems } = bench()
  const answer = await get(okta, okta.origin + path)
  expect([answer.status, (await bodyOf(answer))['errorCode']]).toEqual([status, errorCode])
  expect(problems).toEqual([])
})

test('a path that Okta has not either is not found', async () => {
  const { okta } = bench()
  expect((await get(okta, `${okta.origin}/nothing`)).status).toBe(404)
})

test('operations are named by their path', () => {
  const { okta } = bench()
  const { issuer, origin } = okta.variables
  const names = [
    '/v1/authorize?x=1',
    '/v1/token',
    '/v1/introspect',
    '/v1/keys',
    '/v1/revoke',
    '/v1/userinfo',
  ]
  expect(names.map((path) => operationAt(new URL(issuer + path)))).toEqual([
    'authorize',
    'token',
    'introspect',
    'keys',
    'revoke',
    'userinfo',
  ])
  expect(okta.operationAt(new URL(`${issuer}/.well-known/openid-configuration`))).toBe('metadata')
  expect(okta.operationAt(new URL(`${origin}/signin`))).toBe('sign in')
  expect(okta.operationAt(new URL(`${origin}/oauth2/v1/token`))).toBe('token')
  expect(okta.operationAt(new URL(`${origin}/elsewhere`))).toBe('unknown')
})

test('a redacted URL keeps its shape and none of its secrets', async () => {
  expect(
    redactUrl('https://o/x?token=a.b.c&token_type_hint=access_token&%73tate=q#code=1&x=2'),
  ).toBe('https://o/x?token=***&token_type_hint=access_token&%73tate=***#code=***&x=***')
  expect(redactUrl('https://o/introspect?Token=a.b.c&abc#')).toBe(
    'https://o/introspect?Token=***&***#',
  )
  const token = 'x'.repeat(43)
  expect(redactUrl(`https://o/api/v1/users/ada%40example.com/${token}`)).toBe(
    'https://o/api/v1/users/***/***',
  )
  const { okta } = bench()
  const code = await codeFor(okta)
  const shown = redactUrl(
    `${authorizeUrl(okta)}&code=${code}&client_secret=${okta.variables.clientSecret}`,
  )
  for (const { value } of okta.secrets()) expect(shown).not.toContain(value)
})

test('everything issued or held is a secret', async () => {
  const { okta } = bench()
  const code = await codeFor(okta)
  const tokens = await tokensFor(okta)
  const secrets = [...okta.secrets()].map(({ what, value }) => `${what}: ${value}`)
  expect(secrets).toEqual(
    expect.arrayContaining([
      `authorization code: ${code}`,
      `access token: ${tokens['access_token']}`,
      `refresh token: ${tokens['refresh_token']}`,
      `id token: ${tokens['id_token']}`,
      'password: difference-engine',
      `client secret: ${okta.variables.clientSecret}`,
      expect.stringMatching(/^session cookie: /),
      'claim value: teal',
      'claim value: Ada',
    ]),
  )
})

test('the same chance gives the same conversation', async () => {
  const run = async () => {
    let count = 0
    const random = (length: number) => new Uint8Array(length).map(() => count++ % 256)
    const okta = createOkta({ file: fixtureFile(), clock: { now: () => start }, random })
    return tokensFor(okta)
  }
  expect(await run()).toEqual(await run())
})

test('attributes: unknown ones and unfit values are refused with help', () => {
  const { okta } = bench((file) => {
    const permissions = file.profileSchema['favoriteColor']?.permissions ?? []
    file.profileSchema['age'] = { title: 'Age', type: 'integer', permissions }
    file.profileSchema['colors'] = { title: 'Colors', type: 'array', permissions }
  })
  const { control } = okta
  expect(() => control.setProfile('ada@example.com', { favouriteColor: 'x' })).toThrow(
    'did you mean "favoriteColor"?',
  )
  expect(() => control.setProfile('ada@example.com', { shoes: 'x' })).toThrow(
    'there is firstName, favoriteColor, age, colors, login, lastName, middleName, honorificPrefix and',
  )
  expect(() => control.setProfile('aba@example.com', { favoriteColor: 'x' })).toThrow(
    'did you mean "ada@example.com"?',
  )
  expect(() => control.setProfile('ada@example.com', { age: 'old' })).toThrow(
    'must be of type integer',
  )
  control.setProfile('ada@example.com', { age: '36' })
  expect(control.user('ada@example.com').profile['age']).toBe(36)
  control.setProfile('ada@example.com', { colors: 'red\n green' })
  expect(control.user('ada@example.com').profile['colors']).toEqual(['red', 'green'])
  expect(() =>
    control.setProfile('ada@example.com', { favoriteColor: 'green', lastName: null }),
  ).toThrow('lastName: The field cannot be left blank')
  expect(control.user('ada@example.com').profile['favoriteColor']).toBe('teal')
  const renamed = control.setProfile('ada@example.com', { login: 'countess@example.com' })
  expect(control.user('countess@example.com')).toEqual(renamed)
  control.setProfile('grace@example.com', { favoriteColor: null })
  expect(control.user('grace@example.com').profile).not.toHaveProperty('favoriteColor')
})
