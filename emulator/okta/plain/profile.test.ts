import { expect, test } from 'vitest'
import {
  authorizeUrl,
  bench,
  bodyOf,
  credentials,
  get,
  pkce,
  post,
  redirectUri,
} from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import { plainSettings } from './settings.ts'

/** A vendor's server, and an app that has every grant and response type of Okta's. */
const vendor = (change: (app: OktaFile['apps'][number]) => void = () => {}) =>
  bench((file: OktaFile) => {
    const [server] = file.authorizationServers
    const [app] = file.apps
    if (!server || !app) return
    server.oauth = plainSettings.parse({})
    const client = app.settings.oauthClient
    client.grant_types = ['authorization_code', 'implicit', 'password', 'client_credentials']
    client.response_types = ['code', 'token', 'id_token']
    change(app)
  }).okta

type Okta = ReturnType<typeof vendor>

const metadata = async (okta: Okta): Promise<Record<string, unknown>> =>
  bodyOf(await get(okta, `${okta.origin}/.well-known/oauth-authorization-server`))

const listIn = (said: Record<string, unknown>, name: string): string =>
  `[${[said[name]].flat().join(', ')}]`

/** What comes back to the client, in the query or in the fragment. */
async function toldBy(okta: Okta, change: Record<string, string | undefined>) {
  const asked = authorizeUrl(okta, { nonce: 'n', code_challenge: pkce.challenge, ...change })
  const url = asked.replace('/v1/authorize', '/authorize')
  const answer = await get(okta, url)
  const back = new URL(answer.headers.get('location') ?? 'about:blank')
  expect(back.href).toContain(redirectUri)
  return Object.fromEntries(new URLSearchParams(back.search || back.hash.slice(1)))
}

test.each(['token', 'id_token', 'code id_token', 'id_token token', 'none'])(
  'the response type %s, which the metadata does not list, is refused',
  async (type) => {
    const okta = vendor()
    const told = await toldBy(okta, { response_type: type })
    expect(told).toMatchObject({ error: 'unsupported_response_type', state: 'a-state' })
    expect(told['error_description']).toContain(
      listIn(await metadata(okta), 'response_types_supported'),
    )
  },
)

test.each(['okta_post_message', 'web_message'])(
  'the response mode %s is refused, in the default one',
  async (mode) => {
    const okta = vendor()
    const told = await toldBy(okta, { response_mode: mode, code_challenge_method: 'S256' })
    expect(told).toMatchObject({ error: 'invalid_request', state: 'a-state' })
    expect(told['error_description']).toContain(
      listIn(await metadata(okta), 'response_modes_supported'),
    )
  },
)

test('a request without a response type, or for a page of Okta’s own, is refused', async () => {
  const okta = vendor()
  expect(await toldBy(okta, { response_type: undefined })).toMatchObject({
    error: 'invalid_request',
    error_description: expect.stringContaining('response_type'),
  })
  const { error, error_description: why } = await toldBy(okta, { prompt: 'enroll_authenticator' })
  expect([error, why]).toEqual(['invalid_request', expect.not.stringContaining('enroll')])
})

test('a client that has no code is told so, and of no grant that the server has not', async () => {
  const okta = vendor(({ settings: { oauthClient } }) => {
    oauthClient.grant_types = ['implicit', 'password']
  })
  expect(await toldBy(okta, {})).toMatchObject({
    error: 'unauthorized_client',
    error_description: expect.stringContaining('[password]'),
  })
})

const granted = async (okta: Okta, grant: string | undefined) =>
  bodyOf(await post(okta, `${okta.origin}/token`, { grant_type: grant, ...credentials(okta) }))

test.each([undefined, 'implicit', 'interaction_code', 'urn:openid:params:grant-type:ciba'])(
  'the grant %s is refused with the list of the metadata',
  async (grant) => {
    const okta = vendor()
    const told = await granted(okta, grant)
    expect(told['error']).toBe(grant ? 'unsupported_grant_type' : 'invalid_request')
    expect(told['error_description']).toContain(
      listIn(await metadata(okta), 'grant_types_supported'),
    )
  },
)

test('each grant of the metadata is known, and refused only to who may not have it', async () => {
  const okta = vendor()
  const { grant_types_supported: grants } = await metadata(okta)
  for (const grant of [grants].flat().map(String)) {
    expect((await granted(okta, grant))['error']).not.toBe('unsupported_grant_type')
  }
  expect([grants].flat()).toContain('password')
  expect(await granted(okta, 'refresh_token')).toMatchObject({
    error: 'unauthorized_client',
    error_description: expect.not.stringContaining('implicit'),
  })
})
