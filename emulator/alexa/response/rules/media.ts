import type { Json } from '../json.ts'
import { grouped, objectAt, textAt } from '../json.ts'
import type { Problem, Rule } from '../problem.ts'
import { directivesOf, recalled, sure } from '../problem.ts'

/** https://developer.amazon.com/docs/custom-skills/audioplayer-interface-reference.html */
const MAX_TOKEN = 1024
const MAX_URL = 8000

type StreamRule = (where: string, stream: Json, directive: Json) => readonly Problem[]

const forPlay =
  (rule: StreamRule): Rule =>
  ({ response }) =>
    directivesOf(response)
      .filter(({ type }) => type === 'AudioPlayer.Play')
      .flatMap(({ where, directive }) =>
        rule(where, objectAt(objectAt(directive, 'audioItem'), 'stream'), directive),
      )

const oneOf = (where: string, value: unknown, allowed: readonly string[]) =>
  allowed.some((known) => known === value) ? [] : [sure(where, `must be ${allowed.join(', ')}`)]

const playBehavior = forPlay((where, _stream, { playBehavior }) =>
  oneOf(`${where}.playBehavior`, playBehavior, ['ENQUEUE', 'REPLACE_ALL', 'REPLACE_ENQUEUED']),
)

const token = forPlay((where, stream) => {
  const given = textAt(stream, 'token')
  const place = `${where}.audioItem.stream.token`
  if (!given) return [sure(place, 'is required')]
  if (given.length <= MAX_TOKEN) return []
  return [sure(place, `${grouped(given.length)} characters; Alexa allows ${grouped(MAX_TOKEN)}`)]
})

const url = forPlay((where, stream) => {
  const given = textAt(stream, 'url') ?? ''
  const place = `${where}.audioItem.stream.url`
  if (URL.parse(given)?.protocol !== 'https:') return [sure(place, 'must be an https: URL')]
  if (given.length <= MAX_URL) return []
  return [sure(place, `${grouped(given.length)} characters; Alexa allows ${grouped(MAX_URL)}`)]
})

const expectedPreviousToken = forPlay((where, stream, { playBehavior }) => {
  const given = stream['expectedPreviousToken'] !== undefined
  const place = `${where}.audioItem.stream.expectedPreviousToken`
  if (playBehavior === 'ENQUEUE' && !given) return [sure(place, 'is required with ENQUEUE')]
  if (playBehavior !== 'ENQUEUE' && given) return [recalled(place, 'belongs to ENQUEUE alone')]
  return []
})

const clearBehavior: Rule = ({ response }) =>
  directivesOf(response)
    .filter(({ type }) => type === 'AudioPlayer.ClearQueue')
    .flatMap(({ where, directive }) =>
      oneOf(`${where}.clearBehavior`, directive['clearBehavior'], ['CLEAR_ALL', 'CLEAR_ENQUEUED']),
    )

/** The SDK's response builder takes `shouldEndSession` away beside VideoApp.Launch. */
const videoSession: Rule = ({ response }) => {
  const launches = directivesOf(response).some(({ type }) => type === 'VideoApp.Launch')
  if (!launches || response['shouldEndSession'] === undefined) return []
  return [sure('response.shouldEndSession', 'must be absent beside VideoApp.Launch')]
}

const videoSource: Rule = ({ response }) =>
  directivesOf(response)
    .filter(({ type }) => type === 'VideoApp.Launch')
    .filter(({ directive }) => !textAt(objectAt(directive, 'videoItem'), 'source'))
    .map(({ where }) => sure(`${where}.videoItem.source`, 'is required'))

export const mediaRules: readonly Rule[] = [
  playBehavior,
  token,
  url,
  expectedPreviousToken,
  clearBehavior,
  videoSession,
  videoSource,
]
