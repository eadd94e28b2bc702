import { revokeEverything } from '../../tokens/revocation.ts'
import { userInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { flag } from '../route.ts'
import {
  clientsWithTokens,
  clientView,
  getToken,
  listTokens,
  revokeOneToken,
  revokeTokens,
} from '../tokens.ts'
import { userHref } from './view.ts'

/** Ends what is open in browsers; with `oauthTokens`, refresh and access tokens as well. */
function endSessions(ask: Ask): Answer {
  const { org } = ask
  const user = userInPath(ask)
  if (flag(ask, 'oauthTokens', false)) revokeEverything(org, user)
  else org.state.endSessions(user)
  return {}
}

function listClients(ask: Ask): Answer {
  const { org } = ask
  const user = userInPath(ask)
  const tokens = (clientId: string) => `${userHref(org, user)}/clients/${clientId}/tokens`
  const clients = clientsWithTokens(org, { user })
  return { body: clients.map((app) => clientView(org, app, tokens(app.clientId))) }
}

const wanted = (ask: Ask) => ({ user: userInPath(ask), clientId: ask.param('client') })
const base = (ask: Ask) =>
  `${userHref(ask.org, userInPath(ask))}/clients/${ask.param('client')}/tokens`

const read = 'okta.users.read'
const manage = 'okta.users.manage'
const tokens = '/users/:user/clients/:client/tokens'

export const userSessionRoutes: readonly Route[] = [
  ['DELETE', '/users/:user/sessions', manage, endSessions],
  ['GET', '/users/:user/clients', read, listClients],
  ['GET', tokens, read, (ask) => listTokens(ask, wanted(ask), base(ask))],
  ['DELETE', tokens, manage, (ask) => revokeTokens(ask, wanted(ask))],
  ['GET', `${tokens}/:token`, read, (ask) => getToken(ask, wanted(ask), base(ask))],
  ['DELETE', `${tokens}/:token`, manage, (ask) => revokeOneToken(ask, wanted(ask))],
]
