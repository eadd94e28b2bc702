import { parse } from 'node-html-parser'
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

const oktas = ({ headers }: Response): readonly string[] =>
  [...headers.keys()].filter((name) => /okta|rate-limit/.test(name))

test('the sign-in page and its answer have nothing of Okta', async () => {
  const { okta } = await served()
  const query = new URLSearchParams({
    client_id: okta.clientId,
    redirect_uri: 'http://127.0.0.1:3000/callback',
    response_type: 'code',
    scope: 'openid',
    state: 's',
  })
  const page = await fetch(`${okta.url}/authorize?${query}`)
  const form = parse(await page.text()).querySelector('form')
  const stateToken = form?.querySelector('[name=stateToken]')?.getAttribute('value') ?? ''
  const signIn = (fields: Record<string, string>) =>
    fetch(form?.getAttribute('action') ?? '', {
      method: 'POST',
      body: new URLSearchParams({ stateToken, ...fields }),
      redirect: 'manual',
    })
  const again = await signIn({ username: 'ada@example.com', password: 'wrong' })
  const back = await signIn({ username: 'ada@example.com', password: 'difference-engine' })
  expect([again.status, back.status]).toEqual([401, 302])
  expect(back.headers.get('location')).toMatch(/^http:\/\/127.0.0.1:3000\/callback\?code=/)
  expect(back.headers.get('set-cookie')).toContain('sid=')
  expect([page, again, back].flatMap(oktas)).toEqual([])
  await okta.close()
})

test.each([
  ['GET', '/nothing', 404],
  ['GET', '/api/v1/users', 404],
  ['POST', '/oauth2/v1/token', 404],
  ['GET', '/.well-known/okta-organization', 404],
  ['PUT', '/signin', 405],
])('%s %s is refused in words that are not Okta’s', async (method, path, status) => {
  const { okta } = await served()
  const init = method === 'POST' ? { method, body: new URLSearchParams({ a: 'b' }) } : { method }
  const answer = await fetch(okta.url + path, init)
  expect([answer.status, oktas(answer)]).toEqual([status, []])
  expect(await bodyOf(answer)).toMatchObject({ error: 'invalid_request' })
  await okta.close()
})
