import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { userStatus } from '../../organisation/file-people.ts'
import { profileValue } from '../../organisation/file-values.ts'
import type { ServedOkta } from '../../served/served.ts'
import type { Control } from '../control.ts'
import { bodyOf } from './body.ts'

const profile = z.record(z.string(), profileValue.nullable())
const status = z.strictObject({
  status: userStatus,
})
const kind = z.strictObject({ kind: z.enum(['access token', 'refresh token']).optional() })
const app = z.strictObject({ clientId: z.string().optional() })
const access = app.extend({
  server: z.string().optional(),
  scopes: z.array(z.string()).optional(),
})

/** What can be done to a person, and to the sessions of their browsers. */
export function addPeople(surface: Hono, served: ServedOkta): void {
  const login = (context: Context) => context.req.param('login') ?? ''
  /** Does something to the person, and answers with how they are now. */
  const change = (path: string, work: (control: Control, context: Context) => unknown) =>
    surface.post(`/users/:login${path}`, async (context) => {
      const { control } = served.okta
      await work(control, context)
      return context.json(control.user(login(context)))
    })

  surface.get('/users', (context) => context.json(served.okta.control.users()))
  surface.get('/users/:login', (context) => context.json(served.okta.control.user(login(context))))
  surface.post('/users/:login/profile', async (context) => {
    const wanted = await bodyOf(context, profile)
    return context.json(served.okta.control.setProfile(login(context), wanted))
  })
  change('/status', async (control, context) =>
    control.setStatus(login(context), (await bodyOf(context, status)).status),
  )
  change('/revoke', async (control, context) =>
    revoke(control, login(context), (await bodyOf(context, kind)).kind),
  )
  change('/assign', async (control, context) =>
    control.assign(login(context), (await bodyOf(context, app)).clientId),
  )
  change('/unassign', async (control, context) =>
    control.unassign(login(context), (await bodyOf(context, app)).clientId),
  )
  surface.post('/users/:login/explain', async (context) =>
    context.json(served.okta.control.explain(login(context), await bodyOf(context, access))),
  )
  surface.get('/sessions', (context) => context.json(served.okta.control.sessions()))
  surface.delete('/sessions/:id', (context) => {
    served.okta.control.endSession(context.req.param('id'))
    return context.json(served.okta.control.sessions())
  })
}

function revoke(control: Control, login: string, what: z.output<typeof kind>['kind']): void {
  if (what === undefined) control.revokeSessions(login)
  else if (what === 'access token') control.revokeAccessTokens(login)
  else control.revokeRefreshTokens(login)
}
