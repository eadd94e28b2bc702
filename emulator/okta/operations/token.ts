import { authenticateClient } from '../clients/authentication.ts'
import { checkBrowserClient } from '../clients/browser.ts'
import { rememberClient } from '../cors.ts'
import { oauthError } from '../errors.ts'
import { authorizationCode } from '../grants/authorization-code.ts'
import { clientCredentials } from '../grants/client-credentials.ts'
import type { GrantRequest, TokenAnswer } from '../grants/grant-request.ts'
import { furtherGrantTypes, grantTypesOfOkta } from '../grants/grant-types.ts'
import { password } from '../grants/password.ts'
import { refreshToken } from '../grants/refresh-token.ts'
import type { ServerOperation } from '../operation.ts'
import { answerJson, notCached } from '../operation.ts'
import type { App } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import { plainGrantsOf, plainGrantTypes } from '../plain/profile.ts'

type Exchange = (org: Organisation, request: GrantRequest) => Promise<TokenAnswer>

const exchanges = new Map<string, Exchange>([
  ['authorization_code', authorizationCode],
  ['refresh_token', refreshToken],
  ['client_credentials', clientCredentials],
  ['password', password],
])

/** Okta's /token. */
export const token: ServerOperation = async (org, call, server) => {
  const { form } = call
  const app = await authenticateClient(org, call)
  rememberClient(call.request, app)
  const exchange = exchangeFor(server, app, form.get('grant_type'))
  if (!server.definition.oauth) checkBrowserClient(org, call, app)
  return answerJson(await exchange(org, { app, server, form }), notCached)
}

function exchangeFor(server: AuthorizationServer, app: App, asked: string | undefined): Exchange {
  const isPlain = server.definition.oauth !== undefined
  const all = isPlain ? plainGrantTypes : grantTypesOfOkta
  if (asked === undefined) throw oauthError('token_request_missing_grant_type', all.join(', '))
  const exchange = exchanges.get(asked)
  const isKnown = all.includes(asked) || (!isPlain && furtherGrantTypes.includes(asked))
  if (!isKnown) throw oauthError('unsupported_grant_type', all.join(', '))
  if (exchange && app.grantTypes.some((type) => type === asked)) return exchange
  const own = isPlain ? plainGrantsOf(app) : app.grantTypes
  throw oauthError('unauthorized_client', own.join(', '))
}
