import { z } from 'zod'
import { apiError, validationError } from '../../errors.ts'
import { wholeSchema } from '../../organisation/base-attributes.ts'
import { profileValue } from '../../organisation/file-values.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { ProfileChange } from '../../organisation/profile-changes.ts'
import { problemsOfProfile, unknownAttribute } from '../../organisation/profile-rules.ts'
import type { User } from '../../organisation/user.ts'
import { wholeRecord } from '../whole-record.ts'

/** The shape of a profile in a body; what may stand in it, the schema of the organisation says. */
export const profileShape = wholeRecord(
  z.string(),
  profileValue.nullable(),
  unknownAttribute('__proto__'),
)

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
  const schema = wholeSchema(org.profileSchema)
  const unknown = Object.keys(change).filter((name) => !Object.hasOwn(schema, name))
  if (unknown.length > 0) {
    throw validationError(user ? 'user' : 'newUser', ...unknown.map(unknownAttribute))
  }
  const wrong = problemsOfProfile(org, change, whole, user)
  const [first] = wrong
  if (first) throw validationError(first.name, ...wrong.map((one) => `${one.name}: ${one.cause}`))
}

/** Refuses what a person may not change in her own profile. */
export function checkOwnPermissions(org: Organisation, change: ProfileChange): void {
  const schema = new Map(Object.entries(wholeSchema(org.profileSchema)))
  for (const name of Object.keys(change)) {
    const action = schema.get(name)?.permissions[0]?.action
    if (action !== undefined && action !== 'READ_WRITE') throw apiError('E0000077', name)
  }
}
