import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as oauth from 'oauth4webapi'
import * as client from 'openid-client'
import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { createEmulator } from './index.ts'
import { installNetwork, withNetwork } from './network.ts'

const folder = mkdtempSync(join(tmpdir(), 'oauth-'))
afterAll(() => rmSync(folder, { recursive: true }))
const origin = 'https://login.vendor.example'
const issuer = `${origin}/tenant-7`

const file = (path: string, content: string): string => {
  const whole = join(folder, path)
  mkdirSync(dirname(whole), { recursive: true })
  writeFileSync(whole, content)
  return whole
}
const json = (path: string, content: unknown) => file(path, JSON.stringify(content))

/** A server that is nobody's whom this repository knows: its own paths, and opaque tokens. */
const serverFile = (accessTokens: string) =>
  file(
    `${accessTokens}.yaml`,
    stringify({
      org: { name: 'Vendor', url: origin },
      profileSchema: { plan: { title: 'Plan', type: 'string' } },
      authorizationServers: [
        {
          name: 'Vendor',
          audiences: ['https://api.vendor.example'],
          oauth: {
            issuer: '/tenant-7',
            authorize: '/oauth/authorize',
            token: '/oauth/token',
            introspect: '/oauth/introspect',
            revoke: '/oauth/revoke',
            keys: '/oauth/keys.json',
            accessTokens,
          },
          scopes: [{ name: 'plan:read', default: true, metadataPublish: 'ALL_CLIENTS' }],
          claims: [{ name: 'plan', value: 'user.plan' }],
          policies: [{ name: 'Everybody', rules: [{ name: 'Code' }] }],
        },
      ],
      apps: [
        {
          label: 'Skill',
          credentials: {
            oauthClient: { client_id: 'skill-1', client_secret: 'not-a-real-secret' },
          },
          settings: {
            oauthClient: {
              grant_types: ['authorization_code', 'refresh_token'],
              redirect_uris: ['https://pitangui.amazon.com/api/skill/link/M1'],
            },
          },
          assignments: { groups: ['EVERYONE'] },
        },
      ],
      users: [
        {
          profile: { login: 'ada@example.com', firstName: 'Ada', plan: 'gold' },
          password: 'difference-engine',
        },
      ],
    }),
  )

const introspecting = file(
  'skill.mjs',
  `export const handler = async ({ session }) => {
    const answer = await fetch('${origin}/oauth/introspect', {
      method: 'POST',
      headers: { authorization: 'Basic ' + btoa('skill-1:not-a-real-secret') },
      body: new URLSearchParams({ token: session.user.accessToken ?? 'none' }),
    })
    const said = await answer.json()
    const text = said.active ? 'Your plan is ' + said.plan + '.' : 'Please link your account.'
    return {
      version: '1.0',
      response: { outputSpeech: { type: 'PlainText', text }, shouldEndSession: true },
    }
  }`,
)

json('package/skill.json', {
  manifest: { publishingInformation: { category: 'GAMES' }, apis: { custom: {} } },
})
json('package/interactionModels/custom/en-US.json', {
  interactionModel: {
    languageModel: { invocationName: 'plan reader', intents: [{ name: 'A', samples: ['say a'] }] },
  },
})

const emulated = (accessTokens = 'opaque') =>
  createEmulator({
    skill: introspecting,
    skillPackage: join(folder, 'package'),
    skillId: 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000',
    vendorId: 'M1',
    okta: serverFile(accessTokens),
    accountLinking: json('account-linking.json', {
      accountLinkingRequest: {
        type: 'AUTH_CODE',
        authorizationUrl: `${origin}/oauth/authorize`,
        accessTokenUrl: `${origin}/oauth/token`,
        clientId: 'skill-1',
        clientSecret: 'not-a-real-secret',
        accessTokenScheme: 'HTTP_BASIC',
        scopes: ['plan:read'],
      },
    }),
    environment: {},
  })

test('a skill that is linked to another vendor’s server runs by configuration alone', async () => {
  const emulator = await emulated()
  const [name = ''] = emulator.people
  expect((await emulator.opens(name)).said.words).toBe('Please link your account.')
  expect(await emulator.link(name)).toMatchObject({ type: 'granted' })
  const turn = await emulator.opens(name)
  expect(turn.said.words).toBe('Your plan is gold.')
  expect(turn.problems).toEqual([])
  expect(turn.calls).toMatchObject([{ operation: 'introspect', outcome: 200 }])

  emulator.clock.advance(61 * 60_000)
  expect((await emulator.opens(name)).said.words).toBe('Your plan is gold.')
  emulator.okta.control.revokeSessions('ada@example.com')
  expect((await emulator.opens(name)).said.words).toBe('Please link your account.')
})

/** Code that speaks to the server over the intercepted network. */
async function online<T>(accessTokens: string, work: () => Promise<T>): Promise<T> {
  const { calls } = await emulated(accessTokens)
  installNetwork()
  return withNetwork(calls.answererFor('client'), work)
}

const redirect = 'https://pitangui.amazon.com/api/skill/link/M1'

/** The person's part, by the form of the page. */
async function signedIn(url: URL): Promise<URL> {
  const page = await (await fetch(url)).text()
  const [, action = ''] = /<form[^>]*action="([^"]*)"/.exec(page) ?? []
  const [, state = ''] = /name="stateToken"[^>]*value="([^"]*)"/.exec(page) ?? []
  const body = new URLSearchParams({
    stateToken: state,
    username: 'ada@example.com',
    password: 'difference-engine',
  })
  const back = await fetch(new URL(action, url), { method: 'POST', body, redirect: 'manual' })
  return new URL(back.headers.get('location') ?? 'about:blank')
}

describe('a standard client', () => {
  test('openid-client: discovery, code with PKCE, introspection, refresh, revocation', async () => {
    await online('opaque', async () => {
      const config = await client.discovery(
        new URL(issuer),
        'skill-1',
        'not-a-real-secret',
        undefined,
        { algorithm: 'oauth2' },
      )
      const verifier = client.randomPKCECodeVerifier()
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: 'plan:read',
        state: 'a-state',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      const checks = { pkceCodeVerifier: verifier, expectedState: 'a-state' }
      const tokens = await client.authorizationCodeGrant(config, await signedIn(url), checks)
      expect(tokens.access_token).not.toContain('.')
      const seen = await client.tokenIntrospection(config, tokens.access_token)
      expect(seen).toMatchObject({ active: true, iss: issuer, client_id: 'skill-1', plan: 'gold' })
      expect(Object.keys(seen)).not.toContain('uid')
      const fresh = await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
      expect(fresh.access_token).not.toBe(tokens.access_token)
      await client.tokenRevocation(config, fresh.access_token)
      expect(await client.tokenIntrospection(config, fresh.access_token)).toEqual({ active: false })
    })
  })

  test('oauth4webapi: a JWT as RFC 9068 has it is validated', async () => {
    await online('jwt', async () => {
      const as = await oauth.processDiscoveryResponse(
        new URL(issuer),
        await oauth.discoveryRequest(new URL(issuer), { algorithm: 'oauth2' }),
      )
      const app = { client_id: 'skill-1' }
      const url = new URL(as.authorization_endpoint ?? '')
      const asked = { client_id: 'skill-1', redirect_uri: redirect, response_type: 'code' }
      url.search = new URLSearchParams({ ...asked, state: 's' }).toString()
      const callback = oauth.validateAuthResponse(as, app, await signedIn(url), 's')
      const answer = await oauth.authorizationCodeGrantRequest(
        as,
        app,
        oauth.ClientSecretBasic('not-a-real-secret'),
        callback,
        redirect,
        oauth.nopkce,
      )
      expect([...answer.headers.keys()].join()).not.toMatch(/okta|rate-limit/)
      const tokens = await oauth.processAuthorizationCodeResponse(as, app, answer)
      const request = new Request('https://api.vendor.example', {
        headers: { authorization: `Bearer ${tokens.access_token}` },
      })
      const audience = 'https://api.vendor.example'
      const claims = await oauth.validateJwtAccessToken(as, request, audience)
      expect(claims).toMatchObject({ client_id: 'skill-1', scope: 'plan:read', plan: 'gold' })
      expect(Object.keys(claims)).not.toEqual(expect.arrayContaining(['cid']))
    })
  })

  test('is refused in the words of RFC 6749', async () => {
    await online('jwt', async () => {
      const ask = async (path: string, fields: Record<string, string>, headers = {}) => {
        const body = new URLSearchParams(fields)
        const answer = await fetch(origin + path, { method: 'POST', body, headers })
        return [answer.status, await answer.json(), answer.headers.get('www-authenticate')]
      }
      const description = { error_description: expect.any(String) }
      const nobody = { client_id: 'nobody', client_secret: 'x' }
      const grant = { grant_type: 'authorization_code', code: 'x', redirect_uri: redirect }
      const invalid = { error: 'invalid_client', ...description }
      expect(await ask('/oauth/token', { ...grant, ...nobody })).toEqual([401, invalid, null])
      const basic = { authorization: `Basic ${btoa('skill-1:wrong')}` }
      expect(await ask('/oauth/introspect', { token: 'x' }, basic)).toEqual([
        401,
        invalid,
        expect.stringMatching(/^Basic/),
      ])
      const known = { client_id: 'skill-1', client_secret: 'not-a-real-secret' }
      expect(await ask('/oauth/token', { ...grant, ...known })).toEqual([
        400,
        { error: 'invalid_grant', ...description },
        null,
      ])
      expect((await fetch(`${origin}/oauth2/default/v1/keys`)).status).toBe(404)
    })
  })
})
