import { apiError, oauthError } from './errors.ts'
import type { Call } from './operation.ts'

/** The parameters of a query string or a form. An empty value counts as none (RFC 6749 §3.1). */
export type Parameters = {
  readonly get: (name: string) => string | undefined
  /** As it came: an emptied field of a page is the empty string. */
  readonly raw: (name: string) => string | undefined
  readonly names: readonly string[]
  /** Names that came more than once. */
  readonly duplicates: readonly string[]
}

export function parametersOf(search: URLSearchParams): Parameters {
  if (search.size === 0) return noParameters
  const names = [...search.keys()]
  const known = new Set(names)
  return {
    get: (name) => search.get(name) || undefined,
    raw: (name) => search.get(name) ?? undefined,
    names,
    duplicates:
      known.size === names.length
        ? []
        : [...known].filter((name) => names.indexOf(name) < names.lastIndexOf(name)),
  }
}

export const noParameters: Parameters = {
  get: () => undefined,
  raw: () => undefined,
  names: [],
  duplicates: [],
}

/** Of a page: those of a form count alone; one that stands in the URL as well comes twice. */
export function parametersIn({ request, query, form }: Call): Parameters {
  if (request.method !== 'POST') return query
  const inBoth = form.names.filter((name) => query.names.includes(name))
  return inBoth.length === 0 ? form : { ...form, duplicates: [...form.duplicates, ...inBoth] }
}

/** Refuses a parameter that came twice, in the URL or the body or once in each (RFC 6749 §3.2). */
export function refuseDuplicates(query: Parameters, form: Parameters): void {
  const inBoth = form.names.some((name) => query.names.includes(name))
  if (inBoth || query.duplicates.length + form.duplicates.length > 0) {
    throw oauthError('duplicate_oauth_params')
  }
}

/** The form in a request's body. No body at all is an empty form; another media type is refused. */
export async function formOf(request: Request): Promise<Parameters> {
  const text = await request.text()
  if (text === '') return noParameters
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw apiError('E0000021')
  return parametersOf(new URLSearchParams(text))
}

/** Words separated by spaces, as in `scope` and `prompt`; each once. */
export const words = (value: string | undefined): readonly string[] => [
  ...new Set(value?.split(' ').filter((word) => word !== '') ?? []),
]
