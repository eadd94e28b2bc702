const explanations = new WeakMap<Response, readonly string[]>()

type Explained = { readonly explanation: readonly string[] }

/** Remembers why this is the answer. The answer itself stays what Okta's would be. */
export function explained(answer: Response, { explanation }: Explained): Response {
  if (explanation.length > 0) explanations.set(answer, explanation)
  return answer
}

/** The same answer in other words keeps why it refused. */
export function reworded(answer: Response, original: Response): Response {
  explanations.set(answer, explanationOf(original))
  return answer
}

/** Why Okta refused, for whoever runs the scenario; nothing when it granted, or says it all itself. */
export const explanationOf = (answer: Response): readonly string[] => explanations.get(answer) ?? []
