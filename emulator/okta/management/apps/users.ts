import { z } from 'zod'
import { apiError } from '../../errors.ts'
import type { App } from '../../organisation/app.ts'
import { appUserName, hasAssignment, redefineApp } from '../../organisation/app.ts'
import { appProfileOf } from '../../organisation/app-profile.ts'
import { attributeName, profileValue } from '../../organisation/file-values.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { assigned } from '../../organisation/references.ts'
import type { User } from '../../organisation/user.ts'
import { isNamed } from '../../organisation/user.ts'
import { revokeUnassigned } from '../../tokens/revocation.ts'
import { expanded } from '../expansion.ts'
import { appInPath, userInPath, userNamed } from '../find.ts'
import { pageOf } from '../paging.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, link, notFound } from '../route.ts'
import { stampCreated, stampsOf, stampUpdated } from '../stamps.ts'
import { userHref, userView } from '../users/view.ts'
import { appHref } from './view.ts'

/** What a person is called in the app, and their profile there; `null` stands for what is mapped. */
const asUser = z.object({
  credentials: z.object({ userName: z.string().min(1).optional() }).optional(),
  profile: z.record(attributeName, z.union([profileValue, z.null()])).optional(),
})
const assignment = asUser.extend({
  id: z.string(),
  scope: z.enum(['USER', 'GROUP']).default('USER'),
})

function listUsers(ask: Ask): Answer {
  const { org } = ask
  const app = appInPath(ask)
  const users = [...org.users.values()].filter(
    (user) => hasAssignment(user, app) && isMeant(ask, app, user),
  )
  const { page, headers } = pageOf(ask, users, { usual: 50, most: 500 })
  return { body: page.map((user) => withUser(ask, app, user)), headers }
}

/** `q` is how the name or the address in an OpenID Connect app starts. */
function isMeant({ url }: Ask, app: App, user: User): boolean {
  const start = url.searchParams.get('q')?.toLowerCase() ?? ''
  return [appUserName(app, user), user.profile.get('email') ?? ''].some((text) =>
    String(text).toLowerCase().startsWith(start),
  )
}

const withUser = (ask: Ask, app: App, user: User) =>
  expanded(ask, appUserView(ask.org, app, user), { user: () => userView(ask.org, user) })

function assignUser(ask: Ask): Answer {
  const { id, ...given } = bodyOf(ask, assignment)
  const app = appInPath(ask)
  const user = userNamed(ask.org, id)
  if (!user) throw notFound(id, 'User')
  if (user.status === 'DEPROVISIONED') throw apiError('E0000117')
  const { users } = app.assignments
  if (!isNamed(user, users)) {
    redefineApp(app, assigned(app.definition, { users: [...users, user.login] }))
    stampCreated(ask.org, `${app.id} ${user.id}`)
  }
  setOwn(app, user, given)
  return { body: appUserView(ask.org, app, user) }
}

function updateUser(ask: Ask): Answer {
  const given = bodyOf(ask, asUser)
  const app = appInPath(ask)
  const user = assignedUser(ask, app)
  setOwn(app, user, given)
  stampUpdated(ask.org, `${app.id} ${user.id}`)
  return { body: appUserView(ask.org, app, user) }
}

/** What the person has in the app instead of what is mapped from their own profile. */
function setOwn(app: App, user: User, { credentials, profile }: z.output<typeof asUser>): void {
  if (!credentials && !profile) return
  const { userName } = credentials ?? {}
  const changed = Object.entries({ ...ownOf(app, user), ...profile, ...(userName && { userName }) })
  const kept = changed.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  const profiles = { ...othersOf(app, user), [user.login]: Object.fromEntries(kept) }
  redefineApp(app, assigned(app.definition, { profiles }))
}

const ownOf = ({ profiles }: App, { login }: User) => profiles.get(login.toLowerCase()) ?? {}

const othersOf = ({ definition }: App, user: User) =>
  Object.fromEntries(
    Object.entries(definition.assignments.profiles ?? {}).filter(
      ([login]) => !isNamed(user, [login]),
    ),
  )

function getUser(ask: Ask): Answer {
  const app = appInPath(ask)
  return { body: withUser(ask, app, assignedUser(ask, app)) }
}

function assignedUser(ask: Ask, app: App): User {
  const user = userInPath(ask)
  if (!hasAssignment(user, app)) throw notFound(ask.param('user'), 'AppUser')
  return user
}

/** Whoever is no longer assigned in any way loses what the app was given for them. */
function unassignUser(ask: Ask): Answer {
  const { org } = ask
  const app = appInPath(ask)
  const user = assignedUser(ask, app)
  const users = app.assignments.users.filter((login) => !isNamed(user, [login]))
  redefineApp(app, assigned(app.definition, { users, profiles: othersOf(app, user) }))
  revokeUnassigned(org, app)
  return {}
}

function appUserView(org: Organisation, app: App, user: User) {
  const { created, lastUpdated } = stampsOf(org, `${app.id} ${user.id}`)
  const { userName: _, ...own } = ownOf(app, user)
  return {
    id: user.id,
    created,
    lastUpdated,
    scope: isNamed(user, app.assignments.users) ? 'USER' : 'GROUP',
    status: 'ACTIVE',
    statusChanged: created,
    passwordChanged: null,
    syncState: 'DISABLED',
    credentials: { userName: appUserName(app, user) },
    profile: { ...appProfileOf(user), ...own },
    _links: { app: link(appHref(org, app)), user: link(userHref(org, user)) },
  }
}

const read = 'okta.apps.read'
const manage = 'okta.apps.manage'

export const appUserRoutes: readonly Route[] = [
  ['GET', '/apps/:app/users', read, listUsers],
  ['POST', '/apps/:app/users', manage, assignUser],
  ['GET', '/apps/:app/users/:user', read, getUser],
  ['POST', '/apps/:app/users/:user', manage, updateUser],
  ['DELETE', '/apps/:app/users/:user', manage, unassignUser],
]
