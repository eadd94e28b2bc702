import type { CryptoKey, JWTPayload } from 'jose'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, it, vi } from 'vitest'
import { config, oktaThatSays } from '../skill.fixture.ts'
import { validation } from './validate.ts'
import type { Fetch } from './validation.ts'

const pair = await generateKeyPair('RS256')
const stranger = await generateKeyPair('RS256')
const published = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' }] }

const soon = Math.floor(Date.now() / 1000) + 3600
const claims = {
  iss: config.issuer,
  aud: config.audience,
  cid: config.clientId,
  exp: soon,
  FirstNameClaim: 'Ada',
}

const { cid: _cid, ...anonymous } = claims
const { exp: _exp, ...endless } = claims

const sign = (payload: JWTPayload, key: CryptoKey = pair.privateKey, kid = 'k1') =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(key)

const validator = (fetch: Fetch) =>
  validation({ ...config, validation: { mode: 'jwks' }, timeoutMs: 50 }, fetch)

describe('local validation', () => {
  it('takes a token of our server and app, and fetches the keys only once', async () => {
    const fetch = oktaThatSays(published)
    const validate = validator(fetch)
    expect(await validate(await sign(claims))).toMatchObject({ outcome: 'valid', claims })
    expect(await validate(await sign(claims))).toMatchObject({ outcome: 'valid' })
    expect(fetch).toHaveBeenCalledOnce()
    expect(String(fetch.mock.lastCall?.[0])).toBe('https://dev-1.okta.com/oauth2/aus1/v1/keys')
  })

  it.each([
    ['for another audience', { ...claims, aud: 'http://elsewhere.example' }],
    ['from another issuer', { ...claims, iss: 'https://dev-1.okta.com/oauth2/aus2' }],
    ['of another client', { ...claims, cid: '0oa2' }],
    ['of no client', anonymous],
    ['expired', { ...claims, exp: soon - 7200 }],
    ['without an end', endless],
  ])('rejects a token that is %s', async (_, payload) => {
    expect(await validator(oktaThatSays(published))(await sign(payload))).toEqual({
      outcome: 'rejected',
    })
  })

  it('rejects a forged signature, an unknown key, another algorithm and garbage', async () => {
    const shared = new TextEncoder().encode('a shared secret of thirty-two bytes')
    const tokens = [
      await sign(claims, stranger.privateKey),
      await sign(claims, pair.privateKey, 'k2'),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(shared),
      'not.a.token',
      'garbage',
    ]
    for (const token of tokens) {
      expect(await validator(oktaThatSays(published))(token)).toEqual({ outcome: 'rejected' })
    }
  })

  it.each([
    ['500', '', 500],
    ['429', '{}', 429],
    ['HTML', '<html>', 200],
    ['an empty 200', '', 200],
    ['JSON without keys', '{}', 200],
  ])('learns nothing when the keys are answered by %s', async (_, body, status) => {
    const answer = await validator(oktaThatSays(body, { status }))(await sign(claims))
    expect(answer).toMatchObject({ outcome: 'unreachable' })
  })

  it('waits for the keys no longer than the limit', async () => {
    const hangs: Fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    const answer = await validator(vi.fn(hangs))(await sign(claims))
    expect(answer).toMatchObject({ outcome: 'unreachable' })
  }, 1000)
})
