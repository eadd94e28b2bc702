import { apiError } from '../errors.ts'

/** Whether a thing, as the API shows it, is among those that were asked for. */
export type Filter = (thing: unknown) => boolean

const operators = ['eq', 'ne', 'sw', 'co', 'gt', 'ge', 'lt', 'le', 'pr'] as const
type Operator = (typeof operators)[number]
type Value = string | number | boolean | null

/** What a list lets itself be asked for. */
export type Searchable = {
  /** Whether the property may be compared in this way. */
  readonly allows: (property: string, operator: Operator) => boolean
  readonly allowsNot: boolean
  readonly caseSensitive: boolean
}

const pattern = /\s*(?:([()])|("(?:[^"\\]|\\.)*")|([^\s()"]+))/y

/** How deep parentheses may stand within each other: nobody means more, and the stack ends. */
const deepest = 100

/**
 * Reads a filter of SCIM (RFC 7644 §3.4.2.2) as Okta takes it: comparisons, `pr`, `and`, `or`,
 * `not` and parentheses. What cannot be read, or may not be asked here, is E0000031.
 */
export function parseFilter(source: string, searchable: Searchable): Filter {
  const tokens = tokensOf(source)
  let next = 0
  let depth = 0
  const isWord = (word: string) => tokens[next]?.toLowerCase() === word
  const accept = (word: string) => isWord(word) && ++next > 0
  const expect = (word: string) => {
    if (!accept(word)) throw invalid(`"${word}" is missing`)
  }

  const either = (): Filter => {
    const parts = [both()]
    while (accept('or')) parts.push(both())
    return (thing) => parts.some((part) => part(thing))
  }
  const both = (): Filter => {
    const parts = [single()]
    while (accept('and')) parts.push(single())
    return (thing) => parts.every((part) => part(thing))
  }
  const single = (): Filter => {
    if (accept('not')) return negated()
    return isWord('(') ? enclosed() : comparison()
  }
  const enclosed = (): Filter => {
    expect('(')
    if (++depth > deepest) throw invalid('The parentheses are too deep')
    const inner = either()
    expect(')')
    depth -= 1
    return inner
  }
  const negated = (): Filter => {
    if (!searchable.allowsNot) throw invalid('"not" is not supported')
    const inner = enclosed()
    return (thing) => !inner(thing)
  }
  const comparison = (): Filter => {
    const property = tokens[next++] ?? ''
    const operator = operators.find((known) => accept(known))
    if (!operator || !/^[A-Za-z_]/.test(property)) throw invalid(`"${property}" is not compared`)
    if (!searchable.allows(property, operator)) {
      throw invalid(`"${property} ${operator}" is not supported`)
    }
    if (operator === 'pr') return (thing) => valuesOf(thing, property).length > 0
    const wanted = readValue(tokens[next++])
    const holds = comparisonWith(operator, wanted, searchable.caseSensitive)
    return (thing) => {
      const values = valuesOf(thing, property)
      return operator === 'ne' ? values.every(holds) : values.some(holds)
    }
  }

  const filter = either()
  if (next < tokens.length) throw invalid(`"${tokens[next]}" is not expected`)
  return filter
}

function tokensOf(source: string): string[] {
  const tokens: string[] = []
  const end = source.trimEnd().length
  for (let at = 0; at < end; at = pattern.lastIndex) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (!match) throw invalid('a quotation mark is missing')
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '')
  }
  return tokens
}

function readValue(token: string | undefined): Value {
  if (token === undefined) throw invalid('a value is missing')
  try {
    const value: unknown = JSON.parse(token)
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
      return typeof value === 'number' || typeof value === 'boolean' || value === null
        ? value
        : String(value)
    }
  } catch {
    // Said below.
  }
  throw invalid(`"${token}" is not a value`)
}

/** The values of a property that is set; of a list, each. */
function valuesOf(thing: unknown, property: string): unknown[] {
  let value = thing
  for (const part of property.split('.')) {
    if (typeof value !== 'object' || value === null) return []
    value = new Map(Object.entries(value)).get(part)
  }
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function comparisonWith(operator: Operator, wanted: Value, caseSensitive: boolean) {
  const plain = (value: unknown): string | number => {
    if (typeof value === 'number') return value
    const text = String(value)
    if (isDate(text) && isDate(String(wanted))) return Date.parse(text)
    return caseSensitive ? text : text.toLowerCase()
  }
  const right = plain(wanted)
  return (value: unknown): boolean => {
    const left = plain(value)
    if (operator === 'eq') return left === right
    if (operator === 'ne') return left !== right
    if (operator === 'sw') return String(left).startsWith(String(right))
    if (operator === 'co') return String(left).includes(String(right))
    if (operator === 'gt') return left > right
    if (operator === 'ge') return left >= right
    if (operator === 'lt') return left < right
    return left <= right
  }
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text))

function invalid(cause: string) {
  const error = apiError('E0000031')
  error.causes = [cause]
  return error
}
