import { asText, Unfit } from '../values.ts'
import type { FunctionFamily } from './function.ts'

/** What Okta knows of a person beside the profile. */
export const internalFunctions: FunctionFamily = {
  'user.getInternalProperty': {
    takes: [1, 1],
    run: ([name = null], { internal }) => {
      const value = internal === null ? null : internal(asText(name) ?? '')
      if (value === undefined) throw new Unfit('there is no such property')
      return value
    },
  },
}
