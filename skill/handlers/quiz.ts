import type { HandlerInput } from 'ask-sdk-core'
import { speechOf } from '../interceptors/locale.ts'

/** How far this session's quiz is. Kept in the session attributes and changed in place. */
export type Quiz = { asked: number; right: number }

/** The ids of the right answers (type QuizColor of the interaction model), in order. */
export const rightAnswers = ['GREEN', 'PINK', 'PURPLE'] as const

const newQuiz: Quiz = { asked: 0, right: 0 }

/** Always begins with a copy: a warm Lambda serves the next person from the same module. */
export function beginQuiz({ attributesManager }: HandlerInput): Quiz {
  const quiz = { ...newQuiz }
  attributesManager.getSessionAttributes()['quiz'] = quiz
  return quiz
}

export function runningQuiz({ attributesManager }: HandlerInput): Quiz | undefined {
  const quiz: Quiz | undefined = attributesManager.getSessionAttributes()['quiz']
  return quiz
}

export function endQuiz({ attributesManager }: HandlerInput): void {
  delete attributesManager.getSessionAttributes()['quiz']
}

/** Moves on to the next question and returns its words. */
export function nextQuestion(input: HandlerInput, quiz: Quiz): string {
  quiz.asked += 1
  return questionOf(input, quiz)
}

/** The words of the question that waits for an answer. */
export const questionOf = (input: HandlerInput, quiz: Quiz): string =>
  speechOf(input).say('quiz question', {}, quiz.asked - 1)

/** The name of the colour that is the right answer to it. */
export const answerOf = (input: HandlerInput, quiz: Quiz): string =>
  speechOf(input).say('quiz answer', {}, quiz.asked - 1)
