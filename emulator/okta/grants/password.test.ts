import { expect, test } from 'vitest'
import {
  authorizeUrl,
  bench,
  bodyOf,
  credentials,
  decoded,
  get,
  post,
  refresh,
  submit,
} from '../okta.fixture.ts'
import type { Okta } from '../okta.ts'
import type { OktaFile } from '../organisation/file.ts'

const trusting = (edit: (file: OktaFile) => void = () => {}) =>
  bench((file) => {
    for (const app of file.apps) app.settings.oauthClient.grant_types.push('password')
    for (const rule of file.authorizationServers[0]?.policies[0]?.rules ?? []) {
      rule.conditions.grantTypes.include.push('password')
    }
    edit(file)
  })

const signIn = async (okta: Okta, change: Record<string, string> = {}) => {
  const answer = await post(okta, `${okta.variables.issuer}/v1/token`, {
    ...{ grant_type: 'password', username: 'ada@example.com', password: 'difference-engine' },
    ...{ scope: 'openid offline_access', ...credentials(okta), ...change },
  })
  return bodyOf(answer)
}

const refused = {
  error: 'invalid_grant',
  error_description: 'The credentials provided were invalid.',
}

test("a person's password is exchanged for all that a code would bring", async () => {
  const { okta } = trusting()
  const tokens = await signIn(okta)
  expect(Object.keys(tokens).toSorted()).toEqual([
    ...['access_token', 'expires_in', 'id_token', 'refresh_token', 'scope', 'token_type'],
  ])
  const [, payload] = decoded(tokens['access_token'])
  expect(payload).toMatchObject({ sub: 'ada@example.com', FavoriteColorClaim: 'teal' })
  expect((await refresh(okta, tokens['refresh_token'])).status).toBe(200)
})

test.each([
  [{ password: 'guess' }, refused],
  [{ username: 'nobody@example.com' }, refused],
  [
    { username: '' },
    {
      error: 'invalid_request',
      error_description: "The required parameter 'username' is missing.",
    },
  ],
  [
    { scope: 'profile' },
    {
      error: 'invalid_scope',
      error_description:
        "Requests for ID tokens or access tokens with OpenID scopes require the 'openid' scope.",
    },
  ],
])('%o is refused', async (change, expected) => {
  expect(await signIn(trusting().okta, change)).toEqual(expected)
})

test('an app that may not is told which grants it has', async () => {
  expect(await signIn(bench().okta)).toMatchObject({ error: 'unauthorized_client' })
})

test('the tenth wrong password in a row locks the account, and a right one begins anew', async () => {
  const { okta } = trusting()
  const miss = async (times: number) => {
    for (let time = 0; time < times; time++) await signIn(okta, { password: 'guess' })
  }
  await miss(9)
  expect(await signIn(okta)).toHaveProperty('access_token')
  await miss(9)
  expect(okta.control.user('ada@example.com').status).toBe('ACTIVE')
  await miss(1)
  expect(okta.control.user('ada@example.com').status).toBe('LOCKED_OUT')
  expect(await signIn(okta)).toEqual(refused)
})

test('whoever is unlocked has all attempts again', async () => {
  const { okta } = trusting((file) => {
    file.org.lockout.maxAttempts = 2
  })
  for (const _ of [1, 2]) await signIn(okta, { password: 'guess' })
  okta.control.setStatus('ada@example.com', 'ACTIVE')
  await signIn(okta, { password: 'guess' })
  expect(await signIn(okta)).toHaveProperty('access_token')
})

test('an organisation may unlock accounts by itself', async () => {
  const { okta, clock } = trusting((file) => {
    Object.assign(file.org.lockout, { maxAttempts: 1, autoUnlockMinutes: 10 })
  })
  await signIn(okta, { password: 'guess' })
  clock.time += 10 * 60_000 - 1
  expect(await signIn(okta)).toEqual(refused)
  clock.time += 1
  expect(await signIn(okta)).toHaveProperty('access_token')
})

test('a maximum of 0 never locks', async () => {
  const { okta } = trusting((file) => {
    file.org.lockout.maxAttempts = 0
  })
  for (let time = 0; time < 20; time++) await signIn(okta, { password: 'guess' })
  expect(await signIn(okta)).toHaveProperty('access_token')
})

test('a scope that the person must agree to is refused, unless the app is trusted or she did', async () => {
  const asking = (consent_method: 'TRUSTED' | 'REQUIRED') =>
    trusting((file) => {
      for (const app of file.apps) app.settings.oauthClient.consent_method = consent_method
      const asked = { default: false, metadataPublish: 'NO_CLIENTS', consent: 'REQUIRED' } as const
      file.authorizationServers[0]?.scopes.push({ name: 'quiz', ...asked })
    }).okta
  const scope = 'openid quiz'
  expect(await signIn(asking('TRUSTED'), { scope })).toMatchObject({ scope })
  const okta = asking('REQUIRED')
  expect(await signIn(okta, { scope: 'openid' })).toMatchObject({ scope: 'openid' })
  expect(await signIn(okta, { scope })).toMatchObject({ error: 'consent_required' })
  const cookie = okta.control.signIn('ada@example.com').split(';')[0] ?? ''
  const page = await get(okta, authorizeUrl(okta, { scope }), { cookie })
  await submit(okta, page, { consent: 'allow' }, { cookie })
  expect(await signIn(okta, { scope })).toMatchObject({ scope })
})

test('why a person who is not assigned gets no tokens for her password is known', async () => {
  const { okta } = trusting(({ apps }) => {
    for (const app of apps) app.assignments = { users: [], groups: [] }
  })
  const person = { username: 'ada@example.com', password: 'difference-engine', scope: 'openid' }
  const form = { grant_type: 'password', ...credentials(okta), ...person }
  const answer = await post(okta, `${okta.variables.issuer}/v1/token`, form)
  expect(await bodyOf(answer)).toMatchObject({ error: 'access_denied' })
  expect(okta.explain(answer)).toEqual([
    'The person is not assigned to the app "Sample Quiz Game", nor is a group of theirs.',
  ])
})
