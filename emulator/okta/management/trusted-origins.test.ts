import { describe, expect, test } from 'vitest'
import { bench } from '../okta.fixture.ts'
import { call, causesOf, idOf } from './management.fixture.ts'

const described = { name: 'The page', origin: 'http://localhost:5173', scopes: [{ type: 'CORS' }] }
const at = (id: string, more = '') => `/trustedOrigins/${id}${more}`

const made = async (change: Record<string, unknown> = {}) => {
  const { okta, clock } = bench()
  return {
    okta,
    clock,
    reply: await call(okta, 'POST', '/trustedOrigins', { ...described, ...change }),
  }
}

describe('a trusted origin', () => {
  test('is made, and shown with what can be done with it', async () => {
    const { okta, reply } = await made()
    const id = idOf(reply)
    const me = idOf(await call(okta, 'GET', '/users/me'))
    const self = `${okta.origin}/api/v1/trustedOrigins/${id}`
    expect(id).toMatch(/^tos\w{17}$/)
    expect(reply.body).toEqual({
      ...{ id, ...described, status: 'ACTIVE', createdBy: me, lastUpdatedBy: me },
      ...{ created: '2026-11-22T09:00:00.000Z', lastUpdated: '2026-11-22T09:00:00.000Z' },
      _links: {
        self: { href: self, hints: { allow: ['GET', 'PUT', 'DELETE'] } },
        deactivate: { href: `${self}/lifecycle/deactivate`, hints: { allow: ['POST'] } },
      },
    })
    expect((await call(okta, 'GET', at(id))).body).toEqual(reply.body)
  })

  test('lets its pages read answers as long as it is there and active', async () => {
    const { okta, reply } = await made()
    const id = idOf(reply)
    const reads = async () => {
      const headers = { origin: described.origin }
      const request = new Request(`${okta.variables.issuer}/v1/userinfo`, { headers })
      return (await okta.fetch(request)).headers.has('access-control-allow-origin')
    }
    expect(await reads()).toBe(true)
    const ended = await call(okta, 'POST', at(id, '/lifecycle/deactivate'))
    expect([ended.body['status'], await reads()]).toEqual(['INACTIVE', false])
    expect(ended.body['_links']).toHaveProperty('activate')
    await call(okta, 'POST', at(id, '/lifecycle/activate'))
    expect(await reads()).toBe(true)
    expect((await call(okta, 'DELETE', at(id))).status).toBe(204)
    expect(await reads()).toBe(false)
    expect((await call(okta, 'GET', at(id))).body['errorCode']).toBe('E0000007')
  })

  test('is replaced, and keeps who made it when', async () => {
    const { okta, clock, reply } = await made()
    clock.time += 60_000
    const change = { ...described, scopes: [{ type: 'CORS' }, { type: 'REDIRECT' }] }
    const { body } = await call(okta, 'PUT', at(idOf(reply)), { ...reply.body, ...change })
    const { created, createdBy } = reply.body
    expect(body).toMatchObject({ ...change, created, createdBy })
    expect(body['lastUpdated']).toBe('2026-11-22T09:01:00.000Z')
  })

  test('that is replaced stays inactive unless the body says otherwise', async () => {
    const { okta, reply } = await made({ status: 'INACTIVE' })
    const id = idOf(reply)
    expect((await call(okta, 'PUT', at(id), described)).body['status']).toBe('INACTIVE')
    const change = { ...described, status: 'ACTIVE' }
    expect((await call(okta, 'PUT', at(id), change)).body['status']).toBe('ACTIVE')
  })
})

describe('is refused', () => {
  test.each([
    ['an origin without a scheme', { origin: 'app.example' }, 'origin: Origin value is not valid'],
    ['a path', { origin: 'https://app.example/a' }, 'origin: Origin value is not valid'],
    ['a scheme of no page', { origin: 'javascript://x' }, 'origin: Origin value is not valid'],
    ['no name', { name: '' }, 'name: The field cannot be left blank'],
    ['no scopes', { scopes: [] }, 'scopes: The field cannot be left blank'],
  ])('%s', async (_, change, cause) => {
    const { reply } = await made(change)
    expect([reply.status, causesOf(reply)]).toEqual([400, [cause]])
  })

  test.each([
    ['name', { origin: 'https://other.example' }],
    ['origin', { name: 'Other', origin: 'http://LOCALHOST:5173/' }],
  ])('a second one with the same %s', async (field, change) => {
    const { okta } = await made()
    const again = await call(okta, 'POST', '/trustedOrigins', { ...described, ...change })
    expect(causesOf(again)).toEqual([
      `${field}: An object with this field already exists in the current organization`,
    ])
  })

  test('a scope that there is not', async () => {
    const { reply } = await made({ scopes: [{ type: 'Redirect' }] })
    expect([reply.status, reply.body['errorCode']]).toEqual([400, 'E0000003'])
  })

  test.each([
    { scopes: [{ type: 'IFRAME_EMBED', allowedOktaApps: [] }] },
    { origin: 'https://*.app.example' },
  ])('loudly, what is not emulated: %j', async (change) => {
    const { reply } = await made(change)
    expect([reply.status, reply.body['errorCode']]).toEqual([501, 'NOT_EMULATED'])
  })
})

describe('a list', () => {
  const others = [
    { name: 'Wiki', origin: 'https://wiki.example', scopes: [{ type: 'REDIRECT' }] },
    { name: 'Web shop', origin: 'https://shop.example', scopes: [{ type: 'CORS' }] },
  ]
  const listed = async (query: string) => {
    const { okta } = await made()
    for (const other of others) await call(okta, 'POST', '/trustedOrigins', other)
    const { list } = await call(okta, 'GET', `/trustedOrigins?${query}`)
    return list.map(({ name }) => name)
  }

  test.each([
    ['', ['The page', 'Wiki', 'Web shop']],
    ['q=w', ['Wiki', 'Web shop']],
    ['q=https://shop', ['Web shop']],
    [`filter=${encodeURIComponent('name eq "Wiki"')}`, ['Wiki']],
    [
      `filter=${encodeURIComponent('type eq "CORS" and status eq "ACTIVE"')}`,
      ['The page', 'Web shop'],
    ],
    ['limit=1', ['The page']],
  ])('of %s', async (query, names) => {
    expect(await listed(query)).toEqual(names)
  })

  test('shows what the file describes', async () => {
    const { okta } = bench((file) => {
      const scopes = [{ type: 'CORS' as const }]
      file.trustedOrigins.push({ ...described, scopes, status: 'ACTIVE' })
    })
    const { list } = await call(okta, 'GET', '/trustedOrigins')
    expect(list).toMatchObject([described])
  })
})

test('a token needs the right to it', async () => {
  const { okta } = bench(({ apiTokens = [] }) => {
    for (const token of apiTokens) token.permissions = ['okta.trustedOrigins.read']
  })
  expect((await call(okta, 'GET', '/trustedOrigins')).status).toBe(200)
  expect((await call(okta, 'POST', '/trustedOrigins', described)).status).toBe(403)
})
