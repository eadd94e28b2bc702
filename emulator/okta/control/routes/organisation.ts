import type { Hono } from 'hono'
import { z } from 'zod'
import { redirectUri } from '../../organisation/redirect-uri.ts'
import type { ServedOkta } from '../../served/served.ts'
import { bodyOf, millisecondsOf } from './body.ts'

const duration = z.strictObject({ advance: z.string() })
const skew = z.strictObject({ ahead: z.string() })
const redirecting = z.strictObject({ redirectUri })
const server = z.strictObject({ server: z.string().optional() })

/** What can be done to the organisation as a whole: its time, its keys, its apps. */
export function addOrganisation(surface: Hono, served: ServedOkta): void {
  const time = () => ({ now: new Date(served.now()).toISOString() })
  surface.get('/time', (context) => context.json(time()))
  surface.post('/time', async (context) => {
    served.advance(millisecondsOf((await bodyOf(context, duration)).advance))
    return context.json(time())
  })
  surface.post('/time/skew', async (context) => {
    const { ahead } = await bodyOf(context, skew)
    served.okta.control.skewClock(millisecondsOf(ahead, true))
    return context.json({ ahead })
  })
  surface.post('/keys/rotate', async (context) => {
    served.okta.control.rotateKeys((await bodyOf(context, server)).server)
    return context.json({ rotated: true })
  })
  surface.post('/apps/:clientId/redirect-uris', async (context) => {
    const { redirectUri: uri } = await bodyOf(context, redirecting)
    served.okta.control.addRedirectUri(context.req.param('clientId'), uri)
    return context.json({ redirectUri: uri })
  })
  surface.post('/reset', (context) => {
    served.reset()
    return context.json(time())
  })
}
