import type { AuthorizationRequest } from '../authorization-request.ts'
import { authorise, redirecting } from '../authorization-response.ts'
import { oauthError } from '../errors.ts'
import type { Operation } from '../operation.ts'
import type { Organisation, User } from '../organisation.ts'
import { userWithLogin } from '../organisation.ts'
import { errorPage, signInPage } from '../pages.ts'
import { sessionCookie } from '../session-cookie.ts'

/** The sign-in page's form: on with the request that waited, or the page again. */
export const signIn: Operation = (org, { form }) => {
  const stateToken = form.get('stateToken')
  const request = org.state.pending(stateToken)
  if (stateToken === undefined || !request) {
    const { status, code, message } = oauthError('request_expired')
    return errorPage(status, code, message)
  }
  if (form.get('cancel') !== undefined) return cancel(org, stateToken, request)
  const username = form.get('username') ?? ''
  const user = signedIn(org, username, form.get('password'))
  if (user) return carryOn(org, stateToken, request, user)
  return signInPage(401, {
    stateToken,
    action: `${org.origin}/signin`,
    appLabel: request.app.label,
    username,
    // Okta says no more than this, whether the name, the password or the account is at fault.
    problem: 'Unable to sign in',
  })
}

function cancel(org: Organisation, stateToken: string, request: AuthorizationRequest) {
  org.state.finish(stateToken)
  return redirecting(request, () => {
    throw oauthError('access_denied')
  })
}

function signedIn(org: Organisation, username: string, password: string | undefined) {
  const user = userWithLogin(org, username.trim())
  return user?.status === 'ACTIVE' && user.password === password ? user : undefined
}

async function carryOn(
  org: Organisation,
  stateToken: string,
  request: AuthorizationRequest,
  user: User,
): Promise<Response> {
  org.state.finish(stateToken)
  const session = org.state.openSession(user)
  const answer = await authorise(org, request, session)
  answer.headers.append('set-cookie', sessionCookie(org, session))
  return answer
}
