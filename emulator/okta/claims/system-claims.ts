import type { AuthorizationServer } from '../organisation/server.ts'
import type { User } from '../organisation/user.ts'

/** A claim of OpenID Connect that every authorization server has: what it is made of, and when. */
type SystemClaim = {
  readonly name: string
  /** The scope that asks for it. */
  readonly scope: 'profile' | 'email' | 'phone' | 'address'
  /** Whether it stands in an ID token that an access token comes with, unless set otherwise. */
  readonly always?: true
  /** Its value; `undefined` when the person has none. */
  readonly of: (user: User) => unknown
}

const attribute =
  (name: string) =>
  ({ profile }: User): unknown =>
    profile.get(name)

/** The claims that Okta lists as its own. An administrator can only change where they stand. */
export const systemClaims: readonly SystemClaim[] = [
  { name: 'name', scope: 'profile', always: true, of: fullName },
  { name: 'preferred_username', scope: 'profile', always: true, of: ({ login }) => login },
  { name: 'given_name', scope: 'profile', of: attribute('firstName') },
  { name: 'middle_name', scope: 'profile', of: attribute('middleName') },
  { name: 'family_name', scope: 'profile', of: attribute('lastName') },
  { name: 'nickname', scope: 'profile', of: attribute('nickName') },
  { name: 'profile', scope: 'profile', of: attribute('profileUrl') },
  { name: 'zoneinfo', scope: 'profile', of: attribute('timezone') },
  { name: 'locale', scope: 'profile', of: attribute('locale') },
  { name: 'updated_at', scope: 'profile', of: ({ updatedAt }) => Math.floor(updatedAt / 1000) },
  { name: 'email', scope: 'email', always: true, of: attribute('email') },
  { name: 'email_verified', scope: 'email', always: true, of: emailVerified },
  { name: 'phone_number', scope: 'phone', of: attribute('primaryPhone') },
  { name: 'address', scope: 'address', of: address },
]

/** The claim `sub` of access tokens: Okta's own as well, but its value can be changed. */
export const subjectExpression = '(appuser != null) ? appuser.userName : app.clientId'

type Subject = { readonly user: User; readonly scopes: readonly string[] }

/** The claims of OpenID Connect that `userinfo` tells about a person, as far as scopes allow. */
export const userClaims = (subject: Subject): Record<string, unknown> =>
  valuesOf(systemClaims, subject)

/** The few of them that stand in a "thin" ID token, one that an access token comes with. */
export function thinClaims(
  subject: Subject & { readonly server: Pick<AuthorizationServer, 'claims'> },
): Record<string, unknown> {
  const set = subject.server.claims.filter(({ valueType }) => valueType === 'SYSTEM')
  const isAlways = (claim: SystemClaim) =>
    set.find(({ name }) => name === claim.name)?.alwaysIncludeInToken ?? claim.always === true
  return valuesOf(systemClaims.filter(isAlways), subject)
}

const valuesOf = (claims: readonly SystemClaim[], { user, scopes }: Subject) =>
  Object.fromEntries(
    claims
      .filter(({ scope }) => scopes.includes(scope))
      .map(({ name, of }) => [name, of(user)] as const)
      .filter(([, value]) => value !== undefined),
  )

function fullName({ profile }: User): unknown {
  const parts = ['firstName', 'lastName'].map((part) => profile.get(part)).filter(Boolean)
  return profile.get('displayName') || parts.join(' ') || undefined
}

/** Always true: nobody here has an address that is not theirs. */
function emailVerified({ profile }: User): unknown {
  return profile.has('email') ? true : undefined
}

const addressParts = {
  street_address: 'streetAddress',
  locality: 'city',
  region: 'state',
  postal_code: 'zipCode',
  country: 'countryCode',
} as const

/** OpenID Connect Core §5.1.1. */
function address({ profile }: User): unknown {
  const parts = Object.entries(addressParts)
    .map(([part, name]) => [part, profile.get(name)] as const)
    .filter(([, value]) => value !== undefined)
  return parts.length > 0 ? Object.fromEntries(parts) : undefined
}
