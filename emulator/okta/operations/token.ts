import { authenticateClient } from '../client-authentication.ts'
import { oauthError } from '../errors.ts'
import { authorizationCode } from '../grants/authorization-code.ts'
import { refreshToken } from '../grants/refresh-token.ts'
import type { ServerOperation } from '../operation.ts'
import { answerJson, notCached } from '../operation.ts'
import { grantTypesOfOkta } from './metadata.ts'

const grants = { authorization_code: authorizationCode, refresh_token: refreshToken } as const

/** Okta's /token. */
export const token: ServerOperation = async (org, call, server) => {
  const { form } = call
  const app = authenticateClient(org, call)
  const grantType = form.get('grant_type')
  const all = grantTypesOfOkta.join(', ')
  if (grantType === undefined) throw oauthError('token_request_missing_grant_type', all)
  if (!grantTypesOfOkta.includes(grantType)) throw oauthError('unsupported_grant_type', all)
  const known = app.grantTypes.find((type) => type === grantType)
  if (!known) throw oauthError('unauthorized_client', app.grantTypes.join(', '))
  return answerJson(await grants[known](org, { app, server, form }), notCached)
}
