import type { SessionEndedRequest } from 'ask-sdk-model'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ada, captureLog, oktaThatSays, session } from '../skill.fixture.ts'

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  log = captureLog()
})
afterEach(() => vi.restoreAllMocks())

describe('the built-in intents', () => {
  it.each(['AMAZON.HelpIntent', 'AMAZON.FallbackIntent'])(
    '%s says what one can say and leaves the session open',
    async (intent) => {
      const answer = await session({ token: null }).intent(intent)
      expect(answer.said).toMatch(/You can say: .*\?$/)
      expect(answer).toMatchObject({ reprompt: expect.stringMatching(/\?$/), ended: false })
    },
  )

  it.each(['AMAZON.StopIntent', 'AMAZON.CancelIntent'])('%s says goodbye', async (intent) => {
    expect(await session().intent(intent)).toEqual({ said: 'Goodbye!', ended: true })
  })

  it('AMAZON.NavigateHomeIntent ends in silence', async () => {
    expect(await session().intent('AMAZON.NavigateHomeIntent')).toEqual({ ended: true })
  })

  it('AMAZON.RepeatIntent says the last answer again, as often as asked', async () => {
    const person = session({ fetch: oktaThatSays({ ...ada, FirstNameClaim: 'A & B' }) })
    await person.launch()
    const { said } = await person.intent('FavoriteColorIntent')
    expect(said).toMatch(/^A &amp; B's favorite color/)
    expect((await person.intent('AMAZON.RepeatIntent')).said).toBe(said)
    expect(await person.intent('AMAZON.RepeatIntent')).toMatchObject({ said, ended: false })
  })

  it('AMAZON.RepeatIntent has nothing to repeat at first', async () => {
    const answer = await session().intent('AMAZON.RepeatIntent')
    expect(answer.said).toMatch(/^I have not said anything yet\./)
  })
})

describe('a session that Alexa ended', () => {
  it.each([
    [{ reason: 'USER_INITIATED' }, { level: 'INFO', detail: 'USER_INITIATED' }],
    [
      { reason: 'ERROR', error: { type: 'INVALID_RESPONSE', message: 'Invalid SSML' } },
      { level: 'ERROR', detail: 'ERROR INVALID_RESPONSE: Invalid SSML' },
    ],
  ] as const)('is logged and not answered: %j', async (ending, line) => {
    const person = session()
    const request: SessionEndedRequest = {
      type: 'SessionEndedRequest',
      ...person.common,
      ...ending,
    }
    expect(await person.send(request)).toEqual({})
    expect(log.lines()).toMatchObject([
      { ...line, requestType: 'SessionEndedRequest', outcome: 'session ended' },
    ])
  })
})
