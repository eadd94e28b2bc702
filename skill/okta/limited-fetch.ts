import type { Fetch } from './validation.ts'

/** `fetch` that gives up: the limit covers the body too, and holds for both kinds of validation. */
export const limitedFetch =
  (fetch: Fetch, timeoutMs: number): Fetch =>
  (input, init) =>
    fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) })
