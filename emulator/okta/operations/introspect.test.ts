import { expect, test } from 'vitest'
import {
  bench,
  bodyOf,
  codeFor,
  credentials,
  exchange,
  get,
  introspect,
  post,
  refresh,
  start,
  tokensFor,
} from '../okta.fixture.ts'

const inactive = { active: false }
const person = (login: string, password: string) => ({ username: login, password })

test('an active access token shows its claims under the names of RFC 7662', async () => {
  const { okta } = bench()
  const { access_token: token } = await tokensFor(okta)
  const answer = await introspect(okta, token)
  const iat = start / 1000
  expect(answer).toEqual({
    active: true,
    scope: 'openid profile offline_access',
    username: 'ada@example.com',
    exp: iat + 3600,
    iat,
    sub: 'ada@example.com',
    aud: 'http://oktaquizgame.com',
    iss: okta.variables.issuer,
    jti: expect.stringMatching(/^AT\./),
    token_type: 'Bearer',
    client_id: okta.variables.clientId,
    uid: expect.stringMatching(/^00u/),
    FavoriteColorClaim: 'teal',
    FirstNameClaim: 'Ada',
  })
})

test('an active refresh token shows less', async () => {
  const { okta } = bench()
  const { refresh_token: token } = await tokensFor(okta)
  expect(await introspect(okta, token)).toEqual({
    active: true,
    token_type: 'Bearer',
    scope: 'openid profile offline_access',
    client_id: okta.variables.clientId,
    username: 'ada@example.com',
    exp: start / 1000 + 7 * 24 * 3600,
    sub: 'ada@example.com',
  })
})

test('an id token is active too', async () => {
  const { okta } = bench()
  const { id_token: token } = await tokensFor(okta)
  expect(await introspect(okta, token)).toMatchObject({
    active: true,
    jti: expect.stringMatching(/^ID\./),
  })
})

test('the token may come in the URL, the body empty', async () => {
  const { okta } = bench()
  const { access_token: token } = await tokensFor(okta)
  const { client_id: id, client_secret: secret } = credentials(okta)
  const url = `${okta.variables.issuer}/v1/introspect?token_type_hint=access_token&token=${token}`
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
  const answer = await okta.fetch(new Request(url, { method: 'POST', headers: { authorization } }))
  expect(await bodyOf(answer)).toMatchObject({ active: true, FirstNameClaim: 'Ada' })
  const inUrl = await post(okta, `${url}&client_id=${id}&client_secret=${secret}`, '')
  expect([inUrl.status, (await bodyOf(inUrl))['error_description']]).toEqual([
    400,
    'Client credentials cannot be supplied via query parameters.',
  ])
})

test('expired, garbage, tampered: inactive and nothing more', async () => {
  const { okta, clock } = bench()
  const { access_token: token } = await tokensFor(okta)
  expect(await introspect(okta, 'garbage')).toEqual(inactive)
  expect(await introspect(okta, `${token}x`)).toEqual(inactive)
  clock.time += 3600_000 - 1
  expect((await introspect(okta, token))['active']).toBe(true)
  clock.time += 1
  expect(await introspect(okta, token)).toEqual(inactive)
})

test('only the server that issued a token knows it', async () => {
  const { okta } = bench()
  const token = await okta.control.issueAccessToken({
    server: 'OtherAuthServer',
    login: 'ada@example.com',
  })
  expect(await introspect(okta, token)).toEqual(inactive)
  const url = `${okta.issuerOf('OtherAuthServer')}/v1/introspect`
  const answer = await bodyOf(await post(okta, url, { token, ...credentials(okta) }))
  expect(answer).toMatchObject({ active: true, aud: 'http://another-game.example.com' })
})

test('without a token, without credentials, with GET: refused', async () => {
  const { okta } = bench()
  expect(await introspect(okta, '')).toEqual({
    error: 'invalid_request',
    error_description: "The 'token' parameter is required.",
  })
  expect(
    (await introspect(okta, 'x', { client_id: undefined, client_secret: undefined }))[
      'error_description'
    ],
  ).toBe('No client credentials found.')
  const byGet = await get(okta, `${okta.variables.issuer}/v1/introspect?token=x`)
  expect([byGet.status, (await bodyOf(byGet))['errorCode']]).toEqual([405, 'E0000022'])
})

test('another client may introspect, unless the switch forbids it', async () => {
  for (const may of [true, false]) {
    const { okta } = bench((file) => {
      file.switches.foreignClientMayIntrospect = may
      const [app] = file.apps
      if (app)
        file.apps.push({
          ...structuredClone(app),
          id: 'b',
          label: 'B',
          credentials: {
            oauthClient: { ...app.credentials.oauthClient, client_id: 'b', client_secret: 's' },
          },
        })
    })
    const { access_token: token } = await tokensFor(okta)
    const answer = await introspect(okta, token, { client_id: 'b', client_secret: 's' })
    expect(answer['active']).toBe(may)
  }
})

test('a claim without a value is left out, or null where the switch says so', async () => {
  for (const nullClaim of ['omit', 'null'] as const) {
    const { okta } = bench((file) => {
      file.switches.nullClaim = nullClaim
    })
    const grace = await tokensFor(okta, {}, person('grace@example.com', 'nanosecond-wire'))
    const answer = await introspect(okta, grace['access_token'])
    expect('FavoriteColorClaim' in answer).toBe(nullClaim === 'null')
    expect(answer['FirstNameClaim']).toBe('Grace')
    const nemo = await tokensFor(okta, {}, person('nemo@example.com', 'twenty-thousand-leagues'))
    expect((await introspect(okta, nemo['access_token']))['FirstNameClaim']).toBe(
      nullClaim === 'null' ? null : undefined,
    )
  }
})

test('a cleared colour is an empty string; markup in one is left alone', async () => {
  const { okta } = bench()
  okta.control.setProfile('ada@example.com', { favoriteColor: null })
  const ada = await tokensFor(okta)
  expect((await introspect(okta, ada['access_token']))['FavoriteColorClaim']).toBe('')
  const mary = await tokensFor(okta, {}, person('mary@example.com', 'celestial-mechanics'))
  expect((await introspect(okta, mary['access_token']))['FavoriteColorClaim']).toBe(
    'black & white <stripes>',
  )
})

test('a claim may ask for a scope', async () => {
  const { okta } = bench((file) => {
    for (const claim of file.authorizationServers[0]?.claims ?? [])
      claim.conditions.scopes = ['email']
  })
  const without = await tokensFor(okta)
  expect((await introspect(okta, without['access_token']))['FavoriteColorClaim']).toBeUndefined()
  const asked = await tokensFor(okta, { scope: 'openid email' })
  expect((await introspect(okta, asked['access_token']))['FavoriteColorClaim']).toBe('teal')
})

const revoke = (okta: ReturnType<typeof bench>['okta'], token: unknown, change = {}) =>
  post(okta, `${okta.variables.issuer}/v1/revoke`, {
    token: String(token),
    ...credentials(okta),
    ...change,
  })

test('revoking an access token leaves the refresh token', async () => {
  const { okta } = bench()
  const { access_token: accessToken, refresh_token: refreshToken } = await tokensFor(okta)
  const answer = await revoke(okta, accessToken)
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  expect(await introspect(okta, accessToken)).toEqual(inactive)
  expect((await refresh(okta, refreshToken)).status).toBe(200)
})

test('revoking a refresh token takes its access tokens along, and only those', async () => {
  const { okta } = bench()
  const [first, second] = [await tokensFor(okta), await tokensFor(okta)]
  await revoke(okta, first['refresh_token'])
  expect(await introspect(okta, first['refresh_token'])).toEqual(inactive)
  expect(await introspect(okta, first['access_token'])).toEqual(inactive)
  expect((await introspect(okta, second['access_token']))['active']).toBe(true)
})

test('revoking what is unknown is fine, revoking without credentials is not', async () => {
  const { okta } = bench()
  expect((await revoke(okta, 'garbage')).status).toBe(200)
  const { access_token: token } = await tokensFor(okta)
  expect((await revoke(okta, token, { client_secret: 'wrong' })).status).toBe(401)
  expect((await introspect(okta, token))['active']).toBe(true)
})

test.each([
  ['revokeSessions', true, true],
  ['revokeAccessTokens', true, false],
  ['revokeRefreshTokens', true, true],
] as const)('an administrator: %s', async (action, accessTokenGone, refreshTokenGone) => {
  const { okta } = bench()
  const { access_token: accessToken, refresh_token: refreshToken } = await tokensFor(okta)
  okta.control[action]('ADA@example.com')
  expect((await introspect(okta, accessToken))['active']).toBe(!accessTokenGone)
  expect((await introspect(okta, refreshToken))['active']).toBe(!refreshTokenGone)
})

test('suspension holds tokens back, deactivation ends them for good', async () => {
  const { okta } = bench()
  const { access_token: token } = await tokensFor(okta)
  okta.control.setStatus('ada@example.com', 'SUSPENDED')
  expect(await introspect(okta, token)).toEqual(inactive)
  okta.control.setStatus('ada@example.com', 'ACTIVE')
  expect((await introspect(okta, token))['active']).toBe(true)
  okta.control.setStatus('ada@example.com', 'DEPROVISIONED')
  okta.control.setStatus('ada@example.com', 'ACTIVE')
  expect(await introspect(okta, token)).toEqual(inactive)
})

test('another audience ends what was issued, unless the switch says otherwise', async () => {
  for (const revokes of [true, false]) {
    const { okta } = bench((file) => {
      file.switches.configurationChangeRevokesTokens = revokes
    })
    const { access_token: token } = await tokensFor(okta)
    okta.control.setAudience('OktaQuizGameSkillAuthServer', 'http://elsewhere.example.com')
    expect((await introspect(okta, token))['active']).toBe(!revokes)
    const { access_token: next } = await tokensFor(okta)
    expect((await introspect(okta, next))['aud']).toBe('http://elsewhere.example.com')
  }
})

test('why a token is inactive is told to whoever runs the scenario alone', async () => {
  const { okta, clock } = bench()
  const { access_token: token } = await tokensFor(okta)
  const url = `${okta.variables.issuer}/v1/introspect`
  const why = async (asked: unknown) => {
    const answer = await post(okta, url, { token: String(asked), ...credentials(okta) })
    return okta.explain(answer).join()
  }
  expect(await why(token)).toBe('')
  expect(await why('garbage')).toMatch(/^No token like this was issued/)
  okta.control.setStatus('ada@example.com', 'SUSPENDED')
  expect(await why(token)).toBe('The person is SUSPENDED.')
  okta.control.setStatus('ada@example.com', 'ACTIVE')
  clock.time += 3600_000
  expect(await why(token)).toMatch(/^The access token ended at /)
  const { access_token: next } = await tokensFor(okta)
  okta.control.revokeSessions('ada@example.com')
  expect(await why(next)).toBe('All that this sign-in brought was revoked.')
})

test('a code that was asked for stays good when the settings of its server change', async () => {
  const { okta } = bench()
  const code = await codeFor(okta)
  okta.control.setAudience('OktaQuizGameSkillAuthServer', 'http://elsewhere.example.com')
  expect((await exchange(okta, code)).status).toBe(200)
})
