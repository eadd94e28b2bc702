import type { HandlerInput, RequestHandler } from 'ask-sdk-core'
import { speechOf } from '../interceptors/locale.ts'
import type { Random } from '../speech/speak.ts'
import { isIntent } from './request.ts'
import { answer } from './respond.ts'

export const fact = (random: Random): RequestHandler => ({
  canHandle: isIntent('GetNewFactIntent'),
  handle: (input) => {
    const chosen = chooseFact(input, speechOf(input).variants('color fact'), random)
    return answer(input, speechOf(input).say('color fact', {}, chosen))
  },
})

/** Any that this session has not heard; once all are told, any but the latest. */
function chooseFact({ attributesManager }: HandlerInput, count: number, random: Random): number {
  const attributes = attributesManager.getSessionAttributes()
  const told: readonly number[] = attributes['factsTold'] ?? []
  const heard = told.length < count ? told : told.slice(-1)
  const fresh = [...Array(count).keys()].filter((index) => !heard.includes(index))
  const chosen = fresh[Math.floor(random() * fresh.length)] ?? 0
  attributes['factsTold'] = [...heard, chosen]
  return chosen
}
