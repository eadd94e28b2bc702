import { checkResponse } from './check.ts'
import { directiveKinds } from './directives.ts'
import type { Circumstances, ModelForDirectives } from './problem.ts'

/** What the tests of the rules have in common: a model, a request, and responses to it. */
export const model: ModelForDirectives = {
  languageModel: {
    intents: [
      { name: 'TicketIntent', slots: [{ name: 'ticketNumber' }, { name: 'urgency' }] },
      { name: 'FactIntent' },
    ],
  },
  dialog: { intents: [{ name: 'TicketIntent', slots: [{ name: 'ticketNumber' }] }] },
}

export const everything = [
  ...new Set(Object.values(directiveKinds).flatMap((kind) => kind.interface ?? [])),
]

export const circumstances: Circumstances = {
  requestType: 'IntentRequest',
  requestId: 'amzn1.echo-api.request.r1',
  intent: 'TicketIntent',
  model,
  interfaces: everything,
}

/** Only an IntentRequest has an intent. */
const answered = ({ requestType = 'IntentRequest' }: Partial<Circumstances>): Circumstances => {
  const { intent: _, ...others } = circumstances
  return requestType === 'IntentRequest' ? circumstances : others
}

export const check = (response: object, more: Partial<Circumstances> = {}) =>
  checkResponse({ version: '1.0', response }, { ...answered(more), ...more })

export const places = (response: object, more: Partial<Circumstances> = {}) =>
  check(response, more).map(({ where }) => where)

export const plain = (text: unknown) => ({ outputSpeech: { type: 'PlainText', text } })
export const ssml = (inner: string) => ({
  outputSpeech: { type: 'SSML', ssml: `<speak>${inner}</speak>` },
})
export const directives = (...list: unknown[]) => ({ directives: list })

export const play = (more: object = {}, stream: object = {}) => ({
  type: 'AudioPlayer.Play',
  playBehavior: 'REPLACE_ALL',
  audioItem: { stream: { token: 't', url: 'https://a.example/x.mp3', ...stream } },
  ...more,
})
export const video = { type: 'VideoApp.Launch', videoItem: { source: 'https://a.example/x.mp4' } }
export const template = { type: 'Display.RenderTemplate', template: {} }
export const document = { type: 'Alexa.Presentation.APL.RenderDocument', document: {} }
export const commands = { type: 'Alexa.Presentation.APL.ExecuteCommands', commands: [] }
export const delegate = { type: 'Dialog.Delegate' }
export const elicit = (slotToElicit?: string) => ({ type: 'Dialog.ElicitSlot', slotToElicit })
