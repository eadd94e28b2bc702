import { expect, test } from 'vitest'
import { bench, bodyOf, credentials, decoded, fixtureFile, post } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import { plainSettings } from './settings.ts'

/** The fixture's first server as somebody else's, where a password brings tokens. */
const vendors = () =>
  bench((file: OktaFile) => {
    for (const server of file.authorizationServers.slice(0, 1)) {
      server.oauth = plainSettings.parse({})
      for (const { rules } of server.policies) {
        for (const rule of rules) rule.conditions.grantTypes.include.push('password')
      }
    }
    for (const { settings } of file.apps) settings.oauthClient.grant_types.push('password')
  }).okta

test('an ID token and its introspection have no claim of Okta’s own', async () => {
  const okta = vendors()
  const tokens = await bodyOf(
    await post(okta, `${fixtureFile().org.url}/token`, {
      grant_type: 'password',
      username: 'ada@example.com',
      password: 'difference-engine',
      scope: 'openid',
      ...credentials(okta),
    }),
  )
  const [header, claims] = decoded(tokens['id_token'])
  const form = { token: String(tokens['id_token']), ...credentials(okta) }
  const seen = await bodyOf(await post(okta, `${okta.origin}/introspect`, form))
  expect(header).not.toHaveProperty('typ', 'at+jwt')
  expect(seen).toMatchObject({ active: true, token_type: 'Bearer' })
  for (const told of [claims, seen]) {
    expect(told).toMatchObject({ iss: okta.origin, aud: okta.variables.clientId, amr: ['pwd'] })
    expect(told).not.toHaveProperty('ver')
    expect(told).not.toHaveProperty('idp')
    expect(told?.['jti']).not.toMatch(/^ID\./)
  }
  expect(claims).toHaveProperty('at_hash')
})

/** RFC 6749 §5.2 knows no `access_denied`. */
test.each([
  ['invalid_scope', 'a scope that no rule allows', {}],
  ['invalid_grant', 'a person who is not assigned', { users: [], groups: [] }],
])('%s: %s', async (error, _, assignments) => {
  const { okta } = bench((file) => {
    const [server] = file.authorizationServers
    const [app] = file.apps
    if (!server || !app) return
    server.oauth = plainSettings.parse({})
    server.scopes.push({ name: 'write', default: false, metadataPublish: 'NO_CLIENTS' })
    for (const rule of server.policies.flatMap(({ rules }) => rules)) {
      rule.conditions.grantTypes.include.push('password')
      rule.conditions.scopes.include = ['openid']
    }
    app.settings.oauthClient.grant_types.push('password')
    app.assignments = { ...app.assignments, ...assignments }
  })
  const person = { username: 'ada@example.com', password: 'difference-engine' }
  const form = { grant_type: 'password', ...person, scope: 'openid write', ...credentials(okta) }
  const answer = await post(okta, `${okta.origin}/token`, form)
  expect([answer.status, (await bodyOf(answer))['error']]).toEqual([400, error])
})
