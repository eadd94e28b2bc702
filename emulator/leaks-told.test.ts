import { afterAll, describe, expect, test } from 'vitest'
import { createEmulator } from './index.ts'
import { skillModules } from './lambda/skill-module.fixture.ts'

const skills = skillModules()
afterAll(() => skills.clear())

const okta = (name: string) => `\${okta.${name}}`

/** A skill that can get at everything that it must not let out, and does this with it. */
const leaky = (deed: string) =>
  createEmulator({
    skill: skills.write(`
      export const handler = async ({ session }) => {
        const token = session.user.accessToken
        const { ISSUER: issuer, ID: id, SECRET: secret } = process.env
        const basic = btoa(id + ':' + secret)
        const response = { outputSpeech: { type: 'PlainText', text: 'Hello.' }, shouldEndSession: true }
        ${deed}
        return { version: '1.0', response }
      }`),
    skillPackage: 'skill/skill-package',
    skillId: 'amzn1.ask.skill.5d1b8f2e-6f0a-4f5e-9f0e-3c1a2b4d5e6f',
    accountLinking: 'skill/account-linking.json',
    vendorId: 'M1EXAMPLEVENDOR',
    okta: 'fixtures/okta.yaml',
    people: 'fixtures/people.yaml',
    environment: {
      OKTA_ISSUER: okta('issuer'),
      OKTA_CLIENT_ID: okta('clientId'),
      OKTA_CLIENT_SECRET: okta('clientSecret'),
      ISSUER: okta('issuer'),
      ID: okta('clientId'),
      SECRET: okta('clientSecret'),
    },
  })

async function toldOf(deed: string) {
  const emulator = await leaky(deed)
  await emulator.link('Ada')
  const { problems } = await emulator.opens('Ada')
  return problems.map(({ code, what }) => `${code}: ${what}`)
}

const introspect = (query: string, body: string) =>
  `await fetch(issuer + '/v1/introspect' + ${query}, { method: 'POST', body: ${body} })`

describe('a scenario fails when the skill lets out', () => {
  test.each([
    ['an access token', 'in stdout', 'console.log(token)'],
    ['an access token', 'in stdout', 'console.log(token.slice(0, -30))'],
    ['an access token', 'in stderr', 'console.error({ headers: { token } })'],
    ['an access token', 'in its speech', 'response.outputSpeech.text = token.slice(0, 200)'],
    [
      'an access token',
      'in a card',
      "response.card = { type: 'Simple', title: 'You', content: token }",
    ],
    [
      'an access token',
      'in a URL that it called',
      introspect(
        "'?token=' + token",
        'new URLSearchParams({ client_id: id, client_secret: secret })',
      ),
    ],
    ['a client secret', 'in stdout', 'console.log(JSON.stringify({ secret }))'],
    ['a client secret', 'in stdout', "console.log({ authorization: 'Basic ' + basic })"],
    ['a client secret', 'in its speech', 'response.outputSpeech.text = secret'],
    ['a client secret', 'in a URL that it called', introspect("'?client_secret=' + secret", "''")],
    ['a password', 'in stdout', "console.log('difference-engine')"],
    ['a claim value', 'in stdout', "console.log('the colour is teal')"],
  ])('%s %s: %s', async (what, where, deed) => {
    expect(await toldOf(deed)).toEqual([`SECRET_LEAKED: The skill let out ${what} ${where}`])
  })
})

test('a token in the body of an introspection is where it belongs', async () => {
  const body = 'new URLSearchParams({ token, client_id: id, client_secret: secret })'
  expect(await toldOf(introspect("''", body))).toEqual([])
})
