import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { bench, bodyOf, get, post, start } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import { plainSettings } from './settings.ts'

const secret = 's'.repeat(32)
const settings = plainSettings.parse({ issuer: '/vendor', introspect: '/tokens/look' })

/** Another vendor's server beside Okta's, and a client that signs with its secret. */
const vendor = () =>
  bench((file: OktaFile) => {
    const [server] = file.authorizationServers
    const [app] = file.apps
    if (!server || !app) return
    file.authorizationServers.push({ ...server, id: 'vendor', name: 'Vendor', oauth: settings })
    Object.assign(app.credentials.oauthClient, {
      token_endpoint_auth_method: 'client_secret_jwt',
      client_secret: secret,
    })
  }).okta

type Okta = ReturnType<typeof vendor>

async function asked(okta: Okta, path: string, audience: string | string[]) {
  const { clientId } = okta.variables
  const claims = { iss: clientId, sub: clientId, aud: audience, exp: start / 1000 + 300 }
  const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' })
  const answer = await post(okta, okta.origin + path, {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await jwt.sign(Buffer.from(secret)),
    ...{ token: 'x', grant_type: 'authorization_code', code: 'x', redirect_uri: 'https://x' },
  })
  return { status: answer.status, text: await answer.text() }
}

const paths = ['/token', '/tokens/look', '/revoke']

test.each(paths)('%s takes an assertion for the server or its endpoint', async (path) => {
  const okta = vendor()
  const { origin } = okta
  const issuer = `${origin}/vendor`
  for (const audience of [issuer, `${origin}/token`, origin + path, ['elsewhere', issuer]]) {
    expect((await asked(okta, path, audience)).text).not.toContain('invalid_client')
  }
})

test.each(paths)('%s takes none for where Okta would have it, or for another', async (path) => {
  const okta = vendor()
  const atOkta = path === '/token' ? 'token' : path === '/revoke' ? 'revoke' : 'introspect'
  for (const audience of [`/oauth2/vendor/v1/${atOkta}`, '/oauth2/vendor', '/authorize']) {
    const { status, text } = await asked(okta, path, okta.origin + audience)
    expect([status, JSON.parse(text)]).toEqual([
      401,
      { error: 'invalid_client', error_description: expect.stringContaining(okta.origin + path) },
    ])
    expect(text).not.toContain('/oauth2/')
  }
})

test('the metadata names every way in which a client can authenticate', async () => {
  const okta = vendor()
  const url = `${okta.origin}/.well-known/oauth-authorization-server/vendor`
  const said = await bodyOf(await get(okta, url))
  const methods = ['client_secret_basic', 'client_secret_post', 'client_secret_jwt']
  for (const endpoint of ['token', 'introspection', 'revocation']) {
    const all = [...methods, 'private_key_jwt', 'none']
    expect(said[`${endpoint}_endpoint_auth_methods_supported`]).toEqual(all)
    const algorithms = said[`${endpoint}_endpoint_auth_signing_alg_values_supported`]
    expect(algorithms).toEqual(expect.arrayContaining(['HS256', 'RS256', 'ES256']))
  }
})
