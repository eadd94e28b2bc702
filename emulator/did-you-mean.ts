import { closest, distance } from 'fastest-levenshtein'

/** ", did you mean …?" when something known is near enough to be what was meant; else the choice. */
export function didYouMean(given: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const near = probablyMeant(given, known)
  return near === undefined ? `; there is ${shortened(known)}` : `, did you mean "${near}"?`
}

/** The one of those known that was probably meant, also where it was named by a part of its name. */
export const probablyMeant = (given: string, known: readonly string[]): string | undefined =>
  nearTo(given, known) ?? onlyOneWith(wordsIn(given), known)

/** The one of those known that differs in so few letters that a slip explains them. */
export function nearTo(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const otherCase = known.find((one) => one.toLowerCase() === given.toLowerCase())
  if (otherCase !== undefined) return otherCase
  const near = closest(given, known)
  const edits = distance(given, near)
  // Where most letters have to change, anything is as near.
  const isSlip = 2 * edits <= given.length && edits <= Math.max(2, given.length / 3)
  return isSlip ? near : undefined
}

/** `color` is `favoriteColor`, unless something else is a colour too. */
function onlyOneWith(words: readonly string[], known: readonly string[]): string | undefined {
  const having = known.filter((one) => words.every((word) => wordsIn(one).includes(word)))
  return words.length > 0 && having.length === 1 ? having[0] : undefined
}

const wordsIn = (name: string): readonly string[] =>
  (name.match(/\p{Lu}?\p{Ll}+|\p{Lu}+|\d+/gu) ?? []).map((word) => word.toLowerCase())

const mostListed = 8

function shortened(names: readonly string[]): string {
  const rest = names.length - mostListed
  return names.slice(0, mostListed).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
