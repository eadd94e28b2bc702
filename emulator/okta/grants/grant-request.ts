import { because, OktaError, oauthError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import type { Lifetimes } from '../organisation/file.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { Parameters as Form } from '../parameters.ts'
import { evaluatePolicy } from '../policy/policy.ts'
import type { Grant, RefreshToken } from '../state.ts'
import { isPersonal } from '../state.ts'
import { issueAccessToken, issueIdToken, issueRefreshToken } from '../tokens/tokens.ts'

/** What a grant's handler is given: the client is known, and may use the grant. */
export type GrantRequest = {
  readonly app: App
  readonly server: AuthorizationServer
  readonly form: Form
}

/** The token endpoint's answer, as RFC 6749 §5.1 and OpenID Connect Core §3.1.3.3 name things. */
export type TokenAnswer = {
  readonly token_type: 'Bearer'
  readonly expires_in: number
  readonly access_token: string
  readonly scope: string
  readonly refresh_token?: string
  readonly id_token?: string
}

export function required({ form }: GrantRequest, name: string): string {
  const value = form.get(name)
  if (value === undefined) throw oauthError('missing_token_request_parameter', name)
  return value
}

/** What policy allows; at the token endpoint its refusal has a status of its own (a switch). */
export function allowedLifetimes(
  org: Organisation,
  server: AuthorizationServer,
  request: Parameters<typeof evaluatePolicy>[1],
): Lifetimes {
  try {
    return evaluatePolicy(server, request)
  } catch (error) {
    if (!(error instanceof OktaError && error.status === 401)) throw error
    const { policyFailureStatus: status } = org.switches
    const refusal = new OktaError(error.dialect, status, error.code, error.message)
    throw because(refusal, ...error.explanation)
  }
}

/** Refuses a grant that belongs to another authorization server or to another client. */
export function checkOwner({ app, server }: GrantRequest, grant: Grant): void {
  if (grant.server !== server) {
    const why = `It was issued by the server "${grant.server.name}".`
    throw because(oauthError('mismatched_authorization_server'), why)
  }
  if (grant.app === app) return
  throw because(oauthError('mismatched_client'), `It was issued to the app "${grant.app.label}".`)
}

/**
 * A refresh token, when the person was asked for `offline_access` and the app may refresh. RFC 6749
 * knows no such scope: a server that is not Okta's needs none.
 */
export function firstRefreshToken(org: Organisation, grant: Grant): RefreshToken | undefined {
  const asked = grant.scopes.includes('offline_access') || grant.server.definition.oauth
  const refreshes = asked && grant.app.grantTypes.includes('refresh_token')
  return refreshes ? issueRefreshToken(org, grant) : undefined
}

/**
 * Signs the tokens for the scopes asked for, and words the answer. The refresh token is made last: a
 * claim that cannot be evaluated leaves none behind.
 */
export async function answerTokens(
  org: Organisation,
  grant: Grant,
  scopes: readonly string[],
  refreshTokenFor: () => RefreshToken | undefined,
): Promise<TokenAnswer> {
  const accessToken = await issueAccessToken(org, grant, scopes)
  const idToken =
    isPersonal(grant) && scopes.includes('openid')
      ? await issueIdToken(org, grant, scopes, { accessToken })
      : undefined
  const refreshToken = refreshTokenFor()
  return {
    token_type: 'Bearer',
    expires_in: grant.lifetimes.accessTokenLifetimeMinutes * 60,
    access_token: accessToken.value,
    scope: scopes.join(' '),
    ...(refreshToken ? { refresh_token: refreshToken.value } : {}),
    ...(idToken ? { id_token: idToken.value } : {}),
  }
}
