import { oauthError } from '../errors.ts'
import type { ServerInFile } from '../organisation/file.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { User } from '../organisation/user.ts'
import type { AskedScope } from '../pages/consent.ts'
import { consentPage } from '../pages/consent.ts'
import type { Session } from '../state.ts'
import type { AuthorizationRequest } from './request.ts'
import { authorise, checkAllowed } from './response.ts'

/** Gives the client what it asked for, once the person has agreed to all that needs it. */
export async function authoriseWithConsent(
  org: Organisation,
  request: AuthorizationRequest,
  session: Session,
): Promise<Response> {
  const { app, prompt } = request
  // Who may not have a token at all is not asked first.
  checkAllowed(request, session)
  const scopes = scopesToAsk(org, request, session.user)
  if (scopes.length === 0) return authorise(org, request, session)
  const names = scopes.map(({ name }) => name).join(', ')
  if (prompt.includes('none')) throw oauthError('consent_required', names)
  return consentPage({
    stateToken: org.state.setAside({ for: 'consent', request, session }),
    action: `${org.origin}/consent`,
    appLabel: app.label,
    login: session.user.login,
    scopes,
  })
}

/** What a person may have to agree to. */
export type ConsentAsked = Pick<AuthorizationRequest, 'app' | 'server' | 'scopes' | 'prompt'>

/**
 * The scopes that the person is asked about: what an app and a scope say together, as the table at
 * `consent_method` in Okta's Apps API has it. Consent that was given once lasts, unless the client
 * wants it asked again.
 */
export function scopesToAsk(
  { state }: Organisation,
  { app, server, scopes, prompt }: ConsentAsked,
  user: User,
): readonly AskedScope[] {
  const again = prompt.includes('consent')
  const isTrusted = app.definition.settings.oauthClient.consent_method === 'TRUSTED'
  if (isTrusted && !again) return []
  return server.definition.scopes
    .filter(({ name, consent = 'IMPLICIT' }) => scopes.includes(name) && consent !== 'IMPLICIT')
    .filter(({ name }) => again || !state.hasConsented({ user, app, server }, name))
    .map(asked)
}

const asked = ({ name, displayName, description }: ServerInFile['scopes'][number]) => ({
  name,
  displayName: displayName ?? name,
  description,
})
