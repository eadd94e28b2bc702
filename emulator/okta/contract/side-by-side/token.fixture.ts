import { createHash } from 'node:crypto'
import type { Probe } from './asking.fixture.ts'
import {
  basic,
  bodyOf,
  code,
  exchange,
  introspect,
  post,
  refresh,
  said,
  secretOf,
  tokens,
} from './asking.fixture.ts'
import type { Target } from './target.fixture.ts'

const hash = createHash('sha256').update('v'.repeat(50)).digest('base64url')
const challenge = { code_challenge: hash, code_challenge_method: 'S256' }
const grant = { grant_type: 'authorization_code', code: 'unknown' }
const namesOf = (object: object) => Object.keys(object).toSorted().join(' ')

/** A code is exchanged with something wrong about it; what the client is told. */
const exchanged = (change: Record<string, string>) => async (target: Target) =>
  said(await exchange(target, await code(target), change))

export const tokenProbes: readonly Probe[] = [
  {
    name: 'a code for the second time',
    ask: async (target) => {
      const once = await code(target)
      await exchange(target, once)
      return said(await exchange(target, once))
    },
    okta: '400 invalid_grant The authorization code is invalid or has expired.',
    emulate: '400 invalid_grant Authorization code is invalid or expired.',
  },
  {
    name: 'a wrong verifier',
    ask: async (target) =>
      said(
        await exchange(target, await code(target, challenge), { code_verifier: 'w'.repeat(50) }),
      ),
    okta: '400 invalid_grant PKCE verification failed.',
    emulate: '400 invalid_grant PKCE verification failed.',
  },
  {
    name: 'another redirect URI',
    ask: exchanged({ redirect_uri: 'https://elsewhere.example.com/' }),
    okta:
      "400 invalid_grant The 'redirect_uri' does not match the redirection URI " +
      'used in the authorization request.',
    emulate: '400 invalid_grant redirect_uri does not match.',
  },
  {
    name: 'an unknown client',
    ask: exchanged({ client_id: 'unknown' }),
    okta: "400 invalid_client Invalid value for 'client_id' parameter.",
    emulate: '401 invalid_client Unknown client.',
  },
  {
    name: 'a wrong secret',
    ask: exchanged({ client_secret: 'wrong' }),
    okta: '401 invalid_client The client secret supplied for a confidential client is invalid.',
    emulate: '401 invalid_client Invalid client credentials.',
  },
  {
    name: 'credentials in two places',
    ask: async (target) => {
      const form = new URLSearchParams({ ...grant, ...secretOf(target) })
      return said(await post(target, `${target.issuer}/v1/token`, form, basic(target)))
    },
    okta:
      '401 invalid_request Cannot supply multiple client credentials. Use one of the following: ' +
      'credentials in the Authorization header, credentials in the post body, ' +
      'or a client_assertion in the post body.',
    emulate: '400 invalid_grant Authorization code is invalid or expired.',
  },
  {
    name: 'JSON instead of a form',
    ask: async (target) => {
      const body = JSON.stringify({ ...grant, ...secretOf(target) })
      const type = { 'content-type': 'application/json' }
      return said(await post(target, `${target.issuer}/v1/token`, body, type))
    },
    okta:
      '400 E0000021 Bad request.  Accept and/or Content-Type headers likely ' +
      'do not match supported values.',
    emulate: '400 invalid_grant Authorization code is invalid or expired.',
  },
  {
    name: 'the parts of an access token',
    ask: async (target) => String((await tokens(target))['access_token']).split('.').length,
    okta: 3,
    emulate: 1,
  },
  {
    name: 'tokens without offline_access',
    ask: async (target) => namesOf(await tokens(target, { scope: 'openid' })),
    okta: 'access_token expires_in id_token scope token_type',
    emulate: 'access_token expires_in id_token refresh_token scope token_type',
  },
  {
    name: 'a refresh token that was used',
    ask: async (target) => {
      const first = await tokens(target)
      const next = await bodyOf(await refresh(target, first))
      const told = await said(await refresh(target, first))
      return [told, (await introspect(target, next['access_token']))['active']]
    },
    okta: ['400 invalid_grant The refresh token is invalid or expired.', false],
    emulate: ['400 invalid_grant Invalid refresh token.', true],
  },
  {
    name: 'more scope than was granted',
    ask: async (target) =>
      said(await refresh(target, await tokens(target), { scope: 'openid email offline_access' })),
    okta:
      '400 access_denied Some of the scopes requested for the refresh request were not granted ' +
      'in the original authorize request. Denied scopes: email.',
    emulate: '200',
  },
]
