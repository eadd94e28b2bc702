import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { authorizeUrl, bench, decoded, get, introspect, tokensFor } from '../../okta.fixture.ts'
import type { Okta } from '../../okta.ts'
import { call, causesOf, idOf } from '../management.fixture.ts'
import * as shapes from '../shapes.fixture.ts'

const path = '/authorizationServers/ausquizgameskill0example'
const claimsOf = async (okta: Okta) => decoded((await tokensFor(okta))['access_token'])[1] ?? {}

const rule = (change: object = {}) => ({
  type: 'RESOURCE_ACCESS',
  name: 'Short',
  conditions: {
    people: { groups: { include: ['EVERYONE'] } },
    grantTypes: { include: ['authorization_code'] },
    scopes: { include: ['*'] },
  },
  actions: { token: { accessTokenLifetimeMinutes: 5, inlineHook: null } },
  ...change,
})

describe('a server', () => {
  test('is made, changed, deactivated and deleted', async () => {
    const { okta } = bench()
    const body = { name: 'New', description: 'A new one', audiences: ['api://new'] }
    const made = await call(okta, 'POST', '/authorizationServers', body)
    const { id, issuer } = shapes.authorizationServer.parse(made.json)
    expect(made.status).toBe(201)
    expect(issuer).toBe(`${okta.origin}/oauth2/${id}`)
    const at = `/authorizationServers/${id}`
    const changed = await call(okta, 'PUT', at, { ...body, audiences: ['api://newer'] })
    expect(shapes.authorizationServer.parse(changed.json).audiences).toEqual(['api://newer'])
    expect((await get(okta, `${issuer}/.well-known/openid-configuration`)).status).toBe(200)
    expect(await call(okta, 'POST', `${at}/lifecycle/deactivate`)).toMatchObject({ status: 204 })
    expect((await call(okta, 'GET', at)).body['status']).toBe('INACTIVE')
    expect((await get(okta, `${issuer}/v1/keys`)).status).not.toBe(200)
    expect(await call(okta, 'DELETE', at)).toMatchObject({ status: 204 })
    expect(await call(okta, 'GET', at)).toMatchObject({ status: 404 })
  })

  test.each([
    ['two audiences', { name: 'New', audiences: ['a', 'b'] }],
    ['no name', { audiences: ['a'] }],
    ['a name that is taken', { name: 'OtherAuthServer', audiences: ['a'] }],
  ])('with %s is refused', async (_, body) => {
    const reply = await call(bench().okta, 'POST', '/authorizationServers', body)
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 'E0000001' } })
  })

  test('tells when its keys change, unless that is done by hand', async () => {
    const { okta, clock } = bench()
    const body = { name: 'New', audiences: ['api://new'] }
    const made = await call(okta, 'POST', '/authorizationServers', body)
    const next = new Date(clock.time + 90 * 24 * 60 * 60_000).toISOString()
    expect(made.body['credentials']).toMatchObject({ signing: { nextRotation: next } })
    const credentials = { signing: { rotationMode: 'MANUAL' } }
    const at = `/authorizationServers/${idOf(made)}`
    const byHand = await call(okta, 'PUT', at, { ...body, credentials })
    expect(byHand.body['credentials']).not.toHaveProperty('signing.nextRotation')
  })

  test.each([
    [{}, 'ORG_URL'],
    [{ issuerMode: 'DYNAMIC' }, 'DYNAMIC'],
    [{ issuerMode: null }, 'ORG_URL'],
  ])('keeps how its issuer is made: %o', async (change, issuerMode) => {
    const { okta } = bench()
    const body = { name: 'New', audiences: ['api://new'], ...change }
    const made = await call(okta, 'POST', '/authorizationServers', body)
    expect(made).toMatchObject({ status: 201, body: { issuerMode } })
    const at = `/authorizationServers/${idOf(made)}`
    expect((await call(okta, 'PUT', at, body)).body).toMatchObject({ issuerMode })
  })

  test.each([
    [{ issuerMode: 'CUSTOM_URL' }, 501],
    [{ issuerMode: 'OTHER' }, 400],
    [{ accessTokenEncryptedResponseAlgorithm: 'RSA-OAEP-256' }, 501],
    [{ jwks_uri: 'https://a.example.com/keys' }, 501],
    [{ jwks: { keys: [{ kty: 'RSA', e: 'AQAB', n: 'abc', use: 'enc' }] } }, 501],
    [{ jwks: { keys: [] }, accessTokenEncryptedResponseAlgorithm: null }, 201],
  ])('with %o is %i', async (change, status) => {
    const body = { name: 'New', audiences: ['api://new'], ...change }
    expect((await call(bench().okta, 'POST', '/authorizationServers', body)).status).toBe(status)
  })

  test('that is changed takes back what it issued', async () => {
    const { okta } = bench()
    const { access_token } = await tokensFor(okta)
    await call(okta, 'PUT', path, { name: 'Renamed', audiences: ['http://oktaquizgame.com'] })
    expect(await introspect(okta, access_token)).toEqual({ active: false })
  })

  test('that is changed does not, if the switch says so', async () => {
    const { okta } = bench((file) => {
      file.switches.configurationChangeRevokesTokens = false
    })
    const { access_token } = await tokensFor(okta)
    await call(okta, 'PUT', path, { name: 'Renamed', audiences: ['http://oktaquizgame.com'] })
    expect(await introspect(okta, access_token)).toMatchObject({ active: true })
  })

  test('rotates its keys, for signatures only', async () => {
    const { okta } = bench()
    const at = `${path}/credentials`
    const kids = async () =>
      Object.fromEntries(
        (await call(okta, 'GET', `${at}/keys`)).list
          .map((key) => shapes.signingKey.parse(key))
          .map(({ status, kid }) => [status, kid]),
      )
    const before = await kids()
    expect(
      (await call(okta, 'POST', `${at}/lifecycle/keyRotate`, { use: 'sig' })).list,
    ).toHaveLength(3)
    expect(await kids()).toMatchObject({ ACTIVE: before['NEXT'], EXPIRED: before['ACTIVE'] })
    const [header] = decoded((await tokensFor(okta))['access_token'])
    expect(header).toMatchObject({ kid: before['NEXT'] })
    const refused = await call(okta, 'POST', `${at}/lifecycle/keyRotate`, { use: 'enc' })
    expect(causesOf(refused)).toEqual(["Invalid value specified for key 'use' parameter"])
  })

  test('lists the clients that hold its refresh tokens, and revokes them', async () => {
    const { okta } = bench()
    const tokens = await tokensFor(okta)
    const [client] = (await call(okta, 'GET', `${path}/clients`)).list
    const at = `${path}/clients/${shapes.client.parse(client).client_id}/tokens`
    expect(
      (await call(okta, 'GET', at)).list.map((one) => shapes.refreshToken.parse(one).scopes),
    ).toEqual([['openid', 'profile', 'offline_access']])
    await call(okta, 'DELETE', at)
    expect(await introspect(okta, tokens['refresh_token'])).toEqual({ active: false })
  })
})

describe('claims', () => {
  const claim = (change: object = {}) => ({
    name: 'Town',
    claimType: 'RESOURCE',
    valueType: 'EXPRESSION',
    value: 'user.city',
    status: 'ACTIVE',
    group_filter_type: null,
    alwaysIncludeInToken: true,
    conditions: { scopes: [] },
    ...change,
  })

  test('stand in the next token, as they are then', async () => {
    const { okta } = bench()
    await call(okta, 'POST', '/users/ada', { profile: { city: 'London' } })
    const made = await call(okta, 'POST', `${path}/claims`, claim())
    expect(shapes.claim.parse(made.json)).toMatchObject({ name: 'Town', system: false })
    expect(await claimsOf(okta)).toMatchObject({ Town: 'London' })
    const at = `${path}/claims/${idOf(made)}`
    await call(okta, 'PUT', at, claim({ name: 'Place' }))
    expect(await claimsOf(okta)).toMatchObject({ Place: 'London' })
    await call(okta, 'PUT', at, claim({ status: 'INACTIVE' }))
    expect(await claimsOf(okta)).not.toHaveProperty('Town')
    await call(okta, 'DELETE', at)
    expect(await call(okta, 'GET', at)).toMatchObject({ status: 404 })
  })

  test('of the file are changed as well', async () => {
    const { okta } = bench()
    const all = (await call(okta, 'GET', `${path}/claims`)).list.map((one) =>
      shapes.claim.parse(one),
    )
    const known = all.find(({ name }) => name === 'FavoriteColorClaim')
    await call(okta, 'PUT', `${path}/claims/${known?.id}`, { ...known, value: 'user.lastName' })
    expect(await claimsOf(okta)).toMatchObject({ FavoriteColorClaim: 'Lovelace' })
    expect((await call(okta, 'GET', `${path}/claims`)).list).toHaveLength(all.length)
  })

  test('of the system are listed, and only some things of them change', async () => {
    const { okta } = bench()
    const all = (await call(okta, 'GET', `${path}/claims`)).list.map((one) =>
      shapes.claim.parse(one),
    )
    const sub = all.find(({ name }) => name === 'sub')
    expect(sub).toMatchObject({ valueType: 'EXPRESSION', system: true })
    const openid = all.filter(({ valueType }) => valueType === 'SYSTEM')
    expect(openid.filter((one) => one.value !== undefined)).toEqual([])
    const names = openid.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['website', 'picture', 'gender', 'birthdate']))
    const at = `${path}/claims/${sub?.id}`
    expect(await call(okta, 'DELETE', at)).toMatchObject({ status: 400 })
    expect(await call(okta, 'PUT', at, { ...sub, name: 'subject' })).toMatchObject({ status: 400 })
  })

  test.each([
    ["one of Okta's own names", claim({ name: 'iss' })],
    ['a name that is taken', claim({ name: 'FirstNameClaim' })],
    ['an unknown scope', claim({ conditions: { scopes: ['nothing'] } })],
  ])('with %s are refused', async (_, body) => {
    const { okta } = bench()
    const before = await call(okta, 'GET', `${path}/claims`)
    expect(await call(okta, 'POST', `${path}/claims`, body)).toMatchObject({
      status: 400,
      body: { errorCode: 'E0000001' },
    })
    expect((await call(okta, 'GET', `${path}/claims`)).json).toEqual(before.json)
  })
})

test('an expression that cannot be evaluated is found out when a token is asked for', async () => {
  const { okta } = bench()
  const claim = { name: 'Town', claimType: 'RESOURCE', valueType: 'EXPRESSION', value: 'user.' }
  expect(await call(okta, 'POST', `${path}/claims`, claim)).toMatchObject({ status: 201 })
  expect(await tokensFor(okta)).toEqual({
    error: 'server_error',
    error_description: "The 'Town' user claim could not be evaluated.",
  })
})

describe('scopes', () => {
  test('are made, asked for, changed and deleted', async () => {
    const { okta } = bench()
    const made = await call(okta, 'POST', `${path}/scopes`, { name: 'colour:read', default: false })
    expect(shapes.scope.parse(made.json)).toMatchObject({ name: 'colour:read', system: false })
    const tokens = await tokensFor(okta, { scope: 'openid colour:read' })
    expect(tokens['scope']).toBe('openid colour:read')
    const at = `${path}/scopes/${idOf(made)}`
    const changed = { name: 'colour:read', metadataPublish: 'ALL_CLIENTS' }
    expect(await call(okta, 'PUT', at, changed)).toMatchObject({ body: changed })
    const metadata = await get(okta, `${okta.variables.issuer}/.well-known/openid-configuration`)
    expect(await metadata.text()).toContain('colour:read')
    await call(okta, 'DELETE', at)
    const asked = await get(okta, authorizeUrl(okta, { scope: 'openid colour:read' }))
    expect(asked.headers.get('location')).toContain('error=invalid_scope')
  })

  test('cannot be filtered', async () => {
    const reply = await call(bench().okta, 'GET', `${path}/scopes?filter=name+eq+"openid"`)
    expect(reply).toMatchObject({ status: 501, body: { errorCode: 'NOT_EMULATED' } })
  })

  test('of OpenID are listed, and not to be changed', async () => {
    const { okta } = bench()
    const scopes = z.array(shapes.scope).parse((await call(okta, 'GET', `${path}/scopes`)).json)
    const openid = scopes.find(({ name }) => name === 'openid')
    expect(openid?.system).toBe(true)
    expect(await call(okta, 'DELETE', `${path}/scopes/${openid?.id}`)).toMatchObject({
      status: 403,
    })
    expect(await call(okta, 'POST', `${path}/scopes`, { name: 'openid' })).toMatchObject({
      status: 400,
    })
  })
})

describe('policies and rules', () => {
  const firstPolicy = async (okta: Okta) =>
    z.array(shapes.policy).parse((await call(okta, 'GET', `${path}/policies`)).json)[0]
  const lifetime = async (okta: Okta) => (await tokensFor(okta))['expires_in']

  test('a rule that is put first decides, until it is put last or made inactive', async () => {
    const { okta } = bench()
    const rules = `${path}/policies/${(await firstPolicy(okta))?.id}/rules`
    const made = await call(okta, 'POST', rules, rule({ priority: 1 }))
    const names = async () =>
      z
        .array(shapes.rule)
        .parse((await call(okta, 'GET', rules)).json)
        .map(({ name, priority }) => `${priority} ${name}`)
    expect(await names()).toEqual(['1 Short', '2 Authorization Code only'])
    expect(await lifetime(okta)).toBe(300)
    const at = `${rules}/${idOf(made)}`
    await call(okta, 'PUT', at, rule({ priority: 2 }))
    expect(await names()).toEqual(['1 Authorization Code only', '2 Short'])
    expect(await lifetime(okta)).toBe(3600)
    await call(okta, 'PUT', at, rule({ priority: 1 }))
    await call(okta, 'POST', `${at}/lifecycle/deactivate`)
    expect(await lifetime(okta)).toBe(3600)
    await call(okta, 'POST', `${at}/lifecycle/activate`)
    expect(await lifetime(okta)).toBe(300)
    await call(okta, 'DELETE', at)
    expect(await names()).toEqual(['1 Authorization Code only'])
  })

  test('what is made inactive and active again, or put without a priority, keeps its place', async () => {
    const { okta } = bench((file) => {
      const policies = file.authorizationServers[0]?.policies
      const [policy] = policies?.splice(0) ?? []
      const [rule] = policy?.rules ?? []
      if (!policy || !rule) throw new Error('the file has no rule')
      const rules = [
        { ...rule, name: 'Early', priority: 10 },
        { ...rule, name: 'Late', priority: 20 },
      ]
      policies?.push({ ...policy, name: 'First', priority: 10, rules })
      policies?.push({ ...policy, name: 'Second', priority: 20 })
    })
    const policy = await firstPolicy(okta)
    const policies = `${path}/policies`
    const rules = `${policies}/${policy?.id}/rules`
    const names = async (at: string) => (await call(okta, 'GET', at)).list.map(({ name }) => name)
    const [early] = z.array(shapes.rule).parse((await call(okta, 'GET', rules)).json)
    for (const at of [`${policies}/${policy?.id}`, `${rules}/${early?.id}`]) {
      await call(okta, 'POST', `${at}/lifecycle/deactivate`)
      await call(okta, 'POST', `${at}/lifecycle/activate`)
    }
    const { priority: _, ...withoutPriority } = policy ?? {}
    await call(okta, 'PUT', `${policies}/${policy?.id}`, withoutPriority)
    expect(await names(policies)).toEqual(['First', 'Second'])
    expect(await names(rules)).toEqual(['Early', 'Late'])
  })

  test('a rule names people and groups by id, and knows them when they are renamed', async () => {
    const { okta } = bench()
    const rules = `${path}/policies/${(await firstPolicy(okta))?.id}/rules`
    const ada = idOf(await call(okta, 'GET', '/users/ada'))
    const group = idOf(await call(okta, 'POST', '/groups', { profile: { name: 'Testers' } }))
    const people = { users: { include: [ada] }, groups: { include: [group] } }
    const conditions = { ...rule().conditions, people }
    const at = `${rules}/${idOf(await call(okta, 'POST', rules, rule({ priority: 1, conditions })))}`
    await call(okta, 'PUT', `/groups/${group}`, { profile: { name: 'Tryers' } })
    await call(okta, 'POST', '/users/ada', { profile: { login: 'countess@example.com' } })
    const { conditions: kept } = shapes.rule.parse((await call(okta, 'GET', at)).json)
    expect(kept.people.users.include).toEqual([ada])
    expect(kept.people.groups.include).toEqual([group])
  })

  test.each([
    ['a lifetime that Okta does not allow', { token: { accessTokenLifetimeMinutes: 1 } }, 400],
    ['an inline hook', { token: { inlineHook: { id: 'cal1' } } }, 501],
  ])('a rule with %s is refused', async (_, actions, status) => {
    const { okta } = bench()
    const rules = `${path}/policies/${(await firstPolicy(okta))?.id}/rules`
    expect(await call(okta, 'POST', rules, rule({ actions }))).toMatchObject({ status })
  })

  test.each(['the name', 'the id'])("a rule answers with %s of everybody's group", async (how) => {
    const { okta } = bench()
    const rules = `${path}/policies/${(await firstPolicy(okta))?.id}/rules`
    const [everyone] = (await call(okta, 'GET', '/groups?q=Everyone')).list
    const include = [how === 'the id' ? everyone?.['id'] : 'EVERYONE']
    const conditions = { ...rule().conditions, people: { groups: { include } } }
    const made = await call(okta, 'POST', rules, rule({ conditions, priority: 1 }))
    const read = await call(okta, 'GET', `${rules}/${idOf(made)}`)
    expect(shapes.rule.parse(read.json).conditions.people.groups.include).toEqual(include)
    expect(await lifetime(okta)).toBe(300)
  })

  test('a rule that names no scope, as Terraform makes them, allows those of OpenID alone', async () => {
    const { okta } = bench()
    await call(okta, 'POST', `${path}/scopes`, { name: 'quiz:play' })
    const policy = `${path}/policies/${(await firstPolicy(okta))?.id}`
    const conditions = {
      people: { groups: { include: ['EVERYONE'] }, users: {} },
      grantTypes: { include: ['authorization_code'] },
      scopes: {},
    }
    const made = await call(okta, 'POST', `${policy}/rules`, rule({ conditions, priority: 1 }))
    expect(made.status).toBe(201)
    expect(shapes.rule.parse(made.json).conditions.scopes).toEqual({ include: [] })
    const again = await call(okta, 'PUT', `${policy}/rules/${idOf(made)}`, made.body)
    expect(shapes.rule.parse(again.json).conditions.scopes).toEqual({ include: [] })
    expect(await tokensFor(okta, { scope: 'openid profile' })).toHaveProperty('id_token')
    await expect(tokensFor(okta, { scope: 'openid quiz:play' })).rejects.toThrow('quiz%3Aplay')
  })

  test('a rule for somebody unknown is refused', async () => {
    const { okta } = bench()
    const rules = `${path}/policies/${(await firstPolicy(okta))?.id}/rules`
    const people = { users: { include: ['00unobody'] } }
    const body = rule({ conditions: { ...rule().conditions, people } })
    expect(await call(okta, 'POST', rules, body)).toMatchObject({ status: 400 })
  })

  test('without a policy nobody gets a token', async () => {
    const { okta } = bench()
    const policy = await firstPolicy(okta)
    const at = `${path}/policies/${policy?.id}`
    await call(okta, 'POST', `${at}/lifecycle/deactivate`)
    await expect(tokensFor(okta)).rejects.toThrow('access_denied')
    await call(okta, 'POST', `${at}/lifecycle/activate`)
    expect(await lifetime(okta)).toBe(3600)
    await call(okta, 'PUT', at, {
      ...policy,
      conditions: { clients: { include: ['ALL_CLIENTS'] } },
    })
    expect(await lifetime(okta)).toBe(3600)
    await call(okta, 'DELETE', at)
    await expect(tokensFor(okta)).rejects.toThrow('access_denied')
  })
})
