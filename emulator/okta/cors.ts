import type { App } from './organisation/app.ts'
import type { Organisation } from './organisation/organisation.ts'
import { isTrusted } from './organisation/trusted-origin.ts'
import { isSameOrigin } from './organisation/web-origin.ts'
import { isPlainPath, operationIn } from './plain/endpoint.ts'
import type { OperationName } from './urls.ts'
import { operationAt } from './urls.ts'

/** Whose scripts may read an answer: anybody's, those of trusted origins, or those of the client. */
type Readers = 'anybody' | 'trusted' | 'client'

type Shared = { readonly readers: Readers; readonly methods: string }

/** What Okta's OpenAPI descriptions mark with `isCorsEnabled`; nothing else is answered to scripts. */
const shared: Partial<Record<OperationName, Shared>> = {
  metadata: { readers: 'anybody', methods: 'GET, OPTIONS' },
  keys: { readers: 'anybody', methods: 'GET, OPTIONS' },
  token: { readers: 'client', methods: 'POST' },
  introspect: { readers: 'trusted', methods: 'POST, OPTIONS' },
  revoke: { readers: 'trusted', methods: 'POST, OPTIONS' },
  userinfo: { readers: 'trusted', methods: 'GET, POST, OPTIONS' },
  'users API': { readers: 'trusted', methods: 'GET, POST, PUT, DELETE, OPTIONS' },
}

type Address = { readonly pathname: string }

/** Which client a request to the token endpoint came from, once that is known. */
const clients = new WeakMap<Request, App>()

export const rememberClient = (request: Request, app: App): void => void clients.set(request, app)

export const hasRedirectAt = ({ redirectUris }: App, origin: string): boolean =>
  redirectUris.some((uri) => isSameOrigin(uri, origin))

const active = ({ apps }: Organisation): readonly App[] =>
  apps.filter(({ status }) => status === 'ACTIVE')

/** The page's origin, when the request comes from a script of another one than Okta's own. */
export function foreignOrigin({ origin }: Organisation, { headers }: Request): string | undefined {
  const page = headers.get('origin')
  return page === null || isSameOrigin(page, origin) ? undefined : page
}

/**
 * The answer to a browser that asks beforehand whether it may send a script's request. The status is
 * 204 at token, as Okta's description has it, and 200 elsewhere, as its recorded answers have it.
 */
export function preflightAnswer(
  org: Organisation,
  request: Request,
  url: Address,
): Response | undefined {
  const { readers, methods } = shared[operationIn(org, url)] ?? {}
  if (request.method !== 'OPTIONS' || !methods) return undefined
  const answer = new Response(null, { status: readers === 'client' ? 204 : 200 })
  if (!originHeaders(org, request, url)['access-control-allow-origin']) return answer
  const asked = request.headers.get('access-control-request-headers')
  answer.headers.set('access-control-allow-methods', methods)
  answer.headers.set(
    'access-control-allow-headers',
    asked === null ? 'Content-Type' : `${asked},Content-Type`,
  )
  answer.headers.set('access-control-max-age', '3600')
  return answer
}

/** Tells the browser whether the script that asked may read the answer. */
export function shareAnswer(
  org: Organisation,
  request: Request,
  url: Address,
  { headers }: Response,
): void {
  for (const [name, value] of Object.entries(originHeaders(org, request, url))) {
    headers.set(name, value)
  }
}

type OriginHeaders = Readonly<Record<string, string>>

/** Nothing for what no script may read; `Vary` alone for what this one may not. */
function originHeaders(org: Organisation, request: Request, url: Address): OriginHeaders {
  const operation = shared[operationIn(org, url)]
  if (!operation) return {}
  const vary = { vary: 'Origin' }
  const origin = foreignOrigin(org, request)
  if (origin === undefined) return vary
  return { ...vary, ...allowed(org, request, { origin, url, ...operation }) }
}

type Asked = { readonly origin: string; readonly url: Address; readonly readers: Readers }

function allowed(org: Organisation, request: Request, asked: Asked): OriginHeaders {
  const { origin, url, readers } = asked
  const toOrigin = { 'access-control-allow-origin': origin }
  if (isPlainPath(org, url.pathname)) return allowedPlainly(org, asked)
  if (readers === 'client') return isClients(org, request, origin) ? toOrigin : {}
  if (isTrusted(org, origin)) return { ...toOrigin, 'access-control-allow-credentials': 'true' }
  if (readers === 'anybody') return { 'access-control-allow-origin': '*' }
  return operationAt(url) === 'users API' && bringsToken(request) ? toOrigin : {}
}

/** Other vendors know no list of trusted origins; those of redirect URIs count as such. */
function allowedPlainly(org: Organisation, { origin, readers }: Asked): OriginHeaders {
  if (readers === 'anybody') return { 'access-control-allow-origin': '*' }
  const isKnown = isTrusted(org, origin) || active(org).some((app) => hasRedirectAt(app, origin))
  return isKnown ? { 'access-control-allow-origin': origin } : {}
}

/**
 * "CORS is enforced on a per-client basis": beforehand everybody may ask, for a preflight says no
 * client; then the origin must be that of one of the client's redirect URIs. As long as no client
 * is known, any client's will do.
 */
function isClients(org: Organisation, request: Request, origin: string): boolean {
  if (request.method === 'OPTIONS') return true
  const client = clients.get(request)
  return (client ? [client] : active(org)).some((app) => hasRedirectAt(app, origin))
}

/** "If you're using OAuth 2.0 tokens to make calls to Okta APIs, you don't need a Trusted Origin." */
const bringsToken = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS'
    ? /\bauthorization\b/i.test(headers.get('access-control-request-headers') ?? '')
    : /^bearer /i.test(headers.get('authorization') ?? '')
