import { afterEach, expect, it, vi } from 'vitest'
import { captureLog } from './skill.fixture.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

async function handlerOf() {
  vi.stubEnv('ALEXA_SKILL_ID', 'amzn1.ask.skill.1')
  vi.stubEnv('OKTA_ISSUER', 'https://dev-1.okta.com/oauth2/aus1')
  vi.stubEnv('OKTA_AUDIENCE', 'http://oktaquizgame.com')
  vi.stubEnv('OKTA_CLIENT_ID', '0oa1')
  vi.stubEnv('TOKEN_VALIDATION', 'jwks')
  const { handler } = await import('./lambda.ts')
  return handler
}

it('has the two-parameter handler that nodejs24.x accepts', async () => {
  expect(await handlerOf()).toHaveLength(2)
})

it.each([
  ['for another skill', '{"context":{"System":{"application":{"applicationId":"b"}}}}', /ID verif/],
  ['that is no request of Alexa', '{"Records":[{"body":"Ada"}]}', /undefined/],
])('refuses an event %s, and leaves one line in the log', async (_, event, message) => {
  const handler = await handlerOf()
  const log = captureLog()
  await expect(handler(JSON.parse(event), {})).rejects.toThrow(message)
  expect(log.lines()).toEqual([
    {
      level: 'ERROR',
      requestType: 'unknown',
      handler: 'none',
      outcome: 'refused',
      ms: 0,
      detail: expect.stringMatching(message),
    },
  ])
  expect(log.text()).not.toContain('Ada')
})

it('does not start without its settings', async () => {
  vi.resetModules()
  vi.stubEnv('OKTA_ISSUER', '')
  await expect(import('./lambda.ts')).rejects.toThrow('OKTA_ISSUER is missing')
})
