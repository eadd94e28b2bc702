import type { RequestHandler } from 'ask-sdk-core'
import { speechOf } from '../interceptors/locale.ts'
import { endQuiz, runningQuiz } from './quiz.ts'
import { isIntent } from './request.ts'
import { close } from './respond.ts'

/** Stop and Cancel reach the skill as intents and end nothing by themselves. */
export const stop: RequestHandler = {
  canHandle: isIntent('AMAZON.StopIntent', 'AMAZON.CancelIntent'),
  handle: (input) => {
    const { say } = speechOf(input)
    const quiz = runningQuiz(input)
    if (!quiz) return close(input, say('goodbye'))
    endQuiz(input)
    return close(input, say('leave the quiz', { score: quiz.right }))
  },
}
