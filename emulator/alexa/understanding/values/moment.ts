import { Temporal } from 'temporal-polyfill'

/** When and where something is said. `now` in milliseconds since the epoch. */
export type Moment = { readonly now: number; readonly timeZone: string }

/** What clocks and calendars show there. */
export const localDateTime = ({ now, timeZone }: Moment): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)

/** Where nobody says when and where, it is the machine's time in UTC. */
export const momentOf = ({ now, timeZone }: Partial<Moment>): Moment => ({
  now: now ?? Date.now(),
  timeZone: timeZone ?? 'UTC',
})
