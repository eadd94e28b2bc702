type Outcome<Answer> = { readonly answer: Answer } | { readonly error: unknown }

/**
 * A function that works out each answer once: for files that do not change while we run. That
 * there is none, because the work failed, is remembered as well.
 */
export function remembered<Given extends readonly string[], Answer>(
  work: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const known = new Map<string, Outcome<Answer>>()
  return (...given) => {
    const key = JSON.stringify(given)
    const outcome = known.get(key) ?? outcomeOf(() => work(...given))
    known.set(key, outcome)
    if ('error' in outcome) throw outcome.error
    return outcome.answer
  }
}

function outcomeOf<Answer>(work: () => Answer): Outcome<Answer> {
  try {
    return { answer: work() }
  } catch (error) {
    return { error }
  }
}
