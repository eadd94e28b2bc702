import type { Filter, FilterOperator, FilterValue } from './comparison.ts'
import { comparison, filterOperators, presence } from './comparison.ts'
import { filterTokens, invalidFilter } from './tokens.ts'

/** What a list lets itself be asked for. */
export type Searchable = {
  /** Whether the property may be compared in this way. */
  readonly allows: (property: string, operator: FilterOperator) => boolean
  readonly allowsNot: boolean
  readonly caseSensitive: boolean
}

/** How deep parentheses may stand within each other: nobody means more, and the stack ends. */
const deepest = 100

/**
 * Reads a filter of SCIM (RFC 7644 §3.4.2.2) as Okta takes it: comparisons, `pr`, `and`, `or`,
 * `not` and parentheses. It is read once and then asked of each thing, every comparison at most
 * once. What cannot be read, is without end or may not be asked here is E0000031.
 */
export const parseFilter = (source: string, searchable: Searchable): Filter =>
  new Reader(filterTokens(source), searchable).whole()

/** Recursive descent; `or` binds less than `and`. */
class Reader {
  readonly #tokens: readonly string[]
  readonly #searchable: Searchable
  #next = 0
  #depth = 0

  constructor(tokens: readonly string[], searchable: Searchable) {
    this.#tokens = tokens
    this.#searchable = searchable
  }

  whole(): Filter {
    const filter = this.#either()
    const rest = this.#tokens[this.#next]
    if (rest !== undefined) throw invalidFilter(`"${rest}" is not expected`)
    return filter
  }

  #either(): Filter {
    const parts = [this.#both()]
    while (this.#accept('or')) parts.push(this.#both())
    return (thing) => parts.some((part) => part(thing))
  }

  #both(): Filter {
    const parts = [this.#single()]
    while (this.#accept('and')) parts.push(this.#single())
    return (thing) => parts.every((part) => part(thing))
  }

  #single(): Filter {
    if (this.#accept('not')) return this.#negated()
    return this.#isWord('(') ? this.#enclosed() : this.#comparison()
  }

  #negated(): Filter {
    if (!this.#searchable.allowsNot) throw invalidFilter('"not" is not supported')
    const inner = this.#enclosed()
    return (thing) => !inner(thing)
  }

  #enclosed(): Filter {
    this.#expect('(')
    if (++this.#depth > deepest) throw invalidFilter('The parentheses are too deep')
    const inner = this.#either()
    this.#expect(')')
    this.#depth -= 1
    return inner
  }

  #comparison(): Filter {
    const property = this.#tokens[this.#next++] ?? ''
    const operator = filterOperators.find((known) => this.#accept(known))
    if (!operator || !/^[A-Za-z_]/.test(property)) {
      throw invalidFilter(`"${property}" is not compared`)
    }
    const { allows, caseSensitive } = this.#searchable
    if (!allows(property, operator)) {
      throw invalidFilter(`"${property} ${operator}" is not supported`)
    }
    if (operator === 'pr') return presence(property)
    return comparison(property, operator, valueIn(this.#tokens[this.#next++]), caseSensitive)
  }

  #isWord(word: string): boolean {
    return this.#tokens[this.#next]?.toLowerCase() === word
  }

  #accept(word: string): boolean {
    const isNext = this.#isWord(word)
    if (isNext) this.#next += 1
    return isNext
  }

  #expect(word: string): void {
    if (!this.#accept(word)) throw invalidFilter(`"${word}" is missing`)
  }
}

/** A value is written as in JSON; lists and objects are none. */
function valueIn(token: string | undefined): FilterValue {
  if (token === undefined) throw invalidFilter('a value is missing')
  const value = parsed(token)
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean' || value === null) return value
  throw invalidFilter(`"${token}" is not a value`)
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(token)
  } catch {
    return undefined
  }
}
