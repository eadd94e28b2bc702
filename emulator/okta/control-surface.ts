import type { Context } from 'hono'
import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ColloquyError } from '../errors.ts'
import type { Control } from './control.ts'

type Controls = {
  readonly control: Control
  readonly now: () => number
  readonly advance: (ms: number) => void
}

const duration = z.strictObject({ advance: z.string() })
const profile = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
)
const redirectUri = z.strictObject({ redirectUri: z.url() })
const status = z.strictObject({
  status: z.enum(['ACTIVE', 'SUSPENDED', 'LOCKED_OUT', 'DEPROVISIONED', 'STAGED']),
})

/** What a test may do to a served Okta, over HTTP and beside Okta's own paths. README.md lists it. */
export function createControlSurface(path: string, { control, now, advance }: Controls): Hono {
  const surface = new Hono().basePath(path)
  const time = () => ({ now: new Date(now()).toISOString() })
  const user = (context: Context) => context.req.param('login') ?? ''

  surface.get('/time', (context) => context.json(time()))
  surface.post('/time', async (context) => {
    advance(millisecondsOf((await bodyOf(context, duration)).advance))
    return context.json(time())
  })
  surface.get('/users', (context) => context.json(control.users()))
  surface.get('/users/:login', (context) => context.json(control.user(user(context))))
  surface.post('/users/:login/profile', async (context) => {
    const login = user(context)
    for (const [name, value] of Object.entries(await bodyOf(context, profile))) {
      if (value === null) control.clearAttribute(login, name)
      else control.setAttribute(login, name, value)
    }
    return context.json(control.user(login))
  })
  surface.post('/users/:login/status', async (context) => {
    control.setStatus(user(context), (await bodyOf(context, status)).status)
    return context.json(control.user(user(context)))
  })
  surface.post('/users/:login/revoke', (context) => {
    control.revokeSessions(user(context))
    return context.json(control.user(user(context)))
  })
  surface.post('/apps/:clientId/redirect-uris', async (context) => {
    const { redirectUri: uri } = await bodyOf(context, redirectUri)
    control.addRedirectUri(context.req.param('clientId'), uri)
    return context.json({ redirectUri: uri })
  })
  surface.notFound((context) => context.json({ error: { what: 'There is no such control' } }, 404))
  surface.onError((error, context) => context.json({ error: described(error) }, statusOf(error)))
  return surface
}

function millisecondsOf(text: string): number {
  try {
    const ms = Temporal.Duration.from(text).total('milliseconds')
    if (ms >= 0) return ms
  } catch {
    // Said below, together with durations that run backwards.
  }
  throw new ColloquyError('UNREADABLE_DURATION', {
    what: `"${text}" is not a duration that time can move on by`,
    remedy: 'Give an ISO 8601 duration of days, hours, minutes or seconds, such as PT1H.',
  })
}

async function bodyOf<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body: unknown = await context.req.json().catch(() => undefined)
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: 'The body of this request is not as this control wants it',
    evidence: result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    remedy: 'Send JSON as the README of the mock Okta shows it.',
  })
}

function described(error: Error): object {
  if (!(error instanceof ColloquyError)) return { what: 'Internal error' }
  const { kind, code, what, evidence, remedy } = error
  return { kind, code, what, evidence, remedy }
}

function statusOf(error: Error): 400 | 404 | 500 {
  if (!(error instanceof ColloquyError)) return 500
  return error.code === 'UNKNOWN_USER' ? 404 : 400
}
