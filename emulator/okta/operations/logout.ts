import { refuseDuplicated } from '../authorization/address.ts'
import { redirectTo } from '../authorization/redirect.ts'
import { endedCookie, sessionOf } from '../authorization/session-cookie.ts'
import { because, OktaError, oauthError } from '../errors.ts'
import type { ServerOperation } from '../operation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { User } from '../organisation/user.ts'
import { refusalPage, signedOutPage } from '../pages/messages.ts'
import type { Parameters } from '../parameters.ts'
import { parametersIn } from '../parameters.ts'
import type { PersonalGrant } from '../state.ts'
import { isPersonal } from '../state.ts'
import { redactUrl } from '../urls.ts'

/**
 * Okta's /logout (OpenID Connect RP-Initiated Logout 1.0): ends the browser's session, not what was
 * issued in it. Unlike Okta, which shows the sign-in page then, it says that the person is signed out
 * when there is nowhere to go back to.
 */
export const logout: ServerOperation = async (org, call, server) => {
  const parameters = parametersIn(call)
  try {
    refuseDuplicated(parameters)
    const grant = hinted(org, server, parameters.get('id_token_hint'))
    const back = wayBack(grant, parameters)
    endSession(org, call.request, grant.user)
    const answer = back ?? (await signedOutPage(org))
    answer.headers.append('set-cookie', endedCookie(org))
    return answer
  } catch (error) {
    if (!(error instanceof OktaError)) throw error
    return refusalPage(error)
  }
}

/** The grant behind an ID token of this server, which may have expired meanwhile. */
function hinted(
  org: Organisation,
  server: AuthorizationServer,
  hint: string | undefined,
): PersonalGrant {
  if (hint === undefined) throw oauthError('missing_token_request_parameter', 'id_token_hint')
  const token = org.state.token(hint)
  const isOurs = token?.kind === 'id token' && token.grant.server === server
  if (isOurs && isPersonal(token.grant)) return token.grant
  const why = `The server "${server.name}" has issued no ID token like this, or it ended long ago.`
  throw because(oauthError('id_token_invalid'), why)
}

function wayBack({ app }: PersonalGrant, parameters: Parameters): Response | undefined {
  const uri = parameters.get('post_logout_redirect_uri')
  if (uri === undefined) return undefined
  if (!app.postLogoutRedirectUris.includes(uri)) {
    const known = app.postLogoutRedirectUris.join(', ') || 'none'
    const why = `The app "${app.label}" has the post-logout redirect URIs ${known}; the request has ${redactUrl(uri)}.`
    throw because(oauthError('illegal_post_logout_redirect_uri'), why)
  }
  const state = parameters.get('state')
  return redirectTo(uri, state === undefined ? {} : { state })
}

/** Nobody is signed out by somebody else's token; without a session there is nothing to end. */
function endSession(org: Organisation, request: Request, user: User): void {
  const session = sessionOf(org, request)
  if (!session) return
  if (session.user !== user) throw oauthError('id_token_does_not_match_session')
  org.state.endSession(session.id)
}
