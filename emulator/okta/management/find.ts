import type { App } from '../organisation/app.ts'
import { allGroups } from '../organisation/everyone.ts'
import type { Group } from '../organisation/group.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { User } from '../organisation/user.ts'
import type { Ask } from './route.ts'
import { notFound } from './route.ts'

/** The person whom the path names: by id, by login, by the part before its @, or `me`. */
export function userInPath({ org, caller, param }: Ask): User {
  const given = param('user')
  if (given === 'me') {
    if (caller.user) return caller.user
    throw notFound('me', 'User')
  }
  const user = userNamed(org, given) ?? withShortLogin(org, given)
  if (!user) throw notFound(given, 'User')
  return user
}

/** By id or by login. */
export const userNamed = (org: Organisation, given: string): User | undefined =>
  [...org.users.values()].find(({ id }) => id === given) ?? org.users.get(given.toLowerCase())

/** Only where one person alone has this short login. */
function withShortLogin(org: Organisation, given: string): User | undefined {
  const start = `${given.toLowerCase()}@`
  const [user, ...others] = [...org.users.values()].filter(({ login }) =>
    login.toLowerCase().startsWith(start),
  )
  return others.length === 0 ? user : undefined
}

/** The group whom the path names by id. */
export function groupInPath({ org, param }: Ask): Group {
  const group = groupWithId(org, param('group'))
  if (!group) throw notFound(param('group'), 'UserGroup')
  return group
}

export const groupWithId = (org: Organisation, id: string): Group | undefined =>
  allGroups(org).find((group) => group.id === id)

/** Unlike in most of Okta's paths, a custom client id will not do here: an app goes by its id. */
export function appInPath({ org, param }: Ask): App {
  const app = org.apps.find(({ id }) => id === param('app'))
  if (!app) throw notFound(param('app'), 'AppInstance')
  return app
}

export function serverInPath({ org, param }: Ask): AuthorizationServer {
  const server = org.servers.find(({ id }) => id === param('server'))
  if (!server) throw notFound(param('server'), 'AuthorizationServer')
  return server
}
