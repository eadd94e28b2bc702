import { describe, expect, test } from 'vitest'
import { bench, bodyOf, get, introspect, refresh, tokensFor } from '../../okta.fixture.ts'
import { call, causesOf, idOf } from '../management.fixture.ts'
import * as shapes from '../shapes.fixture.ts'

const ada = '/users/ada@example.com'
const newcomer = {
  login: 'new@example.com',
  email: 'new@example.com',
  firstName: 'New',
  lastName: 'Comer',
}
const password = { password: { value: 'a-long-password' } }

describe('one person', () => {
  test.each([['ada@example.com'], ['ADA%40EXAMPLE.COM'], ['ada']])(
    'is found as %s',
    async (name) => {
      const reply = await call(bench().okta, 'GET', `/users/${name}`)
      expect(shapes.user.parse(reply.json).profile).toMatchObject({
        login: 'ada@example.com',
        favoriteColor: 'teal',
        mobilePhone: null,
      })
    },
  )

  test('is found by id, and says where she is', async () => {
    const { okta } = bench()
    const id = idOf(await call(okta, 'GET', ada))
    const reply = await call(okta, 'GET', `/users/${id}`)
    expect(reply.body).toMatchObject({
      id,
      _links: { self: { href: `https://dev-5550123.okta.com/api/v1/users/${id}` } },
    })
  })

  test('shows no password, nor an answer to a question', async () => {
    const { okta } = bench()
    await call(okta, 'POST', ada, {
      credentials: { recovery_question: { question: 'Why?', answer: 'because-of-it' } },
    })
    const reply = await call(okta, 'GET', ada)
    expect(reply.body['credentials']).toEqual({
      password: {},
      recovery_question: { question: 'Why?' },
      provider: { type: 'OKTA', name: 'OKTA' },
    })
    expect(JSON.stringify(reply.json)).not.toMatch(/difference-engine|because-of-it/)
  })
})

describe('changing', () => {
  test('POST leaves alone what it does not name, and null clears', async () => {
    const { okta } = bench()
    const reply = await call(okta, 'POST', ada, {
      profile: { city: 'London', favoriteColor: null },
    })
    expect(reply.body['profile']).toMatchObject({ firstName: 'Ada', city: 'London' })
    expect(reply.body['profile']).not.toHaveProperty('favoriteColor')
  })

  test('a change has its time to the millisecond, for expressions too', async () => {
    const { okta, clock } = bench((file) => {
      const [claim] = file.authorizationServers[0]?.claims ?? []
      if (claim) claim.value = 'user.getInternalProperty("lastUpdated")'
    })
    clock.time += 1234
    const { body } = await call(okta, 'POST', ada, { profile: { favoriteColor: 'green' } })
    expect(body['lastUpdated']).toBe(new Date(clock.time).toISOString())
    const { access_token: token } = await tokensFor(okta)
    expect((await introspect(okta, token))['FavoriteColorClaim']).toBe(body['lastUpdated'])
    const url = `${okta.variables.issuer}/v1/userinfo`
    const told = await bodyOf(await get(okta, url, { authorization: `Bearer ${token}` }))
    expect(told['updated_at']).toBe(Math.floor(clock.time / 1000))
  })

  test('PUT clears what it does not name', async () => {
    const { okta } = bench()
    const profile = { ...newcomer, login: 'ada@example.com' }
    const reply = await call(okta, 'PUT', ada, { profile })
    expect(reply.body['profile']).not.toHaveProperty('favoriteColor')
    expect(reply.body['profile']).toMatchObject({ lastName: 'Comer' })
  })

  test('PUT without what is required is refused, and changes nothing', async () => {
    const { okta } = bench()
    const reply = await call(okta, 'PUT', ada, { profile: { login: 'ada@example.com' } })
    expect(causesOf(reply)).toContain('lastName: The field cannot be left blank')
    expect(okta.control.user('ada@example.com').profile['lastName']).toBe('Lovelace')
  })

  test('a password that is too weak leaves the profile as it was', async () => {
    const { okta } = bench()
    const credentials = { password: { value: 'short' } }
    const profile = { favoriteColor: 'green' }
    const reply = await call(okta, 'POST', ada, { profile, credentials })
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 'E0000001' } })
    expect(okta.control.user('ada@example.com').profile['favoriteColor']).toBe('teal')
  })

  test('If-Match keeps two clients from overwriting each other', async () => {
    const { okta } = bench()
    const tag = (await call(okta, 'GET', ada)).headers.get('etag') ?? ''
    const change = (color: string) =>
      call(okta, 'POST', ada, { profile: { favoriteColor: color } }, { 'if-match': tag })
    expect(await change('red')).toMatchObject({ status: 200 })
    expect(await change('blue')).toMatchObject({ status: 412, body: { errorCode: 'E0000231' } })
    expect(okta.control.user('ada@example.com').profile['favoriteColor']).toBe('red')
  })

  test('an If-Match that is no tag is E0000242', async () => {
    const reply = await call(bench().okta, 'POST', ada, {}, { 'if-match': 'red' })
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 'E0000242' } })
  })

  test('a new login is the one to sign in with, and rules and apps still mean her', async () => {
    const { okta } = bench((file) => {
      for (const app of file.apps) app.assignments = { users: ['ada@example.com'], groups: [] }
    })
    await call(okta, 'POST', ada, { profile: { login: 'countess@example.com' } })
    const person = { username: 'countess@example.com', password: 'difference-engine' }
    const { access_token } = await tokensFor(okta, {}, person)
    expect(await introspect(okta, access_token)).toMatchObject({ username: 'countess@example.com' })
  })

  test('a token stays as it was until it is refreshed', async () => {
    const { okta } = bench()
    const tokens = await tokensFor(okta)
    await call(okta, 'POST', ada, { profile: { favoriteColor: 'green' } })
    const before = await introspect(okta, tokens['access_token'])
    const refreshed = await refresh(okta, tokens['refresh_token'])
    const after = await introspect(okta, JSON.parse(await refreshed.text()).access_token)
    expect([before['FavoriteColorClaim'], after['FavoriteColorClaim']]).toEqual(['teal', 'green'])
  })
})

describe('what the schema refuses', () => {
  test.each([
    ['a blank name', { lastName: '' }, 'lastName: The field cannot be left blank'],
    ['no e-mail', { email: null }, 'email: The field cannot be left blank'],
    ['an e-mail that is none', { email: 'ada-at-home' }, 'email: Does not match required pattern'],
    [
      'a login that is no address',
      { login: 'lovelace' },
      'login: Username must be in the form of an email address',
    ],
    [
      "somebody's login",
      { login: 'Linus@Example.com' },
      'login: An object with this field already exists in the current organization',
    ],
    ['the wrong type', { city: 5 }, 'city: The value must be of type string'],
    ['too much', { countryCode: 'GBR' }, 'countryCode: The value must have at most 2 characters'],
  ])('%s', async (_, profile, cause) => {
    const reply = await call(bench().okta, 'POST', ada, { profile })
    const field = cause.split(':')[0]
    expect(reply.status).toBe(400)
    expect(shapes.error.parse(reply.json)).toMatchObject({
      errorCode: 'E0000001',
      errorSummary: `Api validation failed: ${field}`,
      errorCauses: [{ errorSummary: cause }],
    })
  })
})

describe('creating', () => {
  const create = async (query: string, body: object) => {
    const managed = bench()
    return { ...managed, reply: await call(managed.okta, 'POST', `/users${query}`, body) }
  }

  test.each([
    ['with a password', '', { credentials: password }, 'ACTIVE'],
    ['without one', '', {}, 'PROVISIONED'],
    ['not yet activated', '?activate=false', { credentials: password }, 'STAGED'],
    [
      'to change it first',
      '?nextLogin=changePassword',
      { credentials: password },
      'PASSWORD_EXPIRED',
    ],
    [
      'with a password kept elsewhere',
      '?provider=true',
      { credentials: { provider: { type: 'FEDERATION', name: 'FEDERATION' } } },
      'ACTIVE',
    ],
  ])('%s', async (_, query, body, status) => {
    const { reply } = await create(query, { profile: newcomer, ...body })
    expect(shapes.user.parse(reply.json)).toMatchObject({ status })
  })

  test('who has a password signs in with it', async () => {
    const { okta } = await create('', { profile: newcomer, credentials: password })
    const tokens = await tokensFor(
      okta,
      {},
      { username: newcomer.login, password: 'a-long-password' },
    )
    expect(await introspect(okta, tokens['access_token'])).toMatchObject({ active: true })
  })

  test('in groups', async () => {
    const { okta } = bench()
    const group = idOf(await call(okta, 'POST', '/groups', { profile: { name: 'Testers' } }))
    await call(okta, 'POST', '/users', { profile: newcomer, groupIds: [group] })
    const groups = await call(okta, 'GET', '/users/new@example.com/groups')
    expect(groups.list.map(({ profile }) => profile)).toMatchObject([
      { name: 'Everyone' },
      { name: 'Testers' },
    ])
  })

  test.each([
    ['a short password', '', { credentials: { password: { value: 'short' } } }, 'E0000001'],
    ['an expired password, and none', '?nextLogin=changePassword', {}, 'E0000124'],
    [
      'an expired password, not activated',
      '?nextLogin=changePassword&activate=false',
      { credentials: password },
      'E0000125',
    ],
    ['a group that is not there', '', { groupIds: ['00gnothing'] }, 'E0000001'],
    [
      'a hash to import',
      '',
      { credentials: { password: { hash: { algorithm: 'MD5', value: 'x' } } } },
      'NOT_EMULATED',
    ],
  ])('%s is refused', async (_, query, body, errorCode) => {
    const { reply, okta } = await create(query, { profile: newcomer, ...body })
    expect(reply.body).toMatchObject({ errorCode })
    expect(await call(okta, 'GET', '/users/new@example.com')).toMatchObject({ status: 404 })
  })
})

describe('lifecycle', () => {
  test.each([
    ['ACTIVE', 'suspend', 200, 'SUSPENDED'],
    ['SUSPENDED', 'unsuspend', 200, 'ACTIVE'],
    ['LOCKED_OUT', 'unlock', 200, 'ACTIVE'],
    ['STAGED', 'activate', 200, 'ACTIVE'],
    ['DEPROVISIONED', 'activate', 200, 'ACTIVE'],
    ['ACTIVE', 'deactivate', 200, 'DEPROVISIONED'],
    ['SUSPENDED', 'deactivate', 200, 'DEPROVISIONED'],
    ['ACTIVE', 'expire_password', 200, 'PASSWORD_EXPIRED'],
    ['ACTIVE', 'reset_password', 200, 'RECOVERY'],
    ['PROVISIONED', 'reactivate', 200, 'PROVISIONED'],
    ['ACTIVE', 'activate', 403, 'E0000016'],
    ['ACTIVE', 'reactivate', 403, 'E0000038'],
    ['ACTIVE', 'unlock', 403, 'E0000032'],
    ['ACTIVE', 'unsuspend', 400, 'E0000001'],
    ['STAGED', 'suspend', 400, 'E0000001'],
    ['DEPROVISIONED', 'deactivate', 403, 'E0000038'],
    ['STAGED', 'expire_password', 403, 'E0000038'],
  ] as const)('%s, %s: %i %s', async (from, action, status, outcome) => {
    const { okta } = bench()
    okta.control.setStatus('ada@example.com', from)
    const reply = await call(okta, 'POST', `${ada}/lifecycle/${action}?sendEmail=false`)
    expect(reply.status).toBe(status)
    if (status === 200) expect(okta.control.user('ada@example.com').status).toBe(outcome)
    else expect(reply.body['errorCode']).toBe(outcome)
  })

  test('deactivation ends tokens for good', async () => {
    const { okta } = bench()
    const { access_token } = await tokensFor(okta)
    await call(okta, 'POST', `${ada}/lifecycle/deactivate`)
    await call(okta, 'POST', `${ada}/lifecycle/activate`)
    expect(await introspect(okta, access_token)).toEqual({ active: false })
  })

  test('the first DELETE deactivates, the second deletes', async () => {
    const { okta } = bench()
    expect(await call(okta, 'DELETE', ada)).toMatchObject({ status: 204 })
    expect((await call(okta, 'GET', ada)).body['status']).toBe('DEPROVISIONED')
    expect(await call(okta, 'DELETE', ada)).toMatchObject({ status: 204 })
    expect(await call(okta, 'GET', ada)).toMatchObject({ status: 404 })
  })
})

describe('passwords', () => {
  const change = (oldPassword: string, newPassword: string) => ({
    oldPassword: { value: oldPassword },
    newPassword: { value: newPassword },
  })
  const path = `${ada}/credentials/change_password`

  test('the old one no longer opens, the new one does', async () => {
    const { okta } = bench()
    await call(okta, 'POST', path, change('difference-engine', 'analytical-engine'))
    const signingIn = (password: string) =>
      tokensFor(okta, {}, { username: 'ada@example.com', password })
    await expect(signingIn('difference-engine')).rejects.toThrow('no code')
    expect(await signingIn('analytical-engine')).toHaveProperty('access_token')
  })

  test('a wrong old one is E0000014', async () => {
    const reply = await call(bench().okta, 'POST', path, change('wrong', 'analytical-engine'))
    expect(reply).toMatchObject({ status: 403, body: { errorCode: 'E0000014' } })
    expect(causesOf(reply)).toEqual(['Old Password is not correct'])
  })

  test('a question of more than 100 characters is refused wherever it comes', async () => {
    const { okta } = bench()
    const recovery_question = { question: 'q'.repeat(101), answer: 'Byron' }
    const password = { value: 'difference-engine' }
    const at = `${ada}/credentials/change_recovery_question`
    const changed = await call(okta, 'POST', at, { password, recovery_question })
    const whole = await call(okta, 'POST', ada, { credentials: { recovery_question } })
    expect([changed.status, whole.status]).toEqual([400, 400])
  })

  test.each([['expire_password_with_temp_password'], ['expire_password?tempPassword=true']])(
    'a temporary one of %s is told once',
    async (action) => {
      const { okta } = bench()
      const path = `${ada}/lifecycle/${action}`
      const { body } = await call(okta, 'POST', path)
      expect(Object.keys(body)).toEqual(['tempPassword'])
      const changing = change(String(body['tempPassword']), 'analytical-engine')
      expect(
        await call(okta, 'POST', `${ada}/credentials/change_password`, changing),
      ).toMatchObject({
        status: 200,
      })
      expect(okta.control.user('ada@example.com').status).toBe('ACTIVE')
    },
  )
})

describe('what a client does not want to hear of', () => {
  const without = (what: string) => ({ 'content-type': `application/json; okta-response=${what}` })

  test.each([['/users?limit=1'], ['/users?q=Ada'], [ada]])('%s leaves out', async (path) => {
    const { okta } = bench()
    const ask = async (headers: Record<string, string>) => {
      const { body, list } = await call(okta, 'GET', path, undefined, headers)
      return list[0] ?? body
    }
    expect(await ask({})).toHaveProperty('credentials')
    const short = await ask(without('"omitCredentials, omitCredentialsLinks"'))
    expect(short).not.toHaveProperty('credentials')
    expect(
      Object.keys(Object(short['_links'])).filter((name) => /password|question/i.test(name)),
    ).toEqual([])
    expect(await ask(without('omitCredentials'))).not.toHaveProperty('credentials')
    expect(await ask(without('omitCredentialsLinks'))).toHaveProperty('credentials')
  })
})

test('there is one type of user', async () => {
  const { okta } = bench()
  const { body } = await call(okta, 'GET', ada)
  const user = { profile: newcomer, credentials: password }
  expect(await call(okta, 'POST', '/users', { ...user, type: { id: 'oty1' } })).toMatchObject({
    status: 501,
    body: { errorCode: 'NOT_EMULATED' },
  })
  expect(await call(okta, 'PUT', ada, { profile: newcomer, type: { id: 'oty1' } })).toMatchObject({
    status: 501,
  })
  expect(await call(okta, 'POST', '/users', { ...user, type: body['type'] })).toMatchObject({
    status: 200,
  })
})

describe('sessions and tokens', () => {
  test.each([
    ['', true],
    ['?oauthTokens=true', false],
  ])('DELETE sessions%s leaves tokens active: %s', async (query, active) => {
    const { okta } = bench()
    const { access_token } = await tokensFor(okta)
    await call(okta, 'DELETE', `${ada}/sessions${query}`)
    expect(await introspect(okta, access_token)).toMatchObject({ active })
  })

  test('refresh tokens are listed without their values, and revoked', async () => {
    const { okta } = bench()
    const tokens = await tokensFor(okta)
    const clients = await call(okta, 'GET', `${ada}/clients`)
    const [client] = clients.list.map((one) => shapes.client.parse(one))
    const path = `${ada}/clients/${client?.client_id}/tokens`
    const { list, json } = await call(okta, 'GET', path)
    const [token] = list.map((one) => shapes.refreshToken.parse(one))
    expect(JSON.stringify(json)).not.toContain(String(tokens['refresh_token']))
    expect(await call(okta, 'DELETE', `${path}/${token?.id}`)).toMatchObject({ status: 204 })
    expect(await introspect(okta, tokens['refresh_token'])).toEqual({ active: false })
    expect(await introspect(okta, tokens['access_token'])).toEqual({ active: false })
  })
})
