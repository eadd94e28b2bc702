/**
 * What is worked out once for a list of words and asked for many times. One utterance is read after
 * the other, so only that of the last list is kept: kept weakly, all of them would outlive their use.
 */
export function ofWords<T>(make: () => T): (words: readonly string[]) => T {
  let last: { readonly words: readonly string[]; readonly made: T } | undefined
  return (words) => {
    if (last?.words !== words) last = { words, made: make() }
    return last.made
  }
}
