import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

it('has the two-parameter handler that nodejs24.x accepts', async () => {
  vi.stubEnv('ALEXA_SKILL_ID', 'amzn1.ask.skill.1')
  vi.stubEnv('OKTA_ISSUER', 'https://dev-1.okta.com/oauth2/aus1')
  vi.stubEnv('OKTA_AUDIENCE', 'http://oktaquizgame.com')
  vi.stubEnv('OKTA_CLIENT_ID', '0oa1')
  vi.stubEnv('TOKEN_VALIDATION', 'jwks')
  const { handler } = await import('./lambda.ts')
  expect(handler).toHaveLength(2)
})

it('does not start without its settings', async () => {
  vi.resetModules()
  vi.stubEnv('OKTA_ISSUER', '')
  await expect(import('./lambda.ts')).rejects.toThrow('OKTA_ISSUER is missing')
})
