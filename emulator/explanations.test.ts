import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Configuration } from './index.ts'
import { createEmulator } from './index.ts'
import { factsOfTurn } from './transcript/facts-of-turn.ts'

const folder = mkdtempSync(join(tmpdir(), 'explanations-'))
afterAll(() => rmSync(folder, { recursive: true }))

const skillId = 'amzn1.ask.skill.5d1b8f2e-6f0a-4f5e-9f0e-3c1a2b4d5e6f'
const ofOkta = (name: string) => `\${okta.${name}}`

/** The project's skill against its own Okta file with one thing changed; a file is read but once. */
function emulated(name: string, from: string, to: string) {
  const file = readFileSync('fixtures/okta.yaml', 'utf8')
  if (!file.includes(from)) throw new Error(`the Okta file has no ${from}`)
  const okta = join(folder, name)
  writeFileSync(okta, file.replace(from, to))
  const configuration: Configuration = {
    skill: 'skill/lambda.ts',
    skillPackage: 'skill/skill-package',
    skillId,
    accountLinking: 'skill/account-linking.json',
    vendorId: 'M1EXAMPLEVENDOR',
    okta,
    people: 'fixtures/people.yaml',
    environment: {
      ALEXA_SKILL_ID: skillId,
      OKTA_ISSUER: ofOkta('issuer'),
      OKTA_AUDIENCE: ofOkta('audience'),
      OKTA_CLIENT_ID: ofOkta('clientId'),
      OKTA_CLIENT_SECRET: ofOkta('clientSecret'),
      TOKEN_VALIDATION: 'introspection',
    },
  }
  return createEmulator(configuration)
}

const explanations = ({ calls }: Awaited<ReturnType<typeof emulated>>) =>
  calls.record.flatMap(({ operation, explanation = [] }) =>
    explanation.map((why) => `${operation}: ${why}`),
  )

test('why policy denied a linking stands in the record of the call, not in the answer', async () => {
  const emulator = await emulated(
    'policy.yaml',
    'include: [authorization_code] }',
    'include: [client_credentials] }',
  )
  expect(await emulator.link('Ada')).toMatchObject({
    because:
      'access_denied: Policy evaluation failed for this request, please check the policy configurations., as ada@example.com',
  })
  expect(explanations(emulator)).toEqual([
    'sign in: Policy "Sample Quiz Game", rule "Authorization Code only": the grant type authorization_code is not among client_credentials.',
  ])
})

test('why a claim failed a refresh stands with the call in the facts of the turn', async () => {
  const claim = 'String.substring(user.favoriteColor, 0, 4)'
  const emulator = await emulated('claim.yaml', 'value: user.favoriteColor', `value: "${claim}"`)
  expect(await emulator.link('Ada')).toMatchObject({ type: 'granted' })
  emulator.okta.control.setProfile('ada@example.com', { favoriteColor: 'red' })
  emulator.clock.advance(2 * 60 * 60 * 1000)
  const turn = await emulator.asks('Ada', 'what is my favorite color')
  const facts = factsOfTurn(turn)
    .split('\n')
    .map((line) => line.trim())
  expect(facts).toContain('called      Alexa → Okta: token → 400 (0 ms)')
  expect(facts).toContain(
    'The claim "FavoriteColorClaim" cannot be evaluated: String.substring: the start or the end lies outside of the text (character 1 of the expression).',
  )
})
