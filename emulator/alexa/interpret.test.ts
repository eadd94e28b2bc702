import { describe, expect, it } from 'vitest'
import { interpret } from './interpret.ts'
import type { Session } from './session.ts'
import { newSession } from './session.ts'
import { modelOf, newPerson, silence, start } from './skill.fixture.ts'

/** What Alexa makes of words, in a session or in none. */
function meaningOf(
  heard: Parameters<typeof interpret>[0],
  { session, fallback = true }: { session?: Partial<Session>; fallback?: boolean } = {},
) {
  const person = newPerson()
  person.session = session && { ...newSession('s'), ...session }
  const { invocationName, compiled } = modelOf({ fallback })
  return interpret(heard, { person, invocationName, model: compiled, now: start })
}

const listening = { session: { listening: true } }
const failure = (code: string, remedy: string) =>
  expect.objectContaining({ code, kind: 'SCENARIO', remedy: expect.stringContaining(remedy) })

describe('with the wake word', () => {
  it('the name alone launches the skill', () => {
    expect(meaningOf('Alexa, open color quiz')).toEqual({ type: 'launch' })
  })

  it('the name and a wish is an intent that opens a session', () => {
    expect(meaningOf('Alexa, ask color quiz what is my favorite color')).toMatchObject({
      type: 'intent',
      opensSession: true,
      understood: { intent: 'FavoriteColorIntent', match: 'exact' },
    })
  })

  it('a wish that nothing covers is the fallback, or a launch without one', () => {
    const words = 'Alexa, ask color quiz about purple monkeys dishwashers'
    expect(meaningOf(words)).toMatchObject({ understood: { match: 'fallback' } })
    expect(meaningOf(words, { fallback: false })).toEqual({ type: 'launch' })
  })

  it('an open session goes on, whether Alexa listens or not', () => {
    expect(meaningOf('Alexa, what is my favorite color', { session: {} })).toMatchObject({
      type: 'intent',
      opensSession: false,
    })
  })

  it('the name opens the skill anew in the middle of a session', () => {
    expect(meaningOf('Alexa, open color quiz', listening)).toEqual({ type: 'launch' })
  })

  it('words that do not name the skill are not for it', () => {
    expect(() => meaningOf('Alexa, what is the weather')).toThrow(
      failure('NOT_FOR_THE_SKILL', 'ask color quiz'),
    )
  })
})

describe('without the wake word', () => {
  it('an open microphone takes words to the skill', () => {
    expect(meaningOf('what is my favorite color', listening)).toMatchObject({
      type: 'intent',
      opensSession: false,
    })
  })

  it('nobody hears words when there is no session', () => {
    expect(() => meaningOf('green')).toThrow(failure('NO_SESSION', 'asks the skill "green"'))
  })

  it('nobody hears words when the session is open but Alexa does not listen', () => {
    expect(() => meaningOf('green', { session: {} })).toThrow(failure('NO_SESSION', 'opens'))
  })
})

describe('in a session', () => {
  it.each(['exit', 'Alexa, exit', 'quit'])('"%s" is for Alexa herself', (words) => {
    expect(meaningOf(words, listening)).toEqual({ type: 'exit' })
  })

  it.each(['tell me a story', 'open the old book', 'Alexa, open the old book', 'ask the wizard'])(
    '"%s" is an utterance, although it begins as an invocation does',
    (words) => {
      expect(meaningOf(words, listening)).toMatchObject({
        opensSession: false,
        understood: { intent: 'StoryIntent', match: 'exact' },
      })
    },
  )

  it('"stop" is for the skill', () => {
    expect(meaningOf('stop', listening)).toMatchObject({
      understood: { intent: 'AMAZON.StopIntent' },
    })
  })

  const withReprompt = { listening: true, reprompt: 'Still there?' }

  it('silence brings the reprompt, and without one the end', () => {
    expect(meaningOf(silence, { session: withReprompt })).toEqual({
      type: 'reprompt',
      words: 'Still there?',
    })
    expect(meaningOf(silence, listening)).toEqual({ type: 'no reply' })
  })

  it('words that mean nothing to a skill without a fallback count as silence', () => {
    const words = 'purple monkeys dishwashers'
    const settings = { session: withReprompt, fallback: false }
    expect(meaningOf(words, settings)).toMatchObject({ type: 'reprompt' })
    expect(meaningOf(words, { ...listening, fallback: false })).toEqual({ type: 'no reply' })
    expect(meaningOf(words, { session: withReprompt })).toMatchObject({
      understood: { match: 'fallback' },
    })
  })
})

it('silence means nothing while Alexa does not listen', () => {
  expect(() => meaningOf(silence)).toThrow(failure('NO_SESSION', 'Ada opens the skill'))
  expect(() => meaningOf(silence, { session: {} })).toThrow(failure('NO_SESSION', 'opens'))
})
