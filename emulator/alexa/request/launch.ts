import type { LaunchRequest } from 'ask-sdk-model'
import type { Common } from './common.ts'
import { commonFields } from './common.ts'

/** "Alexa, open <invocation name>": nothing is said to the skill beyond its name. */
export const launchRequest = (common: Common): LaunchRequest => ({
  type: 'LaunchRequest',
  ...commonFields(common),
})
