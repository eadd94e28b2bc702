import type { SessionEndedError, SessionEndedReason, SessionEndedRequest } from 'ask-sdk-model'
import type { Common } from './common.ts'
import { commonFields } from './common.ts'

/**
 * Tells the skill that the session ended without its doing; an end that the skill asked for
 * (`shouldEndSession: true`) is never told. `error` belongs to the reason `ERROR` alone.
 * https://developer.amazon.com/docs/custom-skills/request-types-reference.html#sessionendedrequest
 */
export const sessionEndedRequest = (
  common: Common,
  reason: SessionEndedReason,
  error?: SessionEndedError,
): SessionEndedRequest => ({
  type: 'SessionEndedRequest',
  ...commonFields(common),
  reason,
  ...(error && reason === 'ERROR' ? { error } : {}),
})
