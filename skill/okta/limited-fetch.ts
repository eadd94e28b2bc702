import type { Fetch } from './validation.ts'

/**
 * `fetch` that gives up so long after it was made, however many calls it is used for: the limit
 * covers bodies too, and holds for both kinds of validation.
 */
export function limitedFetch(fetch: Fetch, timeoutMs: number): Fetch {
  const signal = AbortSignal.timeout(timeoutMs)
  return (input, init) => fetch(input, { ...init, signal })
}
