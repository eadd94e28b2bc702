import { expect, test } from 'vitest'
import { call } from '../management/management.fixture.ts'
import {
  authorizeUrl,
  bench,
  bodyOf,
  codeFor,
  decoded,
  exchange,
  get,
  tokensFor,
} from '../okta.fixture.ts'
import type { ClaimInFile, OktaFile } from '../organisation/file.ts'
import { readOktaFile } from '../organisation/file.ts'

const plain: ClaimInFile = {
  name: 'Tried',
  claimType: 'RESOURCE',
  valueType: 'EXPRESSION',
  value: '',
  status: 'ACTIVE',
  alwaysIncludeInToken: true,
  conditions: { scopes: [] },
}

/** An organisation whose first server has this claim alone, and Ada three groups. */
const withClaim = (claim: Partial<ClaimInFile>, edit: (file: OktaFile) => void = () => {}) =>
  bench((file) => {
    const [server] = file.authorizationServers
    if (server) server.claims = [{ ...plain, ...claim }]
    const names = ['Quiz players', 'Quiz admins', 'Choir']
    for (const name of names) file.groups.push({ name })
    file.users[0]?.groups.push(...names)
    edit(file)
  })

/** What the claim is in the access token that Ada gets. */
async function claimed(claim: Partial<ClaimInFile>, edit?: (file: OktaFile) => void) {
  const tokens = await tokensFor(withClaim(claim, edit).okta)
  return decoded(tokens['access_token'])[1]?.[claim.name ?? 'Tried']
}

/** What the token endpoint answers, and the explanation that does not stand in it. */
async function refused(claim: Partial<ClaimInFile>, edit?: (file: OktaFile) => void) {
  const { okta } = withClaim(claim, edit)
  const answer = await exchange(okta, await codeFor(okta))
  const why = okta.explain(answer)
  return { status: answer.status, body: await bodyOf(answer), why }
}

test.each<[string, unknown]>([
  ['user.firstName + " likes " + user.favoriteColor', 'Ada likes teal'],
  ['String.len(user.firstName)', 3],
  ['user.favoriteColor == "teal"', true],
  ['{user.firstName, user.lastName}', ['Ada', 'Lovelace']],
  ['access.scope', ['openid', 'profile', 'offline_access']],
  ['user.getInternalProperty("status")', 'ACTIVE'],
  ['isMemberOfGroupName("Everyone")', true],
  ['org.subDomain', 'dev-5550123'],
  ['app.label', 'Sample Quiz Game'],
])('%s keeps its type in the token', async (value, expected) => {
  expect(await claimed({ value })).toEqual(expected)
})

test('a claim may be called scope, and may redefine sub', async () => {
  expect(await claimed({ name: 'scope', value: 'access.scope' })).toContain('openid')
  expect(await claimed({ name: 'sub', value: 'user.lastName' })).toBe('Lovelace')
  const listed = { name: 'sub', valueType: 'SYSTEM', value: 'user.firstName' } as const
  expect(await claimed(listed)).toBe('Ada')
})

test.each<[NonNullable<ClaimInFile['group_filter_type']>, string, unknown]>([
  ['STARTS_WITH', 'Quiz', ['Quiz players', 'Quiz admins']],
  ['EQUALS', 'Choir', ['Choir']],
  ['CONTAINS', 'i', ['Quiz players', 'Quiz admins', 'Choir']],
  ['REGEX', '.*', ['Everyone', 'Quiz players', 'Quiz admins', 'Choir']],
  ['REGEX', 'Quiz', undefined],
  ['STARTS_WITH', '', ['Everyone', 'Quiz players', 'Quiz admins', 'Choir']],
  ['EQUALS', 'Band', undefined],
])('groups that %s "%s"', async (group_filter_type, value, expected) => {
  expect(await claimed({ valueType: 'GROUPS', group_filter_type, value })).toEqual(expected)
})

test('more than a hundred groups are too many', async () => {
  const many = (count: number) => (file: OktaFile) => {
    const names = Array.from({ length: count }, (_, index) => `Team ${index}`)
    for (const name of names) file.groups.push({ name })
    file.users[0]?.groups.push(...names)
  }
  const filter = { valueType: 'GROUPS', group_filter_type: 'STARTS_WITH', value: 'Team' } as const
  expect(await claimed(filter, many(100))).toHaveLength(100)
  expect(await refused(filter, many(101))).toEqual({
    status: 400,
    body: {
      error: 'server_error',
      error_description:
        'The groups claim matched too many groups and must be configured to match fewer groups.',
    },
    why: ['The filter of the claim "Tried" matches more than 100 groups of the person.'],
  })
})

test('a claim that cannot be evaluated fails the token, and only the explanation says why', async () => {
  expect(await refused({ value: 'String.substring(user.firstName, 0, 6)' })).toEqual({
    status: 400,
    body: {
      error: 'server_error',
      error_description: "The 'Tried' user claim could not be evaluated.",
    },
    why: [expect.stringMatching(/"Tried" cannot be evaluated: String.substring: .*character 1 /)],
  })
  const system = await refused({ name: 'sub', value: 'user.firstName - 1' })
  expect(system.body['error_description']).toBe("The 'sub' system claim could not be evaluated.")
})

test.each([
  ['Time.now("UTC", "w")', 'Time.now: the letter "w" of the format is not emulated'],
  ['getManagerUser("active_directory")', '"getManagerUser" is not emulated'],
])('%s is no refusal of Okta’s: it is reported', async (value, why) => {
  const { okta, problems } = withClaim({ value })
  const answer = await exchange(okta, await codeFor(okta))
  expect([answer.status, await bodyOf(answer)]).toMatchObject([501, { errorCode: 'NOT_EMULATED' }])
  expect(problems.map(({ code }) => code)).toEqual(['NOT_EMULATED'])
  expect(problems[0]?.what).toContain(why)
})

test('what is not emulated and not needed is no problem', async () => {
  const value = 'user.favoriteColor == "teal" ? "h" : Time.now("UTC", "w")'
  expect(await claimed({ value })).toBe('h')
})

test('Okta takes an expression that makes no sense, and fails when a token is issued', async () => {
  const { body, why } = await refused({ value: 'user.firstName +' })
  expect(body['error']).toBe('server_error')
  expect(why).toEqual([expect.stringContaining('a value is missing (character 17')])
})

test('no explanation holds a value of the profile', async () => {
  for (const value of [
    'Convert.toInt(user.favoriteColor)',
    'user.favoriteColor - 1',
    'user.favoriteColor ? 1 : 2',
    'Iso3166Convert.toName(user.favoriteColor)',
    'Time.now(user.favoriteColor)',
    'user.getInternalProperty(user.favoriteColor)',
    'isMemberOfGroupNameRegex("(" + user.favoriteColor)',
  ]) {
    const { why } = await refused({ value })
    expect(why).toHaveLength(1)
    expect(why.join('')).not.toMatch(/teal/)
  }
})

test("the person's profile in the app: mapped, or the assignment's own", async () => {
  const appProfile = (file: OktaFile) => {
    const [app] = file.apps
    if (!app) return
    app.profile = { tier: 'gold' }
    app.profileMappings = { nickName: 'String.toUpperCase(user.firstName)' }
    app.assignments.profiles = { 'linus@example.com': { nickName: 'Tux', beak: 'yellow' } }
  }
  const { okta } = withClaim(
    {
      value:
        'appuser.userName + "/" + appuser.nickName + "/" + appuser.beak + "/" + app.profile.tier',
    },
    appProfile,
  )
  const nameOf = async (username: string, password: string) =>
    decoded((await tokensFor(okta, {}, { username, password }))['access_token'])[1]?.['Tried']
  expect(await nameOf('ada@example.com', 'difference-engine')).toBe('ada@example.com/ADA/null/gold')
  expect(await nameOf('linus@example.com', 'penguin-parade')).toBe(
    'linus@example.com/Tux/yellow/gold',
  )
})

test('a system claim stands in the ID token by default or where it is set to', async () => {
  const idToken = async (claims: Partial<ClaimInFile>[]) => {
    const { okta } = bench((file) => {
      const [server] = file.authorizationServers
      if (server) server.claims = claims.map((claim) => ({ ...plain, ...claim }))
    })
    return decoded((await tokensFor(okta, { scope: 'openid profile email' }))['id_token'])[1] ?? {}
  }
  const system = { claimType: 'IDENTITY', valueType: 'SYSTEM' } as const
  const thin = await idToken([])
  expect(thin).toMatchObject({ name: 'Ada Lovelace', email: 'ada@example.com' })
  expect(thin).not.toHaveProperty('given_name')
  const changed = await idToken([
    { ...system, name: 'given_name', alwaysIncludeInToken: true },
    { ...system, name: 'email', alwaysIncludeInToken: false },
  ])
  expect(changed).toMatchObject({ given_name: 'Ada', name: 'Ada Lovelace' })
  expect(changed).not.toHaveProperty('email')
})

test('an ID token that comes with others leaves all but three claims to userinfo', async () => {
  const { okta } = bench()
  const tokens = await tokensFor(okta, { scope: 'openid profile email' })
  const own = [
    'ver',
    'iss',
    'sub',
    'aud',
    'iat',
    'exp',
    'jti',
    'amr',
    'idp',
    'auth_time',
    'at_hash',
  ]
  expect(Object.keys(decoded(tokens['id_token'])[1] ?? {}).sort()).toEqual(
    [...own, 'name', 'preferred_username', 'email'].sort(),
  )
})

test('a person without a locale or a time zone has those of the organisation', async () => {
  const told = async (profile: Record<string, string>) => {
    const { okta } = bench((file) => void Object.assign(file.users[0]?.profile ?? {}, profile))
    const tokens = await tokensFor(okta, { scope: 'openid profile' })
    const headers = { authorization: `Bearer ${tokens['access_token']}` }
    return bodyOf(await get(okta, `${okta.variables.issuer}/v1/userinfo`, headers))
  }
  const usual = { locale: 'en_US', zoneinfo: 'America/Los_Angeles' }
  expect(await told({})).toMatchObject(usual)
  expect(await told({ locale: '', timezone: '' })).toMatchObject(usual)
  const own = { locale: 'en_GB', zoneinfo: 'Europe/London' }
  expect(await told({ locale: 'en_GB', timezone: 'Europe/London' })).toMatchObject(own)
})

test("every person's profile in an app has OpenID Connect's attributes", async () => {
  const value = '{appuser.email, appuser.given_name, appuser.nickname, appuser.locale}'
  expect(await claimed({ value })).toEqual(['ada@example.com', 'Ada', null, 'en_US'])
  const own = (file: OktaFile) => {
    const [app] = file.apps
    if (!app) return
    app.profileMappings = { given_name: 'user.lastName' }
    app.assignments.profiles = { 'ada@example.com': { email: 'ada@work.example', picture: 'p' } }
  }
  expect(
    await claimed({ value: '{appuser.email, appuser.given_name, appuser.picture}' }, own),
  ).toEqual(['ada@work.example', 'Lovelace', 'p'])
})

test('userinfo tells an address that asks for its scope', async () => {
  const { okta } = bench((file) => {
    Object.assign(file.users[0]?.profile ?? {}, { city: 'London', countryCode: 'GB' })
  })
  const tokens = await tokensFor(okta, { scope: 'openid address' })
  const headers = { authorization: `Bearer ${tokens['access_token']}` }
  const answer = await get(okta, `${okta.variables.issuer}/v1/userinfo`, headers)
  expect((await bodyOf(answer))['address']).toEqual({ locality: 'London', country: 'GB' })
})

test('the file of the project has no mistake in its claims', () => {
  expect(() => readOktaFile('fixtures/okta.yaml')).not.toThrow()
})

test('why authorize refused is known too, and the redirect does not say it', async () => {
  const { okta } = bench((file) => {
    const rule = file.authorizationServers[0]?.policies[0]?.rules[0]
    if (rule) rule.conditions.grantTypes.include = ['client_credentials']
  })
  const cookie = okta.control.signIn('ada@example.com').split(';')[0] ?? ''
  const back = await get(okta, authorizeUrl(okta), { cookie })
  expect(back.headers.get('location')).not.toContain('rule')
  expect(okta.explain(back)).toEqual([
    'Policy "Sample Quiz Game", rule "Authorization Code only": the grant type authorization_code is not among client_credentials.',
  ])
})

test.each<[Record<string, string | undefined>, RegExp]>([
  [{ client_secret: 'wrong' }, /^The secret is not that of the client 0oa\w+ .*client_secret_post/],
  [{ client_secret: undefined }, /authenticated as by none; its method is client_secret_basic/],
  [{ client_id: 'nobody' }, /No active app has this client id/],
])('why the client %j was refused is known', async (change, why) => {
  const { okta } = bench()
  const answer = await exchange(okta, 'a-code', change)
  expect(okta.explain(answer).join('\n')).toMatch(why)
  expect(await answer.text()).not.toMatch(why)
})

test('what is granted has no explanation', async () => {
  const { okta } = bench()
  expect(okta.explain(await exchange(okta, await codeFor(okta)))).toEqual([])
})

test('a claim that is for userinfo alone cannot fail the ID token', async () => {
  const { okta } = bench((file) => {
    const [server] = file.authorizationServers
    const claim = { ...plain, claimType: 'IDENTITY', name: 'boom', value: 'user.((' } as const
    if (server) server.claims = [{ ...claim, alwaysIncludeInToken: false }]
  })
  expect(await tokensFor(okta)).toHaveProperty('id_token')
})

test('what the API assigns a person is what the app knows of them', async () => {
  const { okta } = withClaim({ value: 'appuser.tier' })
  const path = `/apps/${okta.variables.clientId}/users`
  const assigned = { id: 'ada@example.com', credentials: { userName: 'ada' } }
  await call(okta, 'POST', path, { ...assigned, profile: { tier: 'gold' } })
  const claims = async () => decoded((await tokensFor(okta))['access_token'])[1]
  expect(await claims()).toMatchObject({ sub: 'ada', Tried: 'gold' })
  await call(okta, 'POST', `${path}/ada@example.com`, { profile: { tier: 'silver' } })
  expect(await claims()).toMatchObject({ sub: 'ada', Tried: 'silver' })
  expect((await call(okta, 'GET', `${path}/ada@example.com`)).body).toMatchObject({
    credentials: { userName: 'ada' },
    profile: { given_name: 'Ada', tier: 'silver' },
  })
})
