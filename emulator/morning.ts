import { Clock, latestTime } from './clock.ts'

const day = 24 * 60 * 60 * 1000
const firstDay = Date.UTC(2027, 0, 4)

/**
 * A clock for a new conversation: the evening before a day that lies after everything that has
 * happened in this process, because modules that stay loaded must not see time run backwards.
 */
export function clockOnALaterDay(): Clock {
  const after = Math.max(firstDay, latestTime() + 2 * day)
  // Where a day begins first, nine in the morning is still 19:00 UTC of the day before.
  return new Clock(after - (after % day) - 6 * 60 * 60 * 1000)
}
