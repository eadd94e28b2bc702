import { goingOn } from '../authorization/answering.ts'
import { scopesToAsk } from '../authorization/consent.ts'
import type { AuthorizationRequest } from '../authorization/request.ts'
import { authorise } from '../authorization/response.ts'
import { sessionOf } from '../authorization/session-cookie.ts'
import { oauthError } from '../errors.ts'
import type { Operation } from '../operation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { expiredPage } from '../pages/messages.ts'
import type { Session } from '../state.ts'

/** The consent page's form: the answer counts only from the browser that was asked. */
export const consent: Operation = (org, { request, form }) => {
  const stateToken = form.get('stateToken')
  const pending = org.state.pending(stateToken)
  const isAsked = pending?.for === 'consent' && pending.session === sessionOf(org, request)
  if (stateToken === undefined || !isAsked) return expiredPage()
  org.state.finish(stateToken)
  const isAllowed = form.get('consent') === 'allow'
  return goingOn(org, pending.request, (asked) => {
    if (isAllowed) return allow(org, asked, pending.session)
    throw oauthError('access_denied')
  })
}

function allow(org: Organisation, request: AuthorizationRequest, session: Session) {
  const { app, server } = request
  const { user } = session
  for (const { name } of scopesToAsk(org, request, user)) {
    org.state.rememberConsent({ user, app, server }, name)
  }
  return authorise(org, request, session)
}
