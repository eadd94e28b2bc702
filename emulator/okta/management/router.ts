import type { Context } from 'hono'
import { Hono } from 'hono'
import { apiError, notEmulatedAt } from '../errors.ts'
import { answerJson } from '../operation.ts'
import type { Surroundings } from '../router.ts'
import type { Caller } from './access.ts'
import { callerOf, refused } from './access.ts'
import { appRoutes } from './apps/apps.ts'
import { refuseExpansion } from './expansion.ts'
import { groupRoutes } from './groups/groups.ts'
import { jsonOf } from './json-body.ts'
import type { Answer, Route } from './route.ts'
import { schemaRoutes } from './schema.ts'
import { serverRoutes } from './servers/servers.ts'
import { trustedOriginRoutes } from './trusted-origins.ts'
import { userRoutes } from './users/users.ts'

type Env = { Bindings: Surroundings }

/** Everything that is answered; a test asks at each. */
export const routes: readonly Route[] = [
  ...userRoutes,
  ...schemaRoutes,
  ...groupRoutes,
  ...appRoutes,
  ...serverRoutes,
  ...trustedOriginRoutes,
]

/** Okta's management API, below `/api/v1`. What it refuses it throws as an `OktaError`. */
export const management = new Hono<Env>()

const notEmulated = ({ req }: Context<Env>) => {
  throw notEmulatedAt(req.method, req.path)
}

// Group rules are not emulated; their path would be read as a group otherwise.
management.all('/groups/rules/*', notEmulated)
// What Okta has at paths of which some methods are emulated.
management.all('/meta/schemas/user/linkedObjects/:name?', notEmulated)
management.on('PATCH', '/apps/:app/groups/:group', notEmulated)
management.on(['PUT', 'POST', 'DELETE'], '/meta/types/user/:type', notEmulated)

for (const [method, path, scope, handle] of routes) {
  management.on([method], path, async (context) => {
    const caller = callerOf(context.env.org, context.req.raw)
    const refusal = refused(context.env.org, caller, scope, new URL(context.req.url).pathname)
    if (refusal) return refusal
    refuseExpansion(method, path, new URL(context.req.url))
    return wire(await handle(await askOf(context, caller)))
  })
}

for (const path of new Set(routes.map(([, path]) => path))) {
  management.all(path, () => {
    throw apiError('E0000022')
  })
}

async function askOf({ env, req }: Context<Env>, caller: Caller) {
  return {
    org: env.org,
    caller,
    param: (name: string) => req.param(name) ?? '',
    url: new URL(req.url),
    headers: req.raw.headers,
    body: await jsonOf(req.raw),
  }
}

const notKept = { 'cache-control': 'no-cache, no-store', pragma: 'no-cache', expires: '0' }

function wire({ status, body, headers = {} }: Answer): Response {
  if (body === undefined) return new Response(null, { status: status ?? 204 })
  const common = { ...notKept, 'content-type': 'application/json' }
  return answerJson(body, { ...common, ...headers }, status)
}
