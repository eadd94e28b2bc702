import { ExpressionError } from './values.ts'

/** A piece of an expression; `at` counts characters from 1. */
export type Token = {
  readonly kind: 'name' | 'text' | 'number' | 'sign'
  readonly text: string
  readonly at: number
}

/**
 * A name with its dots, a number, text in either kind of quotes, or a sign. As in SpEL a quote
 * within text is doubled, and a backslash is a character like any other.
 */
const pattern =
  /([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|'((?:[^']|'')*)'|(==|!=|<=|>=|&&|\|\||\?:|[?:(){}[\].,!<>+-])/y

/** Cuts an expression into its pieces. */
export function tokenise(source: string): readonly Token[] {
  const tokens: Token[] = []
  for (let at = skipSpace(source, 0); at < source.length; ) {
    const { token, end } = tokenAt(source, at)
    tokens.push(token)
    at = skipSpace(source, end)
  }
  return tokens
}

function tokenAt(source: string, at: number): { token: Token; end: number } {
  pattern.lastIndex = at
  const match = pattern.exec(source)
  if (!match) throw new ExpressionError(unreadable(source.slice(at)), at + 1)
  const [whole, name, number, double, single, sign] = match
  const end = at + whole.length
  const token = (kind: Token['kind'], text: string) => ({ token: { kind, text, at: at + 1 }, end })
  if (name !== undefined) return token('name', name)
  if (number !== undefined) return token('number', number)
  if (sign !== undefined) return token('sign', sign)
  if (double !== undefined) return token('text', double.replaceAll('""', '"'))
  return token('text', (single ?? '').replaceAll("''", "'"))
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (at < source.length && /\s/.test(source.charAt(at))) at++
  return at
}

function unreadable(rest: string): string {
  if (/^["']/.test(rest)) return `the text that begins with ${rest.charAt(0)} has no end`
  return `"${rest.charAt(0)}" means nothing here`
}
