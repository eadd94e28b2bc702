import { requestedScopes } from '../authorization/requested-scopes.ts'
import { authenticateClient } from '../clients/authentication.ts'
import { checkBrowserClient } from '../clients/browser.ts'
import { rememberClient } from '../cors.ts'
import { oauthError } from '../errors.ts'
import { answerTokens } from '../grants/grant-request.ts'
import type { Operation } from '../operation.ts'
import { answerJson, notCached } from '../operation.ts'
import type { App } from '../organisation/app.ts'
import { orgServer } from '../organisation/org-server.ts'
import { newGrant } from '../state.ts'

/**
 * /oauth2/v1/token, as far as service apps need it for the management API: `client_credentials`
 * with a key of theirs, for scopes that the app was granted. Unlike Okta, a DPoP proof is not
 * looked at: every token is a bearer token, as for apps that do not demand DPoP.
 */
export const orgToken: Operation = async (org, call) => {
  const { form } = call
  const app = await authenticateClient(org, call)
  rememberClient(call.request, app)
  const grantType = form.get('grant_type')
  if (grantType === undefined) {
    throw oauthError('token_request_missing_grant_type', 'client_credentials')
  }
  if (grantType !== 'client_credentials' || !app.grantTypes.includes('client_credentials')) {
    throw oauthError('unauthorized_client', app.grantTypes.join(', '))
  }
  checkBrowserClient(org, call, app)
  if (app.method !== 'private_key_jwt') throw oauthError('unsupported_auth_method_client_creds')
  const server = orgServer(org)
  const scopes = granted(app, requestedScopes(server, form.get('scope')))
  // An hour, as long as tokens of a rule that does not say.
  const grant = newGrant({ server, app, user: undefined, scopes })
  return answerJson(await answerTokens(org, grant, scopes, () => undefined), notCached)
}

/** Of what is asked, as much as an administrator granted the app. */
function granted({ definition }: App, asked: readonly string[]): readonly string[] {
  const scopes = asked.filter((scope) => definition.grants?.includes(scope))
  if (scopes.length === 0) throw oauthError('no_org_scopes_granted')
  return scopes
}
