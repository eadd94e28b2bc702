import type { HandlerInput, RequestInterceptor } from 'ask-sdk-core'
import { promptsFor } from '../speech/prompts.ts'
import type { Random, Speech } from '../speech/speak.ts'
import { speechIn } from '../speech/speak.ts'

/** Gives the handlers the words of the request's locale. */
export const localize = (random: Random): RequestInterceptor => ({
  process: ({ requestEnvelope: { request }, attributesManager }) => {
    const locale = 'locale' in request ? request.locale : undefined
    attributesManager.getRequestAttributes()['speech'] = speechIn(promptsFor(locale), random)
  },
})

export function speechOf({ attributesManager }: HandlerInput): Speech {
  const speech: Speech = attributesManager.getRequestAttributes()['speech']
  return speech
}
