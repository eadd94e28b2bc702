import type { ErrorHandler, HandlerInput } from 'ask-sdk-core'
import { ResponseFactory } from 'ask-sdk-core'
import { note, writeLog } from '../interceptors/log.ts'
import { promptsFor } from '../speech/prompts.ts'
import { speechIn } from '../speech/speak.ts'

/** The last resort: never silent, and says nothing but that it is sorry. */
export const failure: ErrorHandler = {
  canHandle: () => true,
  handle: (input, error) => {
    note(input, { outcome: 'failed', level: 'ERROR', detail: whereabouts(error) })
    writeLog(input)
    // A fresh builder: what the failed handler had prepared must not be sent along.
    const response = ResponseFactory.init()
    if (!maySpeak(input)) return response.getResponse()
    return response.speak(apology(input)).withShouldEndSession(true).getResponse()
  },
}

/** Only these two are answered with speech; to others it would be one more error. */
const maySpeak = ({ requestEnvelope: { request } }: HandlerInput) =>
  request.type === 'LaunchRequest' || request.type === 'IntentRequest'

function apology({ requestEnvelope: { request } }: HandlerInput): string {
  const locale = 'locale' in request ? request.locale : undefined
  return speechIn(promptsFor(locale), () => 0).say('something went wrong')
}

/** Name and place, not the message, which may quote what the person or Okta said. */
function whereabouts({ name, stack = '' }: Error): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const own = frames.find((frame) => !/node:|node_modules/.test(frame))
  return own ? `${name} ${own.trim()}` : name
}
