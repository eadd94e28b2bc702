import type { RequestHandler } from 'ask-sdk-core'
import { note } from '../interceptors/log.ts'
import { isType } from './request.ts'

/** Nothing may be answered here; the log keeps why Alexa ended the session. */
export const sessionEnded: RequestHandler = {
  canHandle: isType('SessionEndedRequest'),
  handle: (input) => {
    const { request } = input.requestEnvelope
    if (request.type === 'SessionEndedRequest') {
      const { reason, error } = request
      const detail = error ? `${reason} ${error.type}: ${error.message}` : reason
      note(input, { outcome: 'session ended', level: error ? 'ERROR' : 'INFO', detail })
    }
    return input.responseBuilder.getResponse()
  },
}
