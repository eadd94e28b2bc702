import { alreadyExists } from '../errors.ts'
import type { Attribute } from './base-attributes.ts'
import { isBase, misfitOfAttribute, wholeSchema } from './base-attributes.ts'
import { isAddress } from './formats.ts'
import type { Organisation } from './organisation.ts'
import type { ProfileChange } from './profile-changes.ts'
import type { ProfileValue } from './profile-schema.ts'
import type { User } from './user.ts'
import { userWithLogin } from './user.ts'

/** Okta's own sentence. */
export const unknownAttribute = (name: string): string =>
  `Property name '${name}' is not defined in profile`

/** What is wrong with a profile, in Okta's own sentences where they are known. */
export function problemsOfProfile(
  org: Organisation,
  change: ProfileChange,
  whole: ProfileChange,
  user?: User,
): readonly { readonly name: string; readonly cause: string }[] {
  const schema = wholeSchema(org.profileSchema)
  const wrong = Object.entries(schema)
    .filter(([name, { required }]) => required && isBlank(ownOf(whole, name)))
    .map(([name]) => ({ name, cause: 'The field cannot be left blank' }))
  for (const [name, given] of Object.entries(change)) {
    if (isBlank(given) && Object.hasOwn(schema, name)) continue
    const cause = problemOf(org, name, given ?? '', ownOf(schema, name), user)
    if (cause) wrong.push({ name, cause })
  }
  return wrong
}

/** Names come from outside: `constructor` must not be found on the prototype. */
const ownOf = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

const isBlank = (given: ProfileValue | null | undefined): boolean =>
  given === undefined || given === null || given === ''

function problemOf(
  org: Organisation,
  name: string,
  given: ProfileValue,
  attribute: Attribute | undefined,
  user: User | undefined,
): string | undefined {
  if (!attribute) return unknownAttribute(name)
  const { format: _, ...others } = attribute
  const unfit = misfitOfAttribute(name, given, attribute)
  if (unfit && isBase(name) && !misfitOfAttribute(name, given, others)) {
    return 'Does not match required pattern'
  }
  if (unfit) return `The value ${unfit}`
  if (name === 'login' && !isAddress(String(given))) {
    return 'Username must be in the form of an email address'
  }
  return isTaken(org, name, given, attribute, user) ? alreadyExists : undefined
}

function isTaken(
  org: Organisation,
  name: string,
  given: ProfileValue,
  { unique }: Attribute,
  user: User | undefined,
): boolean {
  if (name === 'login') {
    const known = userWithLogin(org, String(given))
    return known !== undefined && known !== user
  }
  if (!unique) return false
  return [...org.users.values()].some(
    (other) => other !== user && other.profile.get(name) === given,
  )
}

/** A person's profile as a change would leave it; what the schema has no longer, it need not fit. */
export function profileAfter(
  { profileSchema }: Organisation,
  { profile }: User,
  change: ProfileChange,
): ProfileChange {
  const schema = wholeSchema(profileSchema)
  const kept = [...profile].filter(([name]) => Object.hasOwn(schema, name))
  return { ...Object.fromEntries(kept), ...change }
}

/** Attributes that a person herself must not even see. */
export const hiddenAttributes = (org: Organisation): readonly string[] =>
  Object.entries(wholeSchema(org.profileSchema))
    .filter(([, { permissions }]) => permissions[0]?.action === 'HIDE')
    .map(([name]) => name)
