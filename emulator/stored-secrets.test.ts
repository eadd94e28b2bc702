import { afterAll, describe, expect, it } from 'vitest'
import type { Configuration } from './index.ts'
import { createEmulator } from './index.ts'
import { skillModules } from './lambda/skill-module.fixture.ts'
import { linkingVariables, secretsBeside } from './stored-secrets.ts'

const skills = skillModules()
afterAll(skills.clear)

const stored = { 'quiz/okta': 'hush', 'quiz/bank': 'psst' }

describe('account linking', () => {
  it('knows the secrets that the environment names', () => {
    const ISSUER = 'https://okta.example'
    const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:quiz/bank-a1B2c3'
    const environment = { ISSUER, SECRET_ID: 'quiz/okta', BANK_ID: arn, SKILL_ID: 'quiz' }
    expect(linkingVariables(environment, stored)).toEqual({
      ...environment,
      SECRET: 'hush',
      BANK: 'psst',
    })
  })

  it('keeps what the environment says itself', () => {
    const environment = { SECRET: 'own', SECRET_ID: 'quiz/okta' }
    expect(linkingVariables(environment, stored)).toEqual(environment)
  })
})

it('a secret that is known under another name is not told twice', () => {
  const beside = secretsBeside([{ what: 'client secret', value: 'hush' }], stored)
  expect(beside.filter(({ what }) => what === 'stored secret')).toEqual([
    { what: 'stored secret', value: 'psst' },
  ])
})

const skillId = 'amzn1.ask.skill.5d1b8f2e-6f0a-4f5e-9f0e-3c1a2b4d5e6f'
const ofOkta = (name: string) => `\${okta.${name}}`

/** The conversation of the sample skill, unless of another one. */
const emulated = (change: Partial<Configuration> = {}) =>
  createEmulator({
    skill: 'skill/lambda.ts',
    skillPackage: 'skill/skill-package',
    skillId,
    accountLinking: 'skill/account-linking.json',
    vendorId: 'M1EXAMPLEVENDOR',
    okta: 'fixtures/okta.yaml',
    people: 'fixtures/people.yaml',
    environment: {
      ALEXA_SKILL_ID: skillId,
      OKTA_ISSUER: ofOkta('issuer'),
      OKTA_AUDIENCE: ofOkta('audience'),
      OKTA_CLIENT_ID: ofOkta('clientId'),
      OKTA_CLIENT_SECRET_ID: 'quiz/okta',
    },
    secrets: { 'quiz/okta': ofOkta('clientSecret'), 'quiz/bank': 'psst' },
    ...change,
  })

/** Asks the extension for a secret. */
const asking = (id: string) =>
  `await fetch('http://localhost:2773/secretsmanager/get?secretId=${id}', {
    headers: { 'X-Aws-Parameters-Secrets-Token': process.env.AWS_SESSION_TOKEN },
  })`

/** A skill whose handler does this, and before it, while it is loaded, that. */
const skillThat = (does: string, first = '') =>
  skills.write(`${first}
    export const handler = async () => {
      ${does}
      const outputSpeech = { type: 'PlainText', text: 'Hello.' }
      return { version: '1.0', response: { outputSpeech, shouldEndSession: true } }
    }`)

describe('a skill with a stored secret', () => {
  it('is linked and answers as with one in its environment', async () => {
    const emulator = await emulated()
    expect(await emulator.link('Ada')).toMatchObject({ type: 'granted' })
    const turn = await emulator.asks('Ada', 'what is my favorite color')
    expect(turn.said.words).toBe("Ada's favorite color is teal.")
    expect(turn.problems).toEqual([])
    expect(turn.calls.map(({ to, operation }) => [to, operation])).toEqual([
      ['the secrets extension', 'GetSecretValue'],
      ['Okta', 'introspect'],
    ])
  })

  it('must not let it out, nor what its role may do', async () => {
    const log = `console.log((await (${asking('quiz/bank')}).json()).SecretString)
      console.error({ ...process.env })`
    const emulator = await emulated({ skill: skillThat(log) })
    const turn = await emulator.opens('Ada')
    expect(turn.problems.map(({ what }) => what).sort()).toEqual([
      'The skill let out a secret access key of its role in stderr',
      'The skill let out a session token of its role in stderr',
      'The skill let out a stored secret in stdout',
    ])
    expect(emulator.redacted(turn).logs[0]?.text).toBe('‹stored secret›')
  })

  it('cannot have it while it is loaded', async () => {
    const skill = skillThat('', asking('quiz/bank'))
    const { calls } = await emulated({ skill })
    expect(calls.record).toMatchObject([{ to: 'the secrets extension', outcome: 400 }])
  })

  it('is told where secrets come from when there are none', async () => {
    const skill = skillThat(`${asking('quiz/bank')}.catch(() => {})`)
    const emulator = await emulated({ skill, accountLinking: undefined, secrets: undefined })
    const { problems } = await emulator.opens('Ada')
    expect(problems).toMatchObject([
      { code: 'UNEXPECTED_CALL', remedy: expect.stringContaining('`secrets`') },
    ])
  })
})
