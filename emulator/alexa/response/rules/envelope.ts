import { grouped, isAbsent, isObject, kindOfValue } from '../json.ts'
import type { Problem, Rule } from '../problem.ts'
import { recalled, sure } from '../problem.ts'
import { answering } from '../request-types.ts'

/** The documentation says 120 kB and not which kilobyte; the larger never rejects too much. */
const MAX_BYTES = 120 * 1024

const version: Rule = ({ envelope, requestType }) => {
  if (typeof envelope['version'] === 'string') return []
  if (answering(requestType).mayBeEmpty && isAbsent(envelope['version'])) return []
  return [recalled('version', `must be text, "1.0"; it is ${kindOfValue(envelope['version'])}`)]
}

const responseObject: Rule = ({ envelope, requestType }) => {
  const { response } = envelope
  if (isObject(response)) return []
  if (answering(requestType).mayBeEmpty && isAbsent(response)) return []
  return [sure('response', `must be an object; it is ${kindOfValue(response)}`)]
}

const sessionAttributes: Rule = ({ envelope }) => {
  const attributes = envelope['sessionAttributes']
  if (isAbsent(attributes) || isObject(attributes)) return []
  return [sure('sessionAttributes', `must be an object; it is ${kindOfValue(attributes)}`)]
}

const shouldEndSession: Rule = ({ response }) => {
  const value = response['shouldEndSession']
  if (isAbsent(value) || typeof value === 'boolean') return []
  const what = `must be true, false or absent; it is ${kindOfValue(value)}`
  return [sure('response.shouldEndSession', what)]
}

/** What JSON cannot carry never reaches Alexa: the Lambda runtime fails on it. */
const json: Rule = ({ envelope }) => {
  const [text, reason] = stringified(envelope)
  if (text === undefined) return [sure('response envelope', `is not JSON: ${reason}`)]
  const bytes = Buffer.byteLength(text)
  return bytes > MAX_BYTES ? [tooLarge(bytes)] : []
}

const tooLarge = (bytes: number): Problem =>
  sure('response envelope', `${grouped(bytes)} bytes; Alexa allows ${grouped(MAX_BYTES)} (120 kB)`)

function stringified(value: unknown): readonly [text: string | undefined, reason: string] {
  try {
    return [JSON.stringify(value), '']
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return [undefined, reason]
  }
}

export const envelopeRules: readonly Rule[] = [
  version,
  responseObject,
  sessionAttributes,
  shouldEndSession,
  json,
]
