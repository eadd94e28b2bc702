import { authenticateClient } from '../clients/authentication.ts'
import { oauthError } from '../errors.ts'
import type { ServerOperation } from '../operation.ts'
import { revokeToken } from '../tokens/revocation.ts'

/** Okta's /revoke (RFC 7009): an empty 200 whatever the token was; only own tokens are touched. */
export const revoke: ServerOperation = async (org, call, server) => {
  const { form } = call
  const app = await authenticateClient(org, call)
  const value = form.get('token')
  if (value === undefined) throw oauthError('request_missing_token')
  const token = org.state.token(value)
  // An ID token cannot be revoked: it says that somebody signed in, and that stays true.
  const revocable = token !== undefined && token.kind !== 'id token'
  if (revocable && token.grant.app === app && token.grant.server === server) revokeToken(token)
  return new Response(null, { status: 200 })
}
