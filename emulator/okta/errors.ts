import { oauthErrors } from './oauth-errors.ts'
import { redactUrl } from './urls.ts'

/** The other dialect: Okta's API errors, which answer for all that lies outside OAuth. */
const apiErrors = {
  E0000001: [400, 'Api validation failed: {}'],
  E0000003: [400, 'The request body was not well-formed.'],
  E0000005: [403, 'Invalid session'],
  E0000006: [403, 'You do not have permission to perform the requested action'],
  E0000007: [404, 'Not found: {}'],
  E0000009: [500, 'Internal Server Error'],
  E0000010: [503, 'Service is in read only mode'],
  E0000011: [401, 'Invalid token provided'],
  E0000014: [403, 'Update of credentials failed'],
  E0000016: [403, 'Activation failed because the user is already active'],
  E0000021: [
    400,
    'Bad request.  Accept and/or Content-Type headers likely do not match supported values.',
  ],
  E0000022: [405, 'The endpoint does not support the provided HTTP method'],
  E0000029: [400, 'Invalid paging request.'],
  E0000031: [400, 'Invalid search criteria.'],
  E0000032: [403, 'Unlock is not allowed for this user.'],
  E0000033: [400, "Bad request. Can't specify a search query and filter in the same request."],
  E0000038: [403, "This operation is not allowed in the user's current status."],
  E0000040: [400, 'Application label must not be the same as an existing application label.'],
  E0000056: [403, 'Delete application forbidden.'],
  E0000077: [403, 'Cannot modify the {} attribute because it is read-only.'],
  E0000117: [403, 'Cannot assign apps or update app profiles for an inactive user.'],
  E0000124: [
    400,
    'Could not create user. To create a user and expire their password immediately, a password must be specified',
  ],
  E0000125: [
    400,
    'Could not create user. To create a user and expire their password immediately, "activate" must be true',
  ],
  E0000231: [412, "ETag value doesn't match."],
  E0000242: [400, 'ETag syntax is invalid.'],
  E0000047: [429, 'API call exceeded rate limit due to too many requests.'],
  invalid_client: [400, "Invalid value for 'client_id' parameter."],
  NOT_EMULATED: [501, '{}'],
} as const satisfies Record<string, readonly [status: number, summary: string]>

type OAuthErrors = typeof oauthErrors
/** Okta's internal name of an OAuth error. */
export type OAuthErrorName = {
  [Group in keyof OAuthErrors]: keyof OAuthErrors[Group]
}[keyof OAuthErrors]
export type ApiErrorName = keyof typeof apiErrors

/** A refusal by an operation; the router turns it into the wire answer, in one place. */
export class OktaError extends Error {
  override readonly name = 'OktaError'
  readonly dialect: 'OAuth' | 'API'
  readonly status: number
  /** `error` of the OAuth dialect, `errorCode` of the API dialect. */
  readonly code: string
  /** What exactly is wrong, each in a sentence; `errorCauses` of the API dialect. */
  causes: readonly string[] = []
  /** Why, for whoever runs the scenario; it never reaches the client. */
  explanation: readonly string[] = []

  constructor(dialect: 'OAuth' | 'API', status: number, code: string, description: string) {
    super(description)
    this.dialect = dialect
    this.status = status
    this.code = code
  }
}

const oauthRows = new Map(
  Object.entries(oauthErrors).flatMap(([group, descriptions]) => {
    const [status = '', error = ''] = group.split(' ')
    return Object.entries(descriptions).map(
      ([name, description]) => [name, { status: Number(status), error, description }] as const,
    )
  }),
)

/** A refusal as OAuth words it: `{ error, error_description }`. */
export function oauthError(name: OAuthErrorName, value = '', asStatus?: number): OktaError {
  const row = oauthRows.get(name)
  if (!row) throw new Error(`There is no OAuth error named ${name}`)
  const description = row.description.replace('{}', () => value)
  return new OktaError('OAuth', asStatus ?? row.status, row.error, description)
}

/** A refusal as Okta's API words it: `{ errorCode, errorSummary, errorLink, errorId, errorCauses }`. */
export function apiError(name: ApiErrorName, value = '', asStatus?: number): OktaError {
  const [status, summary] = apiErrors[name]
  return new OktaError(
    'API',
    asStatus ?? status,
    name,
    summary.replace('{}', () => value),
  )
}

/** What Okta has and this mock has not; a login or a token in the path is not repeated. */
export const notEmulatedAt = (method: string, path: string): OktaError =>
  apiError('NOT_EMULATED', `${method} ${redactUrl(path)} is not emulated.`)

/** Adds to a refusal what Okta would only tell an administrator: no secret, and no claim's value. */
export function because(error: OktaError, ...explanation: readonly string[]): OktaError {
  error.explanation = explanation
  return error
}

/** What a body sent to the management API is refused with: the field, and each thing wrong. */
export function validationError(field: string, ...causes: readonly string[]): OktaError {
  const error = apiError('E0000001', field)
  error.causes = causes
  return error
}

export const alreadyExists = 'An object with this field already exists in the current organization'

/** A name, or the like, that another one has. */
export const taken = (field: string): OktaError =>
  validationError(field, `${field}: ${alreadyExists}`)

/** The JSON body of a refusal. */
export function errorBody({ dialect, code, message, causes }: OktaError, errorId: string): object {
  if (dialect === 'OAuth') return { error: code, error_description: message }
  const errorCauses = causes.map((errorSummary) => ({ errorSummary }))
  return { errorCode: code, errorSummary: message, errorLink: code, errorId, errorCauses }
}
