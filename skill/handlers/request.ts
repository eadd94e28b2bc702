import type { HandlerInput } from 'ask-sdk-core'

export const isType =
  (type: string) =>
  ({ requestEnvelope }: HandlerInput): boolean =>
    requestEnvelope.request.type === type

export const isIntent =
  (...names: readonly string[]) =>
  ({ requestEnvelope: { request } }: HandlerInput): boolean =>
    request.type === 'IntentRequest' && names.includes(request.intent.name)

/** Asked in the same breath as the skill was called: the person expects no conversation. */
export const isOneShot = ({ requestEnvelope }: HandlerInput): boolean =>
  requestEnvelope.session?.new === true
