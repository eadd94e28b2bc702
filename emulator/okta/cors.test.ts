import { describe, expect, test } from 'vitest'
import { apiToken } from './management/management.fixture.ts'
import {
  bench,
  bodyOf,
  codeFor,
  credentials,
  exchange,
  get,
  pkce,
  post,
  redirectUri,
} from './okta.fixture.ts'
import type { Okta } from './okta.ts'
import type { OktaFile } from './organisation/file.ts'
import { plainSettings } from './plain/settings.ts'
import { oktaService } from './service.ts'

const page = 'http://localhost:5173'
const stranger = 'https://stranger.example'

const trusting = (change: Partial<OktaFile['trustedOrigins'][number]> = {}) =>
  bench((file) => {
    file.trustedOrigins.push({
      ...{ name: 'The page', origin: page, scopes: [{ type: 'CORS' }], status: 'ACTIVE' },
      ...change,
    })
  })

/** The headers that decide what a script may read. */
const cors = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries(
    [...headers].filter(([name]) => name.startsWith('access-control-') || name === 'vary'),
  )

const preflight = (okta: Okta, url: string, origin: string, asked: Record<string, string> = {}) =>
  okta.fetch(
    new Request(url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', ...asked },
    }),
  )

const toAnybody = { 'access-control-allow-origin': '*', vary: 'Origin' }
const toNobody = { vary: 'Origin' }
const withCookie = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
  vary: 'Origin',
})
const open = [
  '.well-known/openid-configuration',
  '.well-known/oauth-authorization-server',
  'v1/keys',
]

describe('metadata and keys', () => {
  test.each(open)('may be read by any page: %s', async (path) => {
    const { okta } = trusting()
    const at = `${okta.variables.issuer}/${path}`
    expect(cors(await get(okta, at, { origin: stranger }))).toEqual(toAnybody)
    expect(cors(await get(okta, at, { origin: page }))).toEqual(withCookie(page))
    // A cache must not give a page what was answered to nobody in particular.
    expect(cors(await get(okta, at))).toEqual(toNobody)
  })
})

describe('userinfo, introspect and revoke', () => {
  test.each(['userinfo', 'introspect', 'revoke'])(
    'may be read by trusted pages: %s',
    async (name) => {
      const { okta } = trusting()
      const at = `${okta.variables.issuer}/v1/${name}`
      const byPage = await post(okta, at, credentials(okta), { origin: page })
      expect(cors(byPage)).toEqual(withCookie(page))
      const byStranger = await post(okta, at, credentials(okta), { origin: stranger })
      expect(cors(byStranger)).toEqual(toNobody)
      expect(byStranger.status).toBe(byPage.status)
    },
  )

  test.each<[string, Partial<OktaFile['trustedOrigins'][number]>]>([
    ['was made inactive', { status: 'INACTIVE' }],
    ['is trusted for redirects alone', { scopes: [{ type: 'REDIRECT' }] }],
    ['is another port', { origin: 'http://localhost:3000' }],
  ])('but not where the origin %s', async (_, change) => {
    const { okta } = trusting(change)
    const answer = await get(okta, `${okta.variables.issuer}/v1/userinfo`, { origin: page })
    expect(cors(answer)).toEqual(toNobody)
  })

  test.each(['HTTPS://App.Example', 'https://app.example:443/'])(
    'an origin is trusted however it is written: %s',
    async (origin) => {
      const { okta } = trusting({ origin })
      const at = `${okta.variables.issuer}/v1/userinfo`
      const answer = await get(okta, at, { origin: 'https://app.example' })
      expect(cors(answer)).toEqual(withCookie('https://app.example'))
    },
  )
})

describe('what a browser asks beforehand', () => {
  const headers = 'authorization,x-okta-user-agent-extended'

  test('is granted to a trusted page, with the headers that it asked for', async () => {
    const { okta } = trusting()
    const at = `${okta.variables.issuer}/v1/userinfo`
    const answer = await preflight(okta, at, page, { 'access-control-request-headers': headers })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(cors(answer)).toEqual({
      ...withCookie(page),
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': `${headers},Content-Type`,
      'access-control-max-age': '3600',
    })
  })

  test('is left open to a stranger', async () => {
    const { okta } = trusting()
    const answer = await preflight(okta, `${okta.variables.issuer}/v1/userinfo`, stranger)
    expect([answer.status, cors(answer)]).toEqual([200, toNobody])
  })

  test('is granted to every page at token, where no client is known yet', async () => {
    const { okta } = bench()
    const answer = await preflight(okta, `${okta.variables.issuer}/v1/token`, stranger)
    expect(answer.status).toBe(204)
    expect(cors(answer)).toEqual({
      'access-control-allow-origin': stranger,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'Content-Type',
      'access-control-max-age': '3600',
      vary: 'Origin',
    })
  })

  test('is refused where nothing is for scripts', async () => {
    const { okta } = trusting()
    const answer = await preflight(okta, `${okta.variables.issuer}/v1/authorize`, page)
    expect([answer.status, cors(answer)]).toEqual([405, {}])
  })

  test('is no call to the operation: a fault there is not spent on it', () => {
    const { okta } = bench()
    const url = new URL(`${okta.variables.issuer}/v1/token`)
    const { operationOf } = oktaService(okta)
    expect([operationOf('OPTIONS', url), operationOf('POST', url)]).toEqual(['preflight', 'token'])
  })
})

describe('token', () => {
  const own = new URL(redirectUri).origin
  const challenge = { code_challenge: pkce.challenge, code_challenge_method: 'S256' }
  const publicClient = { client_secret: undefined, code_verifier: pkce.verifier }

  const withPublicClient = () =>
    bench(({ apps: [app] }) => {
      if (!app) return
      app.credentials.oauthClient.token_endpoint_auth_method = 'none'
      delete app.credentials.oauthClient.client_secret
    })

  const answerTo = async (origin: string, change: Record<string, string | undefined>) => {
    const { okta } = withPublicClient()
    const code = await codeFor(okta, challenge)
    return exchange(okta, code, change, { origin })
  }

  test('may be read by a page where the client has a redirect URI', async () => {
    const answer = await answerTo(own, publicClient)
    expect(answer.status).toBe(200)
    expect(cors(answer)).toEqual({ 'access-control-allow-origin': own, vary: 'Origin' })
  })

  test('and so may what it refuses', async () => {
    const answer = await answerTo(own, { ...publicClient, code: 'unknown' })
    expect(await bodyOf(answer)).toMatchObject({ error: 'invalid_grant' })
    expect(cors(answer)).toMatchObject({ 'access-control-allow-origin': own })
  })

  test('refuses a page elsewhere, trusted or not, with what it cannot read', async () => {
    const answer = await answerTo(stranger, publicClient)
    expect([answer.status, cors(answer)]).toEqual([400, toNobody])
  })

  test('tells of the page where it is, and nothing else of the header', async () => {
    const { okta } = withPublicClient()
    const code = await codeFor(okta, challenge)
    const answer = await exchange(okta, code, publicClient, { origin: `${stranger}/a-secret` })
    expect(okta.explain(answer).join()).toContain(stranger)
    expect(okta.explain(answer).join()).not.toContain('a-secret')
  })

  test('an app’s own scheme makes no page of no origin the client’s', async () => {
    const { okta } = bench(({ apps: [app] }) => {
      if (!app) return
      app.credentials.oauthClient.token_endpoint_auth_method = 'none'
      delete app.credentials.oauthClient.client_secret
      app.settings.oauthClient.redirect_uris.push('com.example.app:/callback')
    })
    const code = await codeFor(okta, challenge)
    const answer = await exchange(okta, code, publicClient, { origin: 'null' })
    expect([answer.status, cors(answer)]).toEqual([400, toNobody])
  })

  test('a page may refresh for a public client', async () => {
    const { okta } = withPublicClient()
    const code = await codeFor(okta, challenge)
    const { refresh_token } = await bodyOf(await exchange(okta, code, publicClient))
    const form = { grant_type: 'refresh_token', refresh_token: String(refresh_token) }
    const answer = await post(
      okta,
      `${okta.variables.issuer}/v1/token`,
      { ...form, client_id: okta.variables.clientId },
      { origin: own },
    )
    expect([answer.status, cors(answer)['access-control-allow-origin']]).toEqual([200, own])
  })

  test('Okta itself is no stranger', async () => {
    const { okta } = bench()
    const answer = await exchange(okta, await codeFor(okta), {}, { origin: okta.origin })
    expect([answer.status, cors(answer)]).toEqual([200, toNobody])
  })
})

describe('the management API', () => {
  test('of users may be read by trusted pages, or with an access token', async () => {
    const { okta } = trusting()
    const at = `${okta.origin}/api/v1/users/me`
    expect(cors(await get(okta, at, { origin: page }))).toEqual(withCookie(page))
    const bearer = { authorization: 'Bearer x' }
    expect(cors(await get(okta, at, { origin: stranger, ...bearer }))).toEqual({
      'access-control-allow-origin': stranger,
      vary: 'Origin',
    })
    const beforehand = await preflight(okta, at, stranger, {
      'access-control-request-headers': 'authorization',
    })
    expect(cors(beforehand)).toMatchObject({ 'access-control-allow-origin': stranger })
    const session = await get(okta, at, { origin: stranger })
    expect(cors(session)).toEqual(toNobody)
  })

  test('is not for scripts otherwise', async () => {
    const { okta } = trusting()
    const headers = { authorization: `SSWS ${apiToken}`, origin: page }
    expect(cors(await get(okta, `${okta.origin}/api/v1/apps`, headers))).toEqual({})
  })
})

test('trouble is told to those who may read the answer', () => {
  const { okta } = trusting()
  const headers = { origin: page }
  const asked = new Request(`${okta.variables.issuer}/v1/userinfo`, { headers })
  expect(cors(okta.trouble(asked, 503))).toEqual(withCookie(page))
})

describe("another vendor's server", () => {
  const vendor = () => {
    const { okta } = bench(({ authorizationServers: [server] }) => {
      if (server) server.oauth = plainSettings.parse({})
    })
    return { okta, own: new URL(redirectUri).origin }
  }

  test.each(['/.well-known/oauth-authorization-server', '/jwks'])(
    'lets any page read %s',
    async (path) => {
      const { okta } = vendor()
      const answer = await get(okta, okta.origin + path, { origin: stranger })
      expect([answer.status, cors(answer)]).toEqual([200, toAnybody])
      const beforehand = await preflight(okta, okta.origin + path, stranger)
      expect(cors(beforehand)).toMatchObject({ 'access-control-allow-origin': '*' })
    },
  )

  test.each(['/token', '/userinfo', '/introspect', '/revoke'])(
    'lets pages at a redirect URI read %s',
    async (path) => {
      const { okta, own } = vendor()
      const at = okta.origin + path
      const toOwn = { 'access-control-allow-origin': own, vary: 'Origin' }
      expect(cors(await post(okta, at, {}, { origin: own }))).toEqual(toOwn)
      expect(cors(await post(okta, at, {}, { origin: stranger }))).toEqual(toNobody)
      expect(cors(await preflight(okta, at, own))).toMatchObject(toOwn)
      expect(cors(await preflight(okta, at, stranger))).toEqual(toNobody)
    },
  )
})
