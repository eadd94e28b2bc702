import type { AuthorizationRequest, ReturnAddress } from '../authorization-request.ts'
import { addressOf, checkedRequest } from '../authorization-request.ts'
import { authorise, redirecting } from '../authorization-response.ts'
import { apiError, OktaError, oauthError } from '../errors.ts'
import type { Call, ServerOperation } from '../operation.ts'
import type { App, Organisation } from '../organisation.ts'
import { errorPage, signInPage } from '../pages.ts'
import type { Parameters } from '../parameters.ts'
import { sessionOf } from '../session-cookie.ts'
import type { Session } from '../state.ts'

/** Okta's /authorize, for the code flow: a redirect at once, or the sign-in page. */
export const authorize: ServerOperation = (org, call, server) => {
  const parameters = call.request.method === 'POST' ? call.form : call.query
  refuseWhatIsNotEmulated(parameters)
  let address: ReturnAddress & { app: App }
  try {
    address = addressOf(org, parameters)
  } catch (error) {
    if (!(error instanceof OktaError)) throw error
    return errorPage(error.status, error.code, error.message)
  }
  return redirecting(address, () => proceed(org, call, checkedRequest(server, address, parameters)))
}

function refuseWhatIsNotEmulated(parameters: Parameters): void {
  for (const name of ['request', 'request_uri', 'sessionToken', 'idp']) {
    if (parameters.get(name) === undefined) continue
    throw apiError('NOT_EMULATED', `The parameter '${name}' of authorize is not emulated.`)
  }
}

function proceed(org: Organisation, call: Call, request: AuthorizationRequest) {
  const { prompt } = request
  if (prompt.includes('consent') || prompt.includes('enroll_authenticator')) {
    throw apiError('NOT_EMULATED', `prompt=${prompt.join(' ')} is not emulated.`)
  }
  const session = sessionOf(org, call.request)
  if (session && isGoodEnough(org, session, request)) return authorise(org, request, session)
  if (prompt.includes('none')) throw oauthError(session ? 'login_required' : 'no_existing_session')
  return signInPage(200, {
    stateToken: org.state.setAside(request),
    action: `${org.origin}/signin`,
    appLabel: request.app.label,
    username: request.loginHint ?? '',
  })
}

/** A session serves unless the client wants the person to sign in now, or more recently. */
function isGoodEnough(org: Organisation, { since }: Session, request: AuthorizationRequest) {
  const { prompt, maxAge = Number.POSITIVE_INFINITY } = request
  return !prompt.includes('login') && org.now() - since <= maxAge * 1000 && maxAge > 0
}
