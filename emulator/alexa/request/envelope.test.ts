import { describe, expect, it } from 'vitest'
import { deviceNamed } from '../device.ts'
import type { EnvelopeInput } from './envelope.ts'
import { buildEnvelope } from './envelope.ts'
import { launchRequest } from './launch.ts'
import { sessionEndedRequest } from './session-ended.ts'
import { carriesSession } from './session-presence.ts'

const common = {
  requestId: 'amzn1.echo-api.request.r1',
  now: Date.UTC(2026, 2, 2, 9, 0, 0, 789),
  locale: 'en-GB',
}

const input: EnvelopeInput = {
  skill: { applicationId: 'amzn1.ask.skill.s1', interfaces: [] },
  region: { apiEndpoint: 'https://api.eu.amazonalexa.com', apiAccessToken: 'eyJ.api' },
  customer: { userId: 'amzn1.ask.account.U', deviceId: 'amzn1.ask.device.D' },
  device: deviceNamed('Echo'),
  session: { id: 'amzn1.echo-api.session.e1', new: true },
  request: launchRequest(common),
}

describe('buildEnvelope', () => {
  it('opens a skill on an Echo with these fields and no others', () => {
    expect(buildEnvelope(input)).toStrictEqual({
      version: '1.0',
      session: {
        new: true,
        sessionId: 'amzn1.echo-api.session.e1',
        application: { applicationId: 'amzn1.ask.skill.s1' },
        user: { userId: 'amzn1.ask.account.U' },
      },
      context: {
        System: {
          application: { applicationId: 'amzn1.ask.skill.s1' },
          user: { userId: 'amzn1.ask.account.U' },
          device: { deviceId: 'amzn1.ask.device.D', supportedInterfaces: {} },
          apiEndpoint: 'https://api.eu.amazonalexa.com',
          apiAccessToken: 'eyJ.api',
        },
      },
      request: {
        type: 'LaunchRequest',
        requestId: 'amzn1.echo-api.request.r1',
        timestamp: '2026-03-02T09:00:00Z',
        locale: 'en-GB',
      },
    })
  })

  it('has the access token of a linked person in both places', () => {
    const envelope = buildEnvelope({
      ...input,
      customer: { ...input.customer, accessToken: 'at' },
    })
    expect(envelope.session?.user.accessToken).toBe('at')
    expect(envelope.context.System.user.accessToken).toBe('at')
  })

  it('has no property for the token of a person who is not linked', () => {
    const { session, context } = buildEnvelope(input)
    expect(session?.user).not.toHaveProperty('accessToken')
    expect(context.System.user).not.toHaveProperty('accessToken')
  })

  it('has attributes from the second request on', () => {
    const later = (attributes?: Record<string, unknown>) =>
      buildEnvelope({
        ...input,
        session: { id: 'e1', new: false, ...(attributes ? { attributes } : {}) },
      }).session?.attributes
    expect(buildEnvelope(input).session).not.toHaveProperty('attributes')
    expect(later()).toEqual({})
    expect(later({ score: 2 })).toEqual({ score: 2 })
  })

  it('keeps the attributes of the session out of the skill’s reach', () => {
    const attributes = { quiz: { score: 2 } }
    const envelope = buildEnvelope({ ...input, session: { id: 'e1', new: false, attributes } })
    expect(envelope.session?.attributes?.['quiz']).not.toBe(attributes.quiz)
  })

  it('tells of the audio player where the skill may use it', () => {
    const skill = { ...input.skill, interfaces: ['AUDIO_PLAYER'] }
    const { context } = buildEnvelope({ ...input, skill })
    expect(context.AudioPlayer).toEqual({ playerActivity: 'IDLE' })
    expect(context.System.device?.supportedInterfaces).toEqual({ AudioPlayer: {} })
    expect(buildEnvelope(input).context).not.toHaveProperty('AudioPlayer')
  })

  it('tells both forms of the screen, whatever the manifest declares', () => {
    const { context } = buildEnvelope({ ...input, device: deviceNamed('Echo Show') })
    expect(context.Viewport).toMatchObject({ mode: 'HUB', pixelWidth: 1280, touch: ['SINGLE'] })
    expect(context.Viewports).toMatchObject([{ type: 'APL', id: 'main', dpi: 213 }])
    expect(context.System.device?.supportedInterfaces).toEqual({})
  })

  it('tells of the geolocation permission and of no other', () => {
    const scope = 'alexa::devices:all:geolocation:read'
    const permissions = { [scope]: 'DENIED', 'alexa::profile:name:read': 'GRANTED' } as const
    const { context } = buildEnvelope({ ...input, customer: { ...input.customer, permissions } })
    expect(context.System.user.permissions).toEqual({ scopes: { [scope]: { status: 'DENIED' } } })
    expect(buildEnvelope(input).context.System.user).not.toHaveProperty('permissions')
  })

  it('has no session where the request comes outside one', () => {
    const request = {
      type: 'AudioPlayer.PlaybackStarted',
      requestId: 'r',
      timestamp: '2026-03-02T09:00:00Z',
    } as const
    expect(buildEnvelope({ ...input, request })).not.toHaveProperty('session')
  })

  it('refuses an in-session request without one', () => {
    const { session: _, ...outside } = input
    expect(() => buildEnvelope(outside)).toThrow('LaunchRequest comes in a session')
  })
})

describe('sessionEndedRequest', () => {
  it('says why, and what went wrong if that is why', () => {
    const error = { type: 'INVALID_RESPONSE', message: 'SpeechletResponse was null' } as const
    expect(sessionEndedRequest(common, 'ERROR', error)).toStrictEqual({
      type: 'SessionEndedRequest',
      requestId: 'amzn1.echo-api.request.r1',
      timestamp: '2026-03-02T09:00:00Z',
      locale: 'en-GB',
      reason: 'ERROR',
      error,
    })
    expect(sessionEndedRequest(common, 'USER_INITIATED', error)).not.toHaveProperty('error')
  })
})

describe('carriesSession', () => {
  it.each(['LaunchRequest', 'IntentRequest', 'SessionEndedRequest', 'Connections.Response'])(
    '%s does',
    (type) => expect(carriesSession(type)).toBe(true),
  )

  it.each([
    'AudioPlayer.PlaybackFailed',
    'PlaybackController.PlayCommandIssued',
    'System.ExceptionEncountered',
    'AlexaSkillEvent.SkillAccountLinked',
    'Reminders.ReminderStarted',
    'Messaging.MessageReceived',
  ])('%s does not', (type) => expect(carriesSession(type)).toBe(false))
})
