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

/** For a call that brought no answer. */
export const unreachable = (error: unknown): Validated => ({
  outcome: 'unreachable',
  reason: reasonOf(error),
})

/** What an error says; `fetch` hides the socket's error code in the cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { name, message, cause } = error
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  return `${name}: ${message}${code}`
}
