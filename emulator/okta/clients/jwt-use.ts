import type { App } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { JwtClaims } from './jwt.ts'

/** Why a JWT that a client did sign cannot be used now. */
export type UseProblem = 'expired' | 'expires too late' | 'issued in the future' | 'already used'

/** Seconds; an hour. */
const longestLifetime = 3600

/**
 * What is wrong with using a client's JWT at this moment, and again: `jti` is optional, and one that
 * has it serves once for its purpose. It counts as used when nothing is wrong with it.
 */
export function useProblem(
  org: Organisation,
  { clientId }: App,
  purpose: 'assertion' | 'request object',
  { exp, iat, jti }: JwtClaims,
): UseProblem | undefined {
  const now = Math.floor(org.now() / 1000)
  if (exp !== undefined && exp <= now) return 'expired'
  if (exp !== undefined && exp > now + longestLifetime) return 'expires too late'
  if (iat !== undefined && iat > now) return 'issued in the future'
  if (jti === undefined) return undefined
  const until = exp === undefined ? Number.POSITIVE_INFINITY : exp * 1000
  const isFirst = org.state.useOnce(`${purpose} ${clientId} ${jti}`, until)
  return isFirst ? undefined : 'already used'
}
