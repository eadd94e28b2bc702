import { z } from 'zod'
import { apiError, validationError } from '../errors.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { ProfileChange } from '../organisation/profile-changes.ts'
import type { ProfileValue } from '../organisation/profile-schema.ts'
import { isAddress, misfit } from '../organisation/profile-schema.ts'
import type { User } from '../organisation/user.ts'
import { userWithLogin } from '../organisation/user.ts'
import type { Attribute } from './base-attributes.ts'
import { isBase, wholeSchema } from './base-attributes.ts'
import { wholeRecord } from './whole-record.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])

const unknownAttribute = 'The attribute is not in the user profile schema'

/** The shape of a profile in a body; what may stand in it, the schema of the organisation says. */
export const profileShape = wholeRecord(z.string(), value, unknownAttribute)

/**
 * Refuses a profile that the organisation's schema does not allow, with Okta's own sentences where
 * they are known. `whole` is what the person would have afterwards.
 */
export function checkProfile(
  org: Organisation,
  change: ProfileChange,
  whole: ProfileChange,
  user?: User,
): void {
  const wrong = problemsOfProfile(org, change, whole, user)
  const [first] = wrong
  if (first) throw validationError(first.name, ...wrong.map((one) => `${one.name}: ${one.cause}`))
}

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
  if (!attribute) return unknownAttribute
  const { format: _, ...others } = attribute
  const unfit = misfit(given, attribute)
  if (unfit && isBase(name) && !misfit(given, others)) return 'Does not match required pattern'
  if (unfit) return `The value ${unfit}`
  if (name === 'login' && !isAddress(String(given))) {
    return 'Username must be in the form of an email address'
  }
  return isTaken(org, name, given, attribute, user)
    ? 'An object with this field already exists in the current organization'
    : undefined
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

/** Refuses what a person may not change in her own profile. */
export function checkOwnPermissions(org: Organisation, change: ProfileChange): void {
  const schema = wholeSchema(org.profileSchema)
  for (const name of Object.keys(change)) {
    const action = ownOf(schema, name)?.permissions[0]?.action
    if (action !== undefined && action !== 'READ_WRITE') throw apiError('E0000077', name)
  }
}

/** Attributes that a person herself must not even see. */
export const hiddenAttributes = (org: Organisation): readonly string[] =>
  Object.entries(wholeSchema(org.profileSchema))
    .filter(([, { permissions }]) => permissions[0]?.action === 'HIDE')
    .map(([name]) => name)
