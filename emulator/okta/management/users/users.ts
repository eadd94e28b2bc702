import { z } from 'zod'
import { apiError } from '../../errors.ts'
import { groupsOfUser } from '../../organisation/everyone.ts'
import type { ProfileChange } from '../../organisation/profile-changes.ts'
import { changeProfile } from '../../organisation/profile-changes.ts'
import { hiddenAttributes, profileAfter } from '../../organisation/profile-rules.ts'
import { renameReferences } from '../../organisation/references.ts'
import type { User } from '../../organisation/user.ts'
import { changeStatus } from '../../organisation/user-status.ts'
import { userInPath } from '../find.ts'
import { groupView } from '../groups/view.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf } from '../route.ts'
import { createUser } from './creation.ts'
import type { Credentials } from './credentials.ts'
import {
  changeCredentials,
  checkPassword,
  checkRecoveryQuestion,
  credentialsShape,
} from './credentials.ts'
import { userLifecycleRoutes } from './lifecycle.ts'
import { userPasswordRoutes } from './passwords.ts'
import { checkOwnPermissions, checkProfile, profileShape } from './profile.ts'
import { listUsers } from './search.ts'
import { userSessionRoutes } from './sessions.ts'
import { demandOnlyType, userType } from './type.ts'
import { asWanted, etagOf, shown, userView } from './view.ts'

const change = z.object({
  profile: profileShape.optional(),
  credentials: credentialsShape.optional(),
  type: userType.optional(),
})

function getUser(ask: Ask): Answer {
  const view = userView(ask.org, userInPath(ask))
  return { body: asWanted(ask, view), headers: { etag: etagOf(view) } }
}

const getMe = (ask: Ask): Answer => ({ body: shownToSelf(ask, me(ask)).body })

/** A person's own token does not show what the schema hides from them. */
function shownToSelf({ org, caller }: Ask, user: User): Answer {
  if (caller.kind !== 'person') return shown(org, user)
  const view = userView(org, user)
  const hidden = hiddenAttributes(org)
  const visible = Object.entries(view.profile).filter(([name]) => !hidden.includes(name))
  const body = { ...view, profile: Object.fromEntries(visible) }
  return { body, headers: { etag: etagOf(view) } }
}

/** Only what the schema lets a person write of herself; an administrator's token is no exception. */
function updateMe(ask: Ask): Answer {
  const { profile = {} } = bodyOf(ask, z.object({ profile: profileShape.optional() }))
  checkOwnPermissions(ask.org, profile)
  return shownToSelf(ask, changed(ask, me(ask), profile))
}

function me({ caller }: Ask): User {
  if (!caller.user) throw apiError('E0000006')
  return caller.user
}

/** Only what is named changes; `null` clears. */
function updateUser(ask: Ask): Answer {
  const user = matching(ask)
  const { profile = {}, credentials, type } = bodyOf(ask, change)
  demandOnlyType(ask.org, type)
  return shown(ask.org, changed(ask, user, profile, credentials))
}

/** Whatever of the profile is not named becomes null. */
function replaceUser(ask: Ask): Answer {
  const user = matching(ask)
  const { profile, credentials, type } = bodyOf(ask, change)
  demandOnlyType(ask.org, type)
  const cleared = Object.fromEntries([...user.profile.keys()].map((name) => [name, null]))
  const whole = profile ? { ...cleared, ...profile } : {}
  return shown(ask.org, changed(ask, user, whole, credentials))
}

/** All of it or nothing: a password that is too weak leaves the profile as it was. */
function changed(
  { org }: Ask,
  user: User,
  profile: ProfileChange,
  credentials: Credentials = {},
): User {
  checkProfile(org, profile, profileAfter(org, user, profile), user)
  checkPassword(credentials)
  checkRecoveryQuestion(credentials, user)
  changeProfile(org, user, profile)
  changeCredentials(org, user, credentials)
  return user
}

/** The person of the path, if they are still as the client last saw them. */
function matching(ask: Ask): User {
  const user = userInPath(ask)
  const wanted = ask.headers.get('if-match')
  if (wanted === null || wanted === '*') return user
  if (!/^(W\/)?"[^"]*"$/.test(wanted)) throw apiError('E0000242')
  if (wanted !== etagOf(userView(ask.org, user))) throw apiError('E0000231')
  return user
}

/** The first time a person is deactivated, the second time deleted. */
function deleteUser(ask: Ask): Answer {
  const { org } = ask
  const user = userInPath(ask)
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
  return { body: groupsOfUser(org, userInPath(ask).groups).map((group) => groupView(org, group)) }
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
  ...userSessionRoutes,
]
