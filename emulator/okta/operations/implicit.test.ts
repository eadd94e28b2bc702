import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  authorizeUrl,
  bench,
  bodyOf,
  decoded,
  exchange,
  get,
  introspect,
  pkce,
  redirectUri,
  submit,
} from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'

/** An app that may have everything at once. */
const hybrid = (edit: (file: OktaFile) => void = () => {}) =>
  bench((file) => {
    for (const { settings } of file.apps) {
      settings.oauthClient.response_types = ['code', 'token', 'id_token']
      settings.oauthClient.grant_types = ['authorization_code', 'implicit', 'refresh_token']
    }
    for (const rule of file.authorizationServers[0]?.policies[0]?.rules ?? []) {
      rule.conditions.grantTypes.include = ['authorization_code', 'implicit']
    }
    edit(file)
  })

const ada = { username: 'ada@example.com', password: 'difference-engine' }
const asked = (response_type: string) => ({ response_type, nonce: 'a-nonce' })

async function answerTo({ okta }: ReturnType<typeof bench>, change: Record<string, string>) {
  const back = await submit(okta, await get(okta, authorizeUrl(okta, change)), ada)
  const { hash, search } = new URL(back.headers.get('location') ?? 'about:blank')
  expect(search).toBe('')
  return Object.fromEntries(new URLSearchParams(hash.slice(1)))
}

const half = (text: unknown) =>
  createHash('sha256').update(String(text)).digest().subarray(0, 16).toString('base64url')

test.each([
  ['token', ['access_token', 'expires_in', 'scope', 'state', 'token_type']],
  ['id_token', ['id_token', 'state']],
  ['token id_token', ['access_token', 'expires_in', 'id_token', 'scope', 'state', 'token_type']],
  ['code id_token', ['code', 'id_token', 'state']],
  ['code token', ['access_token', 'code', 'expires_in', 'scope', 'state', 'token_type']],
  [
    'code id_token token',
    ['access_token', 'code', 'expires_in', 'id_token', 'scope', 'state', 'token_type'],
  ],
])('%s comes back in the fragment', async (type, names) => {
  expect(Object.keys(await answerTo(hybrid(), asked(type))).toSorted()).toEqual(names)
})

test('the ID token binds what it came with, and is thin beside an access token or a code for one', async () => {
  const all = await answerTo(hybrid(), asked('code id_token token'))
  const [, beside] = decoded(all['id_token'])
  expect(beside).toMatchObject({
    nonce: 'a-nonce',
    at_hash: half(all['access_token']),
    c_hash: half(all['code']),
  })
  expect(Object.keys(beside ?? {})).not.toEqual(expect.arrayContaining(['given_name']))
  const [, early] = decoded((await answerTo(hybrid(), asked('code id_token')))['id_token'])
  expect(Object.keys(early ?? {})).not.toEqual(expect.arrayContaining(['given_name']))
  const [, alone] = decoded((await answerTo(hybrid(), asked('id_token')))['id_token'])
  expect(alone).toMatchObject({ given_name: 'Ada' })
  expect(Object.keys(alone ?? {})).not.toEqual(expect.arrayContaining(['at_hash']))
})

test('who gets no code needs no challenge for it', async () => {
  const spa = hybrid((file) => {
    for (const { settings, credentials } of file.apps) {
      credentials.oauthClient.pkce_required = true
      settings.oauthClient.response_types = ['code', 'token', 'id_token']
    }
  })
  expect(await answerTo(spa, asked('token'))).toHaveProperty('access_token')
  const { headers } = await get(spa.okta, authorizeUrl(spa.okta, asked('code token')))
  expect(headers.get('location')).toContain('error=invalid_request')
})

test('without a code there is no offline_access, which is ignored', async () => {
  const served = hybrid()
  const { access_token, scope } = await answerTo(served, asked('token'))
  expect(scope).toBe('openid profile')
  expect(await introspect(served.okta, access_token)).toMatchObject({ scope: 'openid profile' })
})

test('the code of a hybrid request is exchanged as any other', async () => {
  const served = hybrid()
  const { code } = await answerTo(served, asked('code id_token'))
  const answer = await exchange(served.okta, code ?? '')
  expect(await bodyOf(answer)).toHaveProperty('refresh_token')
})

test('the policy must allow each grant that a response type stands for', async () => {
  const codeOnly = hybrid((file) => {
    for (const rule of file.authorizationServers[0]?.policies[0]?.rules ?? []) {
      rule.conditions.grantTypes.include = ['authorization_code']
    }
  })
  expect(await answerTo(codeOnly, asked('code id_token'))).toMatchObject({ error: 'access_denied' })
})

test('an app with the response types and without the grant is told which it has', async () => {
  const codeOnly = hybrid((file) => {
    for (const { settings } of file.apps) settings.oauthClient.grant_types = ['authorization_code']
  })
  const { okta } = codeOnly
  const { headers } = await get(okta, authorizeUrl(okta, asked('token')))
  expect(headers.get('location')).toContain('error=unauthorized_client')
})

test('okta_post_message hands the answer to the page that asked, and to no other', async () => {
  const { okta } = hybrid()
  const change = {
    response_mode: 'okta_post_message',
    code_challenge: pkce.challenge,
    code_challenge_method: 'S256',
    state: '</script>',
  }
  const back = await submit(okta, await get(okta, authorizeUrl(okta, change)), ada)
  const text = await back.text()
  const [, script = ''] = /<script>(.*?)<\/script>/.exec(text) ?? []
  const posted: unknown[] = []
  new Function('window', script)({
    parent: { postMessage: (...all: unknown[]) => posted.push(...all) },
  })
  expect(posted).toEqual([
    { code: expect.any(String), state: '</script>' },
    new URL(redirectUri).origin,
  ])
})

test.each([
  ['urn:okta:loa:1fa:any', 'urn:okta:loa:1fa:any'],
  ['phr urn:okta:loa:2fa:any:ifpossible', 'urn:okta:loa:2fa:any:ifpossible'],
  ['urn:elsewhere', undefined],
])('acr_values=%s gives %s', async (acr_values, acr) => {
  const { access_token } = await answerTo(hybrid(), { ...asked('token'), acr_values })
  expect(decoded(access_token)[1]?.['acr']).toBe(acr)
})
