import { Temporal } from 'temporal-polyfill'
import { Unfit } from '../values.ts'

const fields = {
  y: 'year',
  Y: 'year',
  M: 'month',
  d: 'day',
  E: 'dayOfWeek',
  H: 'hour',
  m: 'minute',
  s: 'second',
  S: 'millisecond',
} as const

type Field = (typeof fields)[keyof typeof fields]

/** A run of one letter that stands for a number or a name, or the text between two of them. */
type Piece =
  | { readonly field: Field; readonly width: number; readonly names?: readonly string[] }
  | { readonly text: string }

/** A time in a pattern such as `MMM dd, yyyy`, with English names. */
export const formatted = (time: Temporal.ZonedDateTime, pattern: string): string =>
  piecesOf(pattern)
    .map((piece) => ('text' in piece ? piece.text : written(time, piece)))
    .join('')

function written(time: Temporal.ZonedDateTime, { field, width, names }: FieldPiece): string {
  const number = time[field]
  if (names) return names[number - 1] ?? ''
  return String(isShortYear({ field, width }) ? number % 100 : number).padStart(width, '0')
}

type FieldPiece = Exclude<Piece, { readonly text: string }>

const isShortYear = ({ field, width }: FieldPiece): boolean => field === 'year' && width === 2

/** Reads a time written in such a pattern, in UTC. */
export function readBy(text: string, pattern: string): Temporal.Instant {
  const pieces = piecesOf(pattern)
  const shape = pieces.map((piece) =>
    'text' in piece ? RegExp.escape(piece.text) : shapeOf(piece),
  )
  const [, ...values] = new RegExp(`^${shape.join('')}$`).exec(text) ?? []
  const asked = pieces.flatMap((piece) => ('field' in piece ? [piece] : []))
  if (values.length !== asked.length) throw new Unfit('the time does not fit the format')
  const given = Object.fromEntries(
    asked.map((piece, index) => [piece.field, numberIn(piece, values[index] ?? '')]),
  )
  try {
    const start = { year: 1970, month: 1, day: 1 }
    const time = Temporal.PlainDateTime.from({ ...start, ...given }, { overflow: 'reject' })
    return time.toZonedDateTime('UTC').toInstant()
  } catch {
    throw new Unfit('there is no such time')
  }
}

const numberIn = ({ names }: FieldPiece, value: string): number =>
  names ? names.findIndex((name) => name.toLowerCase() === value.toLowerCase()) + 1 : Number(value)

/** Each in one way only, so that no text takes long to be found unfit. */
function shapeOf(piece: FieldPiece): string {
  const { field, width, names } = piece
  if (field === 'dayOfWeek') throw new Unfit('reading a day of the week is not emulated')
  if (isShortYear(piece)) throw new Unfit('reading two digits of a year is not emulated')
  if (names) return `((?i:${names.join('|')}))`
  return width === 1 ? '(\\d{1,2})(?!\\d)' : `(\\d{${width}})`
}

function piecesOf(pattern: string): readonly Piece[] {
  return [...pattern.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)].map(
    ([whole, quoted, letter]): Piece => {
      if (letter === undefined) return { text: quoted === undefined ? whole : quoted || "'" }
      if (!isLetter(letter)) throw new Unfit(`the letter "${letter}" of the format is not emulated`)
      const names = namesOf(letter, whole.length)
      return { field: fields[letter], width: whole.length, ...(names && { names }) }
    },
  )
}

/** As in Joda: a month is a name from three letters on, a day of the week always, both whole from four. */
function namesOf(letter: string, width: number): readonly string[] | undefined {
  const whole = letter === 'E' ? days : letter === 'M' && width > 2 ? months : undefined
  return width > 3 ? whole : whole?.map((name) => name.slice(0, 3))
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
]
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const isLetter = (letter: string): letter is keyof typeof fields => Object.hasOwn(fields, letter)
