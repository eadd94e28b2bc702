import type { RefreshToken, Token } from '../state.ts'

/** When a refresh token ends, in milliseconds: its lifetime, or sooner if it is left unused. */
export const refreshTokenEnd = ({ expiresAt, usedAt, grant }: RefreshToken): number =>
  Math.min(expiresAt, usedAt + grant.lifetimes.refreshTokenWindowMinutes * 60_000)

/** An ID token that has expired still says at logout who signs out. Milliseconds. */
const hintLifetimeMs = 30 * 24 * 60 * 60_000

/** When a token can be of no use any more, in milliseconds. */
export function usefulUntil(token: Token): number {
  if (token.kind === 'refresh token') return refreshTokenEnd(token)
  return token.payload.exp * 1000 + (token.kind === 'id token' ? hintLifetimeMs : 0)
}
