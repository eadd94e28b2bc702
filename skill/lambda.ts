import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import { readConfig } from './config.ts'
import { logRefused } from './interceptors/log.ts'
import { buildSkill } from './skill.ts'

const skill = buildSkill({ config: readConfig(process.env) })

/** What Lambda calls. nodejs24.x refuses the SDK's `.lambda()`, whose handler takes a callback. */
export const handler = async (
  event: RequestEnvelope,
  context: unknown,
): Promise<ResponseEnvelope> => {
  try {
    return await skill.invoke(event, context)
  } catch (error) {
    // The skill answers its own errors: what is thrown never reached a handler.
    logRefused(error)
    throw error
  }
}
