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
