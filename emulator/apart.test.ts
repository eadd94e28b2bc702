import { afterAll, expect, test } from 'vitest'
import { createEmulator } from './index.ts'
import { skillModules } from './lambda/skill-module.fixture.ts'

const skills = skillModules()
afterAll(() => skills.clear())

const issuer = 'https://dev-5550123.okta.com/oauth2/ausquizgameskill0example'
const skill = skills.write(`
  export const handler = async () => {
    const answer = await fetch('${issuer}/v1/keys').catch(() => undefined)
    const { keys = [] } = answer?.ok ? await answer.json() : {}
    const text = keys.map(({ kid }) => kid).join(' ') || 'no keys'
    return {
      version: '1.0',
      response: { outputSpeech: { type: 'PlainText', text }, shouldEndSession: true },
    }
  }`)

const emulated = () =>
  createEmulator({
    skill,
    skillPackage: 'skill/skill-package',
    skillId: 'amzn1.ask.skill.5d1b8f2e-6f0a-4f5e-9f0e-3c1a2b4d5e6f',
    vendorId: 'M1EXAMPLEVENDOR',
    okta: 'fixtures/okta.yaml',
    people: 'fixtures/people.yaml',
    environment: {},
  })

test('two conversations share no fault, no record, no person and no key', async () => {
  const [one, other] = await Promise.all([emulated(), emulated()])
  const heard = async () => {
    const turns = await Promise.all([one.opens('Ada'), other.opens('Ada')])
    return turns.map(({ said }) => said.words)
  }
  const [keys, same] = await heard()
  expect(keys).toBe(same)

  one.okta.control.rotateKeys()
  one.okta.control.setProfile('ada@example.com', { favoriteColor: 'green' })
  one.okta.control.skewClock(600_000)
  expect(await heard()).toEqual([expect.not.stringMatching(`^${keys}$`), keys])
  expect(other.okta.control.user('ada@example.com').profile['favoriteColor']).toBe('teal')

  one.calls.setFault('Okta', { type: 'status', status: 500 }, { operation: 'keys' })
  one.okta.control.signIn('ada@example.com')
  expect(await heard()).toEqual(['no keys', keys])
  expect(other.calls.faults).toEqual([])
  expect(other.okta.control.sessions()).toEqual([])
  expect(one.calls.record.map(({ outcome }) => outcome)).toEqual([200, 200, 500])
  expect(other.calls.record.map(({ outcome }) => outcome)).toEqual([200, 200, 200])
})
