import type { HandlerInput, RequestHandler } from 'ask-sdk-core'
import { getSlot } from 'ask-sdk-core'
import type { Response, Slot } from 'ask-sdk-model'
import { speechOf } from '../interceptors/locale.ts'
import type { Quiz } from './quiz.ts'
import { answerOf, endQuiz, nextQuestion, rightAnswers, runningQuiz } from './quiz.ts'
import { isIntent } from './request.ts'
import { ask, carryOn, close } from './respond.ts'

export const quizAnswer: RequestHandler = {
  canHandle: isIntent('QuizAnswerIntent'),
  handle: (input) => {
    const { say } = speechOf(input)
    const quiz = runningQuiz(input)
    if (!quiz) return ask(input, say('no quiz running'), say('what you can say'))
    const slot = getSlot(input.requestEnvelope, 'answer')
    return slot?.value ? mark(input, quiz, slot) : carryOn(input, say('not understood'))
  },
}

function mark(input: HandlerInput, quiz: Quiz, slot: Slot): Response {
  const { say } = speechOf(input)
  const answer = answerOf(input, quiz)
  const isRight = means(slot, rightAnswers[quiz.asked - 1], answer)
  if (isRight) quiz.right += 1
  const verdict = say(isRight ? 'right answer' : 'wrong answer', { answer })
  if (quiz.asked === rightAnswers.length) return finish(input, quiz, verdict)
  const question = nextQuestion(input, quiz)
  return ask(input, `${verdict} ${question}`, question)
}

function finish(input: HandlerInput, quiz: Quiz, verdict: string): Response {
  endQuiz(input)
  const score = { score: quiz.right, total: rightAnswers.length }
  return close(input, `${verdict} ${speechOf(input).say('quiz score', score)}`)
}

/** By the id that entity resolution found; by the spoken words where it found none. */
function means(slot: Slot, id: string | undefined, word: string): boolean {
  // At NO_MATCH real requests leave `values` out, although the SDK's type requires it.
  const found = slot.resolutions?.resolutionsPerAuthority?.flatMap(({ values }) => values ?? [])
  if (found?.length) return found.some(({ value }) => value.id === id)
  return slot.value?.trim().toLowerCase() === word.toLowerCase()
}
