import { derivedId } from '../ids.ts'
import type { App } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { User } from '../organisation/user.ts'
import type { RefreshToken } from '../state.ts'
import { refreshTokenEnd } from '../tokens/ends.ts'
import { isActive } from '../tokens/in-order.ts'
import { revokeToken } from '../tokens/revocation.ts'
import { pageOf } from './paging.ts'
import type { Answer, Ask } from './route.ts'
import { date, link, notFound } from './route.ts'
import { userHref } from './users/view.ts'

/** Whose refresh tokens are meant; what is left out does not matter. */
type TokensOf = {
  readonly user?: User
  readonly clientId?: string
  readonly server?: AuthorizationServer
}

/** Refresh tokens that are still good; their values are never told. */
function refreshTokens(org: Organisation, wanted: TokensOf): readonly RefreshToken[] {
  const { user, clientId, server } = wanted
  return [...org.state.tokens()].filter((token): token is RefreshToken => {
    const { grant } = token
    return (
      token.kind === 'refresh token' &&
      (user === undefined || grant.user === user) &&
      (clientId === undefined || grant.app.clientId === clientId) &&
      (server === undefined || grant.server === server) &&
      isActive(org, token)
    )
  })
}

/** Apps that hold a good refresh token of these. */
export const clientsWithTokens = (org: Organisation, wanted: TokensOf): readonly App[] => [
  ...new Set(refreshTokens(org, wanted).map(({ grant }) => grant.app)),
]

export function listTokens(ask: Ask, wanted: TokensOf, base: string): Answer {
  const views = refreshTokens(ask.org, wanted).map((token) => tokenView(ask.org, token, base))
  const { page, headers } = pageOf(ask, views, { usual: 20, most: 200 })
  return { body: page, headers }
}

export const getToken = (ask: Ask, wanted: TokensOf, base: string): Answer => ({
  body: tokenView(ask.org, tokenOf(ask, wanted), base),
})

export function revokeTokens({ org }: Ask, wanted: TokensOf): Answer {
  for (const token of refreshTokens(org, wanted)) revokeToken(token)
  return {}
}

export function revokeOneToken(ask: Ask, wanted: TokensOf): Answer {
  revokeToken(tokenOf(ask, wanted))
  return {}
}

function tokenOf({ org, param }: Ask, wanted: TokensOf): RefreshToken {
  const id = param('token')
  const token = refreshTokens(org, wanted).find((candidate) => tokenId(candidate) === id)
  if (!token) throw notFound(id, 'OAuth2RefreshToken')
  return token
}

const tokenId = ({ value }: RefreshToken): string => derivedId('oar', value)

function tokenView(org: Organisation, token: RefreshToken, base: string) {
  const { server, app, user, scopes, authTime } = token.grant
  const id = tokenId(token)
  const href = `${base}/${id}`
  const end = refreshTokenEnd(token)
  return {
    id,
    status: 'ACTIVE',
    created: date((authTime ?? 0) * 1000),
    lastUpdated: date(token.usedAt),
    ...(Number.isFinite(end) ? { expiresAt: date(end) } : {}),
    issuer: server.issuer,
    clientId: app.clientId,
    ...(user ? { userId: user.id } : {}),
    scopes,
    _links: {
      self: link(href),
      revoke: link(href, 'DELETE'),
      app: { href: `${org.origin}/api/v1/apps/${app.id}`, title: app.label },
      client: { href: `${org.origin}/oauth2/v1/clients/${app.clientId}`, title: app.label },
      ...(user ? { user: { href: userHref(org, user), title: user.login } } : {}),
      authorizationServer: {
        href: `${org.origin}/api/v1/authorizationServers/${server.id}`,
        title: server.name,
      },
    },
  }
}

/** A client as lists of clients that hold tokens show it. */
export const clientView = (org: Organisation, app: App, tokensHref: string) => ({
  client_id: app.clientId,
  client_name: app.label,
  _links: {
    self: link(`${org.origin}/oauth2/v1/clients/${app.clientId}`),
    tokens: link(tokensHref),
  },
})
