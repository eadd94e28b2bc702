import { Temporal } from 'temporal-polyfill'
import type { Fields } from './fields.ts'
import { periods, seasons } from './fields.ts'

type Day = Temporal.PlainDate
type Period = (typeof periods)[number]

/**
 * What AMAZON.DATE makes of a date: a day, week, weekend, month, season, year or decade, in Alexa's
 * own ISO 8601 forms. Undefined where there is no such date. A day or month without a year is the
 * next one, today included.
 */
export function dateValue(said: Fields, today: Day): string | undefined {
  if (said.count !== undefined && said.count > farthest) return undefined
  const fields = said.years === undefined ? said : { ...said, year: today.year + said.years }
  const found = valueIn(fields, today)
  return found !== undefined && ofFourDigits.test(found) ? found : undefined
}

/** Of no period so many are counted, in either direction. */
const farthest = 9999
/** Years have four digits, decades three; others are in no calendar that people use. */
const ofFourDigits = /^\d{3}(?:\d(?!\d)|X)/

function valueIn(fields: Fields, today: Day): string | undefined {
  const { offset, count, period, season, decade, day, month, weekday, week, year } = fields
  if (count !== undefined) return counted(fields, today)
  if (weekday !== undefined && week !== undefined) return dayOfWeek(weekday, week, today)
  if (offset !== undefined) return today.add({ days: offset }).toString()
  if (day !== undefined && period !== undefined) return dayOfPeriod(fields, day, today)
  if (period !== undefined) return periodValue(periods[period], today, fields.shift ?? 0)
  if (season !== undefined) return seasonValue(fields, season, today)
  if (decade !== undefined) return `${decade}X`
  if (day !== undefined) return dayValue(fields, day, today)
  if (month !== undefined) return monthValue(fields, month, today)
  if (weekday !== undefined) return weekdayValue(weekday, fields.shift ?? 0, today)
  return year === undefined ? undefined : String(year)
}

/**
 * "in three days", "two months ago", "a week from monday". How coarse Alexa answers is not
 * documented.
 */
function counted(fields: Fields, today: Day): string {
  const { count = 0, period = 0, sign = 1, offset = 0, weekday, shift = 0 } = fields
  const from =
    weekday === undefined
      ? today.add({ days: offset })
      : Temporal.PlainDate.from(weekdayValue(weekday, shift, today))
  const times = count * sign
  const name = periods[period] ?? 'day'
  if (name === 'day') return from.add({ days: times }).toString()
  if (name === 'week') return from.add({ weeks: times }).toString()
  return periodValue(name, from, times)
}

/** "the first of next month"; no other period has such days. */
function dayOfPeriod({ period = 0, shift = 0 }: Fields, day: number, today: Day) {
  if (periods[period] !== 'month') return undefined
  return dayOf(today.with({ day: 1 }).add({ months: shift }), day)?.toString()
}

/** "monday of next week". */
const dayOfWeek = (weekday: number, week: number, today: Day): string =>
  today.add({ days: weekday + 1 - today.dayOfWeek + 7 * week }).toString()

function periodValue(period: Period | undefined, today: Day, shift: number): string {
  switch (period) {
    case 'week':
      return isoWeek(today.add({ weeks: shift }))
    case 'weekend':
      return `${isoWeek(today.add({ weeks: shift }))}-WE`
    case 'month':
      return today.add({ months: shift }).toPlainYearMonth().toString()
    case 'year':
      return String(today.year + shift)
    case 'decade':
      return `${Math.floor(today.year / 10) + shift}X`
    default:
      return today.add({ days: shift }).toString()
  }
}

const isoWeek = (day: Day): string =>
  `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`

/** By months: winter begins in December and bears the year of its January. */
function seasonValue({ shift = 0, year }: Fields, season: number, today: Day): string {
  const begins = (of: number) =>
    new Temporal.PlainDate(season === 0 ? of - 1 : of, season === 0 ? 12 : season * 3, 1)
  const after = (of: number, day: Day) => Temporal.PlainDate.compare(begins(of), day) > 0
  const candidates = [-2, -1, 0, 1, 2].map((years) => today.year + years)
  const running = (of: number) => after(of, today.subtract({ months: 3 }))
  const past = candidates.filter((of) => !running(of)).at(-1)
  const coming = candidates.find((of) => after(of, today))
  const current = candidates.find(running)
  const found = year ?? (shift > 0 ? coming : shift < 0 ? past : current)
  return `${found}-${seasons[season]}`
}

/**
 * "the fifth", "may fifth", "may fifth 2027"; the next one where no year is named. "friday the
 * thirteenth" is a Friday; where the month is named as well, that decides.
 */
function dayValue({ month, year, weekday }: Fields, day: number, today: Day): string | undefined {
  if (year !== undefined && month !== undefined) {
    return dayOf(new Temporal.PlainDate(year, month + 1, 1), day)?.toString()
  }
  const first = today.with({ day: 1 })
  for (let months = 0; months <= longestWait; months += 1) {
    const candidate = first.add({ months })
    const found = dayOf(candidate, day)
    const isNamed =
      month === undefined
        ? weekday === undefined || found?.dayOfWeek === weekday + 1
        : candidate.month === month + 1
    if (isNamed && found && Temporal.PlainDate.compare(found, today) >= 0) return found.toString()
  }
  return undefined
}

/** In months: from one 29 February to the next there may be eight years. */
const longestWait = 12 * 8

function dayOf(month: Day, day: number): Day | undefined {
  const found = month.with({ day })
  return found.day === day ? found : undefined
}

function monthValue({ shift = 0, year }: Fields, month: number, today: Day): string {
  const distance = month + 1 - today.month
  const ahead = distance > 0 || (distance === 0 && shift === 0) ? today.year : today.year + 1
  const back = distance < 0 ? today.year : today.year - 1
  const found = year ?? (shift < 0 ? back : ahead)
  return `${found}-${String(month + 1).padStart(2, '0')}`
}

/** "monday" is the next one, today included; "next monday" is that of next week. */
function weekdayValue(weekday: number, shift: number, today: Day): string {
  if (shift > 0) return dayOfWeek(weekday, 1, today)
  const distance = weekday + 1 - today.dayOfWeek
  if (shift < 0) return today.subtract({ days: ((6 - distance) % 7) + 1 }).toString()
  return today.add({ days: (distance + 7) % 7 }).toString()
}
