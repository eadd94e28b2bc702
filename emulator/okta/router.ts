import type { Context } from 'hono'
import { Hono } from 'hono'
import { ColloquyError, notEmulated } from '../errors.ts'
import { apiError, errorBody, OktaError } from './errors.ts'
import { freshId } from './ids.ts'
import type { Call, Operation, ServerOperation } from './operation.ts'
import { answerJson } from './operation.ts'
import { authorize } from './operations/authorize.ts'
import { introspect } from './operations/introspect.ts'
import { keys } from './operations/keys.ts'
import { oauthMetadata, openidMetadata } from './operations/metadata.ts'
import { revoke } from './operations/revoke.ts'
import { signIn } from './operations/sign-in.ts'
import { token } from './operations/token.ts'
import { userinfo } from './operations/userinfo.ts'
import type { Organisation } from './organisation.ts'
import { formOf, parametersOf } from './parameters.ts'
import { rateLimitHeaders } from './rate-limit.ts'
import { operationOf } from './urls.ts'

/** What a request meets: the organisation that answers, and who hears of what is not emulated. */
export type Surroundings = {
  readonly org: Organisation
  readonly report: (problem: ColloquyError) => void
}
type Env = { Bindings: Surroundings }
type Method = 'GET' | 'POST'

/** One router for every organisation of the process: which one answers comes with the request. */
const router = new Hono<Env>()

const serverOperations: readonly [path: string, methods: readonly Method[], ServerOperation][] = [
  ['/v1/authorize', ['GET', 'POST'], authorize],
  ['/v1/token', ['POST'], token],
  ['/v1/introspect', ['POST'], introspect],
  ['/v1/revoke', ['POST'], revoke],
  ['/v1/keys', ['GET'], keys],
  ['/v1/userinfo', ['GET', 'POST'], userinfo],
  ['/.well-known/openid-configuration', ['GET'], openidMetadata],
  ['/.well-known/oauth-authorization-server', ['GET'], oauthMetadata],
]

for (const [path, methods, operation] of serverOperations) {
  router.on([...methods], `/oauth2/:server${path}`, async (context) => {
    const { org } = context.env
    const id = context.req.param('server') ?? ''
    const server = org.servers.find((candidate) => candidate.id === id)
    if (!server) throw notFound(`${id} (AuthorizationServer)`)
    return operation(org, await callOf(context.req.raw), server)
  })
}

router.post('/signin', async (context) => operate(signIn, context))

const operate = async (operation: Operation, { env, req }: Context<Env>): Promise<Response> =>
  operation(env.org, await callOf(req.raw))

for (const path of ['/signin', ...serverOperations.map(([path]) => `/oauth2/:server${path}`)]) {
  router.all(path, () => {
    throw apiError('E0000022')
  })
}

/** What Okta has and this mock has not: loud, so that nobody takes it for Okta's own answer. */
const elsewhere = [
  '/api/*',
  '/idp/*',
  '/oauth2/v1/*',
  '/oauth2/:server/v1/*',
  '/.well-known/openid-configuration',
]
for (const path of elsewhere) {
  router.all(path, ({ req }) => {
    throw apiError('NOT_EMULATED', `${req.method} ${req.path} is not emulated.`)
  })
}

router.notFound(({ req }) => {
  throw notFound(`${req.path} (Path)`)
})

const notFound = (what: string) => apiError('E0000007', `Resource not found: ${what}`)

router.onError((error, { env: { org, report } }) => {
  const refusal = error instanceof OktaError ? error : apiError('E0000009')
  if (refusal !== error) report(ourBug(error))
  else if (refusal.code === 'NOT_EMULATED') report(missing(refusal.message))
  return answerJson(errorBody(refusal, freshId('oae', org.random)), {}, refusal.status)
})

const ourBug = (cause: unknown): ColloquyError =>
  new ColloquyError('INTERNAL', {
    what: 'The mock Okta failed on a request',
    evidence: [cause instanceof Error ? cause.message : String(cause)],
    remedy: 'This is a defect of Colloquy: please report it with the request.',
    cause,
  })

const missing = (what: string): ColloquyError =>
  notEmulated(what, 'emulator/okta/README.md lists what the mock Okta answers.')

async function callOf(request: Request): Promise<Call> {
  const url = new URL(request.url)
  const form =
    request.method === 'POST' ? await formOf(request) : parametersOf(new URLSearchParams())
  return { request, url, query: parametersOf(url.searchParams), form }
}

/** Answers a request as Okta would. It never throws: whatever goes wrong is an answer. */
export async function respond(request: Request, surroundings: Surroundings): Promise<Response> {
  const { org } = surroundings
  const response = await router.fetch(request, surroundings)
  for (const [name, value] of Object.entries(commonHeaders(org, request))) {
    response.headers.set(name, value)
  }
  if (!response.headers.has('content-length')) response.headers.set('content-length', '0')
  return response
}

/** Okta exempts keys and metadata from rate limits. */
function commonHeaders(org: Organisation, request: Request): Record<string, string> {
  const kind = operationOf(request)
  const exempt = kind === 'keys' || kind === 'metadata'
  return {
    date: new Date(org.now()).toUTCString(),
    connection: 'keep-alive',
    'x-okta-request-id': freshId('req', org.random),
    ...(exempt ? {} : rateLimitHeaders(org.rateWindows, kind, org.now())),
  }
}
