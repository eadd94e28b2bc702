/** What every request has, whatever its type. */
export type Common = {
  /** See `requestId` in `ids.ts`. */
  readonly requestId: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly locale: string
}

/** ISO 8601 in UTC to the second: `2018-09-08T20:21:24Z`. Alexa sends no milliseconds. */
export const timestamp = (now: number): string =>
  new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z')

export const commonFields = ({ requestId, now, locale }: Common) => ({
  requestId,
  timestamp: timestamp(now),
  locale,
})
