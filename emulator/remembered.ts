/** A function that works out each answer once: for files that do not change while we run. */
export function remembered<Given extends readonly string[], Answer>(
  work: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const known = new Map<string, Answer>()
  return (...given) => {
    const key = JSON.stringify(given)
    const found = known.get(key) ?? work(...given)
    known.set(key, found)
    return found
  }
}
