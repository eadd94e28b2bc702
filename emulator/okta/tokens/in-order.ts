import { isAssigned } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Grant, RefreshToken, Token } from '../state.ts'
import { refreshTokenEnd } from './ends.ts'

/** Whether a token is still good: not expired, not revoked, its person and app still in order. */
export const isActive = (org: Organisation, token: Token): boolean =>
  whyInactive(org, token) === undefined

/** Why a token is no longer good, in a sentence; `undefined` when it is. */
export function whyInactive(org: Organisation, token: Token): string | undefined {
  const why = whyOutOfOrder(token.grant)
  if (why !== undefined) return why
  if (token.kind !== 'refresh token') {
    if (token.revoked) return `The ${token.kind} was revoked.`
    return ended(org, token.kind, token.payload.exp * 1000)
  }
  if (isSuperseded(org, token)) return 'Rotation has replaced this refresh token.'
  return ended(org, token.kind, refreshTokenEnd(token))
}

const ended = (org: Organisation, what: string, end: number): string | undefined =>
  org.now() < end ? undefined : `The ${what} ended at ${new Date(end).toISOString()}.`

/** Why nothing that descends from a grant is good any more. */
export function whyOutOfOrder({ revoked, user, app, server }: Grant): string | undefined {
  if (revoked) return 'All that this sign-in brought was revoked.'
  if (app.status !== 'ACTIVE') return `The app "${app.label}" is ${app.status}.`
  if (server.status !== 'ACTIVE') return `The server "${server.name}" is ${server.status}.`
  if (!user) return undefined
  if (user.status !== 'ACTIVE') return `The person is ${user.status}.`
  return isAssigned(user, app) ? undefined : `The person is not assigned to "${app.label}".`
}

/** Whether rotation replaced a refresh token longer ago than the app's leeway. */
export const isSuperseded = (org: Organisation, { supersededAt, grant }: RefreshToken): boolean =>
  supersededAt !== undefined && org.now() >= supersededAt + grant.app.rotation.leeway * 1000
