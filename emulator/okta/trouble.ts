import type { ApiErrorName, OAuthErrorName } from './errors.ts'
import { apiError, errorBody, oauthError } from './errors.ts'
import { freshId } from './ids.ts'
import { answerJson } from './operation.ts'
import type { Organisation } from './organisation/organisation.ts'
import { speaksPlainly } from './plain/answer.ts'
import { requestsPerMinute } from './rate-limit.ts'
import type { OperationName } from './urls.ts'
import { operationAt } from './urls.ts'

/** Okta's API errors by status; any other status has that of 500. */
const apiTroubles: Readonly<Record<number, ApiErrorName>> = {
  400: 'E0000003',
  401: 'E0000011',
  403: 'E0000006',
  404: 'E0000007',
  405: 'E0000022',
  429: 'E0000047',
  503: 'E0000010',
}

/** What the endpoints for clients say in OAuth's dialect; all else comes from before they are asked. */
const oauthTroubles: Readonly<Record<number, OAuthErrorName>> = {
  400: 'temporarily_unavailable',
  401: 'invalid_token_endpoint_auth_method',
  403: 'access_denied',
}
const forClients: readonly OperationName[] = ['token', 'introspect', 'revoke']

/** What Okta, or another server in its place, says when it is in trouble or will not answer now. */
export function troubleAt(org: Organisation, url: URL, status: number): Response {
  const now = org.now()
  const date = { date: new Date(now).toUTCString() }
  if (speaksPlainly(org, url.pathname)) return answerJson(plainTrouble(status), date, status)
  // Clients say by its id which request they repeat.
  const asked = { 'x-okta-request-id': freshId('req', org.random) }
  const headers = { ...date, ...asked, ...(status === 429 && limited(now)) }
  const operation = operationAt(url)
  if (operation === 'userinfo' && status === 401) return invalidToken(headers)
  return answerJson(bodyOf(org, operation, status), headers, status)
}

const plainTrouble = (status: number): object =>
  status >= 500 || status === 429
    ? { error: status === 500 ? 'server_error' : 'temporarily_unavailable' }
    : { error: status === 401 ? 'invalid_client' : 'invalid_request' }

/** What userinfo refuses stands in the header (RFC 6750 §3). */
function invalidToken(headers: Record<string, string>): Response {
  const { status, code, message } = oauthError('access_token_invalid')
  const challenge = `Bearer error="${code}", error_description="${message}"`
  return new Response(null, { status, headers: { ...headers, 'www-authenticate': challenge } })
}

function bodyOf(org: Organisation, operation: OperationName, status: number): object {
  const oauth = forClients.includes(operation) ? oauthTroubles[status] : undefined
  const api = apiTroubles[status] ?? 'E0000009'
  const refusal = oauth ? oauthError(oauth) : apiError(api, 'Resource not found: (Path)')
  return errorBody(refusal, freshId('oae', org.random))
}

/** Clients wait for `X-Rate-Limit-Reset` less `Date`; half a minute, so that some cannot. */
const limited = (now: number) => ({
  'x-rate-limit-limit': String(requestsPerMinute),
  'x-rate-limit-remaining': '0',
  'x-rate-limit-reset': String(Math.ceil(now / 1000) + 30),
})
