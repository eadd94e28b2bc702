import type { Json } from '../json.ts'
import { grouped, isAbsent, isObject, kindOfValue } from '../json.ts'
import type { Problem, Rule } from '../problem.ts'
import { recalled, speechesOf, sure } from '../problem.ts'
import { checkSsml } from '../ssml/check.ts'
import { elements, parseSsml } from '../ssml/parse.ts'

const MAX_CHARACTERS = 8000

/** Of one speech. An old limit that the current documentation may not have any more. */
const MAX_AUDIO = 5

const playBehaviors = ['ENQUEUE', 'REPLACE_ALL', 'REPLACE_ENQUEUED']

type SpeechRule = (speech: Json, where: string, requestId: string | undefined) => readonly Problem[]

/** The same rules hold for the answer's speech and for the reprompt's. */
const forEachSpeech =
  (rule: SpeechRule): Rule =>
  ({ response, requestId }) =>
    speechesOf(response).flatMap(({ where, speech }) =>
      isObject(speech) ? rule(speech, where, requestId) : [],
    )

const speechObject: Rule = ({ response }) =>
  speechesOf(response).flatMap(({ where, speech }) =>
    isAbsent(speech) || isObject(speech)
      ? []
      : [sure(where, `must be an object; it is ${kindOfValue(speech)}`)],
  )

const type = forEachSpeech(({ type }, where) => {
  if (type === 'PlainText' || type === 'SSML') return []
  const given = typeof type === 'string' ? `"${type}"` : kindOfValue(type)
  return [sure(`${where}.type`, `must be "PlainText" or "SSML"; it is ${given}`)]
})

const fieldOf = ({ type }: Json) => {
  if (type === 'SSML') return 'ssml'
  return type === 'PlainText' ? 'text' : undefined
}

const words = forEachSpeech((speech, where) => {
  const field = fieldOf(speech)
  if (!field || typeof speech[field] === 'string') return []
  const other = field === 'ssml' ? 'text' : 'ssml'
  const hint = typeof speech[other] === 'string' ? ` (it has "${other}" instead)` : ''
  return [sure(`${where}.${field}`, `must be text; it is ${kindOfValue(speech[field])}${hint}`)]
})

const length = forEachSpeech((speech, where) => {
  const field = fieldOf(speech)
  const text = field ? speech[field] : undefined
  if (!field || typeof text !== 'string' || text.length <= MAX_CHARACTERS) return []
  const what = `${grouped(text.length)} characters; Alexa allows ${grouped(MAX_CHARACTERS)}`
  return [sure(`${where}.${field}`, what)]
})

const playBehavior = forEachSpeech(({ playBehavior }, where) => {
  if (isAbsent(playBehavior) || playBehaviors.some((known) => known === playBehavior)) return []
  return [recalled(`${where}.playBehavior`, `must be one of ${playBehaviors.join(', ')}`)]
})

const markup = ({ type, ssml }: Json) =>
  type === 'SSML' && typeof ssml === 'string' ? ssml : undefined

/** Alexa's own words around a mistake in SSML, as captured from a SessionEndedRequest. */
const invalidSsml = (requestId: string | undefined, error: string) =>
  `Invalid SSML Output Speech for requestId ${requestId ?? 'unknown'}. Error: ${error}`

const ssml = forEachSpeech((speech, where, requestId) =>
  checkSsml(markup(speech) ?? '<speak/>').map(({ what, alexa, certainty }) => ({
    where: `${where}.ssml`,
    what,
    certainty,
    message: invalidSsml(requestId, alexa ?? what),
  })),
)

const audioTags = forEachSpeech((speech, where) => {
  const parsed = parseSsml(markup(speech) ?? '<speak/>')
  if ('mistake' in parsed) return []
  const count = [...elements(parsed.roots)].filter(({ tag }) => tag === 'audio').length
  if (count <= MAX_AUDIO) return []
  return [recalled(`${where}.ssml`, `${count} <audio> tags; Alexa allows ${MAX_AUDIO}`)]
})

const reprompt: Rule = ({ response }) => {
  const value = response['reprompt']
  if (isAbsent(value)) return []
  if (!isObject(value)) {
    return [sure('response.reprompt', `must be an object; it is ${kindOfValue(value)}`)]
  }
  const misplaced = ['text', 'ssml', 'type'].filter((key) => Object.hasOwn(value, key))
  return misplaced.length === 0
    ? []
    : [recalled('response.reprompt', `"${misplaced[0]}" belongs into its outputSpeech`)]
}

export const speechRules: readonly Rule[] = [
  speechObject,
  type,
  words,
  length,
  playBehavior,
  ssml,
  audioTags,
  reprompt,
]
