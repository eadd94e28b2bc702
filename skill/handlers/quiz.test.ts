import type { Slot } from 'ask-sdk-model'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { captureLog, config, noOkta, session } from '../skill.fixture.ts'
import { buildSkill } from '../skill.ts'
import { enUS } from '../speech/en-US.ts'

beforeEach(() => void captureLog())
afterEach(() => vi.restoreAllMocks())

const [first, second, third] = enUS['quiz question']
const authority = 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.1.QuizColor'

const spoken = (value?: string): Slot => ({
  name: 'answer',
  confirmationStatus: 'NONE',
  ...(value ? { value } : {}),
})
const resolved = (value: string, id: string): Slot => ({
  ...spoken(value),
  resolutions: {
    resolutionsPerAuthority: [
      { authority, status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: value, id } }] },
    ],
  },
})

function quiz(options: Parameters<typeof session>[0] = {}) {
  const person = session({ token: null, ...options })
  return {
    ...person,
    start: () => person.intent('StartQuizIntent'),
    answer: (slot: Slot) => person.intent('QuizAnswerIntent', { answer: slot }),
  }
}

describe('the quiz', () => {
  it('asks, marks and counts over several turns', async () => {
    const ada = quiz()
    expect(await ada.start()).toEqual({
      said: `Here are three questions about colors. ${first}`,
      reprompt: first,
      ended: false,
    })
    expect(await ada.answer(resolved('green', 'GREEN'))).toEqual({
      said: `That is right, it is green. ${second}`,
      reprompt: second,
      ended: false,
    })
    expect((await ada.answer(resolved('brown', 'BROWN'))).said).toBe(
      `Not quite. The right answer is pink. ${third}`,
    )
    expect(await ada.answer(resolved('violet', 'PURPLE'))).toEqual({
      said: 'That is right, it is purple. Your final score is 2 out of 3. Thanks for playing!',
      ended: true,
    })
  })

  it('goes by the words where nothing was resolved', async () => {
    const ada = quiz()
    await ada.start()
    expect((await ada.answer(spoken('Green'))).said).toMatch(/^That is right/)
    expect((await ada.answer(spoken('a banana'))).said).toMatch(/^Not quite/)
  })

  it('does not believe the word when another colour was resolved', async () => {
    const ada = quiz()
    await ada.start()
    expect((await ada.answer(resolved('green', 'TEAL'))).said).toMatch(/^Not quite/)
  })

  it.each([
    'AMAZON.FallbackIntent',
    'AMAZON.HelpIntent',
    'AMAZON.RepeatIntent',
    'GetNewFactIntent',
  ])('asks again after %s, and counts it once', async (intent) => {
    const ada = quiz()
    await ada.start()
    const answer = await ada.intent(intent)
    expect(answer.said?.endsWith(first)).toBe(true)
    expect(answer).toMatchObject({ reprompt: first, ended: false })
    expect((await ada.answer(spoken('green'))).said).toMatch(
      `That is right, it is green. ${second}`,
    )
  })

  it('asks again when the answer is missing', async () => {
    const ada = quiz()
    await ada.start()
    expect((await ada.answer(spoken())).said).toBe(`Sorry, I did not catch that. ${first}`)
  })

  it.each(['AMAZON.StopIntent', 'AMAZON.CancelIntent'])('is left early by %s', async (intent) => {
    const ada = quiz()
    await ada.start()
    await ada.answer(spoken('green'))
    expect(await ada.intent(intent)).toEqual({
      said: 'Your score so far is 1. Goodbye!',
      ended: true,
    })
  })

  it('starts afresh when it is started again', async () => {
    const ada = quiz()
    await ada.start()
    await ada.answer(spoken('green'))
    expect((await ada.start()).reprompt).toBe(first)
    expect((await ada.intent('AMAZON.StopIntent')).said).toBe('Your score so far is 0. Goodbye!')
  })

  it('leaves nothing to the next person of the same warm skill', async () => {
    const skill = buildSkill({ config, fetch: noOkta })
    const ada = quiz({ skill })
    await ada.start()
    await ada.answer(spoken('green'))
    const ben = quiz({ skill })
    expect((await ben.start()).reprompt).toBe(first)
    expect((await ben.intent('AMAZON.StopIntent')).said).toBe('Your score so far is 0. Goodbye!')
  })

  it('tells how to start one when none is running', async () => {
    const answer = await quiz().answer(spoken('green'))
    expect(answer.said).toMatch(/To start one, say: start the quiz/)
    expect(answer.ended).toBe(false)
  })
})
