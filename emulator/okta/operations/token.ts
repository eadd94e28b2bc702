import { authenticateClient } from '../clients/authentication.ts'
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
  const exchange = exchangeFor(app, form.get('grant_type'))
  return answerJson(await exchange(org, { app, server, form }), notCached)
}

function exchangeFor({ grantTypes }: App, asked: string | undefined): Exchange {
  const all = grantTypesOfOkta.join(', ')
  if (asked === undefined) throw oauthError('token_request_missing_grant_type', all)
  const exchange = exchanges.get(asked)
  if (!exchange && !furtherGrantTypes.includes(asked) && !grantTypesOfOkta.includes(asked)) {
    throw oauthError('unsupported_grant_type', all)
  }
  if (exchange && grantTypes.some((type) => type === asked)) return exchange
  throw oauthError('unauthorized_client', grantTypes.join(', '))
}
