import { authenticateClient } from '../clients/authentication.ts'
import { oauthError } from '../errors.ts'
import { explained } from '../explanations.ts'
import type { ServerOperation } from '../operation.ts'
import { answerJson, notCached } from '../operation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Grant, RefreshToken, SignedToken, Token } from '../state.ts'
import { refreshTokenEnd } from '../tokens/ends.ts'
import { whyInactive } from '../tokens/in-order.ts'
import { misnamedClaims } from '../tokens/misnamed.ts'

/** Okta's /introspect (RFC 7662). The token may come in the body or, as Okta allows, in the URL. */
export const introspect: ServerOperation = async (org, call, server) => {
  const { form, query } = call
  const app = await authenticateClient(org, call)
  const value = form.get('token') ?? query.get('token')
  if (value === undefined) throw oauthError('request_missing_token')
  const token = org.state.token(value)
  const why = whyRefused(org, token, { app, server })
  return token && why === undefined
    ? answerJson({ ...viewOf(token), ...misnamedClaims(org) }, notCached)
    : explained(answerJson({ active: false }, notCached), { explanation: why ? [why] : [] })
}

type Asked = Pick<Grant, 'app' | 'server'>

function whyRefused(org: Organisation, token: Token | undefined, { app, server }: Asked) {
  if (!token) return 'No token like this was issued here, or it ended long ago.'
  if (token.grant.server !== server)
    return `The token is of the server "${token.grant.server.name}".`
  const mayAsk = token.grant.app === app || org.switches.foreignClientMayIntrospect
  return mayAsk ? whyInactive(org, token) : `The token is of the app "${token.grant.app.label}".`
}

function viewOf(token: Token): object {
  if (token.kind === 'refresh token') return refreshTokenView(token)
  return token.kind === 'access token' ? accessTokenView(token) : idTokenView(token)
}

/** The token's own claims under RFC 7662's names: `scp` and `cid` are renamed, some left out. */
function accessTokenView({ payload, grant }: SignedToken): object {
  const { ver, scp, cid, auth_time, iss, aud, iat, exp, jti, sub, uid, ...custom } = payload
  return {
    active: true,
    scope: Array.isArray(scp) ? scp.join(' ') : '',
    ...(grant.user ? { username: grant.user.login } : {}),
    exp,
    iat,
    sub,
    aud,
    iss,
    jti,
    token_type: 'Bearer',
    client_id: cid,
    ...(uid === undefined ? {} : { uid }),
    ...custom,
  }
}

const idTokenView = ({ payload, grant }: SignedToken): object => ({
  active: true,
  ...(grant.user ? { username: grant.user.login } : {}),
  token_type: 'Bearer',
  client_id: grant.app.clientId,
  ...payload,
})

function refreshTokenView(token: RefreshToken): object {
  const { user, app, scopes } = token.grant
  return {
    active: true,
    token_type: 'Bearer',
    scope: scopes.join(' '),
    client_id: app.clientId,
    exp: Math.floor(refreshTokenEnd(token) / 1000),
    ...(user ? { username: user.login, sub: user.login } : {}),
  }
}
