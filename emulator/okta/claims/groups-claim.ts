import { matchingNames } from '../expression/functions/pattern.ts'
import type { ExpressionContext, Value } from '../expression/values.ts'
import type { ClaimInFile } from '../organisation/file.ts'

/** Okta fails a token rather than put more groups into it. */
const mostGroups = 100

/** The groups that a filter lets through are more than a token may hold. */
export class TooManyGroups extends Error {
  override readonly name = 'TooManyGroups'
}

/**
 * The names of the person's groups that a claim's filter lets through. Without a value it lets all
 * of them through. Undocumented: that no group at all leaves the claim out.
 */
export function filteredGroups(
  { value, group_filter_type: type = 'STARTS_WITH' }: ClaimInFile,
  { groups }: ExpressionContext,
): Value {
  const names = groups().map(({ name }) => name)
  const matching = value === '' ? names : filters[type](value, names)
  if (matching.length > mostGroups) throw new TooManyGroups('too many groups')
  return matching.length > 0 ? matching : null
}

type Filter = (value: string, names: readonly string[]) => readonly string[]

const filters: Readonly<Record<NonNullable<ClaimInFile['group_filter_type']>, Filter>> = {
  STARTS_WITH: (start, names) => names.filter((name) => name.startsWith(start)),
  EQUALS: (whole, names) => names.filter((name) => name === whole),
  CONTAINS: (part, names) => names.filter((name) => name.includes(part)),
  REGEX: matchingNames,
}
