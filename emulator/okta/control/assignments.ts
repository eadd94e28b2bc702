import type { App } from '../organisation/app.ts'
import { isAssigned, redefineApp } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { assigned } from '../organisation/references.ts'
import type { User } from '../organisation/user.ts'
import { isNamed } from '../organisation/user.ts'
import { revokeIssuedTo } from '../tokens/revocation.ts'

export function assign(user: User, app: App): void {
  if (isAssigned(user, app)) return
  setAssignments(app, { users: [...app.assignments.users, user.login] })
}

/**
 * Unlike Okta, where somebody who came with a group leaves with it, this one person is unassigned:
 * the others are then assigned by name.
 */
export function unassign(org: Organisation, user: User, app: App): void {
  const others = [...org.users.values()].filter((one) => one !== user && isAssigned(one, app))
  const { users, groups } = app.assignments
  const byName = users.every((login) => !isNamed(user, [login])) && groups.length === 0
  if (!byName) setAssignments(app, { users: others.map(({ login }) => login), groups: [] })
  revokeIssuedTo(org, app, (one) => one === user)
}

const setAssignments = (app: App, change: Partial<App['assignments']>): void =>
  redefineApp(app, assigned(app.definition, change))
