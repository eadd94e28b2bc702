import { describe, expect, it } from 'vitest'
import {
  check,
  circumstances,
  delegate,
  directives,
  document,
  elicit,
  places,
  plain,
  play,
  ssml,
  video,
} from './check.fixture.ts'
import { checkResponse } from './check.ts'
import { PROBLEM_SPEECH, rejection, sessionEndedError } from './rejection.ts'

describe('a response that Alexa accepts', () => {
  it.each<[string, object]>([
    ['nothing at all', {}],
    ['plain text', plain('Hello & <goodbye>')],
    ['8,000 characters', plain('x'.repeat(8000))],
    [
      'everything that talks',
      {
        ...ssml('Hello <break time="500ms"/><amazon:effect name="whispered">x</amazon:effect>'),
        reprompt: { outputSpeech: { type: 'PlainText', text: 'Well?' } },
        card: { type: 'Simple', title: 't', content: 'c' },
        shouldEndSession: false,
      },
    ],
    ['null for what is not used', { card: null, reprompt: null, directives: null }],
    ['null for shouldEndSession', { shouldEndSession: null }],
    ['a card to link the account', { card: { type: 'LinkAccount' } }],
    ['a dialog', directives(elicit('urgency'))],
    ['a stream', directives(play())],
    [
      'a queued stream',
      directives(play({ playBehavior: 'ENQUEUE' }, { expectedPreviousToken: 's' })),
    ],
    ['a video', directives(video)],
    ['two directives that may go together', directives(document, elicit('urgency'))],
    [
      'dynamic entities beside a dialog',
      directives(delegate, { type: 'Dialog.UpdateDynamicEntities' }),
    ],
    ['a field that nobody knows', { ...plain('x'), mood: 'good' }],
  ])('%s', (_, response) => {
    expect(check(response)).toEqual([])
  })

  it('is even {} when the session has ended', () => {
    const requestType = 'SessionEndedRequest'
    expect(checkResponse({}, { requestType, interfaces: [] })).toEqual([])
    expect(check({}, { requestType })).toEqual([])
  })

  it('is anything when nobody reads it', () => {
    const requestType = 'AlexaSkillEvent.SkillAccountLinked'
    expect(checkResponse(undefined, { requestType, interfaces: [] })).toEqual([])
  })
})

describe('the envelope', () => {
  it.each([null, undefined, '', 'ok', 5, []])('%j is no response', (response) => {
    const [problem] = checkResponse(response, circumstances)
    expect(problem).toMatchObject({
      where: 'response envelope',
      message: 'SpeechletResponse was null',
    })
  })

  it.each<[string, unknown]>([
    ['version', { response: {} }],
    ['version', { version: 1, response: {} }],
    ['response', { version: '1.0' }],
    ['response', { version: '1.0', response: [] }],
    ['sessionAttributes', { version: '1.0', response: {}, sessionAttributes: 'x' }],
    ['sessionAttributes', { version: '1.0', response: {}, sessionAttributes: [] }],
    ['response.shouldEndSession', { version: '1.0', response: { shouldEndSession: 'true' } }],
    ['response envelope', { version: '1.0', response: {}, sessionAttributes: { n: 1n } }],
  ])('%s is wrong in %o', (where, envelope) => {
    expect(checkResponse(envelope, circumstances).map((problem) => problem.where)).toEqual([where])
  })

  it('says why attributes are not JSON', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    const envelope = { version: '1.0', response: {}, sessionAttributes: loop }
    expect(checkResponse(envelope, circumstances)[0]?.what).toMatch(/^is not JSON: .*circular/)
  })

  it('has at most 120 kB, counted in bytes', () => {
    const sized = (letters: number) => ({
      version: '1.0',
      response: {},
      sessionAttributes: { kept: 'é'.repeat(letters) },
    })
    expect(checkResponse(sized(61_000), circumstances)).toEqual([])
    expect(checkResponse(sized(62_000), circumstances)[0]?.what).toMatch(/124,\d+ bytes/)
  })
})

describe('what may answer which request', () => {
  it.each<[string, object, string]>([
    ['SessionEndedRequest', plain('Bye'), 'response.outputSpeech'],
    ['SessionEndedRequest', { card: { type: 'LinkAccount' } }, 'response.card'],
    ['SessionEndedRequest', directives(delegate), 'response.directives[0]'],
    ['AudioPlayer.PlaybackStarted', plain('x'), 'response.outputSpeech'],
    ['AudioPlayer.PlaybackStarted', directives(play()), 'response.directives[0]'],
    [
      'AudioPlayer.PlaybackStopped',
      directives({ type: 'AudioPlayer.Stop' }),
      'response.directives[0]',
    ],
    ['PlaybackController.PlayCommandIssued', { reprompt: {} }, 'response.reprompt'],
    ['CanFulfillIntentRequest', {}, 'response.canFulfillIntent'],
  ])('%s: %o', (requestType, response, where) => {
    expect(places(response, { requestType })).toContain(where)
  })

  it.each<[string, object]>([
    ['AudioPlayer.PlaybackNearlyFinished', directives(play())],
    ['AudioPlayer.PlaybackStarted', directives({ type: 'AudioPlayer.Stop' })],
    ['PlaybackController.PlayCommandIssued', directives(play())],
    ['CanFulfillIntentRequest', { canFulfillIntent: { canFulfill: 'YES' } }],
  ])('%s may be answered by %o', (requestType, response) => {
    expect(check(response, { requestType })).toEqual([])
  })

  it('uses the words that Alexa was seen to use', () => {
    const [problem] = check(plain('x'), { requestType: 'AudioPlayer.PlaybackStarted' })
    expect(problem?.message).toBe(
      'The following directives are not supported: Response may not contain an outputSpeech',
    )
  })
})

describe('speech', () => {
  const speech = 'response.outputSpeech'

  it.each<[string, object]>([
    [speech, { outputSpeech: 'Hello' }],
    [`${speech}.type`, { outputSpeech: { text: 'Hello' } }],
    [`${speech}.type`, { outputSpeech: { type: 'Text', text: 'Hello' } }],
    [`${speech}.text`, plain(undefined)],
    [`${speech}.text`, plain(5)],
    [`${speech}.text`, { outputSpeech: { type: 'PlainText', ssml: 'x' } }],
    [`${speech}.ssml`, { outputSpeech: { type: 'SSML', text: 'x' } }],
    [`${speech}.text`, plain('x'.repeat(8001))],
    [`${speech}.ssml`, ssml('x'.repeat(7986))],
    [
      `${speech}.playBehavior`,
      { outputSpeech: { type: 'PlainText', text: 'x', playBehavior: 'NOW' } },
    ],
    ['response.reprompt', { reprompt: 'Well?' }],
    ['response.reprompt', { reprompt: { type: 'PlainText', text: 'Well?' } }],
    ['response.reprompt.outputSpeech.text', { reprompt: { outputSpeech: { type: 'PlainText' } } }],
    ['response.reprompt.outputSpeech', { reprompt: { outputSpeech: 'Well?' } }],
  ])('%s is wrong in %o', (where, response) => {
    expect(places(response)).toEqual([where])
  })

  it('counts the tags of SSML among its characters', () => {
    expect(check(ssml('x'.repeat(7985)))).toEqual([])
  })

  it('allows five pieces of audio', () => {
    const audio = '<audio src="https://a.example/x.mp3"/>'
    expect(check(ssml(audio.repeat(5)))).toEqual([])
    expect(check(ssml(audio.repeat(6)))[0]?.what).toBe('6 <audio> tags; Alexa allows 5')
  })
})

describe('cards', () => {
  const standard = (image: unknown) => ({ card: { type: 'Standard', text: 'x', image } })
  const image = (url: unknown) => standard({ smallImageUrl: url })

  it.each<[string, object]>([
    ['response.card', { card: 'x' }],
    ['response.card', { card: [] }],
    ['response.card.type', { card: {} }],
    ['response.card.type', { card: { type: 'Fancy' } }],
    ['response.card.type', { card: { type: 'constructor' } }],
    ['response.card.content', { card: { type: 'Simple', title: 't', content: 5 } }],
    ['response.card', { card: { type: 'Standard', content: 'x' } }],
    ['response.card.title', { card: { type: 'Simple', title: 5, content: 'x' } }],
    ['response.card.text', { card: { type: 'Standard', text: 'x'.repeat(8001) } }],
    ['response.card', { card: { type: 'Simple', title: 't', content: 'x'.repeat(8000) } }],
    ['response.card.image', standard('https://a.example/x.png')],
    ['response.card.image.smallImageUrl', image(`https://a.example/${'x'.repeat(2000)}`)],
    ['response.card.image.smallImageUrl', image('http://a.example/x.png')],
    ['response.card.image.smallImageUrl', image(5)],
    ['response.card.permissions', { card: { type: 'AskForPermissionsConsent' } }],
    ['response.card.permissions', { card: { type: 'AskForPermissionsConsent', permissions: [1] } }],
  ])('%s is wrong in %o', (where, response) => {
    expect(places(response)).toEqual([where])
  })

  it.each<[object]>([
    [{ card: { type: 'Standard', title: 't', text: 'x' } }],
    [{ card: { type: 'Standard', title: 't' } }],
    [image('https://a.example/x.png')],
    [{ card: { type: 'AskForPermissionsConsent', permissions: ['alexa::profile:name:read'] } }],
  ])('accepts %o', (response) => expect(check(response)).toEqual([]))
})

describe('rejection', () => {
  const problems = check({
    card: { type: 'Standard', text: 'x'.repeat(8212) },
    ...directives(elicit('tiketNumber')),
  })

  it('is laid out as a table, with what the customer would hear', () => {
    const error = rejection(problems, 2)
    expect(error.kind).toBe('SKILL')
    expect(error.message.split('\n').slice(0, 6)).toEqual([
      'SKILL  Alexa would reject this response (turn 2)',
      '',
      '  response.card.text       8,212 characters; Alexa allows 8,000',
      '  response.directives[0]   Dialog.ElicitSlot names slot "tiketNumber"; the model has "ticketNumber"',
      '',
      `  The customer would hear "${PROBLEM_SPEECH}"`,
    ])
  })

  it('becomes the error of a SessionEndedRequest, in Alexa’s words where they are known', () => {
    expect(sessionEndedError(checkResponse(null, circumstances))).toEqual({
      type: 'INVALID_RESPONSE',
      message: 'SpeechletResponse was null',
    })
    expect(sessionEndedError(problems).message).toBe('8,212 characters; Alexa allows 8,000')
  })
})
