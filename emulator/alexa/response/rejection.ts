import type { SessionEndedError } from 'ask-sdk-model'
import { ColloquyError } from '../../errors.ts'
import type { Problem } from './problem.ts'

const REFERENCE =
  'https://developer.amazon.com/docs/custom-skills/request-and-response-json-reference.html'

/** What the person hears instead of the skill, in English. */
export const PROBLEM_SPEECH = "There was a problem with the requested skill's response."

/** All problems of one response as the error that the scenario fails with. */
export function rejection(problems: readonly Problem[], turnNumber?: number): ColloquyError {
  const turn = turnNumber === undefined ? '' : ` (turn ${turnNumber})`
  return new ColloquyError('RESPONSE_REJECTED', {
    what: `Alexa would reject this response${turn}`,
    evidence: aligned(problems),
    remedy: `The customer would hear "${PROBLEM_SPEECH}"\nSee ${REFERENCE}`,
  })
}

function aligned(problems: readonly Problem[]): readonly string[] {
  const width = Math.max(...problems.map(({ where }) => where.length))
  return problems.map(({ where, what }) => `${where.padEnd(width)}   ${what}`)
}

/** The `error` of the SessionEndedRequest that follows a rejected response. */
export function sessionEndedError(problems: readonly Problem[]): SessionEndedError {
  const first = problems.find(({ message }) => message !== undefined) ?? problems[0]
  return {
    type: first?.errorType ?? 'INVALID_RESPONSE',
    message: first?.message ?? first?.what ?? '',
  }
}
