import { generateKeyPairSync } from 'node:crypto'
import type { OpenIdConnectApplication } from '@okta/okta-sdk-nodejs'
import okta from '@okta/okta-sdk-nodejs'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { installNetwork, withNetwork } from '../../network.ts'
import { apiToken, call, idOf, webClient } from '../management/management.fixture.ts'
import { bench, decoded, start, tokensFor } from '../okta.fixture.ts'

beforeAll(installNetwork)

/** Okta's own client, at the real host, with nothing told about a mock. */
function sdk() {
  const managed = bench()
  const client = new okta.Client({ orgUrl: managed.okta.origin, token: apiToken })
  const requests: string[] = []
  const online = <T>(work: () => Promise<T>): Promise<T> =>
    withNetwork(async (request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`)
      return managed.okta.fetch(request)
    }, work)
  return { ...managed, client, requests, online }
}

async function all<T>(list: AsyncIterable<T | null>): Promise<T[]> {
  const items: T[] = []
  for await (const item of list) if (item !== null) items.push(item)
  return items
}

describe('users', () => {
  test('one is read by login, changed, and read again by id', async () => {
    const { client, online, okta } = sdk()
    await online(async () => {
      const ada = await client.userApi.getUser({ userId: 'ada@example.com' })
      expect(ada.profile).toMatchObject({ firstName: 'Ada', favoriteColor: 'teal' })
      const changed = await client.userApi.updateUser({
        userId: ada.id ?? '',
        user: { profile: { favoriteColor: 'green' } },
      })
      expect(changed.profile).toMatchObject({ favoriteColor: 'green', lastName: 'Lovelace' })
    })
    const [, claims] = decoded((await tokensFor(okta))['access_token'])
    expect(claims).toMatchObject({ FavoriteColorClaim: 'green' })
  })

  test('one that was read is not asked for again: the self link is the true one', async () => {
    const { client, online, requests } = sdk()
    await online(async () => {
      const { id = '' } = await client.userApi.getUser({ userId: 'ada@example.com' })
      await client.userApi.getUser({ userId: id })
    })
    expect(requests).toEqual(['GET /api/v1/users/ada%40example.com'])
  })

  test('one is created, suspended, deactivated and deleted', async () => {
    const { client, online } = sdk()
    await online(async () => {
      const user = await client.userApi.createUser({
        body: {
          profile: {
            login: 'new@example.com',
            email: 'new@example.com',
            firstName: 'New',
            lastName: 'Person',
          },
          credentials: { password: { value: 'a-long-password' } },
        },
      })
      expect(user.status).toBe('ACTIVE')
      const id = user.id ?? ''
      await client.userApi.suspendUser({ userId: id })
      expect((await client.userApi.getUser({ userId: id })).status).toBe('SUSPENDED')
      await client.userApi.deleteUser({ userId: id })
      await client.userApi.deleteUser({ userId: id })
      await expect(client.userApi.getUser({ userId: id })).rejects.toMatchObject({
        status: 404,
        errorCode: 'E0000007',
      })
    })
  })

  test('a search is followed through its pages', async () => {
    const { client, online, requests } = sdk()
    const found = await online(async () =>
      all(await client.userApi.listUsers({ search: 'profile.login co "example"', limit: 3 })),
    )
    expect(found).toHaveLength(7)
    expect(requests).toHaveLength(3)
  })

  test('what is refused is an OktaApiError with the causes', async () => {
    const { client, online } = sdk()
    const creating = online(() =>
      client.userApi.createUser({ body: { profile: { login: 'ada@example.com' } } }),
    )
    await expect(creating).rejects.toMatchObject({ status: 400, errorCode: 'E0000001' })
    await expect(creating).rejects.toThrow(
      'login: An object with this field already exists in the current organization',
    )
  })
})

describe('groups, schema, apps and authorization servers', () => {
  test('a group is made and a person put into it', async () => {
    const { client, online } = sdk()
    await online(async () => {
      const group = await client.groupApi.createGroup({ group: { profile: { name: 'Testers' } } })
      const groupId = group.id ?? ''
      const ada = await client.userApi.getUser({ userId: 'ada@example.com' })
      await client.groupApi.assignUserToGroup({ groupId, userId: ada.id ?? '' })
      const members = await all(await client.groupApi.listGroupUsers({ groupId }))
      expect(members.map(({ id }) => id)).toEqual([ada.id])
    })
  })

  test('an attribute is added to the schema, and used', async () => {
    const { client, online } = sdk()
    await online(async () => {
      await client.schemaApi.updateUserProfile({
        schemaId: 'default',
        userSchema: {
          definitions: {
            custom: {
              id: '#custom',
              type: 'object',
              properties: { shoeSize: { title: 'Shoe size', type: 'integer' } },
              required: [],
            },
          },
        },
      })
      const ada = await client.userApi.updateUser({
        userId: 'ada@example.com',
        user: { profile: { shoeSize: 38 } },
      })
      expect(ada.profile).toMatchObject({ shoeSize: 38, favoriteColor: 'teal' })
    })
  })

  test('an app is created with an id and a secret, and found in the list', async () => {
    const { client, online } = sdk()
    await online(async () => {
      const application: OpenIdConnectApplication = {
        name: 'oidc_client',
        label: 'Another client',
        signOnMode: 'OPENID_CONNECT',
        credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_post' } },
        settings: {
          oauthClient: webClient,
        },
      }
      const app = await client.applicationApi.createApplication({ application })
      expect(app).toMatchObject({
        credentials: {
          oauthClient: { client_id: app.id, client_secret: expect.stringMatching(/^.{14,}$/) },
        },
      })
      const apps = await all(await client.applicationApi.listApplications())
      expect(apps.map(({ label }) => label)).toEqual(['Sample Quiz Game', 'Another client'])
    })
  })

  test('a server gets a claim, a policy and a rule, and its keys rotate', async () => {
    const { client, online } = sdk()
    await online(async () => {
      const api = client.authorizationServerApi
      const server = await api.createAuthorizationServer({
        authorizationServer: { name: 'New', description: 'A new one', audiences: ['api://new'] },
      })
      const authServerId = server.id ?? ''
      await api.createOAuth2Claim({
        authServerId,
        oAuth2Claim: {
          name: 'Colour',
          claimType: 'RESOURCE',
          valueType: 'EXPRESSION',
          value: 'user.favoriteColor',
        },
      })
      const claims = await all(await api.listOAuth2Claims({ authServerId }))
      expect(claims.map(({ name }) => name)).toContain('Colour')
      const policy = await api.createAuthorizationServerPolicy({
        authServerId,
        policy: {
          type: 'OAUTH_AUTHORIZATION_POLICY',
          name: 'All',
          description: 'Everybody',
          priority: 1,
          conditions: { clients: { include: ['ALL_CLIENTS'] } },
        },
      })
      const rule = await api.createAuthorizationServerPolicyRule({
        authServerId,
        policyId: policy.id ?? '',
        policyRule: {
          type: 'RESOURCE_ACCESS',
          name: 'Code',
          priority: 1,
          conditions: {
            people: { groups: { include: ['EVERYONE'] } },
            grantTypes: { include: ['authorization_code'] },
            scopes: { include: ['*'] },
          },
        },
      })
      expect(rule).toMatchObject({ name: 'Code', status: 'ACTIVE', priority: 1 })
      const before = await all(await api.listAuthorizationServerKeys({ authServerId }))
      // The client sends nothing before the list is read.
      const after = await all(
        await api.rotateAuthorizationServerKeys({ authServerId, use: { use: 'sig' } }),
      )
      const kid = (keys: typeof before, status: string) =>
        keys.find((key) => key.status === status)?.kid
      expect(kid(after, 'ACTIVE')).toBe(kid(before, 'NEXT'))
      expect(kid(after, 'EXPIRED')).toBe(kid(before, 'ACTIVE'))
    })
  })
})

test('a group and an app that were changed are read anew: they have no self link', async () => {
  const { client, online, okta } = sdk()
  await online(async () => {
    const groupId = idOf(await call(okta, 'POST', '/groups', { profile: { name: 'Players' } }))
    const appId = '0oasamplequizgame0fake'
    const read = async () => [
      (await client.groupApi.getGroup({ groupId })).profile?.name,
      (await client.applicationApi.getApplication({ appId })).label,
    ]
    expect(await read()).toEqual(['Players', 'Sample Quiz Game'])
    const app = await call(okta, 'GET', `/apps/${appId}`)
    await call(okta, 'PUT', `/groups/${groupId}`, { profile: { name: 'Winners' } })
    await call(okta, 'PUT', `/apps/${appId}`, { ...app.body, label: 'Another Quiz' })
    expect(await read()).toEqual(['Winners', 'Another Quiz'])
  })
})

describe('a service app with a key', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

  function service(grants: string[]) {
    const managed = bench((file) => {
      const [app] = structuredClone(file.apps)
      if (!app) throw new Error('the fixture has an app')
      const jwk = { ...publicKey.export({ format: 'jwk' }), kty: 'RSA' as const, kid: 'mine' }
      const { client_secret: _, ...client } = app.credentials.oauthClient
      file.apps.push({
        ...app,
        id: '0oaserviceapp000fake',
        label: 'Service',
        grants,
        credentials: {
          oauthClient: {
            ...client,
            client_id: '0oaserviceapp000fake',
            token_endpoint_auth_method: 'private_key_jwt',
          },
        },
        settings: {
          oauthClient: {
            ...app.settings.oauthClient,
            application_type: 'service',
            grant_types: ['client_credentials'],
            redirect_uris: [],
            jwks: { keys: [jwk] },
          },
        },
      })
    })
    const client = new okta.Client({
      orgUrl: managed.okta.origin,
      authorizationMode: 'PrivateKey',
      clientId: '0oaserviceapp000fake',
      scopes: ['okta.users.read'],
      privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      keyId: 'mine',
    })
    return <T>(work: (api: okta.Client) => Promise<T>): Promise<T> =>
      withNetwork(
        (request) => managed.okta.fetch(request),
        () => work(client),
      )
  }

  // The client's own clock is this machine's; the organisation's must agree with it.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: start })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('reads what it was granted, and may not write', async () => {
    const online = service(['okta.users.read'])
    await online(async (api) => {
      const ada = await api.userApi.getUser({ userId: 'ada@example.com' })
      expect(ada.profile).toMatchObject({ firstName: 'Ada' })
      const updating = api.userApi.updateUser({
        userId: 'ada@example.com',
        user: { profile: { favoriteColor: 'red' } },
      })
      // There is no body that the client could make an OktaApiError of.
      await expect(updating).rejects.toMatchObject({ status: 403, name: 'HttpError' })
    })
  })

  test('gets no token for what it was not granted', async () => {
    const online = service(['okta.apps.read'])
    const reading = online((api) => api.userApi.getUser({ userId: 'ada@example.com' }))
    // The client makes nothing of the 400 at the token endpoint, and goes on without a token.
    await expect(reading).rejects.toMatchObject({ status: 401, errorCode: 'E0000011' })
  })
})

test('trusted origins are made, found, made inactive and deleted', async () => {
  const { client, online } = sdk()
  const { trustedOriginApi: api } = client
  await online(async () => {
    const origin = 'http://localhost:5173'
    const trustedOrigin = { name: 'The page', origin, scopes: [{ type: 'CORS' as const }] }
    const made = await api.createTrustedOrigin({ trustedOrigin })
    const trustedOriginId = made.id ?? ''
    const found = await all(await api.listTrustedOrigins({ filter: 'name eq "The page"' }))
    expect(found).toMatchObject([{ ...trustedOrigin, status: 'ACTIVE' }])
    const ended = await api.deactivateTrustedOrigin({ trustedOriginId })
    expect(ended.status).toBe('INACTIVE')
    await api.deleteTrustedOrigin({ trustedOriginId })
    expect(await all(await api.listTrustedOrigins())).toEqual([])
  })
})
