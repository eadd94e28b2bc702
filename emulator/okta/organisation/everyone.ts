import { derivedId } from '../ids.ts'
import type { Group } from './group.ts'
import type { Organisation } from './organisation.ts'

/** The built-in group; rules and assignments in a file call it EVERYONE. */
export const everyone = (org: Organisation): Group => ({
  id: derivedId('00g', `${org.name} Everyone`),
  type: 'BUILT_IN',
  name: 'Everyone',
  description: 'All users in your organization',
  created: org.created,
  lastUpdated: org.created,
  lastMembershipUpdated: org.created,
})

/** Inside, groups go by name, and the built-in one by this. */
export const nameInside = ({ type, name }: Group): string =>
  type === 'BUILT_IN' ? 'EVERYONE' : name

/** The built-in group and those that somebody made. */
export const allGroups = (org: Organisation): readonly Group[] => [everyone(org), ...org.groups]

export const groupsOfUser = (org: Organisation, names: readonly string[]): readonly Group[] => [
  everyone(org),
  ...org.groups.filter(({ name }) => names.includes(name)),
]
