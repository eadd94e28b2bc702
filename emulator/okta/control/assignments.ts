import type { App } from '../organisation/app.ts'
import { isAssigned, redefineApp } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { assigned } from '../organisation/references.ts'
import type { User } from '../organisation/user.ts'
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
  if (isAssigned(user, app)) {
    const settings = { ...app.definition.settings, implicitAssignment: undefined }
    const change = { users: others.map(({ login }) => login), groups: [] }
    redefineApp(app, assigned({ ...app.definition, settings }, change))
  }
  revokeIssuedTo(org, app, (one) => one === user)
}

const setAssignments = (app: App, change: Partial<App['assignments']>): void =>
  redefineApp(app, assigned(app.definition, change))
