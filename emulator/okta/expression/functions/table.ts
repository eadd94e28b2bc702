import { arrayFunctions } from './arrays.ts'
import { conversionFunctions } from './conversion.ts'
import { countryFunctions } from './countries.ts'
import type { ExpressionFunction } from './function.ts'
import { groupFunctions } from './groups.ts'
import { internalFunctions } from './internal.ts'
import { textFunctions } from './text.ts'
import { timeFunctions } from './time.ts'

/** Every function that expressions can call, by its full name. */
export const functions: ReadonlyMap<string, ExpressionFunction> = new Map(
  Object.entries({
    ...textFunctions,
    ...arrayFunctions,
    ...conversionFunctions,
    ...countryFunctions,
    ...groupFunctions,
    ...timeFunctions,
    ...internalFunctions,
  }),
)

/**
 * Okta's functions of directories, managers and linked objects, of which this mock has none; and one of
 * Identity Engine's own language, of which nobody says whether claims know it.
 */
export const notEmulatedFunctions: readonly string[] = [
  'user.getLinkedObject',
  'user.isMemberOf',
  'getManagerUser',
  'getManagerAppUser',
  'getAssistantUser',
  'getAssistantAppUser',
  'hasDirectoryUser',
  'hasWorkdayUser',
  'findDirectoryUser',
  'findWorkdayUser',
]
