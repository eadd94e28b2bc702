import { sessionOf } from '../authorization/session-cookie.ts'
import { apiError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import { orgServerId } from '../organisation/org-server.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { User } from '../organisation/user.ts'
import { isActive } from '../tokens/in-order.ts'
import type { Scope } from './route.ts'

/** Who calls the management API, and what they may do. */
export type Caller =
  /** An API token, with the rights of the administrator who made it. */
  | { readonly kind: 'token'; readonly user: User; readonly permissions: readonly string[] | 'all' }
  /** An access token of the org's own authorization server. */
  | {
      readonly kind: 'client'
      readonly user: User | undefined
      readonly app: App
      readonly permissions: readonly string[]
    }
  /** A person in a browser, who may see and change herself. */
  | { readonly kind: 'person'; readonly user: User; readonly permissions: readonly string[] }

/** Finds out who calls. An API token wins over the browser's session, as in Okta. */
export function callerOf(org: Organisation, request: Request): Caller {
  const header = request.headers.get('authorization')
  if (!header) return byCookie(org, request)
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/.exec(header) ?? []
  const caller =
    scheme.toUpperCase() === 'SSWS' ? byApiToken(org, value) : byAccessToken(org, scheme, value)
  if (!caller) throw apiError('E0000011')
  return caller
}

function byCookie(org: Organisation, request: Request): Caller {
  const session = sessionOf(org, request)
  if (!session) throw apiError('E0000011')
  return { kind: 'person', user: session.user, permissions: [] }
}

/** A token dies with its administrator's account. */
function byApiToken(org: Organisation, value: string): Caller | undefined {
  const known = org.apiTokens.find(({ token }) => token === value)
  if (known?.user.status !== 'ACTIVE') return undefined
  return { kind: 'token', user: known.user, permissions: known.permissions ?? 'all' }
}

function byAccessToken(org: Organisation, scheme: string, value: string): Caller | undefined {
  const token = /^(bearer|dpop)$/i.test(scheme) ? org.state.token(value) : undefined
  if (token?.kind !== 'access token' || token.grant.server.id !== orgServerId) return undefined
  if (!isActive(org, token)) return undefined
  const { user, app, scopes } = token.grant
  return { kind: 'client', user, app, permissions: scopes }
}

/** Whether the caller has a right. That to manage includes reading. */
function mayDo({ permissions }: Caller, scope: Scope): boolean {
  if (scope === 'self' || permissions === 'all') return true
  const stronger = scope.replace(/\.read$/, '.manage')
  return permissions.some((held) => held === scope || held === stronger)
}

/** Refuses what the caller has no right to; a client is told, in a header alone, which scope it lacks. */
export function refused(
  { origin }: Organisation,
  caller: Caller,
  scope: Scope,
  resource: string,
): Response | undefined {
  if (mayDo(caller, scope)) return undefined
  if (caller.kind !== 'client') throw apiError('E0000006')
  const told = Object.entries({
    authorization_uri: `${origin}/oauth2/v1/authorize`,
    realm: origin,
    scope,
    error: 'insufficient_scope',
    error_description: 'The access token provided does not contain the required scopes.',
    resource,
  })
  const challenge = `Bearer ${told.map(([name, value]) => `${name}="${value}"`).join(', ')}`
  return new Response(null, { status: 403, headers: { 'www-authenticate': challenge } })
}
