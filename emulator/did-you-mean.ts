import { closest, distance } from 'fastest-levenshtein'

/** ", did you mean …?" when something known is near enough to be what was meant; else the choice. */
export function didYouMean(given: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const near = nearTo(given, known)
  return near === undefined ? `; there is ${shortened(known)}` : `, did you mean "${near}"?`
}

/** The one of those known that was probably meant. */
export function nearTo(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const otherCase = known.find((one) => one.toLowerCase() === given.toLowerCase())
  if (otherCase !== undefined) return otherCase
  const near = closest(given, known)
  const edits = distance(given, near)
  // Where every letter has to change, anything is as near.
  return edits < given.length && edits <= Math.max(2, given.length / 3) ? near : undefined
}

const mostListed = 8

function shortened(names: readonly string[]): string {
  const rest = names.length - mostListed
  return names.slice(0, mostListed).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
