import type { RequestHandler } from 'ask-sdk-core'
import { speechOf } from '../interceptors/locale.ts'
import { beginQuiz, nextQuestion } from './quiz.ts'
import { isIntent } from './request.ts'
import { ask } from './respond.ts'

/** Starts afresh, also when a quiz is running. */
export const startQuiz: RequestHandler = {
  canHandle: isIntent('StartQuizIntent'),
  handle: (input) => {
    const question = nextQuestion(input, beginQuiz(input))
    return ask(input, `${speechOf(input).say('quiz start')} ${question}`, question)
  },
}
