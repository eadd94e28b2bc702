import { expect, test } from 'vitest'
import type { OktaFile } from './file.ts'
import { authorizeUrl, bench, bodyOf, codeFor, decoded, exchange, get } from './okta.fixture.ts'

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
