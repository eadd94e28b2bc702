import { expect, test } from 'vitest'
import { bench, bodyOf, get, tokensFor } from '../okta.fixture.ts'

const bearer = (token: unknown) => ({ authorization: `Bearer ${token}` })

test('userinfo tells what the scopes allow', async () => {
  const { okta } = bench()
  const url = `${okta.variables.issuer}/v1/userinfo`
  const { access_token: token } = await tokensFor(okta, { scope: 'openid profile email' })
  expect(await bodyOf(await get(okta, url, bearer(token)))).toMatchObject({
    sub: expect.stringMatching(/^00u/),
    name: 'Ada Lovelace',
    given_name: 'Ada',
    family_name: 'Lovelace',
    preferred_username: 'ada@example.com',
    email: 'ada@example.com',
    email_verified: true,
  })
  const { access_token: little } = await tokensFor(okta, { scope: 'openid' })
  expect(Object.keys(await bodyOf(await get(okta, url, bearer(little))))).toEqual(['sub'])
})

test('identity claims go to userinfo and, when always included, into the id token', async () => {
  const { okta } = bench((file) => {
    for (const claim of file.authorizationServers[0]?.claims ?? []) {
      Object.assign(claim, {
        claimType: 'IDENTITY',
        alwaysIncludeInToken: claim.name === 'FirstNameClaim',
      })
    }
  })
  const tokens = await tokensFor(okta)
  const payloadOf = (token: unknown) =>
    JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString())
  expect(payloadOf(tokens['access_token'])).not.toHaveProperty('FirstNameClaim')
  expect(payloadOf(tokens['id_token'])).toMatchObject({ FirstNameClaim: 'Ada' })
  expect(payloadOf(tokens['id_token'])).not.toHaveProperty('FavoriteColorClaim')
  const answer = await get(
    okta,
    `${okta.variables.issuer}/v1/userinfo`,
    bearer(tokens['access_token']),
  )
  expect(await bodyOf(answer)).toMatchObject({ FirstNameClaim: 'Ada', FavoriteColorClaim: 'teal' })
})

test('userinfo refuses in the header, with an empty body', async () => {
  const { okta } = bench()
  const url = `${okta.variables.issuer}/v1/userinfo`
  for (const headers of [{ authorization: 'Basic eDp5' }, bearer('garbage')]) {
    const answer = await get(okta, url, headers)
    expect([answer.status, await answer.text()]).toEqual([401, ''])
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer error="invalid_token", error_description="The access token is invalid"',
    )
  }
  const plain = await okta.control.issueAccessToken({
    server: 'OktaQuizGameSkillAuthServer',
    login: 'ada@example.com',
    scopes: ['quiz'],
  })
  const answer = await get(okta, url, bearer(plain))
  expect(answer.status).toBe(403)
  expect(answer.headers.get('www-authenticate')).toContain('insufficient_scope')
})

test.each(['openid-configuration', 'oauth-authorization-server'])('metadata: %s', async (name) => {
  const { okta } = bench()
  const { issuer, clientId } = okta.variables
  const url = `${issuer}/.well-known/${name}`
  const body = await bodyOf(await get(okta, `${url}?client_id=${clientId}`))
  expect(body).toMatchObject({
    issuer,
    authorization_endpoint: `${issuer}/v1/authorize`,
    token_endpoint: `${issuer}/v1/token`,
    jwks_uri: `${issuer}/v1/keys`,
    introspection_endpoint: `${issuer}/v1/introspect`,
    revocation_endpoint: `${issuer}/v1/revoke`,
    code_challenge_methods_supported: ['S256'],
    response_modes_supported: ['query', 'fragment', 'form_post', 'okta_post_message'],
  })
  expect('userinfo_endpoint' in body).toBe(name === 'openid-configuration')
  const unknownClient = await get(okta, `${url}?client_id=nobody`)
  expect([unknownClient.status, (await bodyOf(unknownClient))['errorCode']]).toEqual([
    400,
    'invalid_client',
  ])
})

test('an authorization server that does not exist is named in the refusal', async () => {
  const { okta } = bench()
  const answer = await get(
    okta,
    `${okta.origin}/oauth2/ausnothing/.well-known/openid-configuration`,
  )
  expect(answer.status).toBe(404)
  expect(await bodyOf(answer)).toEqual({
    errorCode: 'E0000007',
    errorSummary: 'Not found: Resource not found: ausnothing (AuthorizationServer)',
    errorLink: 'E0000007',
    errorId: expect.stringMatching(/^oae/),
    errorCauses: [],
  })
})

test('keys: the public half only, one key for each server', async () => {
  const { okta } = bench()
  const seen = new Set<unknown>()
  for (const name of ['OktaQuizGameSkillAuthServer', 'OtherAuthServer']) {
    const answer = await get(okta, `${okta.issuerOf(name)}/v1/keys`)
    expect(answer.headers.get('cache-control')).toBe('max-age=3832304, must-revalidate')
    expect(answer.headers.has('x-rate-limit-limit')).toBe(false)
    const text = await answer.text()
    const { keys } = JSON.parse(text)
    expect(Object.keys(keys[0]).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    seen.add(keys[0].kid)
  }
  expect(seen.size).toBe(2)
})

test.each(['/v1/keys', '/.well-known/openid-configuration'])(
  'HEAD %s is GET without the body',
  async (path) => {
    const { okta } = bench()
    const url = `${okta.variables.issuer}${path}`
    const [asked, got] = [
      await okta.fetch(new Request(url, { method: 'HEAD' })),
      await get(okta, url),
    ]
    expect([asked.status, await asked.text()]).toEqual([200, ''])
    for (const name of ['content-type', 'content-length', 'cache-control']) {
      expect(asked.headers.get(name)).toBe(got.headers.get(name))
    }
  },
)

test('metadata can name another issuer than it is asked of, and clients must notice', async () => {
  const { okta } = bench()
  const { issuer } = okta.variables
  for (const document of ['openid-configuration', 'oauth-authorization-server']) {
    const request = new Request(`${issuer}/.well-known/${document}`)
    const said = await bodyOf(await okta.fetch(request, 'issuer'))
    expect(said['issuer']).not.toBe(issuer)
    expect(said['token_endpoint']).toBe(`${issuer}/v1/token`)
    expect(await bodyOf(await okta.fetch(request))).toMatchObject({ issuer })
  }
})
