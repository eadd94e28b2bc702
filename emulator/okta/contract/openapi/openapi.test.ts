import { describe, expect, test } from 'vitest'
import type { Reply } from '../../management/management.fixture.ts'
import { call } from '../../management/management.fixture.ts'
import { routes } from '../../management/router.ts'
import { bench, credentials, get, post, tokensFor } from '../../okta.fixture.ts'
import type { Okta } from '../../okta.ts'
import { deviations } from './openapi.fixture.ts'
import { lockedSteps, steps, tokenSteps } from './walk.fixture.ts'

const named = (operation: string) => operation.replace(/\?.*/, '')

/** The operation's name in the description, where the person who asks is nobody special. */
const described = (operation: string) =>
  named(operation)
    .replace('/users/me', '/users/:user')
    .replaceAll(/:\w+/g, '{}')
    .replace(' ', ' /api/v1')

/** What a parameter is called that means one of these. */
const singular: Readonly<Record<string, string>> = {
  users: 'user',
  groups: 'group',
  apps: 'app',
  secrets: 'secret',
  jwks: 'key',
  keys: 'key',
  grants: 'grant',
  tokens: 'token',
  authorizationServers: 'server',
  trustedOrigins: 'trustedOrigin',
  scopes: 'scope',
  claims: 'claim',
  policies: 'policy',
  rules: 'rule',
  user: 'type',
}
const onlyListed = ['tokens', 'keys', 'user']

/** Goes from route to route; what was not as described, each with its operation. */
async function walk(okta: Okta, path: typeof steps) {
  const ids = new Map([
    ['schema', 'default'],
    ['user', 'ada@example.com'],
    ['client', okta.variables.clientId],
    ['app', okta.variables.clientId],
    ['server', 'ausquizgameskill0example'],
  ])
  const learn = (operation: string, { body, list }: Reply) => {
    const [method, at = ''] = named(operation).split(' ')
    const last = at.split('/').at(-1) ?? ''
    const made = method === 'POST' ? body : onlyListed.includes(last) ? list[0] : undefined
    const id = made?.['id'] ?? made?.['kid']
    const name = singular[last]
    if (name !== undefined && typeof id === 'string') ids.set(name, id)
  }
  const found: string[] = []
  for (const [operation, body] of path) {
    const [method = '', at = ''] = operation.split(' ')
    const filled = at.replaceAll(/:(\w+)/g, (_, name: string) => ids.get(name) ?? `no ${name} yet`)
    const reply = await call(okta, method, filled, body)
    learn(operation, reply)
    const wrong = reply.status < 300 ? [] : [`${reply.status} ${JSON.stringify(reply.json)}`]
    wrong.push(...deviations(described(operation), reply.status, reply.json))
    found.push(...wrong.map((each) => `${operation}: ${each}`))
  }
  return found
}

describe('the management API answers as Okta describes it', () => {
  test('at each route', async () => {
    expect(await walk(bench().okta, steps)).toEqual([])
  })

  test.each(tokenSteps.map((path) => [path[0]?.[0], path]))('with tokens: %s', async (_, path) => {
    const { okta } = bench()
    await tokensFor(okta)
    expect(await walk(okta, path)).toEqual([])
  })

  test('with a locked account', async () => {
    const { okta } = bench()
    okta.control.setStatus('ada@example.com', 'LOCKED_OUT')
    expect(await walk(okta, lockedSteps)).toEqual([])
  })

  test('and no route is left out', () => {
    const path = [...steps, ...tokenSteps.flat(), ...lockedSteps]
    const walked = path.map(([operation]) => named(operation))
    const all = routes.map(([method, at]) => `${method} ${at}`)
    expect(all.filter((route) => !walked.includes(route))).toEqual(['POST /meta/types/user'])
  })

  test('when it refuses', async () => {
    const { okta } = bench()
    const nobody = await call(okta, 'GET', '/users/nobody@example.com')
    expect(deviations('GET /api/v1/users/{}', nobody.status, nobody.json)).toEqual([])
    const { status, json } = await call(okta, 'POST', '/users', { profile: {} })
    expect(deviations('POST /api/v1/users', status, json)).toEqual([])
  })
})

type Answer = readonly [operation: string, answer: Response]

/** What OAuth's endpoints answer to a person's tokens, each with its operation. */
async function oauthAnswers(okta: Okta): Promise<readonly Answer[]> {
  const { issuer } = okta.variables
  const { access_token, refresh_token } = await tokensFor(okta)
  const secret = credentials(okta)
  const posted = async (path: string, fields: Record<string, string>): Promise<Answer> => [
    `POST /oauth2/{}/v1/${path}`,
    await post(okta, `${issuer}/v1/${path}`, fields),
  ]
  const got = async (path: string, headers = {}): Promise<Answer> => [
    `GET /oauth2/{}/${path}`,
    await get(okta, `${issuer}/${path}`, headers),
  ]
  const [access, refresh] = [`${access_token}`, `${refresh_token}`]
  return [
    await got('.well-known/openid-configuration'),
    await got('.well-known/oauth-authorization-server'),
    await got('.well-known/openid-configuration?client_id=unknown'),
    await got('v1/keys'),
    await got('v1/userinfo', { authorization: `Bearer ${access}` }),
    await posted('introspect', { token: access, ...secret }),
    await posted('introspect', { token: refresh, ...secret }),
    await posted('introspect', { token: 'unknown', ...secret }),
    await posted('introspect', secret),
    await posted('introspect', { token: access, ...secret, client_secret: 'wrong' }),
    await posted('token', { grant_type: 'refresh_token', refresh_token: refresh, ...secret }),
    await posted('token', { grant_type: 'refresh_token', refresh_token: 'unknown', ...secret }),
    await posted('token', { grant_type: 'unknown', ...secret }),
    await posted('token', {}),
    await posted('revoke', { token: access, ...secret }),
    await posted('revoke', secret),
  ]
}

test('the OAuth endpoints answer as Okta describes them', async () => {
  const found: string[] = []
  for (const [operation, answer] of await oauthAnswers(bench().okta)) {
    const text = await answer.text()
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    const wrong = deviations(operation.replace(/\?.*/, ''), answer.status, body)
    found.push(...wrong.map((each) => `${operation}: ${each}`))
  }
  expect(found).toEqual([])
})

describe('what is not as described is found', () => {
  const user = async () => (await call(bench().okta, 'GET', '/users/ada@example.com')).body
  const at = 'GET /api/v1/users/{}'

  test.each([
    ['a wrong type', { id: 5 }, 'id: '],
    ['a value that is none of those', { status: 'AWAKE' }, 'status: '],
    ['a date in words', { created: 'yesterday' }, 'created: '],
    ['a wrong type further in', { _links: { self: { href: 5 } } }, '_links.self.href: '],
    ['a secret that is only ever written', { credentials: { password: { value: 'x' } } }, ''],
  ])('%s', async (_, change, place) => {
    const found = deviations(at, 200, { ...(await user()), ...change })
    expect(found).not.toEqual([])
    expect(found.join()).toContain(place)
  })

  test('a status that does not come', async () => {
    expect(deviations(at, 202, await user())).toEqual(['202 is not described'])
  })
})
