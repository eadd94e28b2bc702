import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const environment = {
  ALEXA_SKILL_ID: 'amzn1.ask.skill.7d0a4f55-0000-4000-8000-000000000001',
  OKTA_ISSUER: 'https://dev-1.okta.com/oauth2/aus1',
  OKTA_AUDIENCE: 'http://oktaquizgame.com',
  OKTA_CLIENT_ID: '0oa1',
  OKTA_CLIENT_SECRET: 'very-secret',
}

const { OKTA_CLIENT_SECRET: _, ...without } = environment
const stored = {
  ...without,
  OKTA_CLIENT_SECRET_ID: 'quiz/okta-client-secret',
  AWS_SESSION_TOKEN: 'session',
}

describe('readConfig', () => {
  it('introspects within 2.5 seconds unless told otherwise', () => {
    expect(readConfig(environment)).toEqual({
      skillId: environment.ALEXA_SKILL_ID,
      issuer: environment.OKTA_ISSUER,
      audience: environment.OKTA_AUDIENCE,
      clientId: '0oa1',
      validation: { mode: 'introspection', clientSecret: { value: 'very-secret' } },
      timeoutMs: 2500,
    })
  })

  it('needs no secret to verify tokens locally', () => {
    const config = readConfig({ ...without, TOKEN_VALIDATION: 'jwks', OKTA_TIMEOUT_MS: '800' })
    expect(config.validation).toEqual({ mode: 'jwks' })
    expect(config.timeoutMs).toBe(800)
  })

  it('knows where a stored secret is, instead of the secret', () => {
    const clientSecretOf = (more: Record<string, string>) =>
      readConfig({ ...stored, ...more }).validation
    const secret = { id: 'quiz/okta-client-secret', port: 2773, sessionToken: 'session' }
    expect(clientSecretOf({})).toEqual({ mode: 'introspection', clientSecret: secret })
    const id = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:quiz/okta-client-secret-a1B2c3'
    const more = { OKTA_CLIENT_SECRET_ID: id, PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: '4000' }
    expect(clientSecretOf(more)).toMatchObject({ clientSecret: { id, port: 4000 } })
  })

  it('takes either of the two', () => {
    expect(() => readConfig({ ...stored, OKTA_CLIENT_SECRET: 'very-secret' })).toThrow(
      'OKTA_CLIENT_SECRET and OKTA_CLIENT_SECRET_ID exclude each other',
    )
    expect(() => readConfig(without)).toThrow(/OKTA_CLIENT_SECRET is missing.*_ID instead/)
    expect(() => readConfig({ ...stored, AWS_SESSION_TOKEN: '' })).toThrow(
      'AWS_SESSION_TOKEN is missing',
    )
  })

  it('names everything that is missing, at once', () => {
    const names = Object.keys(environment).map((name) => `${name} is missing`)
    for (const name of names) expect(() => readConfig({})).toThrow(name)
  })

  it.each([
    ['OKTA_ISSUER', 'https://dev-1.okta.com'],
    ['OKTA_ISSUER', 'https://dev-1.okta.com/oauth2/aus1/'],
    ['OKTA_ISSUER', 'http://dev-1.okta.com/oauth2/aus1'],
    ['OKTA_ISSUER', 'https://dev-1.okta.com/oauth2/aus1?x=1'],
    ['OKTA_ISSUER', 'https://user:word@dev-1.okta.com/oauth2/aus1'],
    ['OKTA_ISSUER', 'not a url'],
    ['ALEXA_SKILL_ID', 'sample-quiz-game'],
    ['OKTA_CLIENT_SECRET', 'two words'],
    ['OKTA_CLIENT_SECRET_ID', 'two words'],
    ['PARAMETERS_SECRETS_EXTENSION_HTTP_PORT', '0'],
    ['PARAMETERS_SECRETS_EXTENSION_HTTP_PORT', '65536'],
    ['OKTA_TIMEOUT_MS', '99'],
    ['OKTA_TIMEOUT_MS', '6001'],
    ['OKTA_TIMEOUT_MS', '2.5s'],
    ['TOKEN_VALIDATION', 'none'],
  ])('refuses %s = %s by name, without quoting it', (name, value) => {
    const secret = /SECRET_ID|EXTENSION/.test(name) ? stored : environment
    const read = () => readConfig({ ...secret, [name]: value })
    expect(read).toThrow(`${name} is malformed`)
    expect(read).not.toThrow(value)
  })

  it('allows http on the loopback address, where the mock Okta is served', () => {
    const OKTA_ISSUER = 'http://127.0.0.1:4010/oauth2/aus1'
    expect(readConfig({ ...environment, OKTA_ISSUER }).issuer).toBe(OKTA_ISSUER)
  })
})
