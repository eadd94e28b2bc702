import type { ProfileValue } from './profile-schema.ts'
import type { User } from './user.ts'

type Source = (user: User) => ProfileValue | undefined

const from =
  (name: string): Source =>
  ({ profile }) =>
    profile.get(name)

/** Nobody's own profile has it: only what was set in the app. */
const nothing: Source = () => undefined

/**
 * A person's profile in every OpenID Connect app, and so the claims that are made of it: what each
 * attribute is, unless it was mapped or set. People without a locale or a time zone have those of
 * the organisation, as every live app shows them.
 */
export const appAttributes = {
  name: fullName,
  given_name: from('firstName'),
  middle_name: from('middleName'),
  family_name: from('lastName'),
  nickname: from('nickName'),
  profile: from('profileUrl'),
  picture: nothing,
  website: nothing,
  gender: nothing,
  birthdate: nothing,
  zoneinfo: ({ profile }: User) => profile.get('timezone') || 'America/Los_Angeles',
  locale: ({ profile }: User) => profile.get('locale') || 'en_US',
  email: from('email'),
  phone_number: from('primaryPhone'),
  street_address: from('streetAddress'),
  locality: from('city'),
  region: from('state'),
  postal_code: from('zipCode'),
  country: from('countryCode'),
  formatted: nothing,
} as const satisfies Readonly<Record<string, Source>>

/** Who is assigned, as the app shows them; what they have not is null. */
export const appProfileOf = (user: User): Record<string, ProfileValue | null> =>
  Object.fromEntries(Object.entries(appAttributes).map(([name, of]) => [name, of(user) ?? null]))

export const isAppAttribute = (name: string): name is keyof typeof appAttributes =>
  Object.hasOwn(appAttributes, name)

function fullName({ profile }: User): ProfileValue | undefined {
  const parts = ['firstName', 'lastName'].map((part) => profile.get(part)).filter(Boolean)
  return profile.get('displayName') || parts.join(' ') || undefined
}
