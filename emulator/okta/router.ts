import type { Context } from 'hono'
import { Hono } from 'hono'
import { ColloquyError, notEmulated } from '../errors.ts'
import { preflightAnswer, shareAnswer } from './cors.ts'
import { apiError, errorBody, notEmulatedAt, OktaError, oauthError } from './errors.ts'
import { explained } from './explanations.ts'
import { freshId } from './ids.ts'
import { management } from './management/router.ts'
import type { Call, Operation, ServerOperation } from './operation.ts'
import { answerJson, notCached } from './operation.ts'
import { authorize } from './operations/authorize.ts'
import { consent } from './operations/consent.ts'
import { introspect } from './operations/introspect.ts'
import { keys } from './operations/keys.ts'
import { logout } from './operations/logout.ts'
import { oauthMetadata, openidMetadata } from './operations/metadata.ts'
import { orgToken } from './operations/org-token.ts'
import { revoke } from './operations/revoke.ts'
import { saveSettings, showSettings, signOut } from './operations/settings.ts'
import { signIn } from './operations/sign-in.ts'
import { token } from './operations/token.ts'
import { userinfo } from './operations/userinfo.ts'
import type { Organisation } from './organisation/organisation.ts'
import { settingsPath } from './pages/settings-address.ts'
import { formOf, noParameters, parametersOf } from './parameters.ts'
import type { RateLimit } from './rate-limit.ts'
import { rateLimit } from './rate-limit.ts'
import { operationAt } from './urls.ts'

/** What a request meets: the organisation that answers, and who hears of what is not emulated. */
export type Surroundings = {
  readonly org: Organisation
  readonly report: (problem: ColloquyError) => void
}
type Env = { Bindings: Surroundings }

type Served = {
  readonly methods: readonly string[]
  readonly operation: ServerOperation
  /** A client that accepts no JSON is refused. */
  readonly answersJson?: true
}

/** HEAD is GET without the body (RFC 9110 §9.3.2). */
const reading = ['GET', 'HEAD']

/** What an authorization server answers, below its issuer. */
const serverOperations = new Map<string, Served>([
  ['/v1/authorize', { methods: ['GET', 'POST'], operation: authorize }],
  ['/v1/token', { methods: ['POST'], operation: token, answersJson: true }],
  ['/v1/introspect', { methods: ['POST'], operation: introspect, answersJson: true }],
  ['/v1/revoke', { methods: ['POST'], operation: revoke }],
  ['/v1/keys', { methods: reading, operation: keys }],
  ['/v1/userinfo', { methods: ['GET', 'POST'], operation: userinfo }],
  ['/v1/logout', { methods: ['GET', 'POST'], operation: logout }],
  ['/.well-known/openid-configuration', { methods: reading, operation: openidMetadata }],
  ['/.well-known/oauth-authorization-server', { methods: reading, operation: oauthMetadata }],
])

const acceptsJson = ({ headers }: Request): boolean =>
  /\*\/\*|application\/(\*|json)/i.test(headers.get('accept') || '*/*')

/** What Okta has there as well, and this mock has not: PAR, device flow, CIBA, direct authentication. */
const notEmulatedThere = new Set([
  ...['/v1/par', '/v1/device/authorize', '/v1/bc/authorize', '/v1/interact'],
  ...['/v1/challenge', '/v1/oob-authenticate', '/v1/primary-authenticate'],
])

const serverPath = /^\/oauth2\/([^/]+)(\/(?:v1|\.well-known)\/.+)$/

/**
 * The answer of an authorization server, if the path is one of its own. They are looked up in a
 * table, for they are nearly all that is asked; the router has everything else.
 */
async function answerOfServer(org: Organisation, call: UnreadCall): Promise<Response | undefined> {
  const { request, url } = call
  const [, id = '', path = ''] = serverPath.exec(url.pathname) ?? []
  const served = serverOperations.get(path)
  if (!served && !notEmulatedThere.has(path)) return undefined
  const server = org.servers.find((candidate) => candidate.id === id)
  if (!server) throw notFound(`${id} (AuthorizationServer)`)
  if (!served) throw notEmulatedAt(request.method, url.pathname)
  if (!served.methods.includes(request.method)) throw apiError('E0000022')
  if (served.answersJson && !acceptsJson(request)) throw apiError('E0000021')
  if (server.status !== 'ACTIVE') throw oauthError('invalid_authorization_server')
  const answer = await served.operation(org, await callOf(call), server)
  return request.method === 'HEAD' ? new Response(null, answer) : answer
}

/** One router for every organisation of the process: which one answers comes with the request. */
const router = new Hono<Env>()

/** The forms of pages, and the page that a person opens herself. */
router.post('/signin', async (context) => operate(signIn, context))
router.post('/consent', async (context) => operate(consent, context))
router.get(settingsPath, async (context) => operate(showSettings, context))
router.post(settingsPath, async (context) => operate(saveSettings, context))
router.post('/login/signout', async (context) => operate(signOut, context))

const operate = async (operation: Operation, { env, req }: Context<Env>): Promise<Response> =>
  operation(env.org, await callOf({ request: req.raw, url: new URL(req.raw.url) }))

router.post('/oauth2/v1/token', async (context) => operate(orgToken, context))

for (const path of ['/signin', '/consent', settingsPath, '/login/signout', '/oauth2/v1/token']) {
  router.all(path, () => {
    throw apiError('E0000022')
  })
}

router.route('/api/v1', management)

/** What Okta has and this mock has not: loud, so that nobody takes it for Okta's own answer. */
const elsewhere = [
  '/api/*',
  '/idp/*',
  '/login/login.htm',
  '/login/sessionCookieRedirect',
  '/.well-known/webfinger',
  '/oauth2/v1/*',
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
  '/.well-known/okta-organization',
]
for (const path of elsewhere) {
  router.all(path, ({ req }) => {
    throw notEmulatedAt(req.method, req.path)
  })
}

router.notFound(({ req }) => {
  throw notFound(`${req.path} (Path)`)
})

const notFound = (what: string) => apiError('E0000007', `Resource not found: ${what}`)

router.onError((error, { env }) => refusalOf(error, env))

function refusalOf(error: unknown, { org, report }: Surroundings): Response {
  const refusal = error instanceof OktaError ? error : apiError('E0000009')
  if (refusal !== error) report(ourBug(error))
  else if (refusal.code === 'NOT_EMULATED') report(notEmulated(refusal.message, whatThereIs))
  const body = errorBody(refusal, freshId('oae', org.random))
  const headers = refusal.dialect === 'OAuth' ? notCached : {}
  return explained(answerJson(body, headers, refusal.status), refusal)
}

const ourBug = (cause: unknown): ColloquyError =>
  new ColloquyError('INTERNAL', {
    what: 'The mock Okta failed on a request',
    evidence: [cause instanceof Error ? cause.message : String(cause)],
    remedy: 'This is a defect of Colloquy: please report it with the request.',
    cause,
  })

const whatThereIs = 'emulator/okta/README.md lists what the mock Okta answers.'

type UnreadCall = Pick<Call, 'request' | 'url'>

async function callOf({ request, url }: UnreadCall): Promise<Call> {
  const form = request.method === 'POST' ? await formOf(request) : noParameters
  return { request, url, query: parametersOf(url.searchParams), form }
}

/**
 * Answers a request as Okta would. It never throws: whatever goes wrong is an answer. `url` is where
 * Okta has what is asked, when that is somewhere else: a copy of the request that is addressed there
 * would not have the body of one that came over HTTP.
 */
export async function respond(
  request: Request,
  surroundings: Surroundings,
  url = new URL(request.url),
): Promise<Response> {
  const { org } = surroundings
  const limits = rateLimit(org, operationAt(url))
  const response = await answered({ request, url }, limits, surroundings)
  shareAnswer(org, request, url, response)
  const { headers } = response
  headers.set('date', new Date(org.now()).toUTCString())
  headers.set('connection', 'keep-alive')
  headers.set('x-okta-request-id', freshId('req', org.random))
  for (const [name, value] of limits.headers) headers.set(name, value)
  if (!headers.has('content-length')) headers.set('content-length', '0')
  return response
}

async function answered(
  call: UnreadCall,
  { exceeded }: RateLimit,
  surroundings: Surroundings,
): Promise<Response> {
  try {
    if (exceeded) throw apiError('E0000047')
    const { org } = surroundings
    const preflight = preflightAnswer(org, call.request, call.url)
    if (preflight) return preflight
    const answer = await answerOfServer(org, call)
    return answer ?? (await router.fetch(call.request, surroundings))
  } catch (error) {
    return refusalOf(error, surroundings)
  }
}
