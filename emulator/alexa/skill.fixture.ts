import type { RequestEnvelope } from 'ask-sdk-model'
import { Calls } from '../calls.ts'
import { Clock } from '../clock.ts'
import type { InvocationOutcome, LambdaTarget } from '../lambda/target.ts'
import type { Silence } from '../transcript/turn.ts'
import type { AccountLinking } from './account-linking/account-linking.ts'
import { Browser } from './account-linking/browser.ts'
import { deviceNamed } from './device.ts'
import { Person } from './person.ts'
import type { Alexa } from './turn.ts'
import { takeTurn } from './turn.ts'
import { compileModel } from './understanding/compile.ts'
import { interactionModelFile } from './understanding/interaction-model.ts'

export const start = Date.UTC(2027, 0, 4, 14)
export const silence: Silence = { silence: true }
const skillId = 'amzn1.ask.skill.1'

type Options = {
  /** Whether the model has AMAZON.FallbackIntent. */
  readonly fallback?: boolean
  readonly linking?: AccountLinking
  readonly device?: string
}

const intents = [
  { name: 'FavoriteColorIntent', samples: ['what is my favorite color'] },
  { name: 'StoryIntent', samples: ['tell me a story', 'open the old book', 'ask the wizard'] },
  { name: 'AMAZON.StopIntent', samples: [] },
]
const fallbackIntent = { name: 'AMAZON.FallbackIntent', samples: [] }

export function modelOf({ fallback = true }: Options = {}) {
  const { interactionModel: model } = interactionModelFile.parse({
    interactionModel: {
      languageModel: {
        invocationName: 'color quiz',
        intents: fallback ? [...intents, fallbackIntent] : intents,
        types: [],
      },
    },
  })
  const compiled = compileModel(model, { locale: 'en-US' })
  return { invocationName: 'color quiz', model, compiled }
}

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))

export const newPerson = (device = 'Echo'): Person =>
  new Person(
    {
      name: 'Ada',
      locale: 'en-US',
      timeZone: 'America/New_York',
      device: deviceNamed(device),
      browser: new Browser(async () => 'no answer'),
    },
    random,
  )

/** What a skill answers, and what it does, is what a test says. */
export type Skill = (envelope: RequestEnvelope) => InvocationOutcome

/** An Alexa with a skill that is a function, and Ada, who speaks to it. */
export function alexaWith(skill: Skill, options: Options = {}) {
  const clock = new Clock(start)
  const calls = new Calls(clock, [])
  const received: RequestEnvelope[] = []
  const target: LambdaTarget = {
    warnings: [],
    loadingLogs: [],
    coldStart: async () => {},
    async invoke(event) {
      if (!isEnvelope(event)) throw new TypeError('not an envelope')
      received.push(structuredClone(event))
      return { outcome: skill(event), logs: [], tookMs: 0 }
    },
  }
  const alexa: Omit<Alexa, 'linking'> = {
    clock,
    random,
    calls,
    skillId,
    skill: target,
    interfaces: [],
    secrets: () => [],
    modelFor: () => modelOf(options),
  }
  const person = newPerson(options.device)
  let number = 0
  const says = (heard: string | Silence) => {
    number += 1
    return takeTurn({ ...alexa, linking: options.linking }, person, heard, number)
  }
  return { clock, calls, person, received, says }
}

const isEnvelope = (event: object): event is RequestEnvelope => 'request' in event

/** A response that says something. */
export const saying = (words: string, more: object = {}, envelope: object = {}) =>
  ({
    type: 'answered',
    response: {
      version: '1.0',
      ...envelope,
      response: { outputSpeech: { type: 'PlainText', text: words }, ...more },
    },
  }) as const

/** A response that asks, with a reprompt, and listens. */
export const asking = (words: string, reprompt: string, envelope: object = {}) =>
  saying(
    words,
    {
      shouldEndSession: false,
      reprompt: { outputSpeech: { type: 'PlainText', text: reprompt } },
    },
    envelope,
  )
