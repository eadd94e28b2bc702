/** The claims of an access token, as Okta vouches for them. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * What became of an access token. `rejected` is the token's fault: linking again helps.
 * `unreachable` is not: nothing is known about the token, so nobody may be asked to link again.
 */
export type Validated =
  | { readonly outcome: 'valid'; readonly claims: Claims }
  | { readonly outcome: 'rejected' }
  | { readonly outcome: 'unreachable'; readonly reason: string }

export type Validate = (accessToken: string) => Promise<Validated>

export type Fetch = typeof globalThis.fetch

export const rejected: Validated = { outcome: 'rejected' }

/** For a call that brought no answer; `fetch` hides the socket's error code in the cause. */
export function unreachable(error: unknown): Validated {
  if (!(error instanceof Error)) return { outcome: 'unreachable', reason: String(error) }
  const { name, message, cause } = error
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  return { outcome: 'unreachable', reason: `${name}: ${message}${code}` }
}
