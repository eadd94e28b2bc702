import type { Claim, Organisation } from './organisation.ts'
import type { Grant } from './state.ts'

/** Names that tokens and introspection use themselves. Not `sub`: Okta lets that be redefined. */
export const reservedClaims: readonly string[] = [
  ...['ver', 'jti', 'iss', 'aud', 'iat', 'exp', 'cid', 'uid', 'scp', 'auth_time'],
  ...['active', 'scope', 'username', 'token_type', 'client_id'],
  ...['amr', 'idp', 'nonce', 'at_hash'],
]

/** Whom claims speak of, and what was granted. */
type Subject = Pick<Grant, 'user' | 'scopes'>

/** The custom claims of one kind that a grant's scopes ask for, read from the profile as it is now. */
export function customClaims(
  org: Organisation,
  grant: Subject & Pick<Grant, 'server' | 'app'>,
  claimType: Claim['claimType'],
): [name: string, value: unknown][] {
  const context = contextOf(org, grant)
  return grant.server.claims
    .filter((claim) => claim.claimType === claimType && isAskedFor(claim, grant))
    .map(({ name, expression }): [string, unknown] => [name, expression.evaluate(context)])
    .filter(([, value]) => value !== null || org.switches.nullClaim === 'null')
}

/** A claim without scopes is in every token; with scopes, in tokens that have one of them. */
const isAskedFor = ({ conditions }: Claim, { scopes }: Subject): boolean =>
  conditions.scopes.length === 0 || conditions.scopes.some((scope) => scopes.includes(scope))

function contextOf(org: Organisation, { app, user }: Pick<Grant, 'app' | 'user'>) {
  return {
    user: Object.fromEntries(user.profile),
    appuser: { userName: user.login },
    app: { id: app.id, clientId: app.clientId, label: app.label },
    org: { name: org.name, subDomain: new URL(org.origin).hostname.split('.')[0] ?? '' },
  }
}

const profileClaims = {
  given_name: 'firstName',
  middle_name: 'middleName',
  family_name: 'lastName',
  nickname: 'nickName',
  profile: 'profileUrl',
  zoneinfo: 'timezone',
  locale: 'locale',
} as const

/** The claims of OpenID Connect that `userinfo` tells about a person, as far as scopes allow. */
export function userClaims({ user, scopes }: Subject): Record<string, unknown> {
  const claims: Record<string, unknown> = {}
  if (scopes.includes('profile')) {
    Object.assign(claims, briefClaims(user), { updated_at: user.updatedAt })
    for (const [claim, attribute] of Object.entries(profileClaims)) {
      const value = user.profile.get(attribute)
      if (value !== undefined) claims[claim] = value
    }
  }
  if (scopes.includes('email')) Object.assign(claims, emailClaims(user))
  if (scopes.includes('phone') && user.profile.has('primaryPhone')) {
    claims['phone_number'] = user.profile.get('primaryPhone')
  }
  return claims
}

/** The few of them that stand in a "thin" ID token, one that an access token comes with. */
export function thinClaims({ user, scopes }: Subject): Record<string, unknown> {
  return {
    ...(scopes.includes('profile') ? briefClaims(user) : {}),
    ...(scopes.includes('email') ? emailClaims(user) : {}),
  }
}

type User = Grant['user']

function briefClaims({ login, profile }: User) {
  const name = ['firstName', 'lastName'].map((part) => profile.get(part)).filter(Boolean)
  const shown = profile.get('displayName') || name.join(' ')
  return { ...(shown ? { name: shown } : {}), preferred_username: login }
}

const emailClaims = ({ profile }: User) =>
  profile.has('email') ? { email: profile.get('email'), email_verified: true } : {}
