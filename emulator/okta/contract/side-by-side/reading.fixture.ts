import type { Probe } from './asking.fixture.ts'
import {
  basic,
  bodyOf,
  get,
  introspect,
  post,
  revoke,
  said,
  secretOf,
  tokens,
} from './asking.fixture.ts'

const namesOf = (object: object) => Object.keys(object).toSorted().join(' ')

export const readingProbes: readonly Probe[] = [
  {
    name: 'what introspection tells of an access token',
    ask: async (target) =>
      namesOf(await introspect(target, (await tokens(target))['access_token'])),
    okta:
      'FavoriteColorClaim FirstNameClaim active aud client_id exp iat iss jti scope sub ' +
      'token_type uid username',
    emulate: 'active aud client_id exp iat iss scope sub token_type username',
  },
  {
    name: 'its audience, and whether the login is its subject',
    ask: async (target) => {
      const { aud, sub } = await introspect(target, (await tokens(target))['access_token'])
      return [aud, sub === 'ada@example.com']
    },
    okta: ['http://oktaquizgame.com', true],
    emulate: [['http://oktaquizgame.com'], false],
  },
  {
    name: 'a token in the URL',
    ask: async (target) => {
      const { access_token } = await tokens(target)
      const url = `${target.issuer}/v1/introspect?token=${access_token}`
      return (await bodyOf(await post(target, url, '', basic(target))))['active']
    },
    okta: true,
    emulate: false,
  },
  {
    name: 'no token',
    ask: async (target) =>
      said(await post(target, `${target.issuer}/v1/introspect`, '', basic(target))),
    okta: "400 invalid_request The 'token' parameter is required.",
    emulate: '200',
  },
  {
    name: 'nobody who asks',
    ask: async (target) => said(await post(target, `${target.issuer}/v1/introspect`, 'token=x')),
    okta: '401 invalid_client No client credentials found.',
    emulate: '401 invalid_client Unknown client.',
  },
  {
    name: 'an ID token',
    ask: async (target) => (await introspect(target, (await tokens(target))['id_token']))['active'],
    okta: true,
    emulate: false,
  },
  {
    name: "another server's token",
    ask: async (target) => {
      const { access_token } = await tokens(target, {}, target.otherIssuer)
      return introspect(target, access_token)
    },
    okta: { active: false },
    emulate: { active: false },
  },
  {
    name: 'an access token that was revoked',
    ask: async (target) => {
      const { access_token } = await tokens(target)
      await revoke(target, access_token)
      return introspect(target, access_token)
    },
    okta: { active: false },
    emulate: { active: false },
  },
  {
    name: 'an access token whose refresh token was revoked',
    ask: async (target) => {
      const { access_token, refresh_token } = await tokens(target)
      await revoke(target, refresh_token)
      return (await introspect(target, access_token))['active']
    },
    okta: false,
    emulate: true,
  },
  {
    name: 'nobody who revokes',
    ask: async (target) => {
      const { access_token } = await tokens(target)
      const told = await said(
        await post(target, `${target.issuer}/v1/revoke`, `token=${access_token}`),
      )
      return [told, (await introspect(target, access_token))['active']]
    },
    okta: ['401 invalid_client No client credentials found.', true],
    emulate: ['200', false],
  },
  {
    name: 'a profile that no scope asked for',
    ask: async (target) => {
      const { access_token } = await tokens(target, { scope: 'openid' })
      const authorization = `Bearer ${access_token}`
      return namesOf(
        await bodyOf(await get(target, `${target.issuer}/v1/userinfo`, { authorization })),
      )
    },
    okta: 'sub',
    emulate: 'email email_verified locale name preferred_username sub zoneinfo',
  },
  {
    name: 'userinfo for an unknown token',
    ask: async (target) => {
      const unknown = { authorization: 'Bearer unknown' }
      const answer = await get(target, `${target.issuer}/v1/userinfo`, unknown)
      return [await said(answer), answer.headers.get('www-authenticate')]
    },
    okta: ['401', 'Bearer error="invalid_token", error_description="The access token is invalid"'],
    emulate: ['401 invalid_token The access token is invalid.', null],
  },
  {
    name: 'headers of the rate limit',
    ask: async (target) => {
      const form = new URLSearchParams({ token: 'unknown', ...secretOf(target) })
      const { headers } = await post(target, `${target.issuer}/v1/introspect`, form)
      return [...headers.keys()].filter((name) => name.includes('rate')).toSorted()
    },
    okta: ['x-rate-limit-limit', 'x-rate-limit-remaining', 'x-rate-limit-reset'],
    emulate: [
      'x-ratelimit-limit',
      'x-ratelimit-remaining',
      'x-ratelimit-reset',
      'x-ratelimit-resource',
    ],
  },
]
