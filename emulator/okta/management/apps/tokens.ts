import { appInPath } from '../find.ts'
import type { Ask, Route } from '../route.ts'
import { getToken, listTokens, revokeOneToken, revokeTokens } from '../tokens.ts'
import { appHref } from './view.ts'

const wanted = (ask: Ask) => ({ clientId: appInPath(ask).clientId })
const base = (ask: Ask) => `${appHref(ask.org, appInPath(ask))}/tokens`

const read = 'okta.apps.read'
const manage = 'okta.apps.manage'

/** The refresh tokens that an app holds. */
export const appTokenRoutes: readonly Route[] = [
  ['GET', '/apps/:app/tokens', read, (ask) => listTokens(ask, wanted(ask), base(ask))],
  ['DELETE', '/apps/:app/tokens', manage, (ask) => revokeTokens(ask, wanted(ask))],
  ['GET', '/apps/:app/tokens/:token', read, (ask) => getToken(ask, wanted(ask), base(ask))],
  ['DELETE', '/apps/:app/tokens/:token', manage, (ask) => revokeOneToken(ask, wanted(ask))],
]
