import type { Organisation, User } from './organisation.ts'
import type { ProfileValue } from './profile-schema.ts'
import { attributeType } from './profile-schema.ts'

/**
 * Sets an attribute of a person's profile; `null` clears it. As in Okta, text that is cleared
 * becomes an empty string for expressions, and what was never set stays unset.
 */
export function changeAttribute(
  org: Organisation,
  user: User,
  name: string,
  value: ProfileValue | null,
): void {
  if (value !== null) user.profile.set(name, value)
  else if (!user.profile.has(name)) return
  else if (attributeType(name, org.profileSchema)?.type === 'string') user.profile.set(name, '')
  else user.profile.delete(name)
  user.updatedAt = Math.floor(org.now() / 1000)
}
