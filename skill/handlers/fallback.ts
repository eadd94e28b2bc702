import type { RequestHandler } from 'ask-sdk-core'
import { speechOf } from '../interceptors/locale.ts'
import { runningQuiz } from './quiz.ts'
import { isIntent } from './request.ts'
import { ask, carryOn } from './respond.ts'

export const fallback: RequestHandler = {
  canHandle: isIntent('AMAZON.FallbackIntent'),
  handle: (input) => {
    const { say } = speechOf(input)
    if (runningQuiz(input)) return carryOn(input, say('not understood'))
    const options = say('what you can say')
    return ask(input, `${say('not understood')} ${options}`, options)
  },
}
