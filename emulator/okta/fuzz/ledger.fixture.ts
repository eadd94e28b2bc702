import { parse } from 'node-html-parser'
import { json } from '../okta.fixture.ts'
import type { MadeJwt } from './jwts.fixture.ts'
import type { Field, Sent } from './requests.fixture.ts'

/** The book that an auditor would keep: what was issued to whom, read off the wire alone. */
export type Asked = {
  readonly server: string
  readonly client: string
  readonly redirectUri: string
  readonly challenge: string | undefined
}
export type IssuedCode = Asked & { readonly at: number; redeemed: boolean }
type IssuedToken = {
  readonly kind: string
  readonly server: string
  readonly client: string
  readonly expiresAt: number
  revoked: boolean
}

export class Ledger {
  readonly codes = new Map<string, IssuedCode>()
  readonly tokens = new Map<string, IssuedToken>()
  /** What a page that was shown waits for, by its hidden field. */
  readonly pages = new Map<string, Asked>()
  /** What clients signed, by the JWT itself. */
  readonly jwts = new Map<string, MadeJwt>()
  /** The `jti` of assertions that tokens were given for, until they expire (seconds). */
  readonly usedIds = new Map<string, number>()
  cookies: string[] = []

  refreshTokens(): string[] {
    return [...this.tokens].filter(([, { kind }]) => kind === 'refresh_token').map(([key]) => key)
  }
}

const issuable = ['code', 'access_token', 'id_token', 'refresh_token']

/** Every code and token that an answer hands out, wherever it stands. */
export function handedOut(answer: Response, text: string): ReadonlyMap<string, string> {
  const location = answer.headers.get('location')
  const type = answer.headers.get('content-type') ?? ''
  const found = new Map<string, unknown>()
  if (location !== null) {
    const { search, hash } = new URL(location)
    for (const part of [search, hash.slice(1)]) {
      for (const [name, value] of new URLSearchParams(part)) found.set(name, value)
    }
  }
  if (type.includes('json')) {
    for (const [name, value] of Object.entries(json.safeParse(JSON.parse(text)).data ?? {})) {
      found.set(name, value)
    }
  }
  if (type.includes('html')) {
    for (const input of parse(text).querySelectorAll('input')) {
      found.set(input.attributes['name'] ?? '', input.attributes['value'])
    }
    for (const [, name = '', value] of text.matchAll(/"(\w+)":"([^"]*)"/g)) found.set(name, value)
  }
  const issued = [...found].filter(([name, value]) => issuable.includes(name) && value)
  return new Map(issued.map(([name, value]) => [name, String(value)]))
}

export const stateTokenOf = (answer: Response, text: string): string | undefined =>
  answer.headers.get('content-type')?.includes('html')
    ? parse(text).querySelector('input[name=stateToken]')?.attributes['value']
    : undefined

const valuesOf = (fields: readonly Field[], name: string): readonly string[] =>
  fields.filter(([known]) => known === name).map(([, value]) => value)

/** The one value that a request has for a name; nothing when it has several. Pages take the form's first. */
export function fieldOf({ path, query, form }: Sent, name: string): string | undefined {
  const isPage = path === '/signin' || path === '/consent'
  const values = valuesOf(isPage ? form : [...query, ...form], name)
  return isPage || values.length === 1 ? values[0] : undefined
}

export const serverAt = (path: string): string => path.replace(/\/\w+$/, '')
export const operationAt = (path: string): string => path.replace(/^.*\//, '')
