import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { apiAccessToken, deviceId, requestId, sessionId, userId, uuid } from './ids.ts'

const counting = (count: number) => Uint8Array.from({ length: count }, (_, index) => index * 17)
const ones = (count: number) => new Uint8Array(count).fill(0xff)

describe('ids', () => {
  it('makes version 4 UUIDs, whatever chance says', () => {
    expect(uuid(counting)).toBe('00112233-4455-4677-8899-aabbccddeeff')
    expect(uuid(ones)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  })

  it('prefixes requests and sessions as Alexa does', () => {
    expect(requestId(ones)).toBe('amzn1.echo-api.request.ffffffff-ffff-4fff-bfff-ffffffffffff')
    expect(sessionId(ones)).toBe('amzn1.echo-api.session.ffffffff-ffff-4fff-bfff-ffffffffffff')
  })

  it('makes user and device ids of at most 255 characters', () => {
    expect(userId(counting)).toMatch(/^amzn1\.ask\.account\.[A-Z2-7]{100,236}$/)
    expect(deviceId(counting)).toMatch(/^amzn1\.ask\.device\.[A-Z2-7]{100,236}$/)
    expect(userId(counting)).not.toBe(userId(ones))
  })

  it('makes an API token that is a JWT valid for an hour', () => {
    const now = Date.UTC(2026, 2, 2, 9)
    const input = { skillId: 'amzn1.ask.skill.1', userId: 'u', deviceId: 'd', now }
    const token = apiAccessToken(counting, input)
    expect(token).toMatch(/^eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIs/)
    expect(decodeProtectedHeader(token)).toEqual({ typ: 'JWT', alg: 'RS256', kid: '1' })
    expect(decodeJwt(token)).toMatchObject({
      sub: 'amzn1.ask.skill.1',
      iat: now / 1000,
      exp: now / 1000 + 3600,
      privateClaims: { userId: 'u', deviceId: 'd' },
    })
  })
})
