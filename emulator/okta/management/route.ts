import type { z } from 'zod'
import { apiError, validationError } from '../errors.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Caller } from './access.ts'
import { wording } from './wording.ts'

/** A request to the management API, once it is known who asks and that they may. */
export type Ask = {
  readonly org: Organisation
  readonly caller: Caller
  /** A part of the path, decoded. */
  readonly param: (name: string) => string
  readonly url: URL
  readonly headers: Headers
  /** The JSON in the body; `undefined` when there is none. */
  readonly body: unknown
}

/** What is answered; without a body it is 204, unless a status says otherwise. */
export type Answer = {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

type Resource = 'users' | 'groups' | 'schemas' | 'authorizationServers' | 'apps' | 'trustedOrigins'

/** The OAuth scope that a bearer token needs; `self` is for whoever is signed in. */
export type Scope =
  | `okta.${Resource}.read`
  | `okta.${Resource}.manage`
  | 'okta.userTypes.read'
  | 'okta.userTypes.manage'
  | 'self'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export type Route = readonly [
  method: Method,
  path: string,
  scope: Scope,
  handle: (ask: Ask) => Answer | Promise<Answer>,
]

/** Reads a body; what is wrong with it is an E0000001 in the name of its first wrong field. */
export function bodyOf<Schema extends z.ZodType>(ask: Ask, schema: Schema): z.output<Schema> {
  if (ask.body === undefined) throw apiError('E0000003')
  return checked(schema, ask.body)
}

export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = schema.safeParse(value, { error: wording })
  if (result.success) return result.data
  throw refusal(result.error.issues)
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** What was found wrong, in the shape of Okta's validation errors: `field: what is wrong`. */
export function refusal(issues: readonly Issue[]) {
  const named = issues.map(({ path, message }) => ({ field: fieldOf(path), message }))
  const causes = named.map(({ field, message }) => `${field}: ${message}`)
  return validationError(named[0]?.field ?? 'body', ...causes)
}

const fieldOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((part) => typeof part === 'string') ?? 'body')

export const flag = ({ url }: Ask, name: string, otherwise: boolean): boolean => {
  const value = url.searchParams.get(name)
  return value === null ? otherwise : value.toLowerCase() === 'true'
}

export const notFound = (id: string, kind: string) =>
  apiError('E0000007', `Resource not found: ${id} (${kind})`)

/** A link of `_links`. */
export const link = (href: string, ...allow: readonly Method[]) =>
  allow.length > 0 ? { href, hints: { allow } } : { href }

/** A description if there is one: Okta leaves out what was not given. */
export const described = ({ description }: { readonly description?: string | undefined }) =>
  description === undefined ? {} : { description }

export const date = (ms: number): string => new Date(ms).toISOString()

/** The date of what may never have happened. */
export const dateOrNull = (ms: number | undefined): string | null =>
  ms === undefined ? null : date(ms)
