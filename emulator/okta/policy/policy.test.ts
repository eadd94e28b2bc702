import { expect, test } from 'vitest'
import { strongRandom } from '../../random.ts'
import {
  authorizeUrl,
  bench,
  bodyOf,
  codeFor,
  decoded,
  exchange,
  fixtureFile,
  get,
} from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import { oktaFileSchema } from '../organisation/file.ts'
import { createOrganisation } from '../organisation/organisation.ts'
import { userWithLogin } from '../organisation/user.ts'
import type { AccessRequest } from './policy.ts'
import { explainAccess } from './policy.ts'
import { linesOf } from './trace.ts'

const random = strongRandom()

type Policies = OktaFile['authorizationServers'][number]['policies']

/** What Ada is refused with, or the minutes that her access token lives. */
async function outcome(
  edit: (policies: Policies, file: OktaFile) => void,
  scope = 'openid profile',
) {
  const { okta } = bench((file) => {
    edit(file.authorizationServers[0]?.policies ?? [], file)
  })
  const cookie = okta.control.signIn('ada@example.com').split(';')[0] ?? ''
  const back = await get(okta, authorizeUrl(okta, { scope }), { cookie })
  const answer = new URL(back.headers.get('location') ?? '').searchParams
  const refusal = answer.get('error_description')
  if (refusal !== null) return refusal
  const tokens = await bodyOf(await exchange(okta, answer.get('code') ?? ''))
  const payload = decoded(tokens['access_token'])[1]
  return (Number(payload?.['exp']) - Number(payload?.['iat'])) / 60
}

const denied = 'Policy evaluation failed for this request, please check the policy configurations.'

function ruleOf(policies: Policies, minutes: number) {
  const [rule] = policies[0]?.rules ?? []
  if (!rule) throw new Error('the fixture has a rule')
  const copy = structuredClone(rule)
  copy.actions.token.accessTokenLifetimeMinutes = minutes
  return copy
}

test('the fixture allows it, for an hour', async () => {
  expect(await outcome(() => {})).toBe(60)
})

test('no policy, no rule, an inactive one, or one for another client: refused', async () => {
  expect(await outcome((policies) => void policies.splice(0))).toBe(denied)
  expect(await outcome(([policy]) => void policy?.rules.splice(0))).toBe(denied)
  expect(
    await outcome(([policy]) => void Object.assign(policy ?? {}, { status: 'INACTIVE' })),
  ).toBe(denied)
  expect(
    await outcome(([policy]) => void policy?.conditions.clients.include.splice(0, 1, 'other')),
  ).toBe(denied)
})

test('the first matching rule decides, by priority before place', async () => {
  expect(await outcome((policies) => void policies[0]?.rules.unshift(ruleOf(policies, 5)))).toBe(5)
  expect(await outcome((policies) => void policies[0]?.rules.push(ruleOf(policies, 5)))).toBe(60)
  const first = (policies: Policies) => {
    const [rule] = policies[0]?.rules ?? []
    if (rule) rule.priority = 2
    policies[0]?.rules.push({ ...ruleOf(policies, 5), priority: 1 })
  }
  expect(await outcome(first)).toBe(5)
})

test('rules choose people and groups', async () => {
  const onlyQuizzers = (policies: Policies, file: OktaFile) => {
    file.groups.push({ name: 'Quizzers' })
    const rule = policies[0]?.rules[0]
    if (rule) rule.conditions.people.groups.include = ['Quizzers']
  }
  expect(await outcome(onlyQuizzers)).toBe(denied)
  const member = (policies: Policies, file: OktaFile) => {
    onlyQuizzers(policies, file)
    file.users[0]?.groups.push('Quizzers')
  }
  expect(await outcome(member)).toBe(60)
  const excluded = ([policy]: Policies) =>
    void policy?.rules[0]?.conditions.people.users.exclude.push('ada@example.com')
  expect(await outcome(excluded)).toBe(denied)
})

test('rules choose scopes; those of OpenID are always allowed', async () => {
  const custom = (policies: Policies, file: OktaFile) => {
    for (const name of ['quiz', 'score']) {
      file.authorizationServers[0]?.scopes.push({
        name,
        default: false,
        metadataPublish: 'NO_CLIENTS',
      })
    }
    const rule = policies[0]?.rules[0]
    if (rule) rule.conditions.scopes.include = ['quiz']
  }
  expect(await outcome(custom, 'openid quiz')).toBe(60)
  expect(await outcome(custom, 'quiz score')).toBe(
    'Some of the requested scopes were denied by the policy. Denied scopes: [score].',
  )
  expect(await outcome(custom, 'score')).toBe(
    'Policy evaluation succeeded, but all the requested scopes were rejected.',
  )
})

test('codes work for everybody whom the fixture describes', async () => {
  const { okta } = bench()
  expect(
    await codeFor(okta, {}, { username: 'linus@example.com', password: 'penguin-parade' }),
  ).toBeTruthy()
})

/** What policy says to a grant, as an outcome and the lines that explain it. */
function explained(
  edit: (policies: Policies, file: OktaFile) => void,
  change: Partial<AccessRequest> = {},
) {
  const file = fixtureFile()
  edit(file.authorizationServers[0]?.policies ?? [], file)
  const org = createOrganisation(file, { origin: file.org.url, random, now: () => 0 })
  const [server] = org.servers
  const [app] = org.apps
  if (!server || !app) throw new Error('the fixture has a server and an app')
  const user = userWithLogin(org, 'ada@example.com')
  const request = { app, user, grantType: 'authorization_code', scopes: ['openid'] } as const
  const trace = explainAccess(server, { ...request, ...change })
  return [trace.outcome, ...linesOf(trace)]
}

const only = (grantType: AccessRequest['grantType']) => (policies: Policies) => {
  const rule = policies[0]?.rules[0]
  if (rule) rule.conditions.grantTypes.include = [grantType]
}
const policy = 'Policy "Sample Quiz Game"'
const rule = `${policy}, rule "Authorization Code only"`

test('the explanation names the policy, the rule and the condition', () => {
  expect(explained(() => {})).toEqual(['granted', `${rule}: it is for this request.`])
  expect(explained((policies) => void policies.splice(0))).toEqual([
    'no_matching_policy',
    'The authorization server has no policy.',
  ])
  expect(explained(([first]) => void first?.rules.splice(0))).toEqual([
    'no_matching_policy',
    `${policy} has no rule.`,
  ])
  expect(explained(([first]) => void Object.assign(first ?? {}, { status: 'INACTIVE' }))).toEqual([
    'no_matching_policy',
    `${policy}: it is inactive.`,
  ])
  expect(
    explained(([first]) => void Object.assign(first?.rules[0] ?? {}, { status: 'INACTIVE' })),
  ).toEqual(['no_matching_policy', `${rule}: it is inactive.`])
  expect(
    explained(([first]) => void first?.conditions.clients.include.splice(0, 1, 'other')),
  ).toEqual(['no_matching_policy', `${policy}: it is not for the client 0oasamplequizgame0fake.`])
  expect(explained(() => {}, { grantType: 'password' })).toEqual([
    'no_matching_policy',
    `${rule}: the grant type password is not among authorization_code.`,
  ])
})

test('the explanation of people names groups, never a login', () => {
  const people = (change: object) => (policies: Policies, file: OktaFile) => {
    file.groups.push({ name: 'Quizzers' })
    file.users[0]?.groups.push('Quizzers')
    Object.assign(policies[0]?.rules[0]?.conditions.people ?? {}, change)
  }
  const nobody = { include: [], exclude: [] }
  expect(explained(people({ groups: { include: ['Choir'], exclude: [] }, users: nobody }))).toEqual(
    ['no_matching_policy', `${rule}: it includes Choir and 0 people by login, not this person.`],
  )
  const excluded = people({ groups: { include: ['EVERYONE'], exclude: ['Quizzers'] } })
  expect(explained(excluded)).toEqual([
    'no_matching_policy',
    `${rule}: it excludes the groups Quizzers.`,
  ])
  const named = people({ users: { include: [], exclude: ['ADA@example.com'] } })
  expect(explained(named)).toEqual([
    'no_matching_policy',
    `${rule}: it excludes the person by login.`,
  ])
})

test('the explanation of scopes names what is allowed and what was denied', () => {
  const scopes = (policies: Policies) => {
    const first = policies[0]?.rules[0]
    if (first) first.conditions.scopes.include = ['quiz', 'score']
  }
  expect(explained(scopes, { scopes: ['openid', 'admin'] })).toEqual([
    'scope_denied',
    `${rule}: it is for this request.`,
    'It allows the scopes quiz, score, not admin.',
  ])
  expect(explained(scopes, { scopes: ['admin'] })[0]).toBe('no_scope_allowed')
  expect(explained(scopes, { scopes: ['openid', 'quiz'] })[0]).toBe('granted')
})

test('rules decide about each grant type; a client alone is none of the people', () => {
  for (const grantType of ['client_credentials', 'password', 'implicit'] as const) {
    expect(explained(only(grantType), { grantType })[0]).toBe('granted')
    expect(explained(only(grantType))[0]).toBe('no_matching_policy')
  }
  const forNobody = (policies: Policies) => {
    only('client_credentials')(policies)
    const people = policies[0]?.rules[0]?.conditions.people
    if (people) people.groups.include = []
  }
  const alone = { grantType: 'client_credentials', user: undefined } as const
  expect(explained(forNobody, alone)[0]).toBe('granted')
})

test.each([
  ['accessTokenLifetimeMinutes', 4, 5, 1440, 1441],
  ['refreshTokenLifetimeMinutes', -1, 0, 2_628_000, 2_628_001],
  ['refreshTokenWindowMinutes', 9, 10, 2_628_000, 2_628_001],
])('%s has bounds', (name, below, least, most, above) => {
  const isAccepted = (value: number) => {
    const file = fixtureFile()
    const token = file.authorizationServers[0]?.policies[0]?.rules[0]?.actions.token
    Object.assign(token ?? {}, { [name]: value })
    return oktaFileSchema.safeParse(file).success
  }
  expect([below, least, most, above].map(isAccepted)).toEqual([false, true, true, false])
})
