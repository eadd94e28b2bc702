import { z } from 'zod'
import { apiError } from '../errors.ts'
import type { App, Group, Organisation, User } from '../organisation/organisation.ts'
import { isAssigned, isNamed, redefineApp } from '../organisation/organisation.ts'
import { assigned } from '../organisation/references.ts'
import { revokeIssuedTo } from '../tokens/revocation.ts'
import { appHref } from './app-view.ts'
import { everyone, nameInside } from './everyone.ts'
import { appOf, groupOf, userNamed, userOf } from './find.ts'
import { groupHref } from './group-view.ts'
import { pageOf } from './paging.ts'
import { stampCreated, stampsOf } from './records.ts'
import type { Answer, Ask, Route } from './route.ts'
import { bodyOf, date, link, notFound } from './route.ts'
import { userHref } from './user-view.ts'

const assignment = z.object({ id: z.string(), scope: z.enum(['USER', 'GROUP']).default('USER') })

function listUsers(ask: Ask): Answer {
  const { org } = ask
  const app = appOf(ask)
  const users = [...org.users.values()].filter((user) => isAssigned(user, app))
  const views = users.map((user) => appUserView(org, app, user))
  const { page, headers } = pageOf(ask, views, { usual: 50, most: 500 })
  return { body: page, headers }
}

function assignUser(ask: Ask): Answer {
  const { id } = bodyOf(ask, assignment)
  const app = appOf(ask)
  const user = userNamed(ask.org, id)
  if (!user) throw notFound(id, 'User')
  if (user.status === 'DEPROVISIONED') throw apiError('E0000117')
  const { users } = app.assignments
  if (!isNamed(user, users)) {
    redefineApp(app, assigned(app.definition, { users: [...users, user.login] }))
    stampCreated(ask.org, `${app.id} ${user.id}`)
  }
  return { body: appUserView(ask.org, app, user) }
}

function getUser(ask: Ask): Answer {
  const app = appOf(ask)
  return { body: appUserView(ask.org, app, assignedUser(ask, app)) }
}

function assignedUser(ask: Ask, app: App): User {
  const user = userOf(ask)
  if (!isAssigned(user, app)) throw notFound(ask.param('user'), 'AppUser')
  return user
}

/** Whoever is no longer assigned in any way loses what the app was given for them. */
function unassignUser(ask: Ask): Answer {
  const { org } = ask
  const app = appOf(ask)
  const user = assignedUser(ask, app)
  const users = app.assignments.users.filter((login) => !isNamed(user, [login]))
  redefineApp(app, assigned(app.definition, { users }))
  revokeUnassigned(org, app)
  return {}
}

function revokeUnassigned(org: Organisation, app: App): void {
  for (const user of org.users.values()) {
    if (!isAssigned(user, app)) revokeIssuedTo(org, app, user)
  }
}

function appUserView(org: Organisation, app: App, user: User) {
  const { created, lastUpdated } = stampsOf(org, `${app.id} ${user.id}`)
  const name = [user.profile.get('firstName'), user.profile.get('lastName')].filter(Boolean)
  return {
    id: user.id,
    created,
    lastUpdated,
    scope: isNamed(user, app.assignments.users) ? 'USER' : 'GROUP',
    status: 'ACTIVE',
    statusChanged: created,
    passwordChanged: null,
    syncState: 'DISABLED',
    credentials: { userName: user.login },
    profile: {
      name: name.join(' '),
      email: user.profile.get('email') ?? null,
      given_name: user.profile.get('firstName') ?? null,
      family_name: user.profile.get('lastName') ?? null,
    },
    _links: { app: link(appHref(org, app)), user: link(userHref(org, user)) },
  }
}

/** The groups of an app, in the order in which they were assigned. */
const groupsOf = (org: Organisation, app: App): readonly Group[] =>
  app.assignments.groups.flatMap((name) =>
    [everyone(org), ...org.groups].filter((group) => nameInside(group) === name),
  )

function listGroups(ask: Ask): Answer {
  const { org } = ask
  const app = appOf(ask)
  const views = groupsOf(org, app).map((group) => groupAssignmentView(org, app, group))
  const { page, headers } = pageOf(ask, views, { usual: 20, most: 200 })
  return { body: page, headers }
}

function assignGroup(ask: Ask): Answer {
  const { org } = ask
  const app = appOf(ask)
  const group = groupOf(ask)
  const { groups } = app.assignments
  if (!groups.includes(nameInside(group))) {
    redefineApp(app, assigned(app.definition, { groups: [...groups, nameInside(group)] }))
    stampCreated(org, `${app.id} ${group.id}`)
  }
  return { body: groupAssignmentView(org, app, group) }
}

function getGroup(ask: Ask): Answer {
  const app = appOf(ask)
  return { body: groupAssignmentView(ask.org, app, assignedGroup(ask, app)) }
}

function assignedGroup(ask: Ask, app: App): Group {
  const group = groupOf(ask)
  if (!groupsOf(ask.org, app).some(({ id }) => id === group.id)) {
    throw notFound(group.id, 'GroupAssignment')
  }
  return group
}

function unassignGroup(ask: Ask): Answer {
  const app = appOf(ask)
  const gone = nameInside(assignedGroup(ask, app))
  const groups = app.assignments.groups.filter((name) => name !== gone)
  redefineApp(app, assigned(app.definition, { groups }))
  revokeUnassigned(ask.org, app)
  return {}
}

function groupAssignmentView(org: Organisation, app: App, group: Group) {
  const { records, created } = org
  const stamps = records.stamps.get(`${app.id} ${group.id}`)
  return {
    id: group.id,
    lastUpdated: date(stamps?.lastUpdated ?? created),
    priority: app.assignments.groups.indexOf(nameInside(group)),
    profile: {},
    _links: {
      app: link(appHref(org, app)),
      self: link(`${appHref(org, app)}/groups/${group.id}`),
      group: link(groupHref(org, group)),
    },
  }
}

const read = 'okta.apps.read'
const manage = 'okta.apps.manage'

export const appAssignmentRoutes: readonly Route[] = [
  ['GET', '/apps/:app/users', read, listUsers],
  ['POST', '/apps/:app/users', manage, assignUser],
  ['GET', '/apps/:app/users/:user', read, getUser],
  ['DELETE', '/apps/:app/users/:user', manage, unassignUser],
  ['GET', '/apps/:app/groups', read, listGroups],
  ['GET', '/apps/:app/groups/:group', read, getGroup],
  ['PUT', '/apps/:app/groups/:group', manage, assignGroup],
  ['DELETE', '/apps/:app/groups/:group', manage, unassignGroup],
]
