import { Buffer } from 'node:buffer'
import { exportJWK, generateKeyPair } from 'jose'
import * as client from 'openid-client'
import { describe, expect, test } from 'vitest'
import { redirectUri } from '../okta.fixture.ts'
import type { Online } from './contract.fixture.ts'
import { allowClientCredentials, organisation, signedIn } from './contract.fixture.ts'

const pair = await generateKeyPair('RS256', { extractable: true })
const stranger = await generateKeyPair('RS256')
const publicJwk = { ...(await exportJWK(pair.publicKey)), kty: 'RSA' as const, kid: 'mine' }
/** Long enough to sign with. */
const secret = 'not-a-real-secret-only-for-the-mock-of-sixty-four-characters-----'

type Method = 'client_secret_basic' | 'client_secret_post' | 'client_secret_jwt' | 'private_key_jwt'

const withMethod = (method: Method, strict = false): Online =>
  organisation((app, file) => {
    allowClientCredentials(app, file)
    app.settings.oauthClient.jwks.keys = [publicJwk]
    const { oauthClient } = app.credentials
    oauthClient.token_endpoint_auth_method = method
    oauthClient.client_secret = secret
    if (strict) file.switches.secretMethodsInterchangeable = false
  })

const configOf = ({ okta: { variables } }: Online, authentication: client.ClientAuth) =>
  client.discovery(new URL(variables.issuer), variables.clientId, undefined, authentication)

/** Okta wants the endpoint that is called as the audience of an assertion, not the issuer. */
const forEndpoint = ({ okta: { variables } }: Online, endpoint: string) => ({
  [client.modifyAssertion]: (_: unknown, payload: Record<string, unknown>) => {
    payload['aud'] = `${variables.issuer}/v1/${endpoint}`
  },
})

const token = (config: client.Configuration) =>
  client.clientCredentialsGrant(config, { scope: 'quiz:read' })

const key = { key: pair.privateKey, kid: 'mine' }

describe('each way to say who a client is', () => {
  test.each<[Method, (org: Online) => client.ClientAuth]>([
    ['client_secret_basic', () => client.ClientSecretBasic(secret)],
    ['client_secret_post', () => client.ClientSecretPost(secret)],
    ['client_secret_jwt', (org) => client.ClientSecretJwt(secret, forEndpoint(org, 'token'))],
    ['private_key_jwt', (org) => client.PrivateKeyJwt(key, forEndpoint(org, 'token'))],
  ])('%s', async (method, authentication) => {
    const org = withMethod(method, true)
    await org.online(async () => {
      const granted = await token(await configOf(org, authentication(org)))
      expect(granted).toMatchObject({ token_type: 'bearer', scope: 'quiz:read', expires_in: 3600 })
      expect(granted.refresh_token).toBeUndefined()
    })
  })

  const unlike = (error_description: string) => ({
    status: 401,
    error: 'invalid_client',
    error_description,
  })
  const failed =
    'Client authentication failed. Either the client or the client credentials are invalid.'

  test.each<[string, Method, (org: Online) => client.ClientAuth, string]>([
    [
      'a wrong secret',
      'client_secret_basic',
      () => client.ClientSecretBasic('wrong'),
      'The client secret supplied for a confidential client is invalid.',
    ],
    [
      'another method than the app has',
      'client_secret_basic',
      () => client.ClientSecretPost(secret),
      failed,
    ],
    [
      'a secret where the app signs',
      'private_key_jwt',
      () => client.ClientSecretPost(secret),
      failed,
    ],
    ['its name alone', 'client_secret_basic', () => client.None(), failed],
  ])('%s is refused', async (_, method, authentication, text) => {
    const org = withMethod(method, true)
    await org.online(async () => {
      await expect(token(await configOf(org, authentication(org)))).rejects.toMatchObject(
        unlike(text),
      )
    })
  })

  test('an assertion for the issuer, of a stranger, or of a past hour is refused', async () => {
    const org = withMethod('private_key_jwt')
    await org.online(async () => {
      const refused = { status: 401, error: 'invalid_client' }
      const late = {
        [client.modifyAssertion]: (_: unknown, payload: Record<string, unknown>) => {
          payload['aud'] = `${org.okta.variables.issuer}/v1/token`
          payload['exp'] = Math.floor(Date.now() / 1000) - 3600
        },
      }
      const others = [
        client.PrivateKeyJwt(key),
        client.PrivateKeyJwt({ key: stranger.privateKey, kid: 'mine' }, forEndpoint(org, 'token')),
        client.PrivateKeyJwt(key, late),
      ]
      for (const authentication of others) {
        await expect(token(await configOf(org, authentication))).rejects.toMatchObject(refused)
      }
    })
  })
})

test('introspection and revocation know the same methods', async () => {
  const org = withMethod('private_key_jwt')
  await org.online(async () => {
    const as = (endpoint: string) =>
      configOf(org, client.PrivateKeyJwt(key, forEndpoint(org, endpoint)))
    const { access_token } = await token(await as('token'))
    const { clientId } = org.okta.variables
    const seen = await client.tokenIntrospection(await as('introspect'), access_token)
    expect(seen).toMatchObject({ active: true, client_id: clientId, sub: clientId })
    await client.tokenRevocation(await as('revoke'), access_token)
    const gone = await client.tokenIntrospection(await as('introspect'), access_token)
    expect(gone).toEqual({ active: false })
  })
})

test('a public client has its verifier, and nothing else', async () => {
  const org = organisation((app) => {
    app.credentials.oauthClient.token_endpoint_auth_method = 'none'
    app.credentials.oauthClient.pkce_required = true
    delete app.credentials.oauthClient.client_secret
    app.settings.oauthClient.application_type = 'browser'
  })
  await org.online(async () => {
    const config = await configOf(org, client.None())
    const verifier = client.randomPKCECodeVerifier()
    const asked = { redirect_uri: redirectUri, scope: 'openid', state: 's' }
    const challenge = {
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }
    const bare = await signedIn(client.buildAuthorizationUrl(config, asked))
    expect(bare.searchParams.get('error')).toBe('invalid_request')
    const callback = await signedIn(
      client.buildAuthorizationUrl(config, { ...asked, ...challenge }),
    )
    const wrong = { pkceCodeVerifier: client.randomPKCECodeVerifier(), expectedState: 's' }
    await expect(client.authorizationCodeGrant(config, callback, wrong)).rejects.toMatchObject({
      error: 'invalid_grant',
      error_description: 'PKCE verification failed.',
    })
    const checks = { pkceCodeVerifier: verifier, expectedState: 's' }
    const { access_token } = await client.authorizationCodeGrant(config, callback, checks)
    expect(await client.tokenIntrospection(config, access_token)).toMatchObject({ active: true })
  })
})

describe('Basic credentials full of characters that must be encoded', () => {
  const id = 'client one+two/3'
  const odd = 's:3/c ret+é%20&='
  const org = organisation((app, file) => {
    allowClientCredentials(app, file)
    app.credentials.oauthClient.client_id = id
    app.credentials.oauthClient.client_secret = odd
    file.authorizationServers[0]?.policies[0]?.conditions.clients.include.push(id)
  })
  const ask = (authorization: string) =>
    fetch(`${org.okta.variables.issuer}/v1/token`, {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'quiz:read' }),
    })
  const basic = (user: string, password: string) =>
    `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

  test('form-encoded, as RFC 6749 §2.3.1 has it', async () => {
    await org.online(async () => {
      const config = await configOf(org, client.ClientSecretBasic(odd))
      expect(await token(config)).toMatchObject({ scope: 'quiz:read' })
    })
  })

  test('raw, as most clients send them', async () => {
    const statuses = await org.online(async () => [
      (await ask(basic(id, odd))).status,
      (await ask(basic(id, `${odd}x`))).status,
      (await ask(basic(id, encodeURIComponent(encodeURIComponent(odd))))).status,
    ])
    expect(statuses).toEqual([200, 401, 401])
  })
})
