import type { AuthorizationRequest, ReturnAddress } from './authorization-request.ts'
import { OktaError, oauthError } from './errors.ts'
import type { Organisation } from './organisation.ts'
import { isAssigned } from './organisation.ts'
import { formPostPage } from './pages.ts'
import { evaluatePolicy } from './policy.ts'
import type { Grant, Session } from './state.ts'

type Answer = Response | Promise<Response>

/** Gives the client a code for the person who is signed in, if policy allows it. */
export function authorise(org: Organisation, request: AuthorizationRequest, session: Session) {
  return redirecting(request, () => {
    const grant = grantOf(request, session)
    const code = org.state.issueCode(grant, request.redirectUri, request.challenge)
    return redirectBack(request, { code: code.value })
  })
}

function grantOf(request: AuthorizationRequest, { user, since }: Session): Grant {
  const { server, app, scopes, nonce } = request
  if (!isAssigned(user, app)) throw oauthError('user_not_assigned')
  const lifetimes = evaluatePolicy(server, { app, user, grantType: 'authorization_code', scopes })
  const authTime = Math.floor(since / 1000)
  return { server, app, user, scopes, authTime, nonce, lifetimes, revoked: false }
}

/** Answers with what `work` gives; a refusal becomes a redirect that tells the client. */
export function redirecting(address: ReturnAddress, work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof OktaError && error.dialect === 'OAuth')) throw error
    return redirectBack(address, { error: error.code, error_description: error.message })
  }
}

/** Sends the browser back to the client, in the response mode that the client asked for. */
export function redirectBack(address: ReturnAddress, answer: Record<string, string>): Answer {
  const { redirectUri, responseMode, state } = address
  const parameters = { ...answer, ...(state === undefined ? {} : { state }) }
  if (responseMode === 'form_post') return formPostPage(redirectUri, parameters)
  const url = new URL(redirectUri)
  if (responseMode === 'fragment') url.hash = new URLSearchParams(parameters).toString()
  else for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return new Response(null, {
    status: 302,
    headers: { location: url.href, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' },
  })
}
