import { describe, expect, it, vi } from 'vitest'
import { accessToken, ada, config, oktaThatSays } from '../skill.fixture.ts'
import { validation } from './validate.ts'
import type { Fetch } from './validation.ts'

const validate = (fetch: Fetch, timeoutMs = 2500) =>
  validation({ ...config, timeoutMs }, fetch)(accessToken)

describe('introspection', () => {
  it('asks by POST with everything in the body', async () => {
    const fetch = oktaThatSays(ada)
    expect(await validate(fetch)).toEqual({ outcome: 'valid', claims: ada })
    expect(fetch).toHaveBeenCalledOnce()
    const request = new Request(...(fetch.mock.lastCall ?? ['']))
    expect(request.url).toBe('https://dev-1.okta.com/oauth2/aus1/v1/introspect')
    expect(request.method).toBe('POST')
    expect(request.redirect).toBe('manual')
    expect(request.headers.get('content-type')).toMatch('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(await request.text()))).toEqual({
      token: accessToken,
      token_type_hint: 'access_token',
      client_id: '0oa1',
      client_secret: 's3cret/+value',
    })
  })

  it.each([
    ['inactive, whatever else it says', { ...ada, active: false }],
    ['for another audience', { ...ada, aud: 'http://elsewhere.example' }],
    ['from another issuer', { ...ada, iss: 'https://dev-1.okta.com/oauth2/aus2' }],
    ['of another client', { ...ada, client_id: '0oa2' }],
  ])('rejects a token that is %s', async (_, answer) => {
    expect(await validate(oktaThatSays(answer))).toEqual({ outcome: 'rejected' })
  })

  it('does not insist on what RFC 7662 makes optional, and takes a list of audiences', async () => {
    expect(await validate(oktaThatSays({ active: true }))).toMatchObject({ outcome: 'valid' })
    const several = { ...ada, aud: ['http://elsewhere.example', config.audience] }
    expect(await validate(oktaThatSays(several))).toMatchObject({ outcome: 'valid' })
  })

  it.each([
    ['500', '{"errorCode":"E0000009"}', 500],
    ['429', '{"errorCode":"E0000047"}', 429],
    ['a refusal of our own credentials', '{"error":"invalid_client"}', 401],
    ['a redirect', '', 302],
    ['HTML', '<html>', 200],
    ['an empty 200', '', 200],
    ['JSON that is no object', '["active"]', 200],
    ['JSON null', 'null', 200],
  ])('learns nothing from %s', async (_, body, status) => {
    const answer = await validate(oktaThatSays(body, { status }))
    expect(answer).toMatchObject({
      outcome: 'unreachable',
      reason: expect.stringMatching(`${status}`),
    })
  })

  it('learns nothing from a failed connection, and tells the reason', async () => {
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const fetch: Fetch = () => Promise.reject(new TypeError('fetch failed', { cause }))
    expect(await validate(fetch)).toEqual({
      outcome: 'unreachable',
      reason: 'TypeError: fetch failed (ECONNREFUSED)',
    })
  })

  it('waits no longer than the limit', async () => {
    const hangs: Fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    const limit = vi.spyOn(AbortSignal, 'timeout')
    expect(await validate(hangs, 20)).toMatchObject({
      outcome: 'unreachable',
      reason: expect.stringMatching('TimeoutError'),
    })
    expect(limit).toHaveBeenCalledWith(20)
    limit.mockRestore()
  }, 1000)
})
