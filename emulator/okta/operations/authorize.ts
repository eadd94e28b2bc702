import { addressOf, clientOf } from '../authorization/address.ts'
import { answering } from '../authorization/answering.ts'
import { authoriseWithConsent } from '../authorization/consent.ts'
import type { AuthorizationRequest } from '../authorization/request.ts'
import { checkedRequest } from '../authorization/request.ts'
import { withRequestObject } from '../authorization/request-object.ts'
import { redirecting } from '../authorization/response.ts'
import { beginSession, sessionCookie, sessionOf } from '../authorization/session-cookie.ts'
import { oauthError } from '../errors.ts'
import type { Call, ServerOperation } from '../operation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { parametersIn } from '../parameters.ts'
import type { Session } from '../state.ts'
import { askToSignIn } from './sign-in.ts'

/** Okta's /authorize: a redirect at once, or the sign-in page. */
export const authorize: ServerOperation = async (org, call, server) => {
  const given = parametersIn(call)
  return answering(
    async () => {
      const app = clientOf(org, given)
      const parameters = await withRequestObject(org, server, app, given)
      return { address: addressOf(app, server, parameters), parameters }
    },
    ({ address, parameters }) => {
      const request = checkedRequest(org, server, address, parameters)
      const token = parameters.get('sessionToken')
      return token === undefined
        ? proceed(org, request, sessionOf(org, call.request))
        : bySessionToken(org, call, request, token)
    },
  )
}

/**
 * A one-time token for a sign-in that already was; one that is not known counts for nothing, nor does
 * any when the client wants the person to sign in now.
 */
async function bySessionToken(
  org: Organisation,
  call: Call,
  request: AuthorizationRequest,
  token: string,
): Promise<Response> {
  const user = demandsSignIn(request) ? undefined : org.state.takeSessionToken(token)
  if (!user) return proceed(org, request, sessionOf(org, call.request))
  const session = beginSession(org, call.request, user)
  const answer = await redirecting(request, () => proceed(org, request, session))
  answer.headers.append('set-cookie', sessionCookie(org, session))
  return answer
}

async function proceed(
  org: Organisation,
  request: AuthorizationRequest,
  session: Session | undefined,
): Promise<Response> {
  const { prompt } = request
  if (session && isGoodEnough(org, session, request)) {
    return authoriseWithConsent(org, request, session)
  }
  if (prompt.includes('none')) throw oauthError(session ? 'login_required' : 'no_existing_session')
  return askToSignIn(org, { for: 'client', request }, request.loginHint)
}

/** A session serves unless the client wants the person to sign in now, or more recently. */
function isGoodEnough(org: Organisation, { since }: Session, request: AuthorizationRequest) {
  const { maxAge = Number.POSITIVE_INFINITY } = request
  return !demandsSignIn(request) && org.now() - since <= maxAge * 1000
}

const demandsSignIn = ({ prompt, maxAge }: AuthorizationRequest): boolean =>
  prompt.includes('login') || maxAge === 0
