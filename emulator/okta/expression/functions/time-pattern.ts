import { Temporal } from 'temporal-polyfill'
import { Unfit } from '../values.ts'

const fields = {
  y: 'year',
  Y: 'year',
  M: 'month',
  d: 'day',
  H: 'hour',
  m: 'minute',
  s: 'second',
  S: 'millisecond',
} as const

type Field = (typeof fields)[keyof typeof fields]

/** A run of one letter that stands for a number, or the text between two of them. */
type Piece = { readonly field: Field; readonly width: number } | { readonly text: string }

/** A time in a pattern such as `YYYY-MM-dd HH:mm:ss`. Unlike Okta, names of months are not known. */
export const formatted = (time: Temporal.ZonedDateTime, pattern: string): string =>
  piecesOf(pattern)
    .map((piece) =>
      'text' in piece ? piece.text : String(time[piece.field]).padStart(piece.width, '0'),
    )
    .join('')

/** Reads a time written in such a pattern, in UTC. */
export function readBy(text: string, pattern: string): Temporal.Instant {
  const pieces = piecesOf(pattern)
  const shape = pieces.map((piece) => ('text' in piece ? RegExp.escape(piece.text) : digits(piece)))
  const [, ...numbers] = new RegExp(`^${shape.join('')}$`).exec(text) ?? []
  const asked = pieces.flatMap((piece) => ('field' in piece ? [piece.field] : []))
  if (numbers.length !== asked.length) throw new Unfit('the time does not fit the format')
  const given = Object.fromEntries(asked.map((field, index) => [field, Number(numbers[index])]))
  try {
    const start = { year: 1970, month: 1, day: 1 }
    const time = Temporal.PlainDateTime.from({ ...start, ...given }, { overflow: 'reject' })
    return time.toZonedDateTime('UTC').toInstant()
  } catch {
    throw new Unfit('there is no such time')
  }
}

/** Each in one way only, so that no text takes long to be found unfit. */
const digits = ({ width }: { readonly width: number }): string =>
  width === 1 ? '(\\d{1,2})(?!\\d)' : `(\\d{${width}})`

function piecesOf(pattern: string): readonly Piece[] {
  return [...pattern.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)].map(
    ([whole, quoted, letter]): Piece => {
      if (letter === undefined) return { text: quoted === undefined ? whole : quoted || "'" }
      if (!isLetter(letter)) throw new Unfit(`the letter "${letter}" of the format is not emulated`)
      return { field: fields[letter], width: whole.length }
    },
  )
}

const isLetter = (letter: string): letter is keyof typeof fields => Object.hasOwn(fields, letter)
