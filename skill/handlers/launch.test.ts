import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ada, captureLog, oktaThatSays, session } from '../skill.fixture.ts'

beforeEach(() => void captureLog())
afterEach(() => vi.restoreAllMocks())

describe('launch', () => {
  it.each([
    [ada, /^Welcome back, Ada\. .*\?$/],
    [{ ...ada, FirstNameClaim: '' }, /^Welcome back\. .*\?$/],
  ])('greets a linked person, by name when it is known', async (claims, said) => {
    const answer = await session({ fetch: oktaThatSays(claims) }).launch()
    expect(answer.said).toMatch(said)
    expect(answer.reprompt).toMatch(/\?$/)
    expect(answer).toMatchObject({ card: undefined, ended: false })
  })

  it.each([
    ['no token', null, ada],
    ['a rejected token', undefined, { active: false }],
  ])('offers to link with %s, and goes on', async (_, token, claims) => {
    const options = { fetch: oktaThatSays(claims), ...(token === null ? { token } : {}) }
    const answer = await session(options).launch()
    expect(answer.said).toMatch(/^Welcome to Sample Quiz Game\..*link your account/)
    expect(answer).toMatchObject({ card: 'LinkAccount', ended: false })
    expect(answer.reprompt).toMatch(/\?$/)
  })

  it('is over when Okta cannot be reached', async () => {
    const answer = await session({ fetch: oktaThatSays('', { status: 200 }) }).launch()
    expect(answer.said).toMatch(/cannot reach your account/)
    expect(answer).toMatchObject({ card: undefined, reprompt: undefined, ended: true })
  })
})
