import type { Criterion } from '../tree.ts'
import type { ExpressionContext, Membership, Value } from '../values.ts'
import { asText, Unfit } from '../values.ts'
import type { ExpressionFunction, FunctionFamily } from './function.ts'
import { asInteger, asList } from './function.ts'
import { matchingNames } from './pattern.ts'

type Test = (name: string, pattern: string) => boolean

/** Whether the person is in a group whose name stands so to the argument. */
const isMember = (test: Test): ExpressionFunction => ({
  takes: [1, 1],
  run: ([pattern = null], { groups }) => {
    const text = asText(pattern)
    return text !== null && groups().some(({ name }) => test(name, text))
  },
})

/** Whether the person is in one of the groups with these ids. */
const isInOneOf = (ids: readonly Value[], { groups }: ExpressionContext): boolean =>
  groups().some(({ id }) => ids.includes(id))

/**
 * The names of the person's groups. `OKTA` names the groups that are Okta's own; no app and no
 * directory that would bring others is ever connected here. No group at all is `null`.
 */
const named = (test: Test): ExpressionFunction => ({
  takes: [3, 3],
  run: ([source = null, pattern = null, limit], { groups }) => {
    const most = limitOf(limit)
    if (source !== 'OKTA') return null
    const names = groups().map(({ name }) => name)
    return namesOrNull(
      names.filter((name) => test(name, asText(pattern) ?? '')),
      most,
    )
  },
})

const getFilteredGroups: ExpressionFunction = {
  takes: [3, 3],
  run: ([allowed, expression = null, limit], { groups }) => {
    const most = limitOf(limit)
    const ids = asList(allowed)
    if (expression !== 'group.name' && expression !== 'group.id') {
      throw new Unfit('the second argument must be "group.name" or "group.id"')
    }
    const found = groups().filter(({ id }) => ids.includes(id))
    return namesOrNull(
      found.map(({ id, name }) => (expression === 'group.id' ? id : name)),
      most,
    )
  },
}

/** What a groups claim can hold at most, and so what these functions may be asked for. */
function limitOf(limit: Value | undefined): number {
  const most = asInteger(limit, 'the limit')
  if (most < 1 || most > 100) throw new Unfit('the limit must lie between 1 and 100')
  return most
}

const namesOrNull = (names: readonly string[], most: number): Value =>
  names.length === 0 ? null : names.slice(0, most)

/** Whether a group is as a criterion of `user.getGroups` wants it; `values` is what that gives. */
export function meets(group: Membership, { key, operator }: Criterion, values: Value): boolean {
  const known = { 'group.id': group.id, 'group.type': group.type, 'group.profile.name': group.name }
  const own = known[key]
  return asList(values).some(
    (value) =>
      value === own ||
      (operator === 'STARTS_WITH' && typeof value === 'string' && own.startsWith(value)),
  )
}

/** "Group functions". Names are told apart by case. */
export const groupFunctions: FunctionFamily = {
  getFilteredGroups,
  'Groups.contains': named((name, part) => name.includes(part)),
  'Groups.startsWith': named((name, start) => name.startsWith(start)),
  'Groups.endsWith': named((name, end) => name.endsWith(end)),
  isMemberOfGroup: { takes: [1, 1], run: isInOneOf },
  isMemberOfAnyGroup: { takes: [1, Number.POSITIVE_INFINITY], run: isInOneOf },
  isMemberOfGroupName: isMember((name, whole) => name === whole),
  isMemberOfGroupNameStartsWith: isMember((name, start) => name.startsWith(start)),
  isMemberOfGroupNameContains: isMember((name, part) => name.includes(part)),
  isMemberOfGroupNameRegex: {
    takes: [1, 1],
    run: ([pattern = null], { groups }) => {
      // Okta's example begins with a slash that no group's name has.
      const source = (asText(pattern) ?? '').replace(/^\//, '')
      const names = groups().map(({ name }) => name)
      return matchingNames(source, names).length > 0
    },
  },
}
