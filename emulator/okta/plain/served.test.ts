import { expect, test } from 'vitest'
import { bodyOf, fixtureFile } from '../okta.fixture.ts'
import { listenOkta } from '../served/listen.ts'
import { plainSettings } from './settings.ts'

/** Nobody's server but a vendor's, as `colloquy okta` serves it. */
async function served() {
  const file = fixtureFile()
  for (const [index, server] of file.authorizationServers.entries()) {
    const base = index === 0 ? '' : `/tenant-${index}`
    server.oauth = plainSettings.parse({
      issuer: base,
      ...Object.fromEntries(
        ['authorize', 'token', 'introspect', 'revoke', 'keys', 'userinfo'].map((operation) => [
          operation,
          `${base}/${operation}`,
        ]),
      ),
    })
    for (const { rules } of server.policies) {
      for (const rule of rules) rule.conditions.grantTypes.include.push('password')
    }
  }
  for (const { settings } of file.apps) settings.oauthClient.grant_types.push('password')
  const okta = await listenOkta({ file })
  const { clientId, clientSecret } = okta
  const post = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      ...fields,
    })
    return bodyOf(await fetch(okta.url + path, { method: 'POST', body }))
  }
  return { okta, post }
}

test('a form that came over HTTP reaches the server that answers', async () => {
  const { okta, post } = await served()
  const tokens = await post('/token', {
    grant_type: 'password',
    username: 'ada@example.com',
    password: 'difference-engine',
    scope: 'openid',
  })
  expect(tokens).toMatchObject({ token_type: 'Bearer', scope: 'openid' })
  const told = await post('/introspect', { token: String(tokens['access_token']) })
  expect(told).toMatchObject({ active: true, username: 'ada@example.com' })
  await okta.close()
})
