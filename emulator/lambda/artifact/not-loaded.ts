import { ColloquyError, ownLines } from '../../errors.ts'
import type { Artifact } from './execution-environment.ts'

/** The error for a zip whose handler Lambda could not load either. */
export const notLoaded = ({ zip, handler }: Artifact, error: unknown): ColloquyError =>
  new ColloquyError('SKILL_NOT_LOADED', {
    what: `The skill in ${zip} could not be loaded as Lambda loads it (${handler})`,
    evidence: ownLines(error),
    remedy: remedyOf(error),
    cause: error,
  })

/** What to do about the errors that Lambda's runtime client gives a name. */
function remedyOf(error: unknown): string {
  const { name = '', message = '' } = error instanceof Error ? error : {}
  if (name === 'Runtime.CallbackHandlerDeprecated') {
    return 'Export an async function of two parameters; `.lambda()` of the SDK takes a callback.'
  }
  if (/Cannot find (package|module)/.test(message)) {
    return 'The zip has to hold everything that the skill imports: bundle it, then npm run build.'
  }
  return 'The zip is `artifact` in the worldParameters of cucumber.js, its variables are `environment` there; npm run build makes it anew.'
}
