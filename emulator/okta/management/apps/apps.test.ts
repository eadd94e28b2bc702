import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bench, bodyOf, introspect, post, tokensFor } from '../../okta.fixture.ts'
import type { Okta } from '../../okta.ts'
import { call, causesOf, idOf, webClient } from '../management.fixture.ts'
import * as shapes from '../shapes.fixture.ts'

const id = '0oasamplequizgame0fake'
const path = `/apps/${id}`

const client = (change: object = {}) => ({
  name: 'oidc_client',
  label: 'Another client',
  signOnMode: 'OPENID_CONNECT',
  credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_basic' } },
  settings: {
    oauthClient: { client_uri: null, ...webClient, ...change },
  },
})

/** Whether the token endpoint lets the first app in with a secret; the code is wrong anyway. */
async function isAccepted(okta: Okta, secret: string): Promise<boolean> {
  const fields = { grant_type: 'authorization_code', client_id: id, client_secret: secret }
  const form = { ...fields, code: 'wrong', redirect_uri: 'https://x.example.com' }
  const response = await post(okta, `${okta.variables.issuer}/v1/token`, form)
  return (await bodyOf(response))['error'] === 'invalid_grant'
}

describe('an app', () => {
  test('is created with an id and a secret of its own, changed and deleted', async () => {
    const { okta } = bench()
    const made = shapes.app.parse((await call(okta, 'POST', '/apps', client())).json)
    expect(made.credentials.oauthClient).toMatchObject({
      client_id: made.id,
      client_secret: expect.any(String),
    })
    const at = `/apps/${made.id}`
    const changed = await call(okta, 'PUT', at, client({ grant_types: ['refresh_token'] }))
    expect(shapes.app.parse(changed.json)).toMatchObject({
      credentials: made.credentials,
      settings: { oauthClient: { grant_types: ['refresh_token'] } },
    })
    expect(await call(okta, 'DELETE', at)).toMatchObject({
      status: 403,
      body: { errorCode: 'E0000056' },
    })
    await call(okta, 'POST', `${at}/lifecycle/deactivate`)
    expect(await call(okta, 'DELETE', at)).toMatchObject({ status: 204 })
    expect(await call(okta, 'GET', at)).toMatchObject({ status: 404 })
  })

  test('that is refused is not there', async () => {
    const { okta } = bench()
    const refused = await call(okta, 'POST', '/apps', { ...client(), visibility: 'yes' })
    expect(refused.status).toBe(400)
    expect(await call(okta, 'POST', '/apps', client())).toMatchObject({ status: 200 })
  })

  test('that is deleted is named by no policy any more', async () => {
    const { okta } = bench()
    const gone = idOf(await call(okta, 'POST', '/apps?activate=false', client()))
    const policies = '/authorizationServers/ausquizgameskill0example/policies'
    const policy = (name: string) => ({
      name,
      description: name,
      conditions: { clients: { include: [gone] } },
    })
    const named = idOf(await call(okta, 'POST', policies, policy('Named')))
    await call(okta, 'DELETE', `/apps/${gone}`)
    const { body } = await call(okta, 'GET', `${policies}/${named}`)
    expect(body['conditions']).toEqual({ clients: { include: [] } })
    expect(await call(okta, 'PUT', `${policies}/${named}`, body)).toMatchObject({ status: 200 })
    expect(await call(okta, 'POST', policies, policy('Late'))).toMatchObject({ status: 400 })
  })

  test('may bring its own client id and secret', async () => {
    const oauthClient = { client_id: 'my-own-client-id', client_secret: 'my-own-client-secret' }
    const body = { ...client(), credentials: { oauthClient } }
    const made = shapes.app.parse((await call(bench().okta, 'POST', '/apps', body)).json)
    expect(made.credentials.oauthClient).toMatchObject(oauthClient)
  })

  test.each([
    ['a label that is taken', { ...client(), label: 'Sample Quiz Game' }, 400, 'E0000040'],
    ['no grant', client({ grant_types: [] }), 400, 'E0000001'],
    ['an unknown grant', client({ grant_types: ['magic'] }), 400, 'E0000001'],
    ['another kind of app', { ...client(), signOnMode: 'SAML_2_0' }, 501, 'NOT_EMULATED'],
    [
      'a wildcard',
      client({ redirect_uris: ['https://*.example.com/callback'] }),
      501,
      'NOT_EMULATED',
    ],
    [
      'a wildcard after logout',
      client({ post_logout_redirect_uris: ['https://*.example.com/'] }),
      501,
      'NOT_EMULATED',
    ],
    ['DPoP', client({ dpop_bound_access_tokens: true }), 501, 'NOT_EMULATED'],
  ])('with %s is refused', async (_, body, status, errorCode) => {
    const { okta } = bench()
    expect(await call(okta, 'POST', '/apps', body)).toMatchObject({ status, body: { errorCode } })
    expect((await call(okta, 'GET', '/apps')).list).toHaveLength(1)
  })

  test.each([
    ['browser', 'none', true, 'ROTATE'],
    ['native', 'none', true, 'STATIC'],
    ['native', 'client_secret_basic', true, 'STATIC'],
    ['web', 'none', true, 'STATIC'],
    ['web', 'client_secret_basic', false, 'STATIC'],
  ])(
    'of type %s and method %s has the defaults of its type',
    async (type, method, pkce, rotation) => {
      const body = {
        ...client({ application_type: type, grant_types: ['authorization_code', 'refresh_token'] }),
        credentials: { oauthClient: { token_endpoint_auth_method: method } },
      }
      const made = shapes.app.parse((await call(bench().okta, 'POST', '/apps', body)).json)
      expect(made).toMatchObject({
        credentials: { oauthClient: { token_endpoint_auth_method: method, pkce_required: pkce } },
        settings: { oauthClient: { refresh_token: { rotation_type: rotation } } },
      })
    },
  )

  test.each([
    [['authorization_code', 'client_credentials'], [], 200],
    [['authorization_code', 'password'], null, 200],
    [['authorization_code', 'refresh_token'], [], 400],
  ])(
    'with the grants %s and the redirect URIs %o is %i',
    async (grant_types, redirect_uris, status) => {
      const reply = await call(
        bench().okta,
        'POST',
        '/apps',
        client({ grant_types, redirect_uris }),
      )
      expect(reply.status).toBe(status)
    },
  )

  test('keeps its method when a change does not name one', async () => {
    const { okta } = bench()
    const oauthClient = { token_endpoint_auth_method: 'none' }
    const made = await call(okta, 'POST', '/apps', { ...client(), credentials: { oauthClient } })
    const { credentials: _, ...body } = made.body
    const changed = await call(okta, 'PUT', `/apps/${idOf(made)}`, body)
    expect(changed.body['credentials']).toMatchObject({
      oauthClient: { ...oauthClient, pkce_required: true },
    })
  })

  test('loses what it was given when it is changed, or for good when deactivated', async () => {
    const { okta } = bench()
    const { access_token: first } = await tokensFor(okta)
    const { body } = await call(okta, 'GET', path)
    await call(okta, 'PUT', path, body)
    expect(await introspect(okta, first)).toEqual({ active: false })
    const { access_token: second } = await tokensFor(okta)
    await call(okta, 'POST', `${path}/lifecycle/deactivate`)
    await call(okta, 'POST', `${path}/lifecycle/activate`)
    expect(await introspect(okta, second)).toEqual({ active: false })
  })

  test('is found by how it starts, by status and by who has it', async () => {
    const { okta } = bench()
    await call(okta, 'POST', '/apps?activate=false', client())
    const labels = async (query: string) =>
      (await call(okta, 'GET', `/apps?${query}`)).list.map(({ label }) => label)
    const filter = (text: string) => labels(`filter=${encodeURIComponent(text)}`)
    const ada = idOf(await call(okta, 'GET', '/users/ada'))
    expect(await labels('q=anoth')).toEqual(['Another client'])
    expect(await filter('status eq "INACTIVE"')).toEqual(['Another client'])
    expect(await filter(`user.id eq "${ada}"`)).toEqual(['Sample Quiz Game'])
  })
})

describe('assignments', () => {
  const unassigned = () =>
    bench((file) => {
      for (const app of file.apps) app.assignments = { users: [], groups: [] }
    })

  test('a person is let in, and put out with what she was given', async () => {
    const { okta } = unassigned()
    const ada = idOf(await call(okta, 'GET', '/users/ada'))
    await expect(tokensFor(okta)).rejects.toThrow('access_denied')
    const assigned = await call(okta, 'POST', `${path}/users`, { id: ada, scope: 'USER' })
    expect(shapes.appUser.parse(assigned.json)).toMatchObject({ id: ada, scope: 'USER' })
    expect(assigned.body['profile']).toMatchObject({
      given_name: 'Ada',
      locale: 'en_US',
      zoneinfo: 'America/Los_Angeles',
      nickname: null,
    })
    const { access_token } = await tokensFor(okta)
    expect(await call(okta, 'DELETE', `${path}/users/${ada}`)).toMatchObject({ status: 204 })
    expect(await introspect(okta, access_token)).toEqual({ active: false })
    await call(okta, 'POST', `${path}/users`, { id: ada })
    expect(await introspect(okta, access_token)).toEqual({ active: false })
  })

  test('a group is let in', async () => {
    const { okta } = unassigned()
    const [everyone] = (await call(okta, 'GET', '/groups?q=Everyone')).list
    const at = `${path}/groups/${everyone?.['id']}`
    expect(await call(okta, 'GET', at)).toMatchObject({ status: 404 })
    shapes.appGroup.parse((await call(okta, 'PUT', at)).json)
    expect(await tokensFor(okta)).toHaveProperty('access_token')
    const { list } = await call(okta, 'GET', `${path}/users?limit=500`)
    expect(list.map((one) => shapes.appUser.parse(one).scope)).toEqual(Array(7).fill('GROUP'))
    await call(okta, 'DELETE', at)
    await expect(tokensFor(okta)).rejects.toThrow('access_denied')
  })

  test('nobody who is deactivated is let in', async () => {
    const { okta } = unassigned()
    okta.control.setStatus('ada@example.com', 'DEPROVISIONED')
    const reply = await call(okta, 'POST', `${path}/users`, { id: 'ada@example.com' })
    expect(reply).toMatchObject({ status: 403, body: { errorCode: 'E0000117' } })
  })
})

test('assigned people and groups are found by how they start, page by page', async () => {
  const { okta } = bench()
  const names = ['Players', 'Planners', 'Others']
  for (const name of names) {
    const group = idOf(await call(okta, 'POST', '/groups', { profile: { name } }))
    await call(okta, 'PUT', `${path}/groups/${group}`)
  }
  const count = async (at: string) => (await call(okta, 'GET', at)).list.length
  expect(await count(`${path}/groups?q=pla`)).toBe(2)
  expect(await count(`${path}/groups?q=pla&limit=1`)).toBe(1)
  expect(await count(`${path}/users?q=GR`)).toBe(2)
  const [players] = (await call(okta, 'GET', '/groups?q=Players')).list
  const made = await call(okta, 'POST', '/apps', client())
  await call(okta, 'PUT', `/apps/${idOf(made)}/groups/${players?.['id']}`)
  const reply = await call(okta, 'GET', `/groups/${players?.['id']}/apps?limit=1`)
  expect(reply.list).toHaveLength(1)
  expect(reply.headers.get('link')).toContain('rel="next"')
})

describe('client secrets', () => {
  const at = `${path}/credentials/secrets`
  const old = 'not-a-real-secret-only-for-the-mock'
  const secrets = async (okta: Okta) =>
    z.array(shapes.clientSecret).parse((await call(okta, 'GET', at)).json)

  test('are changed over without a moment in which none works', async () => {
    const { okta } = bench()
    const [first] = await secrets(okta)
    expect(first).toMatchObject({ client_secret: old, status: 'ACTIVE' })
    const made = await call(okta, 'POST', at, { client_secret: 'the-next-client-secret' })
    expect(made.status).toBe(201)
    expect(await isAccepted(okta, old)).toBe(true)
    expect(await isAccepted(okta, 'the-next-client-secret')).toBe(true)
    await call(okta, 'POST', `${at}/${first?.id}/lifecycle/deactivate`)
    expect(await isAccepted(okta, old)).toBe(false)
    expect(await isAccepted(okta, 'the-next-client-secret')).toBe(true)
    await call(okta, 'POST', `${at}/${first?.id}/lifecycle/activate`)
    expect(await isAccepted(okta, old)).toBe(true)
    await call(okta, 'POST', `${at}/${first?.id}/lifecycle/deactivate`)
    expect(await call(okta, 'DELETE', `${at}/${first?.id}`)).toMatchObject({ status: 204 })
    expect(await secrets(okta)).toHaveLength(1)
  })

  test('are what the app says, once the app itself is given another', async () => {
    const { okta } = bench()
    await call(okta, 'POST', at, { client_secret: 'the-next-client-secret' })
    const { body } = await call(okta, 'GET', path)
    const oauthClient = {
      token_endpoint_auth_method: 'client_secret_basic',
      client_secret: 'another-client-secret',
    }
    await call(okta, 'PUT', path, { ...body, credentials: { oauthClient } })
    expect((await secrets(okta)).map(({ client_secret }) => client_secret)).toEqual([
      'another-client-secret',
    ])
    expect(await isAccepted(okta, 'the-next-client-secret')).toBe(false)
    expect(await isAccepted(okta, 'another-client-secret')).toBe(true)
  })

  test('are as old as the app, or as its last other secret', async () => {
    const { okta, clock } = bench()
    const createdOf = async (at: string) =>
      (await call(okta, 'GET', `${at}/credentials/secrets`)).list.map(({ created }) => created)
    const date = (ms: number) => new Date(ms).toISOString()
    const { time } = clock
    clock.time = time + 1000
    const { body } = await call(okta, 'POST', '/apps', client())
    clock.time = time + 2000
    expect(await createdOf(path)).toEqual([date(time)])
    expect(await createdOf(`/apps/${body['id']}`)).toEqual([date(time + 1000)])
    const credentials = { oauthClient: { client_secret: 'another-client-secret' } }
    await call(okta, 'PUT', `/apps/${body['id']}`, { ...body, credentials })
    clock.time = time + 3000
    expect(await createdOf(`/apps/${body['id']}`)).toEqual([date(time + 2000)])
  })

  test('cannot be three, nor none, nor deleted while active', async () => {
    const { okta } = bench()
    const [first] = await secrets(okta)
    const one = `${at}/${first?.id}`
    expect(causesOf(await call(okta, 'POST', `${one}/lifecycle/deactivate`))).toEqual([
      "You can't deactivate the only active client secret.",
    ])
    await call(okta, 'POST', at)
    expect(causesOf(await call(okta, 'POST', at))).toEqual([
      "You've reached the maximum number of client secrets per client.",
    ])
    expect(causesOf(await call(okta, 'DELETE', one))).toEqual([
      "You can't delete an active client secret. Deactivate the secret before deleting it.",
    ])
  })

  test.each([
    ['short', "client_secret: 'client_secret' must be at least '14' characters long."],
    ['x'.repeat(101), "client_secret: 'client_secret' can't be more than '100' characters long."],
    [
      'geheimes Schlüsselwort',
      "client_secret: ''client_secret'' must only contain printable ASCII: [x20-x7E]+",
    ],
  ])('are refused when unfit: %s', async (client_secret, cause) => {
    const reply = await call(bench().okta, 'POST', at, { client_secret })
    expect(causesOf(reply)).toEqual([cause])
  })
})

test('public keys are added, listed and deleted', async () => {
  const { okta } = bench()
  const at = `${path}/credentials/jwks`
  const key = { kty: 'RSA', kid: 'one', e: 'AQAB', n: 'abc', status: 'ACTIVE' }
  const made = shapes.clientKey.parse((await call(okta, 'POST', at, key)).json)
  expect(made).toMatchObject({ kid: 'one', n: 'abc' })
  expect(causesOf(await call(okta, 'POST', at, key))).toEqual([
    "Each key must have a unique ''kid''.",
  ])
  expect((await call(okta, 'GET', at)).list).toHaveLength(1)
  expect(await call(okta, 'DELETE', `${at}/${made.id}`)).toMatchObject({ status: 204 })
  expect((await call(okta, 'GET', at)).list).toEqual([])
})

test('scopes of Okta APIs are granted and taken back', async () => {
  const { okta } = bench()
  const grant = { scopeId: 'okta.users.read', issuer: okta.origin }
  const made = await call(okta, 'POST', `${path}/grants`, grant)
  expect(made).toMatchObject({ status: 201, body: { ...grant, status: 'ACTIVE' } })
  expect((await call(okta, 'GET', `${path}/grants`)).list).toHaveLength(1)
  await call(okta, 'DELETE', `${path}/grants/${idOf(made)}`)
  expect((await call(okta, 'GET', `${path}/grants`)).list).toEqual([])
  const unknown = { scopeId: 'okta.everything', issuer: okta.origin }
  expect(await call(okta, 'POST', `${path}/grants`, unknown)).toMatchObject({ status: 400 })
})
