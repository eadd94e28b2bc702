import { oauthError } from '../errors.ts'
import type { Parameters } from '../parameters.ts'
import { words } from '../parameters.ts'

/** What OpenID Connect lets a client ask of the sign-in, as far as there is such a page here. */
export const openidPrompts: readonly string[] = ['none', 'login', 'consent', 'login consent']

/** The parameter `prompt`, its words in any order; what is not known is refused. */
export function promptOf(parameters: Parameters, known: readonly string[]): readonly string[] {
  const prompt = words(parameters.get('prompt'))
  if (prompt.length > 0 && !known.includes(prompt.toSorted().reverse().join(' '))) {
    throw oauthError('invalid_prompt', known.join(', '))
  }
  return prompt
}
