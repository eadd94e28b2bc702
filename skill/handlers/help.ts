import type { RequestHandler } from 'ask-sdk-core'
import { speechOf } from '../interceptors/locale.ts'
import { runningQuiz } from './quiz.ts'
import { isIntent } from './request.ts'
import { ask, carryOn } from './respond.ts'

/** Help always leaves the person a question to answer, also after a one-shot. */
export const help: RequestHandler = {
  canHandle: isIntent('AMAZON.HelpIntent'),
  handle: (input) => {
    const { say } = speechOf(input)
    if (runningQuiz(input)) return carryOn(input, say('quiz help'))
    const options = say('what you can say')
    return ask(input, `${say('help')} ${options}`, options)
  },
}
