import { isAbsent, isObject } from '../json.ts'
import type { Problem, Rule } from '../problem.ts'
import { directivesOf, recalled, sure } from '../problem.ts'
import { answering } from '../request-types.ts'

const notSupported = (what: string) => `The following directives are not supported: ${what}`

/** The words of a captured error, in which Alexa calls speech a directive. */
const noSpeech = notSupported('Response may not contain an outputSpeech')

const talking: Rule = ({ requestType, response }) => {
  if (answering(requestType).mayTalk) return []
  return ['outputSpeech', 'card', 'reprompt']
    .filter((key) => !isAbsent(response[key]))
    .map((key) => {
      const what = `an answer to ${requestType} has no ${key}`
      return sure(`response.${key}`, what, key === 'outputSpeech' ? { message: noSpeech } : {})
    })
}

const directives: Rule = ({ requestType, response }) => {
  const { directives: allowed } = answering(requestType)
  if (!allowed) return []
  return directivesOf(response)
    .filter(({ type }) => !allowed.test(type))
    .map(({ where, type }) =>
      sure(where, `an answer to ${requestType} may not carry ${type}`, {
        message: notSupported(type),
      }),
    )
}

const canFulfill: Rule = ({ requestType, response }) => {
  const answer = response['canFulfillIntent']
  if (requestType === 'CanFulfillIntentRequest') return isObject(answer) ? [] : [unanswered]
  return []
}

const unanswered: Problem = recalled(
  'response.canFulfillIntent',
  'an answer to CanFulfillIntentRequest must say whether the skill can fulfil the intent',
)

export const requestTypeRules: readonly Rule[] = [talking, directives, canFulfill]
