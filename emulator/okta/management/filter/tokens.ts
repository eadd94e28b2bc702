import { apiError } from '../../errors.ts'

const pattern = /\s*(?:([()])|("(?:[^"\\]|\\.)*")|([^\s()"]+))/y

/** In characters. Unlike Okta, whose bound is not documented: no longer address is commonly taken. */
const longest = 8192

/** The words, quoted texts and parentheses of a filter; one without end is E0000031. */
export function filterTokens(source: string): readonly string[] {
  if (source.length > longest) throw invalidFilter(`It is longer than ${longest} characters`)
  const tokens: string[] = []
  const end = source.trimEnd().length
  for (let at = 0; at < end; at = pattern.lastIndex) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (!match) throw invalidFilter('a quotation mark is missing')
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '')
  }
  return tokens
}

/** What a filter is refused with; the cause is in words of our own. */
export function invalidFilter(cause: string) {
  const error = apiError('E0000031')
  error.causes = [cause]
  return error
}
