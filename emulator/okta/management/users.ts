import { z } from 'zod'
import { apiError } from '../errors.ts'
import type { Organisation, User } from '../organisation/organisation.ts'
import { changeAttribute } from '../organisation/profile-changes.ts'
import { renameReferences } from '../organisation/references.ts'
import { changeStatus } from '../organisation/user-status.ts'
import { wholeSchema } from './base-attributes.ts'
import { groupsOfUser } from './everyone.ts'
import { userOf } from './find.ts'
import { groupView } from './group-view.ts'
import type { Answer, Ask, Route } from './route.ts'
import { bodyOf } from './route.ts'
import { createUser } from './user-creation.ts'
import { changeCredentials, credentialsShape } from './user-credentials.ts'
import { userGrantRoutes } from './user-grants.ts'
import { userLifecycleRoutes } from './user-lifecycle.ts'
import { userPasswordRoutes } from './user-passwords.ts'
import type { ProfileChange } from './user-profile.ts'
import {
  checkOwnPermissions,
  checkProfile,
  hiddenAttributes,
  profileShape,
} from './user-profile.ts'
import { listUsers } from './user-search.ts'
import { etagOf, shown, userView } from './user-view.ts'

const change = z.object({
  profile: profileShape.optional(),
  credentials: credentialsShape.optional(),
})

const getUser = (ask: Ask): Answer => shown(ask.org, userOf(ask))

function getMe(ask: Ask): Answer {
  const user = me(ask)
  const { body } = shown(ask.org, user)
  if (ask.caller.kind !== 'person') return { body }
  const view = userView(ask.org, user)
  const hidden = hiddenAttributes(ask.org)
  const visible = Object.entries(view.profile).filter(([name]) => !hidden.includes(name))
  return { body: { ...view, profile: Object.fromEntries(visible) } }
}

/** Only what the schema lets a person write of herself; an administrator's token is no exception. */
function updateMe(ask: Ask): Answer {
  const { profile = {} } = bodyOf(ask, z.object({ profile: profileShape.optional() }))
  checkOwnPermissions(ask.org, profile)
  const user = me(ask)
  applyProfile(ask.org, user, profile)
  return shown(ask.org, user)
}

function me({ caller }: Ask): User {
  if (!caller.user) throw apiError('E0000006')
  return caller.user
}

/** Only what is named changes; `null` clears. */
function updateUser(ask: Ask): Answer {
  const user = matching(ask)
  const { profile = {}, credentials } = bodyOf(ask, change)
  return changed(ask, user, profile, credentials)
}

/** Whatever of the profile is not named becomes null. */
function replaceUser(ask: Ask): Answer {
  const user = matching(ask)
  const { profile, credentials } = bodyOf(ask, change)
  const cleared = Object.fromEntries([...user.profile.keys()].map((name) => [name, null]))
  return changed(ask, user, profile ? { ...cleared, ...profile } : {}, credentials)
}

function changed(
  { org }: Ask,
  user: User,
  profile: ProfileChange,
  credentials: z.output<typeof credentialsShape> | undefined,
): Answer {
  applyProfile(org, user, profile)
  if (credentials) changeCredentials(org, user, credentials)
  return shown(org, user)
}

/** Changes a profile, all of it or nothing; a new login takes its references along. */
export function applyProfile(org: Organisation, user: User, profile: ProfileChange): void {
  const now = Object.fromEntries(user.profile)
  const known = Object.keys(wholeSchema(org.profileSchema))
  const kept = Object.fromEntries(Object.entries(now).filter(([name]) => known.includes(name)))
  checkProfile(org, profile, { ...kept, ...profile }, user)
  for (const [name, value] of Object.entries(profile)) changeAttribute(org, user, name, value)
  const login = String(user.profile.get('login'))
  if (login === user.login) return
  renameReferences(org, 'users', user.login, login)
  org.users.delete(user.login.toLowerCase())
  user.login = login
  org.users.set(login.toLowerCase(), user)
}

/** The person of the path, if they are still as the client last saw them. */
function matching(ask: Ask): User {
  const user = userOf(ask)
  const wanted = ask.headers.get('if-match')
  if (wanted === null || wanted === '*') return user
  if (!/^(W\/)?"[^"]*"$/.test(wanted)) throw apiError('E0000242')
  if (wanted !== etagOf(userView(ask.org, user))) throw apiError('E0000231')
  return user
}

/** The first time a person is deactivated, the second time deleted. */
function deleteUser(ask: Ask): Answer {
  const { org } = ask
  const user = userOf(ask)
  if (user.status !== 'DEPROVISIONED') {
    changeStatus(org, user, 'DEPROVISIONED')
    return {}
  }
  org.users.delete(user.login.toLowerCase())
  renameReferences(org, 'users', user.login, undefined)
  return {}
}

function listGroups(ask: Ask): Answer {
  const { org } = ask
  return { body: groupsOfUser(org, userOf(ask).groups).map((group) => groupView(org, group)) }
}

export const userRoutes: readonly Route[] = [
  ['GET', '/users/me', 'self', getMe],
  ['POST', '/users/me', 'self', updateMe],
  ['GET', '/users', 'okta.users.read', listUsers],
  ['POST', '/users', 'okta.users.manage', createUser],
  ['GET', '/users/:user', 'okta.users.read', getUser],
  ['POST', '/users/:user', 'okta.users.manage', updateUser],
  ['PUT', '/users/:user', 'okta.users.manage', replaceUser],
  ['DELETE', '/users/:user', 'okta.users.manage', deleteUser],
  ['GET', '/users/:user/groups', 'okta.users.read', listGroups],
  ...userLifecycleRoutes,
  ...userPasswordRoutes,
  ...userGrantRoutes,
]
