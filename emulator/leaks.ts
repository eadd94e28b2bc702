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
    ...seen.logs.map(({ stream, text }) => ({ where: stream, texts: readings(text) })),
    ...seen.urls.map((text) => ({ where: 'a URL that it called', texts: readings(text) })),
    { where: 'its speech', texts: readings(spoken(seen.said)) },
    { where: 'a card', texts: readings(textsIn(seen.card).join(' ')) },
  ]
  const found = new Set<string>()
  for (const { what, value } of secrets) {
    for (const { where, texts } of places) {
      if (what === personal && !isLog(where)) continue
      if (texts.some((text) => holds(text, value))) found.add(`${article(what)} in ${where}`)
    }
  }
  return [...found].map(leak)
}

const spoken = ({ words, markup = '', reprompt = '' }: Speech): string =>
  [words, markup, reprompt].join(' ')

const isLog = (where: string): boolean => where === 'stdout' || where === 'stderr'

/** Of what nobody could guess either end is enough: logs cut long lines, and half a token is a token. */
function holds(text: string, value: string): boolean {
  if (value.length < 2 * endLength) return holdsWord(text, value)
  return text.includes(beginning(value)) || text.includes(value.slice(-endLength))
}

const endLength = 20

/** All tokens of a server begin alike: with the same header, and the same claims first. */
function beginning(value: string): string {
  const payload = value.indexOf('.') + 1
  return payload === 0 ? value.slice(0, endLength) : value.slice(payload, payload + 2 * endLength)
}

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

/** A text as it is, and as it reads once what JSON, URLs, forms and SSML write otherwise is undone. */
function readings(text: string): readonly string[] {
  const undone = [
    text.replaceAll(
      /\\(?:u([0-9a-fA-F]{4})|(["\\/]))/g,
      (_, code: string | undefined, sign: string) =>
        code === undefined ? sign : String.fromCharCode(Number.parseInt(code, 16)),
    ),
    percentDecoded(text),
    percentDecoded(text.replaceAll('+', ' ')),
    markupDecoded(text),
  ]
  return [...new Set([text, ...undone])]
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const
const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g

const markupDecoded = (text: string): string =>
  text.replaceAll(
    reference,
    (
      whole,
      name: keyof typeof entities | undefined,
      decimal: string | undefined,
      hexadecimal: string | undefined,
    ) => {
      if (name !== undefined) return entities[name]
      const code = decimal === undefined ? Number(`0x${hexadecimal}`) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )

/** Whatever is no escape stays, and does not keep the rest from being read. */
const percentDecoded = (text: string): string =>
  text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })

/** Every text in a value, whatever it is nested in. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
