import type { RequestHandler } from 'ask-sdk-core'
import { speechOf } from '../interceptors/locale.ts'
import { lastSpeech } from '../interceptors/remember-speech.ts'
import { questionOf, runningQuiz } from './quiz.ts'
import { isIntent } from './request.ts'
import { ask, carryOn } from './respond.ts'

/** In the quiz it is the question that one wants to hear again, not the verdict before it. */
export const repeat: RequestHandler = {
  canHandle: isIntent('AMAZON.RepeatIntent'),
  handle: (input) => {
    const { say } = speechOf(input)
    const quiz = runningQuiz(input)
    if (quiz) return ask(input, questionOf(input, quiz), questionOf(input, quiz))
    const last = lastSpeech(input)
    return last
      ? ask(input, last, say('what you can say'))
      : carryOn(input, say('nothing to repeat'))
  },
}
