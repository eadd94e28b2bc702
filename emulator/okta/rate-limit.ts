import { oauthError } from './errors.ts'
import type { Organisation } from './organisation/organisation.ts'
import type { User } from './organisation/user.ts'
import type { OperationName } from './urls.ts'

/** The open window of each kind of request. `endsAt` in milliseconds. */
export type RateWindows = Map<string, { used: number; endsAt: number }>

/** What an answer says of the limit, and whether the request was one too many. */
export type RateLimit = {
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly exceeded: boolean
}

/** Of each kind. Okta's numbers differ by plan. */
export const requestsPerMinute = 2000
const windowMs = 60_000

/** Okta exempts keys and metadata. */
const exempt: RateLimit = { headers: [], exceeded: false }

/**
 * Counts a request of a kind within its minute. Unlike Okta, the limit is enforced only where the
 * Okta file says so: otherwise a 429 comes when a test asks for one.
 */
export function rateLimit(org: Organisation, kind: OperationName): RateLimit {
  if (kind === 'keys' || kind === 'metadata') return exempt
  const window = currentWindow(org.rateWindows, kind, org.now(), windowMs)
  const left = requestsPerMinute - window.used
  return {
    headers: [
      ['x-rate-limit-limit', String(requestsPerMinute)],
      ['x-rate-limit-remaining', String(Math.max(0, left))],
      ['x-rate-limit-reset', String(Math.ceil(window.endsAt / 1000))],
    ],
    exceeded: left < 0 && org.switches.rateLimits === 'enforce',
  }
}

const tokensPerSecond = 4

/** One person can be given tokens four times a second. */
export function limitPerson(org: Organisation, user: User | undefined): void {
  if (!user || org.switches.rateLimits !== 'enforce') return
  const window = currentWindow(org.rateWindows, `token ${user.id}`, org.now(), 1000)
  if (window.used > tokensPerSecond) throw oauthError('user_rate_limited')
}

function currentWindow(windows: RateWindows, kind: string, now: number, length: number) {
  const open = windows.get(kind)
  const window = open && now < open.endsAt ? open : { used: 0, endsAt: now + length }
  window.used++
  if (window !== open) windows.set(kind, window)
  return window
}
