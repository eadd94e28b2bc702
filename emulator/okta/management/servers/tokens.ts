import { serverInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import {
  clientsWithTokens,
  clientView,
  getToken,
  listTokens,
  revokeOneToken,
  revokeTokens,
} from '../tokens.ts'
import { serverHref } from './view.ts'

const wanted = (ask: Ask) => ({ server: serverInPath(ask), clientId: ask.param('client') })
const tokensHref = (ask: Ask, clientId: string) =>
  `${serverHref(ask.org, serverInPath(ask))}/clients/${clientId}/tokens`
const base = (ask: Ask) => tokensHref(ask, ask.param('client'))

function listClients(ask: Ask): Answer {
  const clients = clientsWithTokens(ask.org, { server: serverInPath(ask) })
  return { body: clients.map((app) => clientView(ask.org, app, tokensHref(ask, app.clientId))) }
}

const read = 'okta.authorizationServers.read'
const manage = 'okta.authorizationServers.manage'
const path = '/authorizationServers/:server/clients'

/** The refresh tokens that a server issued, by client. */
export const serverTokenRoutes: readonly Route[] = [
  ['GET', path, read, listClients],
  ['GET', `${path}/:client/tokens`, read, (ask) => listTokens(ask, wanted(ask), base(ask))],
  ['DELETE', `${path}/:client/tokens`, manage, (ask) => revokeTokens(ask, wanted(ask))],
  ['GET', `${path}/:client/tokens/:token`, read, (ask) => getToken(ask, wanted(ask), base(ask))],
  ['DELETE', `${path}/:client/tokens/:token`, manage, (ask) => revokeOneToken(ask, wanted(ask))],
]
