import { didYouMean } from '../../did-you-mean.ts'
import { ColloquyError } from '../../errors.ts'
import type { App } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { User } from '../organisation/user.ts'
import { userWithLogin } from '../organisation/user.ts'

/** The person with a login; nobody is UNKNOWN_USER. */
export function knownUser(org: Organisation, login: string): User {
  const user = userWithLogin(org, login)
  if (user) return user
  const logins = [...org.users.values()].map((known) => known.login)
  throw new ColloquyError('UNKNOWN_USER', {
    what: `Okta has no user "${login}"${didYouMean(login, logins)}`,
    remedy: 'Name one whom the Okta file describes, or describe them there.',
  })
}

/** The app of a client id, or the first one; none is CONFIGURATION_INVALID. */
export function knownApp({ apps }: Organisation, clientId: string | undefined): App {
  const app = clientId === undefined ? apps[0] : apps.find((known) => known.clientId === clientId)
  if (app) return app
  const which = clientId === undefined ? '' : ` with the client id "${clientId}"`
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: `Okta has no app${which}`,
    evidence: apps.map((known) => `${known.clientId}  ${known.label}`),
    remedy: 'Use the client id of an app in the Okta file, or describe the app there.',
  })
}

/** An authorization server by its name or id, or the first; none is UNKNOWN_AUTHORIZATION_SERVER. */
export function knownServer(
  { servers }: Organisation,
  name: string | undefined,
): AuthorizationServer {
  const server =
    name === undefined
      ? servers[0]
      : servers.find((known) => known.name === name || known.id === name)
  if (server) return server
  const names = servers.map((known) => known.name)
  throw new ColloquyError('UNKNOWN_AUTHORIZATION_SERVER', {
    what:
      name === undefined
        ? 'Okta has no authorization server'
        : `Okta has no authorization server "${name}"${didYouMean(name, names)}`,
    remedy: 'Name one that the Okta file describes, or describe it there.',
  })
}
