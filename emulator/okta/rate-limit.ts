/** The open window of each kind of request. `endsAt` in milliseconds. */
export type RateWindows = Map<string, { used: number; endsAt: number }>

const limit = 2000
const windowMs = 60_000

/**
 * Okta's rate-limit headers, counting down within a window of a minute. Unlike Okta, the limit is
 * never enforced: a 429 comes only when a test asks for one.
 */
export function rateLimitHeaders(windows: RateWindows, kind: string, now: number) {
  const open = windows.get(kind)
  const window = open && now < open.endsAt ? open : { used: 0, endsAt: now + windowMs }
  window.used++
  windows.set(kind, window)
  return {
    'x-rate-limit-limit': String(limit),
    'x-rate-limit-remaining': String(Math.max(0, limit - window.used)),
    'x-rate-limit-reset': String(Math.ceil(window.endsAt / 1000)),
  }
}
