import { createHash } from 'node:crypto'
import type { Claim } from '../claims/claims.ts'
import { customClaims } from '../claims/claims.ts'
import { thinClaims, userClaims } from '../claims/system-claims.ts'
import { secretValue } from '../ids.ts'
import { appUserName } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { plainToken } from '../plain/token.ts'
import type { Grant, PersonalGrant, RefreshToken, SignedToken } from '../state.ts'
import { activeKey } from './keyring.ts'
import { misnamedClaims } from './misnamed.ts'

/** ID tokens live for an hour, whatever the rule says. Seconds. */
const idTokenLifetime = 3600

/** Signs an access token for a grant, with the claims of the profile as it is now. */
export function issueAccessToken(
  org: Organisation,
  grant: Grant,
  scopes: readonly string[],
): Promise<SignedToken> {
  const { server, app, user } = grant
  const iat = seconds(org)
  return sign(org, 'access token', grant, {
    ver: 1,
    jti: `AT.${secretValue(org.random)}`,
    iss: server.issuer,
    aud: server.audience,
    ...misnamedClaims(org),
    iat,
    exp: iat + grant.lifetimes.accessTokenLifetimeMinutes * 60,
    cid: app.clientId,
    ...(user ? { uid: user.id } : {}),
    scp: scopes,
    ...(grant.authTime === undefined ? {} : { auth_time: grant.authTime }),
    ...(grant.acr === undefined ? {} : { acr: grant.acr }),
    // The system claim `sub` is `(appuser != null) ? appuser.userName : app.clientId` by default.
    sub: user ? appUserName(app, user) : app.clientId,
    ...Object.fromEntries(customClaims(org, { ...grant, scopes }, 'RESOURCE')),
  })
}

/** What an ID token comes with: it holds their hashes. */
type Company = {
  readonly accessToken?: SignedToken | undefined
  readonly code?: string | undefined
}

/**
 * Signs the ID token for a person. Beside an access token, or a code for one, it is "thin": what
 * userinfo tells is left out, as are the custom claims that are not always included.
 */
export function issueIdToken(
  org: Organisation,
  grant: PersonalGrant,
  scopes: readonly string[],
  { accessToken, code }: Company,
): Promise<SignedToken> {
  const { server, app, user, nonce, authTime, acr } = grant
  const iat = seconds(org)
  const isThin = accessToken !== undefined || code !== undefined
  const isHere = (claim: Claim) => !isThin || claim.alwaysIncludeInToken
  const custom = customClaims(org, { ...grant, scopes }, 'IDENTITY', isHere)
  return sign(org, 'id token', grant, {
    sub: user.id,
    ...(isThin ? thinClaims({ user, scopes, server }) : userClaims({ user, scopes })),
    ver: 1,
    iss: server.issuer,
    aud: app.clientId,
    ...misnamedClaims(org),
    iat,
    exp: iat + idTokenLifetime,
    jti: `ID.${secretValue(org.random)}`,
    amr: ['pwd'],
    idp: identityProviderId(org),
    ...(nonce === undefined ? {} : { nonce }),
    ...(authTime === undefined ? {} : { auth_time: authTime }),
    ...(acr === undefined ? {} : { acr }),
    ...(accessToken ? { at_hash: halfHash(accessToken.value) } : {}),
    ...(code === undefined ? {} : { c_hash: halfHash(code) }),
    ...Object.fromEntries(custom),
  })
}

async function sign(
  org: Organisation,
  kind: SignedToken['kind'],
  grant: Grant,
  payload: SignedToken['payload'],
): Promise<SignedToken> {
  const key = await activeKey(grant.server)
  const { oauth } = grant.server.definition
  const signed = oauth ? plainToken(org, oauth, key, { kind, payload }) : key.sign(payload)
  const value = await signed
  const token: SignedToken = { kind, value, grant, payload, revoked: false }
  org.state.keep(token)
  return token
}

/** The first refresh token of a grant. A lifetime of 0 minutes means that it never ends. */
export function issueRefreshToken(org: Organisation, grant: Grant): RefreshToken {
  const minutes = grant.lifetimes.refreshTokenLifetimeMinutes
  const expiresAt = minutes === 0 ? Number.POSITIVE_INFINITY : org.now() + minutes * 60_000
  return org.state.issueRefreshToken(grant, expiresAt)
}

export const seconds = (org: Organisation): number => Math.floor(org.now() / 1000)

/** `at_hash` and `c_hash`: the left half of the hash (OpenID Connect Core §3.1.3.6, §3.3.2.11). */
const halfHash = (token: string): string =>
  createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url')

/** The organisation as its own identity provider. */
export const identityProviderId = (org: Organisation): string =>
  `00o${createHash('sha256').update(org.name).digest('hex').slice(0, 17)}`
