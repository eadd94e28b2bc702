import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  bench,
  bodyOf,
  codeFor,
  credentials,
  decoded,
  exchange,
  introspect,
  pkce,
  post,
  redirectUri,
  refresh,
  start,
  tokensFor,
} from '../okta.fixture.ts'

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})

test('a code becomes tokens, with the header and payload that Okta signs', async () => {
  const { okta } = bench()
  const answer = await exchange(okta, await codeFor(okta, { nonce: 'n-1' }))
  expect(answer.status).toBe(200)
  const tokens = await bodyOf(answer)
  expect(Object.keys(tokens).toSorted()).toEqual([
    'access_token',
    'expires_in',
    'id_token',
    'refresh_token',
    'scope',
    'token_type',
  ])
  expect(tokens).toMatchObject({
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'openid profile offline_access',
  })
  expect(tokens['refresh_token']).toMatch(/^[\w-]{43}$/)

  const [header, payload] = decoded(tokens['access_token'])
  expect(header).toEqual({ kid: expect.any(String), alg: 'RS256' })
  expect(Object.keys(header ?? {})).toEqual(['kid', 'alg'])
  const iat = start / 1000
  expect(payload).toEqual({
    ver: 1,
    jti: expect.stringMatching(/^AT\.[\w-]{43}$/),
    iss: okta.variables.issuer,
    aud: 'http://oktaquizgame.com',
    iat,
    exp: iat + 3600,
    cid: okta.variables.clientId,
    uid: expect.stringMatching(/^00u\w{17}$/),
    scp: ['openid', 'profile', 'offline_access'],
    auth_time: iat,
    sub: 'ada@example.com',
    FavoriteColorClaim: 'teal',
    FirstNameClaim: 'Ada',
  })

  const half = createHash('sha256').update(String(tokens['access_token'])).digest().subarray(0, 16)
  expect(decoded(tokens['id_token'])[1]).toEqual({
    sub: payload?.['uid'],
    name: 'Ada Lovelace',
    preferred_username: 'ada@example.com',
    ver: 1,
    iss: okta.variables.issuer,
    aud: okta.variables.clientId,
    iat,
    exp: iat + 3600,
    jti: expect.stringMatching(/^ID\.[\w-]{43}$/),
    amr: ['pwd'],
    idp: expect.stringMatching(/^00o/),
    nonce: 'n-1',
    auth_time: iat,
    at_hash: half.toString('base64url'),
  })
})

test('without openid there is no id token, without offline_access no refresh token', async () => {
  const { okta } = bench((file) => {
    for (const server of file.authorizationServers) {
      server.scopes.push({ name: 'quiz', default: true, metadataPublish: 'NO_CLIENTS' })
    }
  })
  const tokens = await tokensFor(okta, { scope: undefined })
  expect(Object.keys(tokens).toSorted()).toEqual([
    'access_token',
    'expires_in',
    'scope',
    'token_type',
  ])
  expect(tokens['scope']).toBe('quiz')
})

test('an app without the refresh grant gets no refresh token', async () => {
  const { okta } = bench((file) => {
    for (const app of file.apps) app.settings.oauthClient.grant_types = ['authorization_code']
  })
  const tokens = await tokensFor(okta)
  expect(tokens['refresh_token']).toBeUndefined()
  expect(await bodyOf(await refresh(okta, 'anything'))).toEqual({
    error: 'unauthorized_client',
    error_description:
      'The client is not authorized to use the provided grant type. Configured grant types: [authorization_code].',
  })
})

const spent = 'The authorization code is invalid or has expired.'

test('a code is good once, for 300 seconds', async () => {
  const { okta, clock } = bench()
  const code = await codeFor(okta)
  clock.time += 299_000
  expect((await exchange(okta, code)).status).toBe(200)
  const again = await exchange(okta, code)
  expect([again.status, await bodyOf(again)]).toEqual([
    400,
    { error: 'invalid_grant', error_description: spent },
  ])
  const late = await codeFor(okta)
  clock.time += 300_000
  expect((await bodyOf(await exchange(okta, late)))['error_description']).toBe(spent)
  expect((await bodyOf(await exchange(okta, 'invented')))['error_description']).toBe(spent)
})

test('a replayed code revokes what it led to, where the switch says so', async () => {
  for (const revokes of [false, true]) {
    const { okta } = bench((file) => {
      file.switches.codeReplayRevokesTokens = revokes
    })
    const code = await codeFor(okta)
    const tokens = await bodyOf(await exchange(okta, code))
    await exchange(okta, code)
    expect((await introspect(okta, tokens['access_token']))['active']).toBe(!revokes)
  }
})

test('a code is bound to its redirect URI', async () => {
  const { okta } = bench()
  const code = await codeFor(okta)
  for (const other of ['http://127.0.0.1:3000/callback', undefined]) {
    expect(await bodyOf(await exchange(okta, code, { redirect_uri: other }))).toEqual({
      error: 'invalid_grant',
      error_description:
        "The 'redirect_uri' does not match the redirection URI used in the authorization request.",
    })
  }
  expect((await exchange(okta, code)).status).toBe(200)
})

test('a code and a refresh token are bound to their client', async () => {
  const { okta } = bench((file) => {
    const [app] = file.apps
    if (!app) return
    const other = structuredClone(app)
    Object.assign(other, { id: 'other', label: 'Other' })
    Object.assign(other.credentials.oauthClient, { client_id: 'other', client_secret: 's' })
    file.apps.push(other)
  })
  const other = { client_id: 'other', client_secret: 's' }
  const text =
    "The grant was issued to another client. Please make sure the 'client_id' matches the one used at the authorize request."
  expect(
    (await bodyOf(await exchange(okta, await codeFor(okta), other)))['error_description'],
  ).toBe(text)
  const { refresh_token: token } = await tokensFor(okta)
  expect((await bodyOf(await refresh(okta, token, other)))['error_description']).toBe(text)
})

test.each([
  [{ code_verifier: pkce.verifier }, undefined],
  [{ code_verifier: `${pkce.verifier}x` }, 'PKCE verification failed.'],
  [{}, 'PKCE code verifier is required by the application.'],
])('PKCE: the verifier %o', async (change, refusal) => {
  const { okta } = bench()
  const challenge = { code_challenge: pkce.challenge, code_challenge_method: 'S256' }
  const answer = await bodyOf(await exchange(okta, await codeFor(okta, challenge), change))
  expect(answer['error_description']).toBe(refusal)
})

test('a verifier without a challenge is refused', async () => {
  const { okta } = bench()
  const answer = await bodyOf(
    await exchange(okta, await codeFor(okta), { code_verifier: pkce.verifier }),
  )
  expect(answer['error_description']).toBe(
    'PKCE code challenge should be specified in the authorize request for code verification.',
  )
})

test.each([
  [
    'no grant type',
    { grant_type: undefined },
    400,
    'invalid_request',
    /^The token request must specify a 'grant_type'\. Valid values: \[authorization_code, /,
  ],
  [
    'an unknown grant type',
    { grant_type: 'magic' },
    400,
    'unsupported_grant_type',
    /^The authorization grant type is not supported by the authorization server\. Configured grant types: \[/,
  ],
  [
    'a grant the app has not',
    { grant_type: 'client_credentials' },
    400,
    'unauthorized_client',
    /^The client is not authorized to use the provided grant type\. Configured grant types: \[authorization_code, refresh_token\]\.$/,
  ],
  [
    'no code',
    { code: undefined },
    400,
    'invalid_request',
    /^The required parameter 'code' is missing\.$/,
  ],
  [
    'a wrong secret',
    { client_secret: 'wrong' },
    401,
    'invalid_client',
    /^The client secret supplied for a confidential client is invalid\.$/,
  ],
  [
    'no secret',
    { client_secret: undefined },
    401,
    'invalid_client',
    /^Client authentication failed\. Either the client or the client credentials are invalid\.$/,
  ],
  [
    'an assertion of no type',
    { client_secret: undefined, client_assertion: 'x.y.z' },
    400,
    'invalid_request',
    /^The client_assertion_type is invalid\.$/,
  ],
  [
    'no client',
    { client_id: undefined, client_secret: undefined },
    401,
    'invalid_client',
    /^No client credentials found\.$/,
  ],
])('%s', async (_, change, status, error, description) => {
  const { okta } = bench()
  const answer = await exchange(okta, 'x', change)
  expect(answer.status).toBe(status)
  expect(await bodyOf(answer)).toEqual({
    error,
    error_description: expect.stringMatching(description),
  })
})

test.each([400, 401] as const)(
  'an unknown client is told so in the other dialect, status %i',
  async (status) => {
    const { okta } = bench((file) => {
      file.switches.unknownClientStatus = status
    })
    const answer = await exchange(okta, 'x', { client_id: 'nobody' })
    expect(answer.status).toBe(status)
    expect(await bodyOf(answer)).toEqual({
      errorCode: 'invalid_client',
      errorSummary: "Invalid value for 'client_id' parameter.",
      errorLink: 'invalid_client',
      errorId: expect.stringMatching(/^oae/),
      errorCauses: [],
    })
  },
)

test('credentials come by Basic too, raw or form-encoded', async () => {
  const secret = 's:3/c+ret %'
  const { okta } = bench((file) => {
    for (const app of file.apps) app.credentials.oauthClient.client_secret = secret
  })
  const { client_id: id } = credentials(okta)
  const nothing = { client_id: undefined, client_secret: undefined }
  const url = `${okta.variables.issuer}/v1/token`
  for (const sent of [secret, encodeURIComponent(secret).replaceAll('%20', '+')]) {
    const code = await codeFor(okta)
    const form = { ...nothing, grant_type: 'authorization_code', code, redirect_uri: redirectUri }
    expect((await post(okta, url, form, basic(id, sent))).status).toBe(200)
  }
  const wrong = await post(okta, url, { grant_type: 'authorization_code' }, basic(id, 'wrong'))
  expect([wrong.status, (await bodyOf(wrong))['error_description']]).toEqual([
    401,
    'The client secret supplied for a confidential client is invalid.',
  ])
})

test('only the configured method, where the switch says so', async () => {
  const { okta } = bench((file) => {
    file.switches.secretMethodsInterchangeable = false
  })
  const answer = await exchange(okta, 'x')
  expect((await bodyOf(answer))['error_description']).toMatch(/^Client authentication failed\./)
})

test('credentials given twice, malformed, or in the URL are refused', async () => {
  const { okta } = bench()
  const url = `${okta.variables.issuer}/v1/token`
  const form = { grant_type: 'authorization_code', ...credentials(okta) }
  const twice = await post(okta, url, form, basic(form.client_id, form.client_secret))
  expect([twice.status, await bodyOf(twice)]).toEqual([
    401,
    {
      error: 'invalid_request',
      error_description: expect.stringMatching(/^Cannot supply multiple client credentials\./),
    },
  ])
  const malformed = await post(okta, url, { grant_type: 'x' }, { authorization: 'Basic !!!' })
  expect((await bodyOf(malformed))['error_description']).toBe(
    'Found Authentication header but was not valid client credentials.',
  )
  const inUrl = await post(okta, `${url}?client_secret=x`, form)
  expect([inUrl.status, (await bodyOf(inUrl))['error_description']]).toEqual([
    400,
    'Client credentials cannot be supplied via query parameters.',
  ])
})

test('a parameter given twice, and JSON, are refused', async () => {
  const { okta } = bench()
  const url = `${okta.variables.issuer}/v1/token`
  expect((await bodyOf(await post(okta, url, 'code=a&code=b')))['error_description']).toBe(
    'The request contained multiple parameters with the same name.',
  )
  const asJson = await post(okta, url, '{}', { 'content-type': 'application/json' })
  expect([asJson.status, (await bodyOf(asJson))['errorCode']]).toEqual([400, 'E0000021'])
})

test('a public client needs no secret but its verifier', async () => {
  const { okta } = bench((file) => {
    for (const {
      credentials: { oauthClient },
    } of file.apps) {
      Object.assign(oauthClient, { token_endpoint_auth_method: 'none', pkce_required: true })
      delete oauthClient.client_secret
    }
  })
  const challenge = { code_challenge: pkce.challenge, code_challenge_method: 'S256' }
  const code = await codeFor(okta, challenge)
  const alone = { client_secret: undefined, code_verifier: pkce.verifier }
  expect((await exchange(okta, code, { ...alone, client_secret: 'x' })).status).toBe(401)
  expect((await exchange(okta, code, alone)).status).toBe(200)
})

test.each([
  ['in the URL and in the body', '?client_id=0oasamplequizgame0fake'],
  ['twice in the URL', '?a=1&a=2'],
])('a parameter %s is there twice', async (_, query) => {
  const { okta } = bench()
  for (const operation of ['token', 'introspect', 'revoke']) {
    const url = `${okta.variables.issuer}/v1/${operation}${query}`
    const answer = await post(okta, url, { token: 'x', ...credentials(okta) })
    expect([answer.status, await bodyOf(answer)], operation).toEqual([
      400,
      {
        error: 'invalid_request',
        error_description: 'The request contained multiple parameters with the same name.',
      },
    ])
  }
})

test('Basic credentials go with the same client in the body, not with another', async () => {
  const { okta } = bench()
  const { client_id: id, client_secret: secret } = credentials(okta)
  const asked = async (clientId: string) =>
    exchange(
      okta,
      await codeFor(okta),
      { client_id: clientId, client_secret: undefined },
      basic(id, secret),
    )
  expect((await asked(id)).status).toBe(200)
  const refused = await asked('another')
  expect([refused.status, await bodyOf(refused)]).toEqual([
    401,
    {
      error: 'invalid_client',
      error_description:
        'Client authentication failed. Either the client or the client credentials are invalid.',
    },
  ])
})
