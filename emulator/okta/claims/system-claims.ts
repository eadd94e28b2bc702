import { appAttributes } from '../organisation/app-profile.ts'
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

/** The claims that Okta lists as its own. An administrator can only change where they stand. */
export const systemClaims: readonly SystemClaim[] = [
  { name: 'name', scope: 'profile', always: true, of: appAttributes.name },
  { name: 'preferred_username', scope: 'profile', always: true, of: ({ login }) => login },
  ofProfile('given_name'),
  ofProfile('middle_name'),
  ofProfile('family_name'),
  ofProfile('nickname'),
  ofProfile('profile'),
  ofProfile('picture'),
  ofProfile('website'),
  ofProfile('gender'),
  ofProfile('birthdate'),
  ofProfile('zoneinfo'),
  ofProfile('locale'),
  { name: 'updated_at', scope: 'profile', of: ({ updatedAt }) => Math.floor(updatedAt / 1000) },
  { name: 'email', scope: 'email', always: true, of: appAttributes.email },
  { name: 'email_verified', scope: 'email', of: emailVerified },
  { name: 'phone_number', scope: 'phone', of: appAttributes.phone_number },
  { name: 'address', scope: 'address', of: address },
]

function ofProfile(name: keyof typeof appAttributes): SystemClaim {
  return { name, scope: 'profile', of: appAttributes[name] }
}

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

/** Always true: nobody here has an address that is not theirs. */
function emailVerified({ profile }: User): unknown {
  return profile.has('email') ? true : undefined
}

const addressParts = ['street_address', 'locality', 'region', 'postal_code', 'country'] as const

/** OpenID Connect Core §5.1.1. */
function address(user: User): unknown {
  const parts = addressParts
    .map((part) => [part, appAttributes[part](user)] as const)
    .filter(([, value]) => value !== undefined)
  return parts.length > 0 ? Object.fromEntries(parts) : undefined
}
