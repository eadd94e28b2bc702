import { createHash } from 'node:crypto'
import { customClaims, thinClaims } from './claims.ts'
import { secretValue } from './ids.ts'
import { keyringOf } from './keyring.ts'
import type { Organisation } from './organisation.ts'
import { isAssigned } from './organisation.ts'
import type { Grant, RefreshToken, SignedToken, Token } from './state.ts'

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
    iat,
    exp: iat + grant.lifetimes.accessTokenLifetimeMinutes * 60,
    cid: app.clientId,
    uid: user.id,
    scp: scopes,
    auth_time: grant.authTime,
    // The system claim `sub` is `(appuser != null) ? appuser.userName : app.clientId` by default.
    sub: user.login,
    ...Object.fromEntries(customClaims(org, { ...grant, scopes }, 'RESOURCE')),
  })
}

/** Signs the ID token that accompanies an access token. */
export function issueIdToken(
  org: Organisation,
  grant: Grant,
  scopes: readonly string[],
  accessToken: SignedToken,
): Promise<SignedToken> {
  const { server, app, user, nonce } = grant
  const iat = seconds(org)
  const always = server.claims.filter((claim) => claim.alwaysIncludeInToken).map(({ name }) => name)
  const custom = customClaims(org, { ...grant, scopes }, 'IDENTITY').filter(([name]) =>
    always.includes(name),
  )
  return sign(org, 'id token', grant, {
    sub: user.id,
    ...thinClaims({ user, scopes }),
    ver: 1,
    iss: server.issuer,
    aud: app.clientId,
    iat,
    exp: iat + idTokenLifetime,
    jti: `ID.${secretValue(org.random)}`,
    amr: ['pwd'],
    idp: identityProviderId(org),
    ...(nonce === undefined ? {} : { nonce }),
    auth_time: grant.authTime,
    at_hash: accessTokenHash(accessToken.value),
    ...Object.fromEntries(custom),
  })
}

async function sign(
  org: Organisation,
  kind: SignedToken['kind'],
  grant: Grant,
  payload: SignedToken['payload'],
): Promise<SignedToken> {
  const keyring = await keyringOf(grant.server.index)
  const value = await keyring.sign(payload)
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

/** Whether a token is still good: not expired, not revoked, its person and app still in order. */
export function isActive(org: Organisation, token: Token): boolean {
  const { grant } = token
  if (grant.revoked || grant.user.status !== 'ACTIVE' || !isAssigned(grant.user, grant.app)) {
    return false
  }
  if (token.kind !== 'refresh token') return !token.revoked && org.now() < token.payload.exp * 1000
  return org.now() < refreshTokenEnd(token) && !isSuperseded(org, token)
}

/** When a refresh token ends, in milliseconds: its lifetime, or sooner if it is left unused. */
export const refreshTokenEnd = ({ expiresAt, usedAt, grant }: RefreshToken): number =>
  Math.min(expiresAt, usedAt + grant.lifetimes.refreshTokenWindowMinutes * 60_000)

/** Whether rotation replaced a refresh token longer ago than the app's leeway. */
export const isSuperseded = (org: Organisation, { supersededAt, grant }: RefreshToken): boolean =>
  supersededAt !== undefined && org.now() >= supersededAt + grant.app.rotation.leeway * 1000

export const seconds = (org: Organisation): number => Math.floor(org.now() / 1000)

/** The left half of the hash, base64url (OpenID Connect Core §3.1.3.6). */
const accessTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url')

const identityProviderId = (org: Organisation): string =>
  `00o${createHash('sha256').update(org.name).digest('hex').slice(0, 17)}`
