import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ada, captureLog, noOkta, oktaThatSays, session } from '../skill.fixture.ts'

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  log = captureLog()
})
afterEach(() => vi.restoreAllMocks())

const asked = (claims: object, locale = 'en-US') =>
  session({ fetch: oktaThatSays({ ...ada, ...claims }), locale }).intent('FavoriteColorIntent')

describe('the favourite colour', () => {
  it.each([
    ['en-US', "Ada's favorite color is teal."],
    ['en-GB', "Ada's favourite colour is teal."],
    ['de-DE', 'Die Lieblingsfarbe von Ada ist teal.'],
  ])('is told in %s, and a one-shot is over then', async (locale, said) => {
    expect(await asked({}, locale)).toEqual({ said, ended: true })
  })

  it('is followed by a question in an open session', async () => {
    const ada_ = session({ fetch: oktaThatSays(ada) })
    await ada_.launch()
    expect(await ada_.intent('FavoriteColorIntent')).toEqual({
      said: "Ada's favorite color is teal. What would you like next?",
      reprompt: expect.stringMatching('You can say'),
      ended: false,
    })
  })

  it.each([
    [{ FavoriteColorClaim: undefined }, /^Ada, your Okta profile has no favorite color yet/],
    [{ FavoriteColorClaim: '' }, /^Ada, your Okta profile has no favorite color yet/],
    [{ FavoriteColorClaim: ['teal'] }, /^Ada, your Okta profile has no favorite color yet/],
    [{ FavoriteColorClaim: '\u0000' }, /^Ada, your Okta profile has no favorite color yet/],
    [{ FavoriteColorClaim: '\u200b\u200e ' }, /^Ada, your Okta profile has no favorite color yet/],
    [{ FirstNameClaim: ' ' }, /^Your favorite color is teal.*no first name.*Enter one there/],
    [
      { FirstNameClaim: null, FavoriteColorClaim: null },
      /^Your Okta profile has no first name and no favorite color yet/,
    ],
  ])('says what is missing: %j', async (claims, said) => {
    const answer = await asked(claims)
    expect(answer.said).toMatch(said)
    expect(answer).toMatchObject({ card: undefined, ended: true })
    expect(log.lines()).toMatchObject([{ level: 'INFO', outcome: 'claim missing' }])
  })

  it('cuts a claim that is longer than an answer may be', async () => {
    const { said = '' } = await asked({ FavoriteColorClaim: '&'.repeat(9000) })
    expect(said).toMatch(/^Ada's favorite color is (&amp;){200}\.$/)
    expect((await asked({ FavoriteColorClaim: '🟦'.repeat(300) })).said).not.toContain('\ufffd')
  })

  it('asks to link when there is no token, and does not trouble Okta', async () => {
    const answer = await session({ token: null, fetch: noOkta }).intent('FavoriteColorIntent')
    expect(answer.said).toMatch(/you must link your account/)
    expect(answer).toMatchObject({ card: 'LinkAccount', reprompt: undefined, ended: true })
    expect(log.lines()).toMatchObject([{ level: 'INFO', outcome: 'link required' }])
  })

  it('asks to link when Okta rejects the token', async () => {
    const answer = await asked({ active: false })
    expect(answer.said).toMatch(/you must link your account/)
    expect(answer).toMatchObject({ card: 'LinkAccount', ended: true })
  })

  it('does not ask to link when Okta cannot be reached', async () => {
    const fetch = oktaThatSays('<html>', { status: 503 })
    const answer = await session({ fetch }).intent('FavoriteColorIntent')
    expect(answer.said).toMatch(/cannot reach your account right now/)
    expect(answer).toMatchObject({ card: undefined, reprompt: undefined, ended: true })
    expect(log.lines()).toMatchObject([{ level: 'ERROR', outcome: 'unreachable' }])
  })
})
