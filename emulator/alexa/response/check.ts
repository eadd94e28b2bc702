import { isObject, kindOfValue } from './json.ts'
import type { Circumstances, Problem, Rule } from './problem.ts'
import { subject, sure } from './problem.ts'
import { answering } from './request-types.ts'
import { cardRules } from './rules/card.ts'
import { combinationRules } from './rules/combinations.ts'
import { dialogRules } from './rules/dialog.ts'
import { directiveRules } from './rules/directives.ts'
import { envelopeRules } from './rules/envelope.ts'
import { mediaRules } from './rules/media.ts'
import { requestTypeRules } from './rules/request-type.ts'
import { speechRules } from './rules/speech.ts'

const rules: readonly Rule[] = [
  ...envelopeRules,
  ...requestTypeRules,
  ...speechRules,
  ...cardRules,
  ...directiveRules,
  ...combinationRules,
  ...mediaRules,
  ...dialogRules,
]

/**
 * Everything for which Alexa would reject the response; an empty list when it would be accepted.
 * What Alexa merely ignores is no problem.
 */
export function checkResponse(response: unknown, circumstances: Circumstances): readonly Problem[] {
  if (answering(circumstances.requestType).ignored) return []
  if (!isObject(response)) return [notAnObject(response)]
  const checked = subject(response, circumstances)
  return rules.flatMap((rule) => rule(checked))
}

const notAnObject = (response: unknown): Problem =>
  sure('response envelope', `must be an object; it is ${kindOfValue(response)}`, {
    message: 'SpeechletResponse was null',
  })
