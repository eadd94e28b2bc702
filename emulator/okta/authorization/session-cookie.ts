import { parse } from 'hono/utils/cookie'
import type { Organisation } from '../organisation/organisation.ts'
import type { User } from '../organisation/user.ts'
import type { Session } from '../state.ts'

/** The browser's session at Okta, by its cookie `sid`. */
export const sessionOf = (org: Organisation, request: Request): Session | undefined =>
  org.state.session(sidOf(request))

const sidOf = (request: Request): string | undefined =>
  parse(request.headers.get('cookie') ?? '', 'sid')['sid']

/** Opens a session. The browser forgets the one that it had, and so it ends. */
export function beginSession(org: Organisation, request: Request, user: User): Session {
  const replaced = sidOf(request)
  if (replaced !== undefined) org.state.endSession(replaced)
  return org.state.openSession(user)
}

/**
 * The header that gives a browser its session, which it forgets when it closes unless the person
 * wanted to stay signed in. Browsers take `SameSite=None` with `Secure` only.
 */
export function sessionCookie(
  { secure, file }: Organisation,
  { id }: Session,
  keepSignedIn = false,
): string {
  const seconds = file.org.session.maxSessionIdleMinutes * 60
  const lasting = keepSignedIn ? ` Max-Age=${seconds};` : ''
  return `sid=${id}; Path=/;${lasting} HttpOnly; ${secure ? 'Secure; SameSite=None' : 'SameSite=Lax'}`
}

/** The header that takes it away again. */
export const endedCookie = ({ secure }: Organisation): string =>
  `sid=; Path=/; Max-Age=0; HttpOnly; ${secure ? 'Secure; SameSite=None' : 'SameSite=Lax'}`
