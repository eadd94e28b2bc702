import { OktaError, oauthError } from '../errors.ts'
import { explained } from '../explanations.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { formPostPage } from '../pages/messages.ts'
import { postMessagePage } from '../pages/post-message.ts'
import { evaluatePolicy } from '../policy/policy.ts'
import type { PersonalGrant, Session } from '../state.ts'
import { newGrant } from '../state.ts'
import { issueAccessToken, issueIdToken } from '../tokens/tokens.ts'
import type { ReturnAddress } from './address.ts'
import { demandAssigned } from './assignment.ts'
import { checkAssurance } from './assurance.ts'
import { redirectTo } from './redirect.ts'
import type { AuthorizationRequest } from './request.ts'
import { grantTypesOf } from './response-type.ts'

export type Answer = Response | Promise<Response>

/** Gives the client what it asked for about the person who is signed in, if policy allows it. */
export function authorise(org: Organisation, request: AuthorizationRequest, session: Session) {
  return redirecting(request, async () => {
    const grant = grantOf(request, session)
    return redirectBack(request, await issued(org, request, grant))
  })
}

/** A code, or tokens at once (implicit), or both (hybrid). */
async function issued(
  org: Organisation,
  { responseTypes, redirectUri, challenge, scopes }: AuthorizationRequest,
  grant: PersonalGrant,
): Promise<Record<string, string>> {
  const code = responseTypes.includes('code')
    ? org.state.issueCode(grant, redirectUri, challenge).value
    : undefined
  const accessToken = responseTypes.includes('token')
    ? await issueAccessToken(org, grant, scopes)
    : undefined
  const idToken = responseTypes.includes('id_token')
    ? await issueIdToken(org, grant, scopes, { accessToken, code })
    : undefined
  return {
    ...(code !== undefined && { code }),
    ...(accessToken && {
      access_token: accessToken.value,
      token_type: 'Bearer',
      expires_in: String(grant.lifetimes.accessTokenLifetimeMinutes * 60),
      scope: scopes.join(' '),
    }),
    ...(idToken && { id_token: idToken.value }),
  }
}

/** Refuses a person who may not have what the client asks for. */
export const checkAllowed = (request: AuthorizationRequest, session: Session): void =>
  void grantOf(request, session)

/** Each grant that the response type stands for must be allowed; the first one's lifetimes hold. */
function grantOf(request: AuthorizationRequest, { user, since }: Session): PersonalGrant {
  const { server, app, scopes, nonce, acr } = request
  demandAssigned(user, app)
  checkAssurance(acr)
  const [lifetimes] = grantTypesOf(request.responseTypes).map((grantType) =>
    evaluatePolicy(server, { app, user, grantType, scopes }),
  )
  if (!lifetimes) throw oauthError('no_matching_policy')
  const authTime = Math.floor(since / 1000)
  return newGrant({ server, app, user, scopes, authTime, nonce, acr, lifetimes })
}

/** Answers with what `work` gives; a refusal becomes a redirect that tells the client. */
export async function redirecting(address: ReturnAddress, work: () => Answer): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof OktaError && error.dialect === 'OAuth')) throw error
    const answer = { error: error.code, error_description: error.message }
    return explained(await redirectBack(address, answer), error)
  }
}

/** Sends the browser back to the client, in the response mode that the client asked for. */
function redirectBack(address: ReturnAddress, answer: Record<string, string>): Answer {
  const { redirectUri, responseMode, state } = address
  const parameters = { ...answer, ...(state === undefined ? {} : { state }) }
  if (responseMode === 'okta_post_message') return postMessagePage(redirectUri, parameters)
  if (responseMode === 'form_post') return formPostPage(redirectUri, parameters)
  return redirectTo(redirectUri, parameters, responseMode === 'fragment' ? 'fragment' : 'query')
}
