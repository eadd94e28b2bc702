import type { OktaError } from './errors.ts'

const explanations = new WeakMap<Response, readonly string[]>()

/** Remembers why a refusal was worded as this answer. The answer itself stays what Okta's would be. */
export function explained(answer: Response, { explanation }: OktaError): Response {
  if (explanation.length > 0) explanations.set(answer, explanation)
  return answer
}

/** Why Okta refused, for whoever runs the scenario; nothing when it granted, or says it all itself. */
export const explanationOf = (answer: Response): readonly string[] => explanations.get(answer) ?? []
