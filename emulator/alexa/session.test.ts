import { describe, expect, it } from 'vitest'
import { endSession, newSession, settleSession } from './session.ts'
import { asking, newPerson, saying } from './skill.fixture.ts'

function settled({ response }: ReturnType<typeof saying>) {
  const person = newPerson()
  const session = { ...newSession('s'), attributes: { before: true }, reprompt: 'earlier' }
  person.session = session
  return { after: settleSession(person, session, response, 0), person, session }
}

describe('a response', () => {
  it('that asks keeps the session open and the microphone too', () => {
    const { after, person, session } = settled(
      asking('Which color?', 'Say a color.', { sessionAttributes: { score: 1 } }),
    )
    expect(after).toEqual({ session: 'open', listening: true, sessionAttributes: { score: 1 } })
    expect(person.session).toBe(session)
    expect(session).toMatchObject({
      listening: true,
      reprompt: 'Say a color.',
      attributes: { score: 1 },
    })
  })

  it('without attributes or reprompt drops those of before', () => {
    const { session } = settled(saying('Well?', { shouldEndSession: false }))
    expect(session).toMatchObject({ attributes: {}, reprompt: undefined })
  })

  it('that ends the session shows what it ended with', () => {
    const { after, person } = settled(
      saying('Bye.', { shouldEndSession: true }, { sessionAttributes: { score: 3 } }),
    )
    expect(after).toEqual({
      session: 'ended',
      listening: false,
      sessionEnd: 'SKILL',
      sessionAttributes: { score: 3 },
    })
    expect(person.session).toBeUndefined()
  })
})

it('a session that Alexa ends shows the attributes that it had', () => {
  const person = newPerson()
  person.session = { ...newSession('s'), attributes: { score: 2 } }
  expect(endSession(person, 'USER_INITIATED')).toEqual({
    session: 'ended',
    listening: false,
    sessionEnd: 'USER_INITIATED',
    sessionAttributes: { score: 2 },
  })
  expect(person.session).toBeUndefined()
  expect(endSession(person, 'ERROR').sessionAttributes).toEqual({})
})
