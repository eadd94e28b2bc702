import { ColloquyError } from './errors.ts'
import type { LogLine, Speech } from './transcript/turn.ts'

/** A value that must not be seen, and what it is. */
export type Secret = { readonly what: string; readonly value: string }

type Seen = {
  readonly logs: readonly LogLine[]
  /** Addresses that the skill called, as sent. */
  readonly urls: readonly string[]
  readonly said: Speech
  readonly card: unknown
}

/** A claim may be spoken, it is what the skill is for; but it is personal, and stays out of logs. */
const personal = 'claim value'

/** One error for each kind of secret that the skill let out, naming where but never the value. */
export function findLeaks(seen: Seen, secrets: Iterable<Secret>): ColloquyError[] {
  const places = [
    ...seen.logs.map(({ stream, text }) => ({ where: stream, text })),
    ...seen.urls.map((text) => ({ where: 'a URL that it called', text: decoded(text) })),
    { where: 'its speech', text: spoken(seen.said) },
    { where: 'a card', text: JSON.stringify(seen.card ?? '') },
  ]
  const found = new Set<string>()
  for (const { what, value } of secrets) {
    for (const { where, text } of places) {
      if (what === personal && !isLog(where)) continue
      if (holds(text, value)) found.add(`${article(what)} in ${where}`)
    }
  }
  return [...found].map(leak)
}

const spoken = ({ words, markup = '', reprompt = '' }: Speech): string =>
  [words, markup, reprompt].join(' ')

const isLog = (where: string): boolean => where === 'stdout' || where === 'stderr'

/** Of a token either end is enough: logs cut long lines, and half a token is still somebody's. */
const holds = (text: string, value: string): boolean =>
  value.length < 2 * endLength
    ? holdsWord(text, value)
    : text.includes(beginning(value)) || text.includes(value.slice(-endLength))

const endLength = 36

/** All tokens of a server begin alike: with the same header, and the same claim first. */
const beginning = (token: string): string => token.slice(0, token.indexOf('.') + 1 + endLength)

/** Whole words only: a colour called "red" is not in "required". */
function holdsWord(text: string, value: string): boolean {
  if (value.length === 0) return false
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + value.length] ?? ' '}`
    if (!/[\p{L}\p{N}]/u.test(around)) return true
  }
  return false
}

const leak = (where: string): ColloquyError =>
  new ColloquyError('SECRET_LEAKED', {
    what: `The skill let out ${where}`,
    remedy: 'Log what happened, never with what: no token, code, password, secret or claim.',
  })

const article = (what: string): string => (/^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`)

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
