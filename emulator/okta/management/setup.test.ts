import { expect, test } from 'vitest'
import { z } from 'zod'
import { bench, bodyOf, codeFor, decoded, fixtureFile, post, redirectUri } from '../okta.fixture.ts'
import type { Okta } from '../okta.ts'
import type { OktaFile } from '../organisation/file.ts'
import { call, idOf } from './management.fixture.ts'

/** An organisation with an administrator, and nothing else that the fixture has. */
const emptyBench = () =>
  bench((file) => {
    file.users = file.users.filter(({ profile }) => profile['login'] === 'admin@example.com')
    file.authorizationServers = []
    file.apps = []
    file.groups = []
    file.profileSchema = {}
  })

/** Does through the API what a description says, in the order in which things refer to others. */
async function setUp(okta: Okta, file: OktaFile): Promise<void> {
  const made = async (path: string, body: object) => {
    const reply = await call(okta, 'POST', path, body)
    expect(reply.json).not.toHaveProperty('errorCode')
    expect([200, 201]).toContain(reply.status)
    return idOf(reply)
  }
  const { firstName, ...custom } = file.profileSchema
  await made('/meta/schemas/user/default', {
    definitions: {
      custom: { properties: custom },
      base: { properties: { firstName } },
    },
  })
  for (const { name, description } of file.groups) {
    await made('/groups', { profile: { name, description } })
  }
  const others = file.users.filter(({ profile }) => profile['login'] !== 'admin@example.com')
  for (const { profile, password } of others) {
    await made('/users', { profile, credentials: { password: { value: password } } })
  }
  const everyone = z
    .array(z.object({ id: z.string() }))
    .parse((await call(okta, 'GET', '/groups?q=Everyone')).json)[0]
  for (const { label, credentials, settings } of file.apps) {
    const app = { name: 'oidc_client', signOnMode: 'OPENID_CONNECT', label, credentials, settings }
    const id = await made('/apps', app)
    await call(okta, 'PUT', `/apps/${id}/groups/${everyone?.id}`)
  }
  for (const { name, description, audiences, claims, policies } of file.authorizationServers) {
    const id = await made('/authorizationServers', { name, description, audiences })
    const at = `/authorizationServers/${id}`
    for (const claim of claims) await made(`${at}/claims`, claim)
    for (const { rules, ...policy } of policies) {
      const policyId = await made(`${at}/policies`, policy)
      for (const rule of rules) await made(`${at}/policies/${policyId}/rules`, rule)
    }
  }
}

/** Signs Ada in at the server with this name; the access token's claims but for times and ids. */
async function claimsAt(okta: Okta, file: OktaFile): Promise<object> {
  const [client] = file.apps
  const issuer = okta.issuerOf(file.authorizationServers[0]?.name ?? '')
  const { client_id = '', client_secret } = client?.credentials.oauthClient ?? {}
  const person = { username: 'ada@example.com', password: 'difference-engine' }
  const code = await codeFor(okta, { client_id }, person, issuer)
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
  const answer = await post(okta, `${issuer}/v1/token`, { ...form, client_id, client_secret })
  const [, claims = {}] = decoded((await bodyOf(answer))['access_token'])
  const { jti: _, iss: _iss, uid: _uid, ...rest } = claims
  return rest
}

/** What the API tells, but for ids, dates, addresses and the order of what has none. */
const anonymous = (json: unknown) =>
  JSON.parse(JSON.stringify(json), (key, value) =>
    /^(id|_links|issuer|created|lastUpdated|kid|type|lastRotated|.*Changed|activated)$/.test(key)
      ? undefined
      : value,
  )

async function told(okta: Okta): Promise<unknown> {
  const list = async (path: string) =>
    z.array(z.looseObject({ id: z.string() })).parse((await call(okta, 'GET', path)).json)
  const servers = await list('/authorizationServers')
  const parts = await Promise.all(
    servers.map(async ({ id }) => {
      const at = `/authorizationServers/${id}`
      const policies = await list(`${at}/policies`)
      const rules = policies.map((policy) => list(`${at}/policies/${policy.id}/rules`))
      return [
        await list(`${at}/claims`),
        await list(`${at}/scopes`),
        policies,
        await Promise.all(rules),
      ]
    }),
  )
  const users = (await list('/users')).toSorted((a, b) =>
    JSON.stringify(a['profile']).localeCompare(JSON.stringify(b['profile'])),
  )
  return anonymous([servers, parts, users, await list('/groups'), await list('/apps')])
}

test('everything that the fixture says can be set up through the API', async () => {
  const file = fixtureFile()
  const fromFile = bench().okta
  const { okta: throughApi, problems } = emptyBench()
  await setUp(throughApi, file)
  expect(problems).toEqual([])
  expect(await told(throughApi)).toEqual(await told(fromFile))
  expect(await claimsAt(throughApi, file)).toEqual(await claimsAt(fromFile, file))
})
