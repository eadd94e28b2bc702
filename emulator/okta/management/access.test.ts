import { describe, expect, test } from 'vitest'
import { bench, tokensFor } from '../okta.fixture.ts'
import { apiToken, call } from './management.fixture.ts'
import * as shapes from './shapes.fixture.ts'

const me = (managed: ReturnType<typeof bench>, headers: Record<string, string>) =>
  call(managed.okta, 'GET', '/users/me', undefined, headers)

describe('who calls', () => {
  test('an API token is its administrator', async () => {
    const reply = await me(bench(), {})
    expect(reply.body['profile']).toMatchObject({ login: 'admin@example.com' })
  })

  test.each([
    ['an unknown API token', 'SSWS wrong'],
    ['an unknown access token', 'Bearer wrong'],
    ['another scheme', 'Basic d3Jvbmc6d3Jvbmc='],
    ['no scheme', apiToken],
  ])('%s is E0000011', async (_, authorization) => {
    const { status, json } = await me(bench(), { authorization })
    expect(status).toBe(401)
    expect(shapes.error.parse(json)).toMatchObject({
      errorCode: 'E0000011',
      errorSummary: 'Invalid token provided',
      errorLink: 'E0000011',
      errorCauses: [],
    })
  })

  test('nobody is E0000011', async () => {
    const { okta } = bench()
    const response = await okta.fetch(new Request(`${okta.origin}/api/v1/users`))
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ errorCode: 'E0000011' })
  })

  test('an access token of a custom authorization server opens nothing', async () => {
    const managed = bench()
    const { access_token } = await tokensFor(managed.okta)
    expect(await me(managed, { authorization: `Bearer ${access_token}` })).toMatchObject({
      status: 401,
    })
  })

  test('an API token dies with its administrator', async () => {
    const managed = bench()
    managed.okta.control.setStatus('admin@example.com', 'SUSPENDED')
    expect(await me(managed, {})).toMatchObject({ status: 401 })
  })
})

test('an empty header is none', async () => {
  const { okta } = bench()
  const [cookie = ''] = okta.control.signIn('ada@example.com').split(';')
  const url = `${okta.origin}/api/v1/users/me`
  const answer = await okta.fetch(new Request(url, { headers: { cookie, authorization: '' } }))
  expect(answer.status).toBe(200)
})

describe('what a token may do', () => {
  const reader = () =>
    bench((file) => {
      file.apiTokens = [
        { token: apiToken, user: 'admin@example.com', permissions: ['okta.users.read'] },
      ]
    })

  test('its permissions', async () => {
    expect(await call(reader().okta, 'GET', '/users')).toMatchObject({ status: 200 })
  })

  test.each([
    ['POST', '/users'],
    ['GET', '/groups'],
    ['GET', '/authorizationServers'],
  ])('and nothing else: %s %s', async (method, path) => {
    const reply = await call(reader().okta, method, path, method === 'POST' ? {} : undefined)
    expect(reply).toMatchObject({ status: 403, body: { errorCode: 'E0000006' } })
  })

  test('managing includes reading', async () => {
    const { okta } = bench((file) => {
      file.apiTokens = [
        { token: apiToken, user: 'admin@example.com', permissions: ['okta.users.manage'] },
      ]
    })
    expect(await call(okta, 'GET', '/users')).toMatchObject({ status: 200 })
  })
})

describe('a person in a browser', () => {
  const asAda = async (edit = () => {}) => {
    const managed = bench((file) => {
      file.profileSchema['badge'] = {
        title: 'Badge',
        type: 'string',
        permissions: [{ principal: 'SELF', action: 'READ_ONLY' }],
      }
      file.profileSchema['score'] = {
        title: 'Score',
        type: 'string',
        permissions: [{ principal: 'SELF', action: 'HIDE' }],
      }
      edit()
    })
    await call(managed.okta, 'POST', '/users/ada@example.com', {
      profile: { badge: '7', score: 'high' },
    })
    const [cookie = ''] = managed.okta.control.signIn('ada@example.com').split(';')
    const ask = async (method: string, path: string, body?: object) => {
      const url = `${managed.okta.origin}/api/v1${path}`
      const headers = { cookie, 'content-type': 'application/json' }
      const init = body ? { method, headers, body: JSON.stringify(body) } : { method, headers }
      const response = await managed.okta.fetch(new Request(url, init))
      return { status: response.status, body: JSON.parse(await response.text()) }
    }
    return { ...managed, ask }
  }

  test('sees herself, but for what is hidden from her', async () => {
    const { ask } = await asAda()
    const { body } = await ask('GET', '/users/me')
    expect(body.profile).toMatchObject({ login: 'ada@example.com', badge: '7' })
    expect(body.profile).not.toHaveProperty('score')
  })

  test('writes what the schema lets her write', async () => {
    const { ask, okta } = await asAda()
    const profile = { favoriteColor: 'pink' }
    const { status, body } = await ask('POST', '/users/me', { profile })
    expect(status).toBe(200)
    expect(body.profile).not.toHaveProperty('score')
    expect(okta.control.user('ada@example.com').profile['favoriteColor']).toBe('pink')
  })

  test('and nothing else', async () => {
    const { ask } = await asAda()
    expect(await ask('POST', '/users/me', { profile: { badge: '8' } })).toMatchObject({
      status: 403,
      body: {
        errorCode: 'E0000077',
        errorSummary: 'Cannot modify the badge attribute because it is read-only.',
      },
    })
  })

  test('and nobody else', async () => {
    const { ask } = await asAda()
    expect(await ask('GET', '/users')).toMatchObject({ status: 403 })
  })
})

describe('every request', () => {
  test.each([
    ['a body that is not JSON', 'POST', '/users', '{', 400, 'E0000003'],
    ['a body too deep', 'POST', '/apps', `${'['.repeat(9999)}${']'.repeat(9999)}`, 400, 'E0000003'],
    [
      'a body one too deep',
      'POST',
      '/apps',
      `${'['.repeat(101)}${']'.repeat(101)}`,
      400,
      'E0000003',
    ],
    [
      'a body just not too deep',
      'POST',
      '/apps',
      `${'['.repeat(100)}${']'.repeat(100)}`,
      400,
      'E0000001',
    ],
    ['no body where one is needed', 'POST', '/users', undefined, 400, 'E0000003'],
    ['a method that is not there', 'PATCH', '/users', {}, 405, 'E0000022'],
    ['somebody unknown', 'GET', '/users/nobody', undefined, 404, 'E0000007'],
    ['factors', 'GET', '/users/ada/factors', undefined, 501, 'NOT_EMULATED'],
    ['group rules', 'GET', '/groups/rules', undefined, 501, 'NOT_EMULATED'],
    ['linked objects', 'GET', '/meta/schemas/user/linkedObjects', undefined, 501, 'NOT_EMULATED'],
    ['a linked object', 'POST', '/meta/schemas/user/linkedObjects', {}, 501, 'NOT_EMULATED'],
    ['a second user type', 'POST', '/meta/types/user', {}, 501, 'NOT_EMULATED'],
    ['a page of no size', 'GET', '/users?limit=0', undefined, 400, 'E0000029'],
    ['a page after nothing', 'GET', '/users?after=nothing', undefined, 400, 'E0000029'],
  ])('%s', async (_, method, path, body, status, errorCode) => {
    const reply = await call(bench().okta, method, path, body)
    expect(reply.status).toBe(status)
    expect(shapes.error.parse(reply.json)).toMatchObject({ errorCode })
  })

  test('another media type is E0000021', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await call(bench().okta, 'POST', '/users', 'profile=x', headers)
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 'E0000021' } })
  })

  test('says how many more may come, when it was and which it was', async () => {
    const { headers } = await call(bench().okta, 'GET', '/users')
    expect(headers.get('x-rate-limit-limit')).toMatch(/^\d+$/)
    expect(headers.get('x-rate-limit-remaining')).toMatch(/^\d+$/)
    expect(headers.get('x-okta-request-id')).toMatch(/^req/)
    expect(headers.get('date')).toBe('Sun, 22 Nov 2026 09:00:00 GMT')
  })

  test('is 429 when limits are enforced and used up', async () => {
    const { okta } = bench((file) => {
      file.switches.rateLimits = 'enforce'
    })
    const first = await call(okta, 'GET', '/users/me')
    for (let left = Number(first.headers.get('x-rate-limit-remaining')); left > 0; left--) {
      await call(okta, 'GET', '/users/me')
    }
    expect(await call(okta, 'GET', '/users/me')).toMatchObject({
      status: 429,
      body: { errorCode: 'E0000047' },
    })
  })
})
