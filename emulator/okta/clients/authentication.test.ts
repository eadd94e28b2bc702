import type { CryptoKey } from 'jose'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import type { Bench } from '../okta.fixture.ts'
import {
  bench,
  bodyOf,
  credentials,
  exchange,
  introspect,
  post,
  start,
  tokensFor,
} from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'

const seconds = start / 1000
const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

type OAuthClient = OktaFile['apps'][number]['credentials']['oauthClient']
type Key = OktaFile['apps'][number]['settings']['oauthClient']['jwks']['keys'][number]

/** Two apps alike, the second of which authenticates by a JWT. */
const withSigner = (change: Partial<OAuthClient>, keys: Key[] = []): Bench =>
  bench((file) => {
    const [app] = file.apps
    if (!app) return
    const signer = structuredClone(app)
    Object.assign(signer, { id: '0oasigner', label: 'Signer' })
    Object.assign(signer.credentials.oauthClient, { client_id: '0oasigner', ...change })
    signer.settings.oauthClient.jwks.keys = keys
    file.apps.push(signer)
  })

type Signature = {
  readonly key: CryptoKey | Uint8Array
  readonly alg: string
  readonly kid?: string
}

const assertion = (endpoint: string, { key, ...header }: Signature, claims: object = {}) =>
  new SignJWT({
    ...{ iss: '0oasigner', sub: '0oasigner', aud: endpoint, iat: seconds, exp: seconds + 300 },
    ...claims,
  })
    .setProtectedHeader(header)
    .sign(key)

/** Introspects garbage, which any client that is known may do. */
async function introspected({ okta }: Bench, signature: Signature, claims: object = {}) {
  const url = `${okta.variables.issuer}/v1/introspect`
  const jwt = await assertion(url, signature, claims)
  const form = { token: 'x', client_assertion_type: type, client_assertion: jwt }
  const answer = await post(okta, url, form)
  return [answer.status, await bodyOf(answer)]
}

const known = [200, { active: false }]

test.each([
  ['RS256', 'RSA'],
  ['RS384', 'RSA'],
  ['RS512', 'RSA'],
  ['ES256', 'EC'],
  ['ES384', 'EC'],
  ['ES512', 'EC'],
] as const)('private_key_jwt: %s', async (alg, kty) => {
  const { privateKey: key, publicKey } = await generateKeyPair(alg, { extractable: true })
  const other = await generateKeyPair('ES256', { extractable: true })
  const keys: Key[] = [
    { ...(await exportJWK(other.publicKey)), kty: 'EC', kid: 'other' },
    { ...(await exportJWK(publicKey)), kty, kid: 'mine', use: 'sig' },
  ]
  const method = { token_endpoint_auth_method: 'private_key_jwt' } as const
  expect(await introspected(withSigner(method, keys), { key, alg, kid: 'mine' })).toEqual(known)
  expect(await introspected(withSigner(method, keys), { key, alg })).toEqual(known)
  const [status, body] = await introspected(withSigner(method, keys), { key, alg, kid: 'other' })
  expect([status, body]).toEqual([
    401,
    {
      error: 'invalid_client',
      error_description: 'The client_assertion signature is invalid.',
    },
  ])
})

test.each(['HS256', 'HS384', 'HS512'])('client_secret_jwt: %s', async (alg) => {
  const secret = 's'.repeat(64)
  const method = { token_endpoint_auth_method: 'client_secret_jwt', client_secret: secret } as const
  const key = Buffer.from(secret)
  expect(await introspected(withSigner(method), { key, alg })).toEqual(known)
  const guess = Buffer.from('g'.repeat(64))
  expect((await introspected(withSigner(method), { key: guess, alg }))[0]).toBe(401)
})

test('an assertion serves once when it has a jti, and as often as it likes without', async () => {
  const secret = 's'.repeat(32)
  const served = withSigner({
    token_endpoint_auth_method: 'client_secret_jwt',
    client_secret: secret,
  })
  const signature = { key: Buffer.from(secret), alg: 'HS256' }
  for (const claims of [{}, {}, { jti: 'one' }, { jti: 'two' }]) {
    expect(await introspected(served, signature, claims)).toEqual(known)
  }
  expect((await introspected(served, signature, { jti: 'one' }))[0]).toBe(401)
})

test('a client that signs does not send its secret, and one that sends it does not sign', async () => {
  const secret = 's'.repeat(32)
  const served = withSigner({
    token_endpoint_auth_method: 'client_secret_jwt',
    client_secret: secret,
  })
  const { okta } = served
  const sent = { client_id: '0oasigner', client_secret: secret }
  expect((await exchange(okta, 'x', sent)).status).toBe(401)
  const url = `${okta.variables.issuer}/v1/introspect`
  const signature = { key: Buffer.from(secret), alg: 'HS256' }
  const { client_id: clientId } = credentials(okta)
  const claims = { iss: clientId, sub: clientId }
  const client_assertion = await assertion(url, signature, claims)
  const form = { token: 'x', client_assertion_type: type, client_assertion }
  expect(await bodyOf(await post(okta, url, form))).toEqual({
    error: 'invalid_client',
    error_description:
      'Client authentication failed. Either the client or the client credentials are invalid.',
  })
})

test('who signs as one client and calls itself another is neither', async () => {
  const secret = 's'.repeat(32)
  const { okta } = withSigner({
    token_endpoint_auth_method: 'client_secret_jwt',
    client_secret: secret,
  })
  const url = `${okta.variables.issuer}/v1/introspect`
  const client_assertion = await assertion(url, { key: Buffer.from(secret), alg: 'HS256' })
  const { client_id } = credentials(okta)
  const form = { token: 'x', client_assertion_type: type, client_assertion, client_id }
  expect((await post(okta, url, form)).status).toBe(401)
})

test('a public client introspects and revokes by naming itself, in the URL or in the body', async () => {
  const { okta } = bench((file) => {
    const [app] = file.apps
    if (!app) return
    delete app.credentials.oauthClient.client_secret
    Object.assign(app.credentials.oauthClient, {
      token_endpoint_auth_method: 'none',
      pkce_required: true,
    })
  })
  const token = await okta.control.issueAccessToken({
    ...{ server: 'OktaQuizGameSkillAuthServer', login: 'ada@example.com' },
  })
  const { issuer, clientId } = okta.variables
  const url = `${issuer}/v1/introspect?client_id=${clientId}`
  expect(await bodyOf(await post(okta, url, { token }))).toMatchObject({ active: true })
  expect(await introspect(okta, token)).toMatchObject({ active: true })
  await post(okta, `${issuer}/v1/revoke`, { token, client_id: clientId })
  expect(await introspect(okta, token)).toEqual({ active: false })
})

test('an inactive app is no client', async () => {
  const { okta } = bench((file) => {
    for (const app of file.apps) app.status = 'INACTIVE'
  })
  expect(await introspect(okta, 'x')).toMatchObject({ errorCode: 'invalid_client' })
})

test.each([
  ['text/html', 400],
  ['text/html, application/*;q=0.8', 401],
  ['application/json', 401],
  ['*/*', 401],
])('a client that accepts %s is answered %i', async (accept, status) => {
  const { okta } = bench()
  const url = `${okta.variables.issuer}/v1/introspect`
  expect((await post(okta, url, { token: 'x' }, { accept })).status).toBe(status)
})

test('an ID token cannot be revoked', async () => {
  const { okta } = bench()
  const { id_token: token } = await tokensFor(okta)
  const url = `${okta.variables.issuer}/v1/revoke`
  await post(okta, url, { token: String(token), ...credentials(okta) })
  expect(await introspect(okta, token)).toMatchObject({ active: true })
})

test.each([1, null, {}, ['HS256']])(
  'an assertion whose alg is %j names no algorithm',
  async (alg) => {
    const { okta } = withSigner({ token_endpoint_auth_method: 'private_key_jwt' })
    const url = `${okta.variables.issuer}/v1/introspect`
    const claims = { iss: '0oasigner', sub: '0oasigner', aud: url, exp: seconds + 300 }
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const client_assertion = `${part({ alg })}.${part(claims)}.${part('signature')}`
    const form = { token: 'x', client_assertion_type: type, client_assertion }
    const answer = await post(okta, url, form)
    expect([answer.status, (await bodyOf(answer))['error']]).toEqual([401, 'invalid_client'])
  },
)

test.each([
  ['with an empty secret', ':'],
  ['without one, as Okta’s own library for browsers does', ''],
])('a public client may name itself by Basic %s', async (_, end) => {
  const { okta } = bench(({ apps: [app] }) => {
    if (!app) return
    const { oauthClient } = app.credentials
    Object.assign(oauthClient, { token_endpoint_auth_method: 'none', pkce_required: true })
    delete oauthClient.client_secret
  })
  const { clientId, issuer } = okta.variables
  const authorization = (text: string) => ({ authorization: `Basic ${btoa(text)}` })
  const asked = authorization(clientId + end)
  expect((await post(okta, `${issuer}/v1/revoke`, { token: 'x' }, asked)).status).toBe(200)
  expect(await bodyOf(await post(okta, `${issuer}/v1/introspect`, { token: 'x' }, asked))).toEqual({
    active: false,
  })
  const guessed = authorization(`${clientId}:guess`)
  expect((await post(okta, `${issuer}/v1/revoke`, { token: 'x' }, guessed)).status).toBe(401)
})

test('an empty header Authorization is none', async () => {
  const { okta } = bench()
  const { access_token: token } = await tokensFor(okta)
  const fields = { token: String(token), ...credentials(okta) }
  const url = `${okta.variables.issuer}/v1/introspect`
  expect(await bodyOf(await post(okta, url, fields, { authorization: '' }))).toMatchObject({
    active: true,
  })
  const alone = await post(okta, url, { token: String(token) }, { authorization: '' })
  expect(await bodyOf(alone)).toMatchObject({ error_description: 'No client credentials found.' })
})
