import OktaJwtVerifier from '@okta/jwt-verifier'
import { parse } from 'node-html-parser'
import type { Configuration } from 'openid-client'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomPKCECodeVerifier,
  refreshTokenGrant,
  tokenIntrospection,
  tokenRevocation,
} from 'openid-client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fixtureFile } from '../okta.fixture.ts'
import type { ListeningOkta } from './listen.ts'
import { listenOkta } from './listen.ts'

const redirectUri = 'http://127.0.0.1:3000/callback'
const audience = 'http://oktaquizgame.com'
let okta: ListeningOkta

beforeAll(async () => {
  okta = await listenOkta({ file: fixtureFile() })
})
afterAll(() => okta.close())

/** As a stranger would begin: the issuer and the credentials, and nothing else. */
const discover = (authentication?: ReturnType<typeof ClientSecretBasic>) =>
  discovery(new URL(okta.issuer), okta.clientId, okta.clientSecret, authentication, {
    execute: [allowInsecureRequests],
  })

/** A browser that signs in by the page's own form. */
async function signIn(url: URL, username = 'ada@example.com', password = 'difference-engine') {
  const page = await fetch(url, { redirect: 'manual' })
  expect(page.status).toBe(200)
  const form = parse(await page.text()).querySelector('form')
  const fields = new URLSearchParams()
  for (const input of form?.querySelectorAll('input') ?? []) {
    fields.set(input.attributes['name'] ?? '', input.attributes['value'] ?? '')
  }
  fields.set('username', username)
  fields.set('password', password)
  const action = form?.attributes['action'] ?? ''
  return fetch(action, { method: 'POST', body: fields, redirect: 'manual' })
}

async function codeFlow(config: Configuration, scope = 'openid profile offline_access') {
  const verifier = randomPKCECodeVerifier()
  const url = buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope,
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const callback = new URL((await signIn(url)).headers.get('location') ?? '')
  const checks = { pkceCodeVerifier: verifier, expectedState: 'a-state', expectedNonce: 'a-nonce' }
  return { callback, checks, tokens: await authorizationCodeGrant(config, callback, checks) }
}

const verifier = (issuer = okta.issuer) =>
  new OktaJwtVerifier({ issuer, clientId: okta.clientId, testing: { disableHttpsCheck: true } })

test('openid-client: discovery, code flow, PKCE, userinfo, refresh, introspection, revocation', async () => {
  const config = await discover()
  const { tokens } = await codeFlow(config)
  const subject = tokens.claims()?.sub ?? ''
  expect(await fetchUserInfo(config, tokens.access_token, subject)).toMatchObject({
    given_name: 'Ada',
  })
  expect(await tokenIntrospection(config, tokens.access_token)).toMatchObject({
    active: true,
    FavoriteColorClaim: 'teal',
    username: 'ada@example.com',
  })
  const refreshed = await refreshTokenGrant(config, tokens.refresh_token ?? '')
  expect(refreshed.access_token).not.toBe(tokens.access_token)
  await tokenRevocation(config, tokens.refresh_token ?? '')
  expect(await tokenIntrospection(config, refreshed.access_token)).toEqual({ active: false })
  await expect(refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
    error_description: 'The refresh token is invalid or expired.',
  })
})

test('openid-client: Basic credentials, form-encoded as it sends them', async () => {
  const config = await discover(ClientSecretBasic(okta.clientSecret))
  expect((await codeFlow(config, 'openid')).tokens.scope).toBe('openid')
})

test('openid-client: a code used again and a wrong secret are refused in Okta’s words', async () => {
  const config = await discover()
  const { callback, checks } = await codeFlow(config)
  await expect(authorizationCodeGrant(config, callback, checks)).rejects.toMatchObject({
    status: 400,
    error: 'invalid_grant',
    error_description: 'The authorization code is invalid or has expired.',
  })
  const wrong = await discovery(new URL(okta.issuer), okta.clientId, 'wrong', undefined, {
    execute: [allowInsecureRequests],
  })
  await expect(codeFlow(wrong)).rejects.toMatchObject({
    status: 401,
    error: 'invalid_client',
    error_description: 'The client secret supplied for a confidential client is invalid.',
  })
  const none = await discovery(new URL(okta.issuer), okta.clientId, undefined, None(), {
    execute: [allowInsecureRequests],
  })
  await expect(codeFlow(none)).rejects.toMatchObject({ status: 401, error: 'invalid_client' })
})

test('a redirect URI that the app does not list is refused on a page', async () => {
  const config = await discover()
  const url = buildAuthorizationUrl(config, {
    redirect_uri: 'http://127.0.0.1:4000/callback',
    state: 's',
  })
  const answer = await fetch(url, { redirect: 'manual' })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('must be a Login redirect URI in the client app settings.')
  okta.control.addRedirectUri(okta.clientId, 'http://127.0.0.1:4000/callback')
  expect((await fetch(`${url}&scope=openid`, { redirect: 'manual' })).status).toBe(200)
})

test('jwt-verifier: access and id tokens verify, others do not', async () => {
  vi.spyOn(console, 'warn').mockReturnValue() // That https is not checked, as we asked.
  const { tokens } = await codeFlow(await discover())
  const { claims, header } = await verifier().verifyAccessToken(tokens.access_token, audience)
  expect(claims).toMatchObject({ sub: 'ada@example.com', FavoriteColorClaim: 'teal' })
  expect(header).toEqual({ alg: 'RS256', kid: expect.any(String) })
  const id = await verifier().verifyIdToken(tokens.id_token ?? '', okta.clientId, 'a-nonce')
  expect(id.claims).toMatchObject({ name: 'Ada Lovelace' })

  await expect(verifier().verifyAccessToken('garbage', audience)).rejects.toThrow(
    'Jwt cannot be parsed',
  )
  await expect(verifier().verifyAccessToken(tokens.access_token, 'other')).rejects.toThrow(
    'audience claim',
  )
  const foreign = await okta.control.issueAccessToken({
    server: 'OtherAuthServer',
    login: 'ada@example.com',
  })
  await expect(verifier().verifyAccessToken(foreign, audience)).rejects.toThrow()
})

const control = (path: string, body?: unknown) =>
  fetch(
    okta.controlUrl + path,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  )

test('the control surface: people, profiles, revocation', async () => {
  const config = await discover()
  const changed = await control('/users/ada%40example.com/profile', {
    favoriteColor: 'green',
    nickName: 'A',
  })
  expect(await changed.json()).toMatchObject({ profile: { favoriteColor: 'green', nickName: 'A' } })
  const { tokens } = await codeFlow(config)
  expect((await tokenIntrospection(config, tokens.access_token))['FavoriteColorClaim']).toBe(
    'green',
  )
  await control('/users/ada%40example.com/profile', { favoriteColor: null, nickName: null })
  const cleared = await (await control('/users/ada%40example.com')).json()
  expect(cleared).toMatchObject({ profile: { favoriteColor: '' } })
  await control('/users/ada%40example.com/revoke', {})
  expect(await tokenIntrospection(config, tokens.access_token)).toEqual({ active: false })
  const people = await (await control('/users')).text()
  expect(people).toContain('grace@example.com')
  expect(people).not.toContain('nanosecond-wire')
  await control('/users/ada%40example.com/profile', { favoriteColor: 'teal' })
})

test.each([
  ['/users/nobody/revoke', {}, 404, 'UNKNOWN_USER'],
  ['/users/ada%40example.com/profile', { favouriteColor: 'x' }, 400, 'UNKNOWN_ATTRIBUTE'],
  ['/users/ada%40example.com/status', { status: 'HAPPY' }, 400, 'CONFIGURATION_INVALID'],
  ['/time', { advance: 'soon' }, 400, 'UNREADABLE_DURATION'],
  ['/time', { advance: '-PT1H' }, 400, 'UNREADABLE_DURATION'],
  ['/time', { advance: 'P9999999999D' }, 400, 'UNREADABLE_DURATION'],
  ['/time/skew', { ahead: '-P9999999999D' }, 400, 'UNREADABLE_DURATION'],
])('the control surface refuses %s %o in JSON', async (path, body, status, code) => {
  const answer = await control(path, body)
  expect([answer.status, await answer.json()]).toEqual([
    status,
    { error: expect.objectContaining({ code }) },
  ])
})

test('time moves on request: tokens expire', async () => {
  const config = await discover()
  const { tokens } = await codeFlow(config)
  const before = Date.now()
  const answer = await control('/time', { advance: 'PT1H' })
  const { now } = JSON.parse(await answer.text())
  expect(Date.parse(now)).toBeGreaterThanOrEqual(before + 3_600_000)
  expect(await tokenIntrospection(config, tokens.access_token)).toEqual({ active: false })
})

test('a port that is taken is explained', async () => {
  const port = Number(new URL(okta.url).port)
  await expect(listenOkta({ file: fixtureFile(), port })).rejects.toThrow(
    `cannot listen on port ${port}`,
  )
})
