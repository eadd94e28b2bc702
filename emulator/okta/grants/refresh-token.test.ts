import { expect, test } from 'vitest'
import { bench, bodyOf, decoded, introspect, refresh, start, tokensFor } from '../okta.fixture.ts'

const hour = 60 * 60_000
const day = 24 * hour

test('a refreshed token has the profile of now; the old one stays as it was', async () => {
  const { okta, clock } = bench()
  const first = await tokensFor(okta)
  okta.control.setProfile('ada@example.com', { favoriteColor: 'green' })
  clock.time += 60_000
  expect((await introspect(okta, first['access_token']))['FavoriteColorClaim']).toBe('teal')
  const answer = await refresh(okta, first['refresh_token'])
  expect(answer.status).toBe(200)
  const second = await bodyOf(answer)
  expect(second['refresh_token']).toBe(first['refresh_token'])
  expect((await introspect(okta, second['access_token']))['FavoriteColorClaim']).toBe('green')
  expect(decoded(second['access_token'])[1]).toMatchObject({
    auth_time: start / 1000,
    iat: start / 1000 + 60,
  })
})

test('fewer scopes may be asked for, more may not', async () => {
  const { okta } = bench()
  const { refresh_token: token } = await tokensFor(okta)
  expect((await bodyOf(await refresh(okta, token, { scope: 'openid' })))['scope']).toBe('openid')
  expect(await bodyOf(await refresh(okta, token, { scope: 'openid email' }))).toEqual({
    error: 'access_denied',
    error_description:
      'Some of the scopes requested for the refresh request were not granted in the original authorize request. Denied scopes: email.',
  })
})

test('no claims of OpenID are asked for without its scope', async () => {
  const { okta } = bench()
  const { refresh_token: token } = await tokensFor(okta)
  const answer = await refresh(okta, token, { scope: 'profile offline_access' })
  expect(await bodyOf(answer)).toMatchObject({ error: 'invalid_scope' })
})

const refusedRefresh = {
  error: 'invalid_grant',
  error_description: 'The refresh token is invalid or expired.',
}

test('a refresh token ends when it is left unused for seven days', async () => {
  const { okta, clock } = bench()
  const { refresh_token: token } = await tokensFor(okta)
  clock.time += 7 * day - 1
  expect((await refresh(okta, token)).status).toBe(200)
  clock.time += 7 * day
  const answer = await refresh(okta, token)
  expect([answer.status, await bodyOf(answer)]).toEqual([400, refusedRefresh])
})

test('a refresh token ends with the lifetime of the rule, however often it is used', async () => {
  const { okta, clock } = bench((file) => {
    for (const { policies } of file.authorizationServers) {
      for (const rule of policies.flatMap(({ rules }) => rules)) {
        rule.actions.token.refreshTokenLifetimeMinutes = 120
      }
    }
  })
  const { refresh_token: token } = await tokensFor(okta)
  clock.time += 2 * hour - 1
  expect((await refresh(okta, token)).status).toBe(200)
  clock.time += 1
  expect(await bodyOf(await refresh(okta, token))).toEqual(refusedRefresh)
})

test('garbage, and an access token, are no refresh tokens', async () => {
  const { okta } = bench()
  const { access_token: accessToken } = await tokensFor(okta)
  expect(await bodyOf(await refresh(okta, 'garbage'))).toEqual(refusedRefresh)
  expect(await bodyOf(await refresh(okta, accessToken))).toEqual(refusedRefresh)
})

const rotating = (leeway: number) =>
  bench((file) => {
    for (const {
      settings: { oauthClient },
    } of file.apps) {
      oauthClient.refresh_token = { rotation_type: 'ROTATE', leeway }
    }
  })

test('rotation gives a new token; the old one serves for the leeway', async () => {
  const { okta, clock } = rotating(30)
  const first = await tokensFor(okta)
  const second = await bodyOf(await refresh(okta, first['refresh_token']))
  expect(second['refresh_token']).not.toBe(first['refresh_token'])
  clock.time += 29_000
  expect((await refresh(okta, first['refresh_token'])).status).toBe(200)
  expect((await refresh(okta, second['refresh_token'])).status).toBe(200)
})

test('an old token used after the leeway ends all tokens of the sign-in', async () => {
  const { okta, clock } = rotating(30)
  const first = await tokensFor(okta)
  const second = await bodyOf(await refresh(okta, first['refresh_token']))
  clock.time += 30_000
  expect(await introspect(okta, first['refresh_token'])).toEqual({ active: false })
  expect((await introspect(okta, second['access_token']))['active']).toBe(true)
  expect(await bodyOf(await refresh(okta, first['refresh_token']))).toEqual(refusedRefresh)
  expect(await bodyOf(await refresh(okta, second['refresh_token']))).toEqual(refusedRefresh)
  expect(await introspect(okta, first['access_token'])).toEqual({ active: false })
  expect(await introspect(okta, second['access_token'])).toEqual({ active: false })
})
