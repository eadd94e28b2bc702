import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fixtureFile, json } from '../okta.fixture.ts'
import type { ListeningOkta } from '../served/listen.ts'
import { listenOkta } from '../served/listen.ts'

let okta: ListeningOkta
beforeAll(async () => {
  okta = await listenOkta({ file: fixtureFile() })
})
afterAll(() => okta.close())

const ada = 'ada@example.com'
const server = 'OktaQuizGameSkillAuthServer'

async function control(method: string, path: string, body?: unknown) {
  const given = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(okta.controlUrl + path, { method, ...given })
  const said: unknown = await answer.json()
  return said
}

const introspected = async (token: string) => {
  const { clientId: client_id, clientSecret: client_secret } = okta
  const body = new URLSearchParams({ token, client_id, client_secret })
  return fetch(`${okta.issuer}/v1/introspect`, { method: 'POST', body })
}

const isActive = async (token: string) =>
  json.parse(await (await introspected(token)).json())['active']
const tokenOf = (login = ada) => okta.control.issueAccessToken({ server, login })

test('its address cannot be guessed', async () => {
  expect(okta.controlUrl).toMatch(/\/colloquy\/[\w-]{43}$/)
  expect((await fetch(`${okta.url}/colloquy/control/users`)).status).toBe(404)
})

describe('people', () => {
  test('tokens of one kind can be revoked', async () => {
    const token = await tokenOf()
    await control('POST', `/users/${ada}/revoke`, { kind: 'refresh token' })
    expect(await isActive(token)).toBe(true)
    await control('POST', `/users/${ada}/revoke`, { kind: 'access token' })
    expect(await isActive(token)).toBe(false)
  })

  test('who is locked out comes back, who is unassigned needs new tokens', async () => {
    const token = await tokenOf()
    await control('POST', `/users/${ada}/status`, { status: 'LOCKED_OUT' })
    expect(await isActive(token)).toBe(false)
    await control('POST', `/users/${ada}/status`, { status: 'ACTIVE' })
    expect(await isActive(token)).toBe(true)
    await control('POST', `/users/${ada}/unassign`)
    expect(await control('POST', `/users/${ada}/explain`)).toMatchObject({
      outcome: 'user_not_assigned',
    })
    const other = await tokenOf('linus@example.com')
    expect(await isActive(other)).toBe(true)
    await control('POST', `/users/${ada}/assign`)
    expect(await isActive(token)).toBe(false)
    expect(await isActive(await tokenOf())).toBe(true)
    expect(await control('POST', `/users/${ada}/explain`)).toMatchObject({ outcome: 'granted' })
  })

  test('explain says what signing in would meet first', async () => {
    const outcome = async (body = {}) =>
      json.parse(await control('POST', `/users/${ada}/explain`, body))
    expect(await outcome({ scopes: ['openid', 'nope'] })).toEqual({
      outcome: 'invalid_scope',
      lines: [expect.stringContaining('not nope')],
    })
    expect(await outcome({ scopes: ['profile'] })).toEqual({
      outcome: 'invalid_scope',
      lines: [expect.stringContaining("require the 'openid' scope")],
    })
    await control('POST', `/users/${ada}/status`, { status: 'LOCKED_OUT' })
    expect(await outcome({ scopes: ['nope'] })).toMatchObject({ outcome: 'invalid_scope' })
    expect(await outcome()).toMatchObject({ outcome: 'not_signed_in' })
    await control('POST', `/users/${ada}/status`, { status: 'ACTIVE' })
  })

  test('sessions are listed without their cookies, and ended', async () => {
    const cookie = okta.control.signIn(ada)
    const listed = z.array(json).parse(await control('GET', '/sessions'))
    expect(listed).toMatchObject([{ login: ada, id: expect.stringMatching(/^102/) }])
    expect(cookie).not.toContain(String(listed[0]?.['id']))
    expect(await control('DELETE', `/sessions/${listed[0]?.['id']}`)).toEqual([])
    expect(await control('DELETE', '/sessions/none')).toMatchObject({
      error: { what: 'There is no session "none" at Okta' },
    })
  })
})

describe('faults', () => {
  test('are set in the words of the steps, listed and cleared', async () => {
    const token = await tokenOf()
    const fault = { at: "Okta's introspection", fault: 'returns 429', occasion: 'once' }
    expect(await control('POST', '/faults', fault)).toEqual([
      {
        at: "Okta's introspection",
        fault: { type: 'status', status: 429 },
        spared: 0,
        met: 1,
      },
    ])
    const refused = await introspected(token)
    expect([refused.status, await refused.json()]).toEqual([
      429,
      expect.objectContaining({ errorCode: 'E0000047' }),
    ])
    const wait = Number(refused.headers.get('x-rate-limit-reset')) * 1000
    expect(wait).toBeGreaterThan(Date.parse(refused.headers.get('date') ?? ''))
    expect(await isActive(token)).toBe(true)
    expect(await control('GET', '/faults')).toEqual([])
    await control('POST', '/faults', { fault: 'answers with nothing' })
    expect(await (await introspected(token)).text()).toBe('')
    expect(await control('DELETE', '/faults')).toEqual([])
    expect(await isActive(token)).toBe(true)
  })

  const code = () =>
    new Promise<unknown>((resolve) => {
      request(`${okta.issuer}/v1/keys`, () => resolve('answered'))
        .on('error', (error) => resolve('code' in error ? error.code : error.message))
        .end()
    })

  test.each(['resets the connection', 'is down'])('a connection is cut: %s', async (fault) => {
    await control('POST', '/faults', { at: "Okta's key set", fault, occasion: 'once' })
    expect(await code()).toBe('ECONNRESET')
    expect(await code()).toBe('answered')
  })

  test('who waits for an answer that hangs may go', async () => {
    await control('POST', '/faults', { at: "Okta's key set", fault: 'hangs', occasion: 'once' })
    const waiting = fetch(`${okta.issuer}/v1/keys`, { signal: AbortSignal.timeout(50) })
    await expect(waiting).rejects.toThrow('timeout')
    expect(await code()).toBe('answered')
  })

  test.each([
    [{ fault: 'is fine' }, '`fault` cannot be "is fine"'],
    [{ at: 'Moon', fault: 'is down' }, '`at` cannot be "Moon"'],
    [{ fault: 'is down', occasion: 'never' }, '`occasion` cannot be "never"'],
    [{}, 'The body of this request is not as this control wants it'],
  ])('%j is refused', async (body, what) => {
    expect(await control('POST', '/faults', body)).toMatchObject({ error: { what } })
  })

  test.each(['POST', 'DELETE'])('%s of what is not served here is refused', async (method) => {
    const elsewhere = { at: 'the secrets extension', ...(method === 'POST' && { fault: 'hangs' }) }
    const answer = json.parse(await control(method, '/faults', elsewhere))
    expect(answer).toMatchObject({
      error: {
        what: '`at` cannot be "the secrets extension"',
        remedy: 'Say it in words such as these.',
      },
    })
    expect(answer['error']).toHaveProperty('evidence', expect.arrayContaining(['Okta']))
    expect(answer['error']).not.toHaveProperty(
      'evidence',
      expect.arrayContaining(['the secrets extension']),
    )
    expect(await control('GET', '/faults')).toEqual([])
  })

  test('what was nearly meant is said', async () => {
    const fault = { at: "Okta's introspecton", fault: 'is down' }
    expect(await control('POST', '/faults', fault)).toMatchObject({
      error: {
        what: '`at` cannot be "Okta\'s introspecton", did you mean "Okta\'s introspection"?',
      },
    })
  })
})

test('every call is on record, without a secret', async () => {
  await control('DELETE', '/calls')
  const token = await tokenOf()
  await fetch(`${okta.issuer}/v1/introspect?token=${token}`, { method: 'POST' })
  const calls = z.array(json).parse(await control('GET', '/calls'))
  expect(calls).toMatchObject([
    { from: 'client', to: 'Okta', operation: 'introspect', method: 'POST', outcome: 401 },
  ])
  expect(JSON.stringify(calls)).not.toContain(token)
  expect(calls[0]?.['url']).toContain('token=***')
})

test('what is no control is told, with those there are', async () => {
  expect(await control('POST', '/nothing')).toMatchObject({
    error: {
      code: 'CONFIGURATION_INVALID',
      what: 'There is no control POST /nothing',
      evidence: expect.arrayContaining(['POST /time/skew']),
    },
  })
  expect(await control('GET', '')).toMatchObject({ error: { code: 'CONFIGURATION_INVALID' } })
})

test('a skewed clock is Okta’s alone', async () => {
  await control('POST', '/time/skew', { ahead: '-PT30M' })
  const keys = await fetch(`${okta.issuer}/v1/keys`)
  const behind = Date.now() - Date.parse(keys.headers.get('date') ?? '')
  expect(Math.round(behind / 60_000)).toBe(30)
  await control('POST', '/time/skew', { ahead: 'PT0S' })
})

test('a key that signed is published until two others have', async () => {
  const kids = async () => {
    const { keys } = z
      .object({ keys: z.array(z.object({ kid: z.string() })) })
      .parse(await (await fetch(`${okta.issuer}/v1/keys`)).json())
    return keys.map(({ kid }) => kid)
  }
  const header = (await tokenOf()).split('.')[0] ?? ''
  const { kid } = json.parse(JSON.parse(Buffer.from(header, 'base64url').toString()))
  await control('POST', '/keys/rotate')
  expect(await kids()).toContain(kid)
  await control('POST', '/keys/rotate')
  expect(await kids()).not.toContain(kid)
})

test('reset brings everything back but the time', async () => {
  const token = await tokenOf()
  await control('POST', `/users/${ada}/profile`, { favoriteColor: 'green' })
  await control('POST', '/faults', { fault: 'is down' })
  await control('POST', '/time', { advance: 'PT1H' })
  await control('POST', '/reset')
  expect(await control('GET', '/faults')).toEqual([])
  expect(await control('GET', `/users/${ada}`)).toMatchObject({
    profile: { favoriteColor: 'teal' },
  })
  expect(await isActive(token)).toBe(false)
  expect(okta.control.user(ada).profile['favoriteColor']).toBe('teal')
  const { now } = json.parse(await control('GET', '/time'))
  expect(Date.parse(String(now)) - Date.now()).toBeGreaterThan(3_500_000)
})
