import { Temporal } from 'temporal-polyfill'

const inZone = (now: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)

/** ISO 8601 as clocks on the wall show it, with its offset: `2027-01-04T09:00:00-05:00`. */
export const localTime = (now: number, timeZone: string): string =>
  inZone(now, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** Milliseconds from `now` until clocks next show `time` (`HH:MM`), less than a day. */
export function untilTimeOfDay(now: number, timeZone: string, time: string): number {
  const here = inZone(now, timeZone)
  const today = here.withPlainTime(time)
  const next =
    Temporal.ZonedDateTime.compare(today, here) < 0
      ? here.add({ days: 1 }).withPlainTime(time)
      : today
  return next.epochMilliseconds - now
}
