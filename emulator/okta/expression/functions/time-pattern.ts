import { Temporal } from 'temporal-polyfill'
import { NotEmulated, Unfit } from '../values.ts'

const fields = {
  y: 'year',
  Y: 'year',
  M: 'month',
  d: 'day',
  E: 'dayOfWeek',
  a: 'halfday',
  h: 'clockHour',
  H: 'hour',
  m: 'minute',
  s: 'second',
  S: 'fraction',
  Z: 'offset',
} as const
/** Era, century, week, day of the year, other ways to count hours, and the name of the zone. */
const otherLettersOfJoda = 'GCxweDKkz'

type Field = (typeof fields)[keyof typeof fields]

/** A run of one letter that stands for a number or a name, or the text between two of them. */
type Piece =
  | { readonly field: Field; readonly width: number; readonly names?: readonly string[] }
  | { readonly text: string }
type FieldPiece = Exclude<Piece, { readonly text: string }>

/** A time in a pattern such as `MMM dd, yyyy`, with English names. */
export const formatted = (time: Temporal.ZonedDateTime, pattern: string): string =>
  piecesOf(pattern)
    .map((piece) => ('text' in piece ? piece.text : written(time, piece)))
    .join('')

function written(time: Temporal.ZonedDateTime, piece: FieldPiece): string {
  const { field, width, names } = piece
  if (field === 'offset') return writtenZone(time, width)
  if (field === 'fraction') return writtenFraction(time, width)
  const number = numberOf(time, field)
  if (names) return names[number - 1] ?? ''
  return String(isShortYear(piece) ? number % 100 : number).padStart(width, '0')
}

/** As in Joda: `+0000`, `+00:00` from two letters, the zone's id from three. */
function writtenZone({ offset, timeZoneId }: Temporal.ZonedDateTime, width: number): string {
  if (width > 2) return timeZoneId
  const minutes = offset.slice(0, '+00:00'.length)
  return width === 1 ? minutes.replace(':', '') : minutes
}

/** Of a second, as many places as there are letters; a time has three. */
const writtenFraction = ({ millisecond }: Temporal.ZonedDateTime, width: number): string =>
  String(millisecond).padStart(3, '0').padEnd(width, '0').slice(0, width)

/** Counted from 1 where it has names. */
function numberOf(
  time: Temporal.ZonedDateTime,
  field: Exclude<Field, 'offset' | 'fraction'>,
): number {
  if (field === 'halfday') return time.hour < 12 ? 1 : 2
  if (field === 'clockHour') return time.hour % 12 || 12
  return time[field]
}

const isShortYear = ({ field, width }: FieldPiece): boolean => field === 'year' && width === 2

type Reading = Partial<Record<Field, number>>

/** Reads a time written in such a pattern, in UTC unless it has an offset; `now` in milliseconds. */
export function readBy(text: string, pattern: string, now: number): Temporal.Instant {
  const pieces = piecesOf(pattern)
  const [, ...values] = shapeOfAll(pieces).exec(text) ?? []
  const asked = pieces.flatMap((piece) => ('field' in piece ? [piece] : []))
  if (values.length !== asked.length) throw new Unfit('the time does not fit the format')
  const given: Reading = Object.fromEntries(
    asked.map((piece, index) => [piece.field, numberIn(piece, values[index] ?? '', now)]),
  )
  const { offset = 0, clockHour, halfday, fraction: millisecond = 0, ...others } = given
  try {
    const start = { year: 1970, month: 1, day: 1, hour: hourOf({ clockHour, halfday }) }
    const fields = { ...start, ...others, millisecond }
    const time = Temporal.PlainDateTime.from(fields, { overflow: 'reject' })
    return time.toZonedDateTime('UTC').toInstant().subtract({ minutes: offset })
  } catch {
    throw new Unfit('there is no such time')
  }
}

/** Of a clock with twelve hours, in the morning unless it says so. */
function hourOf({ clockHour = 12, halfday = 1 }: { [name in Field]?: number | undefined }): number {
  if (clockHour < 1 || clockHour > 12) throw new Unfit('there is no such time')
  return (clockHour % 12) + (halfday === 2 ? 12 : 0)
}

function numberIn(piece: FieldPiece, value: string, now: number): number {
  const { field, names } = piece
  if (field === 'offset') return minutesIn(value)
  if (field === 'fraction') return Number(value.padEnd(3, '0').slice(0, 3))
  if (names) return names.findIndex((name) => name.toLowerCase() === value.toLowerCase()) + 1
  return isShortYear(piece) && value.length === 2 ? yearNear(now, Number(value)) : Number(value)
}

/** As in Joda, between 80 years ago and 19 years ahead. */
function yearNear(now: number, lastDigits: number): number {
  const earliest = new Date(now).getUTCFullYear() - 80
  return earliest + ((((lastDigits - earliest) % 100) + 100) % 100)
}

function minutesIn(offset: string): number {
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? []
  if (Number(hours) > 23 || Number(minutes) > 59) throw new Unfit('there is no such time')
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const shapeOfAll = (pieces: readonly Piece[]): RegExp => {
  let captured = 0
  const shapes = pieces.map((piece, index) =>
    'text' in piece ? RegExp.escape(piece.text) : shapeOf(piece, pieces[index + 1], ++captured),
  )
  return new RegExp(`^${shapes.join('')}$`)
}

/**
 * Each in one way only, so that no text takes long to be found unfit: as in Joda, a number takes as
 * many digits as it can have, and is not tried with fewer.
 */
function shapeOf(piece: FieldPiece, next: Piece | undefined, group: number): string {
  const { field, width, names } = piece
  if (field === 'dayOfWeek') throw new NotEmulated('reading a day of the week is not emulated')
  if (field === 'offset') return offsetShape(width)
  if (names) return `((?i:${names.join('|')}))`
  if (isShortYear(piece) && isNumber(next)) return '(\\d{2})'
  return `(?=(\\d{1,${mostDigits(piece, next)}}))\\${group}`
}

function mostDigits({ field, width }: FieldPiece, next: Piece | undefined): number {
  if (field === 'fraction') return width
  if (field !== 'year') return 2
  return isNumber(next) ? width : 9
}

/** With or without a colon, whatever the width. */
function offsetShape(width: number): string {
  if (width > 2) throw new NotEmulated('reading the id of a time zone is not emulated')
  return '([Zz]|[+-]\\d{2}(?::?\\d{2})?)'
}

const isNumber = (piece: Piece | undefined): boolean =>
  piece !== undefined && 'field' in piece && !piece.names && piece.field !== 'offset'

/** @throws Unfit for a format that no time can be written in. */
export const checkWriting = (pattern: string): void => void piecesOf(pattern)

/** @throws Unfit for a format that no time can be read in. */
export const checkReading = (pattern: string): void => void shapeOfAll(piecesOf(pattern))

/** Text stands in apostrophes, the last of which may be missing; two are one of its own. */
const pieceOfPattern =
  /(?<apostrophe>'')|'(?<quoted>(?:[^']|'')*)(?:'|$)|(?<letter>[A-Za-z])\k<letter>*|[^A-Za-z']+/g

function piecesOf(pattern: string): readonly Piece[] {
  return [...pattern.matchAll(pieceOfPattern)].map(([whole, ...groups]): Piece => {
    const [apostrophe, quoted, letter] = groups
    if (apostrophe !== undefined) return { text: "'" }
    if (quoted !== undefined) return { text: quoted.replaceAll("''", "'") }
    if (letter === undefined) return { text: whole }
    if (!isLetter(letter)) throw unknownLetter(letter)
    const names = namesOf(letter, whole.length)
    return { field: fields[letter], width: whole.length, ...(names && { names }) }
  })
}

const unknownLetter = (letter: string): Unfit =>
  otherLettersOfJoda.includes(letter)
    ? new NotEmulated(`the letter "${letter}" of the format is not emulated`)
    : new Unfit(`a format has no letter "${letter}"`)

/** As in Joda: a month is a name from three letters on, a day of the week always, both whole from four. */
function namesOf(letter: string, width: number): readonly string[] | undefined {
  if (letter === 'a') return ['AM', 'PM']
  const whole = letter === 'E' ? days : letter === 'M' && width > 2 ? months : undefined
  return width > 3 ? whole : whole?.map((name) => name.slice(0, 3))
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
]
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const isLetter = (letter: string): letter is keyof typeof fields => Object.hasOwn(fields, letter)
