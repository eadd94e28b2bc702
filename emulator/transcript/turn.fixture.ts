import type { RequestEnvelope } from 'ask-sdk-model'
import type { Turn, Understanding } from './turn.ts'

/** Turns for the tests of this folder. */
export const TOKEN = 'eyJraWQiOiJrMSJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl'
export const API_TOKEN = 'eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJhbGV4YSJ9.YWxleGE'

export const envelopeOf = (request: RequestEnvelope['request']): RequestEnvelope => ({
  version: '1.0',
  session: {
    new: true,
    sessionId: 's',
    application: { applicationId: 'amzn1.ask.skill.1' },
    user: { userId: 'u', accessToken: TOKEN },
  },
  context: {
    System: {
      application: { applicationId: 'amzn1.ask.skill.1' },
      user: { userId: 'u', accessToken: TOKEN },
      apiEndpoint: 'https://api.amazonalexa.com',
      apiAccessToken: API_TOKEN,
    },
  },
  request,
})

export const launched = envelopeOf({
  type: 'LaunchRequest',
  requestId: 'r',
  timestamp: '2026-03-02T09:00:00Z',
})

export const favouriteColour: Understanding = {
  intent: 'FavoriteColorIntent',
  slots: {},
  match: 'exact',
  confidence: 1,
  considered: [],
}

export const turnOf = (more: Partial<Turn> = {}): Turn => ({
  number: 1,
  person: 'Ada',
  locale: 'en-US',
  at: '2026-03-02T09:00:00.000Z',
  heard: 'Alexa, ask sample quiz game what is my favorite color',
  said: { words: "Ada's favorite color is teal." },
  sessionAttributes: {},
  session: 'ended',
  listening: false,
  calls: [],
  logs: [],
  tookMs: 5,
  problems: [],
  followUps: [],
  ...more,
})
