import type { RequestEnvelope } from 'ask-sdk-model'
import { describe, expect, it } from 'vitest'
import type { InvocationOutcome } from '../lambda/target.ts'
import {
  start as linkedAt,
  linkingWith,
  tokens as serverTokens,
} from './account-linking/server.fixture.ts'
import type { Tokens } from './account-linking/tokens.ts'
import { alexaWith, asking, saying, silence } from './skill.fixture.ts'

const open = 'Alexa, open color quiz'
const asked = () => asking('Which color?', 'Say a color.')
const typeOf = ({ request }: RequestEnvelope) => request.type
const PROBLEM = "There was a problem with the requested skill's response."

describe('a turn', () => {
  it('tells what was heard, understood and said', async () => {
    const { says } = alexaWith(() => saying('It is teal.', { shouldEndSession: true }))
    expect(await says('Alexa, ask color quiz what is my favorite color')).toMatchObject({
      number: 1,
      person: 'Ada',
      locale: 'en-US',
      at: '2027-01-04T09:00:00-05:00',
      heard: 'Alexa, ask color quiz what is my favorite color',
      understood: { intent: 'FavoriteColorIntent' },
      said: { words: 'It is teal.' },
      session: 'ended',
      sessionEnd: 'SKILL',
      listening: false,
      problems: [],
      calls: [],
      followUps: [],
    })
  })

  it('shows the card, and is understood as nothing when the skill was launched', async () => {
    const card = { type: 'Simple', title: 'Color', content: 'teal' }
    const turn = await alexaWith(() => saying('Hello.', { card })).says(open)
    expect(turn.card).toEqual(card)
    expect(turn).not.toHaveProperty('understood')
  })
})

describe('a session', () => {
  it('is one from the first request to the last', async () => {
    const { says, received } = alexaWith(asked)
    await says(open)
    await says('what is my favorite color')
    const [first, second] = received.map(({ session }) => session)
    expect(first).toMatchObject({ new: true })
    expect(first).not.toHaveProperty('attributes')
    expect(second).toMatchObject({ new: false, sessionId: first?.sessionId, attributes: {} })
  })

  it('is a new one when the skill is invoked again, with nothing kept', async () => {
    const { says, received } = alexaWith(() =>
      asking('Hm?', 'Hm?', { sessionAttributes: { n: 1 } }),
    )
    await says(open)
    await says(open)
    const [first, second] = received.map(({ session }) => session)
    expect(second).toMatchObject({ new: true })
    expect(second).not.toHaveProperty('attributes')
    expect(second?.sessionId).not.toBe(first?.sessionId)
  })

  it('gives the attributes back, and loses those that the skill does not repeat', async () => {
    const answers = [asking('One?', 'One?', { sessionAttributes: { n: 1 } }), asked(), asked()]
    const { says, received } = alexaWith(() => answers.shift() ?? asked())
    expect((await says(open)).sessionAttributes).toEqual({ n: 1 })
    expect((await says('what is my favorite color')).sessionAttributes).toEqual({})
    await says('what is my favorite color')
    const attributes = received.map(({ session }) => session?.attributes)
    expect(attributes).toEqual([undefined, { n: 1 }, {}])
  })
})

describe('time that passes while a session is open', () => {
  it.each([
    ['ends it after 8 seconds', () => saying('Which color?', { shouldEndSession: false }), 8],
    ['ends it after twice that, with a reprompt', asked, 16],
  ])('%s', async (_, answer, seconds) => {
    const { says, clock } = alexaWith(answer)
    await says(open)
    clock.advance(seconds * 1000)
    expect(await says('what is my favorite color')).toMatchObject({ session: 'open' })
    clock.advance(seconds * 1000 + 1)
    await expect(says('what is my favorite color')).rejects.toMatchObject({
      code: 'NO_SESSION',
      evidence: [expect.stringContaining('8 seconds')],
    })
    await expect(says('Alexa, what is my favorite color')).rejects.toMatchObject({
      code: 'NOT_FOR_THE_SKILL',
    })
    expect(await says(open)).toMatchObject({ session: 'open' })
  })

  it('counts anew from a reprompt', async () => {
    const { says, clock } = alexaWith(asked)
    await says(open)
    clock.advance(16_000)
    await says(silence)
    clock.advance(8_000)
    expect(await says('what is my favorite color')).toMatchObject({ session: 'open' })
  })
})

describe('silence', () => {
  it('brings the reprompt once, without the skill, and then the end', async () => {
    const { says, received } = alexaWith((envelope) =>
      typeOf(envelope) === 'SessionEndedRequest'
        ? { type: 'answered', response: { version: '1.0', response: {} } }
        : asking('Which color?', 'Say a color.', { sessionAttributes: { n: 1 } }),
    )
    await says(open)
    const reprompted = await says(silence)
    expect(reprompted).toMatchObject({
      heard: { silence: true },
      said: { words: 'Say a color.' },
      session: 'open',
      listening: true,
      sessionAttributes: { n: 1 },
    })
    expect(reprompted.request).toBeUndefined()
    expect(received).toHaveLength(1)
    expect(await says(silence)).toMatchObject({
      said: { words: '' },
      session: 'ended',
      sessionEnd: 'EXCEEDED_MAX_REPROMPTS',
      sessionAttributes: { n: 1 },
      request: { request: { type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' } },
    })
    await expect(says(silence)).rejects.toMatchObject({ code: 'NO_SESSION' })
  })
})

describe('"exit"', () => {
  it('ends the session, and the skill hears of it', async () => {
    const { says, received } = alexaWith((envelope) =>
      typeOf(envelope) === 'SessionEndedRequest' ? { type: 'answered', response: {} } : asked(),
    )
    await says(open)
    expect(await says('exit')).toMatchObject({
      said: { words: '' },
      session: 'ended',
      sessionEnd: 'USER_INITIATED',
      problems: [],
    })
    expect(received.at(-1)?.request).toMatchObject({ reason: 'USER_INITIATED' })
    await expect(says('green')).rejects.toMatchObject({ code: 'NO_SESSION' })
  })

  it('is the last that the skill hears, even if it throws at that', async () => {
    const { says, received } = alexaWith((envelope) =>
      typeOf(envelope) === 'SessionEndedRequest'
        ? { type: 'threw', error: new Error('no handler') }
        : asked(),
    )
    await says(open)
    const turn = await says('exit')
    expect(turn).toMatchObject({ sessionEnd: 'USER_INITIATED', said: { words: '' } })
    expect(turn.problems.map(({ code }) => code)).toEqual(['SKILL_THREW'])
    expect(turn.followUps).toEqual([])
    expect(received.map(typeOf)).toEqual(['LaunchRequest', 'SessionEndedRequest'])
  })
})

describe('a skill that fails', () => {
  const failures: readonly [string, InvocationOutcome, string, string][] = [
    ['is rejected', saying('x'.repeat(8001)), 'RESPONSE_REJECTED', 'INVALID_RESPONSE'],
    [
      'answers nothing',
      { type: 'answered', response: null },
      'RESPONSE_REJECTED',
      'INVALID_RESPONSE',
    ],
    ['throws', { type: 'threw', error: new Error('no') }, 'SKILL_THREW', 'INVALID_RESPONSE'],
    ['throws what is no error', { type: 'threw', error: 'no' }, 'SKILL_THREW', 'INVALID_RESPONSE'],
    ['takes too long', { type: 'timed out', limitMs: 8000 }, 'SKILL_TIMED_OUT', 'ENDPOINT_TIMEOUT'],
  ]

  it.each(failures)('and %s ends the session, and is told so', async (_, outcome, code, type) => {
    const answers = [asking('One?', 'One?', { sessionAttributes: { n: 1 } }), outcome]
    const { says, received, person } = alexaWith(
      () => answers.shift() ?? { type: 'answered', response: {} },
    )
    await says(open)
    const turn = await says('what is my favorite color')
    expect(turn).toMatchObject({
      said: { words: PROBLEM },
      session: 'ended',
      sessionEnd: 'ERROR',
      listening: false,
      problems: [{ code, kind: 'SKILL' }],
      followUps: [
        { request: { request: { type: 'SessionEndedRequest', reason: 'ERROR' } }, problems: [] },
      ],
    })
    expect(turn).not.toHaveProperty('card')
    expect(person.session).toBeUndefined()
    const [first, , farewell] = received
    expect(farewell?.request).toMatchObject({ error: { type, message: expect.any(String) } })
    expect(farewell?.session).toMatchObject({ new: false, sessionId: first?.session?.sessionId })
  })

  it('at once is told so in a session that is no longer new', async () => {
    const { says, received } = alexaWith(() => ({ type: 'threw', error: new Error('no') }))
    const turn = await says(open)
    expect(received.map(({ session }) => session?.new)).toEqual([true, false])
    expect(turn.followUps).toHaveLength(1)
  })

  it('is shown with its own error', async () => {
    const error = new Error('Cannot read colors of undefined')
    const turn = await alexaWith(() => ({ type: 'threw', error })).says(open)
    expect(turn.problems[0]?.evidence[0]).toContain('Cannot read colors of undefined')
  })
})

describe('what we do not emulate', () => {
  it('is a problem of ours beside the turn', async () => {
    const directives = [{ type: 'Dialog.Delegate' }]
    const turn = await alexaWith(() => saying('', { directives })).says(
      'Alexa, ask color quiz what is my favorite color',
    )
    expect(turn.problems.map(({ kind }) => kind)).toContain('EMULATOR')
  })
})

describe('the access token', () => {
  const held = (expiresAt: number) => ({
    accessToken: 'access-1',
    refreshToken: 'refresh-1',
    expiresAt,
  })
  const lasting = held(linkedAt + 1000)
  const expired = held(linkedAt)
  const userOf = ({ context, session }: RequestEnvelope) => [
    context.System.user.accessToken,
    session?.user.accessToken,
  ]

  /** What is sent, and what Alexa holds afterwards, when the server answers a refresh so. */
  async function sentWith(tokens: Tokens | undefined, token = () => serverTokens()) {
    const { linking, asked: refreshes } = linkingWith({ token })
    const set = alexaWith(asked, { linking })
    set.person.tokens = tokens
    await set.says(open)
    const [sent] = set.received.map(userOf)
    return { sent, held: set.person.tokens, refreshes: refreshes.length }
  }

  it('is in the envelope, in both places, while the account is linked', async () => {
    expect(await sentWith(lasting)).toEqual({
      sent: ['access-1', 'access-1'],
      held: lasting,
      refreshes: 0,
    })
  })

  it('is not there while the account is not linked', async () => {
    expect(await sentWith(undefined)).toMatchObject({ sent: [undefined, undefined], refreshes: 0 })
  })

  it('is the new one once it was refreshed, and that is kept', async () => {
    const answer = () => serverTokens({ access_token: 'access-2' })
    expect(await sentWith(expired, answer)).toMatchObject({
      sent: ['access-2', 'access-2'],
      held: { accessToken: 'access-2' },
      refreshes: 1,
    })
  })

  it('is gone, and the link with it, when the refresh is refused', async () => {
    const answer = () => Response.json({ error: 'invalid_grant' }, { status: 400 })
    const { sent, held: after } = await sentWith(expired, answer)
    expect(sent).toEqual([undefined, undefined])
    expect(after).toBeUndefined()
  })

  it.each([429, 500])(
    'is missing, but the link stays, when the server answers %i',
    async (status) => {
      const answer = () => Response.json({ error: 'server_error' }, { status })
      const { sent, held: after } = await sentWith(expired, answer)
      expect(sent).toEqual([undefined, undefined])
      expect(after).toEqual(expired)
    },
  )
})
