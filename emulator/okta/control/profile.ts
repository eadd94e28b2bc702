import { didYouMean } from '../../did-you-mean.ts'
import { ColloquyError } from '../../errors.ts'
import { attributeNamed, attributeNames } from '../organisation/base-attributes.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { ProfileChange } from '../organisation/profile-changes.ts'
import { changeProfile } from '../organisation/profile-changes.ts'
import { problemsOfProfile, profileAfter } from '../organisation/profile-rules.ts'
import type { ProfileValue } from '../organisation/profile-schema.ts'
import { typedValue } from '../organisation/profile-schema.ts'
import type { User } from '../organisation/user.ts'

/** Changes a person's profile as an administrator can, by whom the schema alone is obeyed. */
export function setProfile(org: Organisation, user: User, wanted: ProfileChange): User {
  const change: ProfileChange = Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [name, typed(org, name, value)]),
  )
  const [problem] = problemsOfProfile(org, change, profileAfter(org, user, change), user)
  if (problem) throw refused(problem, change)
  changeProfile(org, user, change)
  return user
}

/** Steps and forms speak in strings; the schema says what is meant. */
function typed(org: Organisation, name: string, value: ProfileValue | null): ProfileValue | null {
  const attribute = knownAttribute(org, name)
  return typeof value === 'string' ? typedValue(attribute, value) : value
}

function knownAttribute({ profileSchema }: Organisation, name: string) {
  const type = attributeNamed(name, profileSchema)
  if (type) return type
  const known = attributeNames(profileSchema)
  throw new ColloquyError('UNKNOWN_ATTRIBUTE', {
    what: `Okta's profile schema has no attribute "${name}"${didYouMean(name, known)}`,
    remedy: 'Name one of the schema, or add it to profileSchema in the Okta file.',
  })
}

type Problem = ReturnType<typeof problemsOfProfile>[number]

function refused({ name, cause }: Problem, change: ProfileChange): ColloquyError {
  const value = Object.hasOwn(change, name) ? change[name] : undefined
  return new ColloquyError('ATTRIBUTE_INVALID', {
    what: `Okta refuses this profile: ${name}: ${cause}`,
    evidence: value === undefined ? [] : [`the value: ${JSON.stringify(value)}`],
    remedy: 'Give values that the profile schema in the Okta file allows.',
  })
}
