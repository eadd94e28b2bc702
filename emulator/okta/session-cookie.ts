import { parse } from 'hono/utils/cookie'
import type { Organisation } from './organisation.ts'
import type { Session } from './state.ts'

/** The browser's session at Okta, by its cookie `sid`. */
export const sessionOf = (org: Organisation, request: Request): Session | undefined =>
  org.state.session(parse(request.headers.get('cookie') ?? '', 'sid')['sid'])

/** The header that gives a browser its session. Browsers take `SameSite=None` with `Secure` only. */
export const sessionCookie = ({ secure }: Organisation, { id }: Session): string =>
  `sid=${id}; Path=/; HttpOnly; ${secure ? 'Secure; SameSite=None' : 'SameSite=Lax'}`
