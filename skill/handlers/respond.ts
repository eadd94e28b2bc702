import type { HandlerInput } from 'ask-sdk-core'
import type { Response } from 'ask-sdk-model'
import { speechOf } from '../interceptors/locale.ts'
import { questionOf, runningQuiz } from './quiz.ts'
import { isOneShot } from './request.ts'

/** The last word: Alexa stops listening. */
export const close = ({ responseBuilder }: HandlerInput, words: string): Response =>
  responseBuilder.speak(words).withShouldEndSession(true).getResponse()

/** Speech that ends in a question, and the question again for one who stays silent. */
export const ask = ({ responseBuilder }: HandlerInput, words: string, reprompt: string): Response =>
  responseBuilder.speak(words).reprompt(reprompt).getResponse()

/** Says something and goes on: with the quiz if one is running, else by asking what to do next. */
export function carryOn(input: HandlerInput, words: string): Response {
  const { say } = speechOf(input)
  const quiz = runningQuiz(input)
  const question = quiz ? questionOf(input, quiz) : say('what next')
  return ask(input, `${words} ${question}`, quiz ? question : say('what you can say'))
}

/** A complete answer: it ends a one-shot, and carries on in an open session. */
export const answer = (input: HandlerInput, words: string): Response =>
  isOneShot(input) ? close(input, words) : carryOn(input, words)
