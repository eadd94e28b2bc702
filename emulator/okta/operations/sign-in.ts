import { goingOn } from '../authorization/answering.ts'
import { authoriseWithConsent } from '../authorization/consent.ts'
import { signedIn, whyNotSignedIn } from '../authorization/password-check.ts'
import { beginSession, sessionCookie } from '../authorization/session-cookie.ts'
import { oauthError } from '../errors.ts'
import { explained } from '../explanations.ts'
import type { Operation } from '../operation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { userWithLogin } from '../organisation/user.ts'
import { expiredPage } from '../pages/messages.ts'
import { toSettings } from '../pages/settings-address.ts'
import { signInPage } from '../pages/sign-in.ts'
import type { Session, WaitingForSignIn } from '../state.ts'

/** The sign-in page as it first appears; what waits goes on once the person has signed in. */
export const askToSignIn = (
  org: Organisation,
  waiting: WaitingForSignIn,
  username = '',
): Promise<Response> => shown(org, 200, org.state.setAside(waiting), waiting, { username })

/** The sign-in page's form: on with what waited, or the page again. */
export const signIn: Operation = async (org, { request, form }) => {
  const stateToken = form.get('stateToken')
  const waiting = org.state.pending(stateToken)
  if (stateToken === undefined || !waiting || waiting.for === 'consent') return expiredPage()
  if (form.get('cancel') !== undefined && waiting.for === 'client') {
    org.state.finish(stateToken)
    return goingOn(org, waiting.request, () => {
      throw oauthError('access_denied')
    })
  }
  const username = form.get('username') ?? ''
  const keepSignedIn = form.get('rememberMe') !== undefined
  const user = signedIn(org, username, form.get('password') ?? '')
  if (!user) {
    const problem = problemOf(org, username)
    const again = await shown(org, 401, stateToken, waiting, { username, keepSignedIn, problem })
    return explained(again, { explanation: [whyNotSignedIn(org, username)] })
  }
  org.state.finish(stateToken)
  const session = beginSession(org, request, user)
  const answer = await answerTo(org, waiting, session)
  answer.headers.append('set-cookie', sessionCookie(org, session, keepSignedIn))
  return answer
}

type Filled = {
  readonly username: string
  readonly keepSignedIn?: boolean
  readonly problem?: string
}

function shown(
  org: Organisation,
  status: number,
  stateToken: string,
  waiting: WaitingForSignIn,
  filled: Filled,
) {
  const forClient = waiting.for === 'client'
  return signInPage(status, {
    stateToken,
    action: `${org.origin}/signin`,
    destination: forClient ? waiting.request.app.label : `your settings at ${org.name}`,
    mayCancel: forClient,
    ...filled,
  })
}

/** Okta says no more than the first, whatever was wrong, unless the password policy shows locks. */
function problemOf(org: Organisation, username: string): string {
  const isLocked = userWithLogin(org, username.trim())?.status === 'LOCKED_OUT'
  return isLocked && org.file.org.lockout.showLockoutFailures
    ? 'Your account is locked. Please contact your administrator.'
    : 'Unable to sign in'
}

const answerTo = (org: Organisation, waiting: WaitingForSignIn, session: Session) =>
  waiting.for === 'settings'
    ? toSettings(org)
    : goingOn(org, waiting.request, (request) => authoriseWithConsent(org, request, session))
