import * as client from 'openid-client'
import { describe, expect, test } from 'vitest'
import { redirectUri } from '../okta.fixture.ts'
import type { Online } from './contract.fixture.ts'
import { organisation, signedIn } from './contract.fixture.ts'

const discovered = ({ okta: { variables } }: Online, secret = variables.clientSecret) =>
  client.discovery(new URL(variables.issuer), variables.clientId, secret)

async function linkOf(config: client.Configuration, change: Record<string, string> = {}) {
  const verifier = client.randomPKCECodeVerifier()
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile offline_access',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...change,
  })
  const checks = { pkceCodeVerifier: verifier, expectedState: 'a-state', expectedNonce: 'a-nonce' }
  return { url, checks }
}

async function codeFlow(config: client.Configuration) {
  const { url, checks } = await linkOf(config)
  const callback = await signedIn(url)
  return {
    callback,
    checks,
    tokens: await client.authorizationCodeGrant(config, callback, checks),
  }
}

test('a person signs in, and everything that her tokens are for works', async () => {
  const org = organisation()
  await org.online(async () => {
    const config = await discovered(org)
    const { tokens } = await codeFlow(config)
    expect(tokens.claims()).toMatchObject({ name: 'Ada Lovelace', nonce: 'a-nonce' })
    const subject = tokens.claims()?.sub ?? ''
    const profile = await client.fetchUserInfo(config, tokens.access_token, subject)
    expect(profile).toMatchObject({ given_name: 'Ada' })
    expect(await client.tokenIntrospection(config, tokens.access_token)).toMatchObject({
      active: true,
      username: 'ada@example.com',
      FavoriteColorClaim: 'teal',
    })
    const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
    await client.tokenRevocation(config, tokens.refresh_token ?? '')
    const seen = await client.tokenIntrospection(config, refreshed.access_token)
    expect(seen).toEqual({ active: false })
  })
})

test('both metadata documents are where Okta puts them, and nowhere else', async () => {
  const org = organisation()
  const { issuer, clientId, clientSecret } = org.okta.variables
  await org.online(async () => {
    const whole = new URL(`${issuer}/.well-known/oauth-authorization-server`)
    const config = await client.discovery(whole, clientId, clientSecret)
    expect(config.serverMetadata().token_endpoint).toBe(`${issuer}/v1/token`)
    // This one looks where RFC 8414 has it, before the path: Okta follows an earlier draft.
    const atRfcPlace = client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      algorithm: 'oauth2',
    })
    await expect(atRfcPlace).rejects.toMatchObject({ code: 'OAUTH_RESPONSE_IS_NOT_CONFORM' })
  })
})

test('the link that ends a session leads back to the client', async () => {
  const back = 'https://app.example/bye'
  const org = organisation((app) => {
    app.settings.oauthClient.post_logout_redirect_uris.push(back)
  })
  await org.online(async () => {
    const config = await discovered(org)
    const { tokens } = await codeFlow(config)
    const leave = (post_logout_redirect_uri: string) =>
      client.buildEndSessionUrl(config, {
        id_token_hint: tokens.id_token ?? '',
        post_logout_redirect_uri,
        state: 'gone',
      })
    const left = await fetch(leave(back), { redirect: 'manual' })
    expect(left.headers.get('location')).toBe(`${back}?state=gone`)
    const refused = await fetch(leave('https://app.example/other'), { redirect: 'manual' })
    expect([refused.status, refused.headers.get('location')]).toEqual([400, null])
  })
})

describe('what Okta refuses at authorize', () => {
  test.each([
    [{ scope: 'openid unheard:of' }, 'invalid_scope'],
    [{ scope: 'profile' }, 'invalid_scope'],
    [{ prompt: 'none' }, 'login_required'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
  ])('%o', async (change, error) => {
    const org = organisation()
    await org.online(async () => {
      const config = await discovered(org)
      const { url, checks } = await linkOf(config, change)
      const callback = await signedIn(url)
      // What concerns an implicit grant comes back in the fragment, which no server sees.
      callback.search ||= callback.hash.slice(1)
      await expect(client.authorizationCodeGrant(config, callback, checks)).rejects.toMatchObject({
        code: 'OAUTH_AUTHORIZATION_RESPONSE_ERROR',
        error,
      })
    })
  })

  test('a redirect URI that the app does not list, on a page', async () => {
    const org = organisation()
    await org.online(async () => {
      const { url } = await linkOf(await discovered(org), { redirect_uri: 'https://evil.example/' })
      const page = await fetch(url, { redirect: 'manual' })
      expect([page.status, page.headers.get('location')]).toEqual([400, null])
      expect(await page.text()).toContain('must be a Login redirect URI in the client app settings')
    })
  })

  test('no challenge, where the app demands one', async () => {
    const org = organisation((app) => {
      app.credentials.oauthClient.pkce_required = true
    })
    await org.online(async () => {
      const config = await discovered(org)
      const { url } = await linkOf(config)
      url.searchParams.delete('code_challenge')
      url.searchParams.delete('code_challenge_method')
      const { searchParams } = await signedIn(url)
      expect(searchParams.get('error_description')).toBe(
        'PKCE code challenge is required by the application.',
      )
    })
  })
})

describe('what Okta refuses at token', () => {
  const refused = (error: string, error_description: string, status = 400) => ({
    code: 'OAUTH_RESPONSE_BODY_ERROR',
    ...{ status, error, error_description },
  })
  const codeRefused = refused('invalid_grant', 'The authorization code is invalid or has expired.')

  test('a code used again', async () => {
    const org = organisation()
    await org.online(async () => {
      const config = await discovered(org)
      const { callback, checks } = await codeFlow(config)
      const again = client.authorizationCodeGrant(config, callback, checks)
      await expect(again).rejects.toMatchObject(codeRefused)
    })
  })

  test('a code after five minutes', async () => {
    const org = organisation()
    await org.online(async () => {
      const config = await discovered(org)
      const { url, checks } = await linkOf(config)
      const callback = await signedIn(url)
      org.clock.time += 301_000
      const late = client.authorizationCodeGrant(config, callback, checks)
      await expect(late).rejects.toMatchObject(codeRefused)
    })
  })

  test('a verifier that is another one', async () => {
    const org = organisation()
    await org.online(async () => {
      const config = await discovered(org)
      const { url, checks } = await linkOf(config)
      const callback = await signedIn(url)
      const pkceCodeVerifier = client.randomPKCECodeVerifier()
      await expect(
        client.authorizationCodeGrant(config, callback, { ...checks, pkceCodeVerifier }),
      ).rejects.toMatchObject(refused('invalid_grant', 'PKCE verification failed.'))
    })
  })

  test('a wrong secret', async () => {
    const org = organisation()
    await org.online(async () => {
      const config = await discovered(org, 'wrong')
      const text = 'The client secret supplied for a confidential client is invalid.'
      await expect(codeFlow(config)).rejects.toMatchObject(refused('invalid_client', text, 401))
    })
  })

  test('a client that nobody knows: in Okta’s own shape, of which the client makes nothing', async () => {
    const org = organisation()
    await org.online(async () => {
      const { issuer } = org.okta.variables
      const whoever = await client.discovery(new URL(issuer), '0oanobody', 'a-secret')
      await expect(client.refreshTokenGrant(whoever, 'x')).rejects.toMatchObject({
        code: 'OAUTH_RESPONSE_IS_NOT_CONFORM',
        cause: { status: 400 },
      })
    })
  })

  test('a refresh token used again after the leeway, which ends the newest one too', async () => {
    const org = organisation((app) => {
      app.settings.oauthClient.refresh_token = { rotation_type: 'ROTATE', leeway: 10 }
    })
    await org.online(async () => {
      const config = await discovered(org)
      const { tokens } = await codeFlow(config)
      const first = tokens.refresh_token ?? ''
      const { refresh_token: second = '' } = await client.refreshTokenGrant(config, first)
      expect(second).not.toBe(first)
      org.clock.time += 11_000
      const gone = refused('invalid_grant', 'The refresh token is invalid or expired.')
      await expect(client.refreshTokenGrant(config, first)).rejects.toMatchObject(gone)
      await expect(client.refreshTokenGrant(config, second)).rejects.toMatchObject(gone)
      const seen = await client.tokenIntrospection(config, tokens.access_token)
      expect(seen).toEqual({ active: false })
    })
  })

  test('more scope than was granted', async () => {
    const org = organisation()
    await org.online(async () => {
      const config = await discovered(org)
      const { tokens } = await codeFlow(config)
      const more = { scope: 'openid email' }
      await expect(
        client.refreshTokenGrant(config, tokens.refresh_token ?? '', more),
      ).rejects.toMatchObject({ status: 400, error: 'access_denied' })
    })
  })
})

test('userinfo wants a token that is active, and has the scope openid', async () => {
  const org = organisation()
  await org.online(async () => {
    const config = await discovered(org)
    const { tokens } = await codeFlow(config)
    const ask = (token: string) => client.fetchUserInfo(config, token, client.skipSubjectCheck)
    await client.tokenRevocation(config, tokens.access_token)
    await expect(ask(tokens.access_token)).rejects.toMatchObject({
      code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
      status: 401,
      cause: [{ scheme: 'bearer', parameters: { error: 'invalid_token' } }],
    })
    const server = 'OktaQuizGameSkillAuthServer'
    const plant = { server, login: 'ada@example.com', scopes: ['profile'] }
    await expect(ask(await org.okta.control.issueAccessToken(plant))).rejects.toMatchObject({
      status: 403,
      cause: [{ parameters: { error: 'insufficient_scope' } }],
    })
  })
})
