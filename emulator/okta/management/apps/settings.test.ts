import { describe, expect, test } from 'vitest'
import { bench, codeFor, decoded, introspect, tokensFor } from '../../okta.fixture.ts'
import type { Okta } from '../../okta.ts'
import { call, causesOf, idOf, webClient } from '../management.fixture.ts'
import * as shapes from '../shapes.fixture.ts'

const path = '/apps/0oasamplequizgame0fake'

type Change = {
  readonly client?: object
  readonly settings?: object
  readonly credentials?: object
  readonly more?: object
}

const client = ({ client: change, settings, credentials, more }: Change = {}) => ({
  name: 'oidc_client',
  label: 'Another client',
  signOnMode: 'OPENID_CONNECT',
  credentials: { oauthClient: {}, ...credentials },
  settings: {
    oauthClient: { ...webClient, ...change },
    ...settings,
  },
  ...more,
})

const create = (okta: Okta, change: Change) => call(okta, 'POST', '/apps', client(change))

describe('the secret of an app', () => {
  const secretIn = (json: unknown) => shapes.app.parse(json).credentials.oauthClient.client_secret

  test('is told to whoever makes or changes the app, and to nobody who reads it', async () => {
    const { okta } = bench()
    const made = await create(okta, {})
    const at = `/apps/${idOf(made)}`
    expect(secretIn(made.json)).toEqual(expect.any(String))
    const read = await call(okta, 'GET', at)
    expect(secretIn(read.json)).toBeUndefined()
    for (const app of (await call(okta, 'GET', '/apps')).list) {
      expect(secretIn(app)).toBeUndefined()
    }
    const changed = await call(okta, 'PUT', at, read.body)
    expect(secretIn(changed.json)).toBe(secretIn(made.json))
  })

  test('stays what it was when a change gives an empty one', async () => {
    const { okta } = bench()
    const credentials = { oauthClient: { client_secret: '' } }
    const made = await create(okta, { credentials })
    expect(secretIn(made.json)).toHaveLength(43)
    const changed = await call(okta, 'PUT', `/apps/${idOf(made)}`, client({ credentials }))
    expect(secretIn(changed.json)).toBe(secretIn(made.json))
  })

  test.each([
    [{ client_secret: 'short' }, "'client_secret' must be at least '14' characters long."],
    [
      { client_secret: 'x'.repeat(101) },
      "'client_secret' can't be more than '100' characters long.",
    ],
    [
      { client_secret: 'x'.repeat(31), token_endpoint_auth_method: 'client_secret_jwt' },
      "'client_secret' must be at least '32' characters long when 'token_endpoint_auth_method' is 'client_secret_jwt'.",
    ],
    [{ client_id: 'short' }, 'The value must have at least 6 characters'],
    [{ client_id: 'x'.repeat(101) }, 'The value must have at most 100 characters'],
    [{ client_id: 'a client' }, "The value may have letters, digits and $-_.+!*'(), only"],
    [{ client_id: 'ALL_CLIENTS' }, 'The value is a reserved word'],
  ])('and its id are bounded: %o', async (oauthClient, sentence) => {
    const reply = await create(bench().okta, { credentials: { oauthClient } })
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 'E0000001' } })
    expect(causesOf(reply)).toEqual([expect.stringMatching(/^client_(id|secret): /)])
    expect(causesOf(reply)[0]).toContain(sentence)
  })
})

test('the client id of an app cannot be changed', async () => {
  const { okta } = bench()
  const made = await create(okta, { credentials: { oauthClient: { client_id: 'my-client' } } })
  const credentials = { oauthClient: { client_id: 'another-client' } }
  const reply = await call(okta, 'PUT', `/apps/${idOf(made)}`, client({ credentials }))
  expect(reply.status).toBe(400)
  expect(causesOf(reply)).toEqual(["client_id: 'client_id' cannot be modified."])
})

describe('an app of another kind is not emulated', () => {
  const bookmark = {
    name: 'bookmark',
    label: 'A bookmark',
    signOnMode: 'BOOKMARK',
    settings: { app: { url: 'https://bookmark.example.com' } },
  }

  test.each([
    ['a bookmark', bookmark],
    ['SAML', { label: 'SAML', signOnMode: 'SAML_2_0', settings: { signOn: {} } }],
    ['a login by script', { label: 'Auto', signOnMode: 'AUTO_LOGIN' }],
    ['of the catalogue', { name: 'office365', label: 'Office' }],
  ])('%s', async (_, body) => {
    const { okta } = bench()
    const refused = { status: 501, body: { errorCode: 'NOT_EMULATED' } }
    expect(await call(okta, 'POST', '/apps', body)).toMatchObject(refused)
    expect(await call(okta, 'PUT', path, body)).toMatchObject(refused)
  })
})

describe('a setting', () => {
  const oauth = (change: object): Change => ({ client: change })

  test.each([
    ['frontchannel_logout_uri', oauth({ frontchannel_logout_uri: 'https://a.example.com/out' })],
    ['participate_slo', oauth({ participate_slo: true })],
    ['id_token_encrypted_response_alg', oauth({ id_token_encrypted_response_alg: 'RSA-OAEP-256' })],
    ['network', oauth({ network: { connection: 'ZONE', include: ['nzo1'] } })],
    ['idp_initiated_login', oauth({ idp_initiated_login: { mode: 'SPEC', default_scope: [] } })],
    ['sector_identifier_uri', oauth({ sector_identifier_uri: 'https://a.example.com' })],
    ['subject_type', oauth({ subject_type: 'pairwise' })],
    ['inlineHookId', { settings: { inlineHookId: 'cal1' } }],
    ['userNameTemplate.suffix', { credentials: { userNameTemplate: { suffix: '@x' } } }],
    ['signing.kid', { credentials: { signing: { kid: 'another' } } }],
    ['jwks', oauth({ jwks: { keys: [{ kty: 'RSA', e: 'AQAB', n: 'abc', status: 'INACTIVE' }] } })],
  ])('%s that would change what the app does is not emulated', async (_, change) => {
    const { okta } = bench()
    const reply = await create(okta, change)
    expect(reply).toMatchObject({ status: 501, body: { errorCode: 'NOT_EMULATED' } })
    expect((await call(okta, 'GET', '/apps')).list).toHaveLength(1)
  })

  test('that says what is done anyway is taken, and what GET told can be put back', async () => {
    const { okta } = bench()
    const made = await create(okta, {
      client: {
        frontchannel_logout_uri: null,
        participate_slo: false,
        network: { connection: 'ANYWHERE' },
        idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
      },
      credentials: { userNameTemplate: { template: `\${source.login}`, type: 'BUILT_IN' } },
    })
    const at = `/apps/${idOf(made)}`
    const { lastUpdated: _, ...before } = (await call(okta, 'GET', at)).body
    expect(await call(okta, 'PUT', at, before)).toMatchObject({ status: 200 })
    expect((await call(okta, 'GET', at)).body).toMatchObject(before)
  })

  test('of notes is shown again', async () => {
    const { okta } = bench()
    const notes = { admin: 'For the quiz', enduser: null }
    const made = await create(okta, { settings: { notes } })
    expect(made.body['settings']).toMatchObject({ notes })
    const read = await call(okta, 'GET', `/apps/${idOf(made)}`)
    expect(read.body['settings']).toMatchObject({ notes })
  })
})

test('everybody may have an app that is assigned implicitly, until it is not', async () => {
  const { okta } = bench((file) => {
    for (const app of file.apps) app.assignments = { users: [], groups: [] }
    file.switches.configurationChangeRevokesTokens = false
  })
  const { body } = await call(okta, 'GET', path)
  const put = (implicitAssignment: boolean) =>
    call(okta, 'PUT', path, {
      ...body,
      settings: { ...Object(body['settings']), implicitAssignment },
    })
  await expect(codeFor(okta)).rejects.toThrow('access_denied')
  expect((await put(true)).body['settings']).toMatchObject({ implicitAssignment: true })
  const { access_token } = await tokensFor(okta)
  expect(await introspect(okta, access_token)).toMatchObject({ active: true })
  // Nobody was assigned by an administrator.
  expect((await call(okta, 'GET', `${path}/users`)).list).toEqual([])
  await put(false)
  expect(await introspect(okta, access_token)).toEqual({ active: false })
  await expect(codeFor(okta)).rejects.toThrow('access_denied')
})

describe('what Okta takes', () => {
  test.each([
    ['objects', { groups: { whitelist: ['Players'] } }],
    ['nothing', { a: null }],
    ['numbers', { a: [1, 2] }],
  ])('a profile of an app with %s in it', async (_, profile) => {
    const { okta } = bench()
    const made = await create(okta, { more: { profile } })
    expect(made).toMatchObject({ status: 200, body: { profile } })
    const read = await call(okta, 'GET', `/apps/${idOf(made)}`)
    expect(read.body['profile']).toEqual(profile)
  })

  test('an expression that reads what is further in', async () => {
    const { okta } = bench()
    const { body } = await call(okta, 'GET', path)
    await call(okta, 'PUT', path, { ...body, profile: { groups: { whitelist: ['Players'] } } })
    const claims = '/authorizationServers/ausquizgameskill0example/claims'
    const value = 'app.profile.groups.whitelist'
    await call(okta, 'POST', claims, { name: 'Whitelist', value })
    const [, claim] = decoded((await tokensFor(okta))['access_token'])
    expect(claim).toMatchObject({ Whitelist: ['Players'] })
  })

  test('a service app that has the implicit grant as well', async () => {
    const reply = await create(bench().okta, {
      client: {
        application_type: 'service',
        grant_types: ['implicit', 'client_credentials'],
        response_types: ['token'],
      },
    })
    expect(reply.status).toBe(200)
  })

  test('response types that no grant of the app can give', async () => {
    const reply = await create(bench().okta, {
      client: { application_type: 'native', response_types: ['token', 'id_token', 'code'] },
    })
    expect(reply.status).toBe(200)
  })

  test('a change that names neither settings nor credentials: they stay', async () => {
    const { okta } = bench()
    const set = { implicitAssignment: true, notes: { admin: 'For the quiz', enduser: null } }
    const made = await create(okta, { settings: set })
    expect(made.body['settings']).toMatchObject(set)
    const { name, signOnMode, settings, credentials } = made.body
    const body = { name, signOnMode, label: 'Another name' }
    const changed = await call(okta, 'PUT', `/apps/${idOf(made)}`, body)
    expect(changed.body).toMatchObject({ label: 'Another name', settings, credentials })
    expect(await call(okta, 'POST', '/apps', { ...body, label: 'New' })).toMatchObject({
      status: 400,
      body: { errorSummary: 'Api validation failed: settings' },
    })
  })

  test('an EC key that does not say its curve, told as it came', async () => {
    const { okta } = bench()
    const key = { kty: 'EC', kid: 'mine', x: 'abc', y: 'def', status: 'ACTIVE' }
    const made = await create(okta, {
      client: {
        application_type: 'service',
        grant_types: ['client_credentials'],
        jwks: { keys: [key] },
      },
      credentials: { oauthClient: { token_endpoint_auth_method: 'private_key_jwt' } },
    })
    const keys = [{ ...key, id: expect.stringMatching(/^pks/), use: null, crv: null }]
    expect(made.body['settings']).toMatchObject({ oauthClient: { jwks: { keys } } })
    const again = await call(okta, 'PUT', `/apps/${idOf(made)}`, made.body)
    expect(again.body['settings']).toEqual(made.body['settings'])
  })
})

test('an app is found by its id and by the key that the organisation signs with', async () => {
  const { okta } = bench()
  const made = shapes.app.parse((await create(okta, {})).json)
  const found = async (filter: string) =>
    (await call(okta, 'GET', `/apps?filter=${encodeURIComponent(filter)}`)).list.length
  expect(await found(`id eq "${made.id}"`)).toBe(1)
  expect(await found(`credentials.signing.kid eq "${made.credentials.signing.kid}"`)).toBe(2)
  expect(await found('credentials.signing.kid eq "another"')).toBe(0)
})

describe('the priority of a group in an app', () => {
  const assign = async (okta: Okta, name: string, body?: object) => {
    const group = idOf(await call(okta, 'POST', '/groups', { profile: { name } }))
    return call(okta, 'PUT', `${path}/groups/${group}`, body)
  }

  test('is what was asked, else the next one', async () => {
    const { okta } = bench((file) => {
      for (const app of file.apps) app.assignments = { users: [], groups: [] }
    })
    const replies = [
      await assign(okta, 'One', { priority: 1, profile: {} }),
      await assign(okta, 'Two', { priority: 5 }),
      await assign(okta, 'Three'),
    ]
    expect(replies.map(({ body }) => body['priority'])).toEqual([1, 5, 6])
    const at = `${path}/groups/${replies[0]?.body['id']}`
    expect((await call(okta, 'GET', at)).body['priority']).toBe(1)
    expect((await call(okta, 'PUT', at, { priority: 7 })).body['priority']).toBe(7)
    expect((await call(okta, 'PUT', at, {})).body['priority']).toBe(7)
    await call(okta, 'DELETE', at)
    expect((await call(okta, 'PUT', at, {})).body['priority']).toBe(7)
  })

  test('comes without what people have in the app by their group', async () => {
    const reply = await assign(bench().okta, 'One', { profile: { tier: 'gold' } })
    expect(reply).toMatchObject({ status: 501, body: { errorCode: 'NOT_EMULATED' } })
  })
})
