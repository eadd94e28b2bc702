import { attributeNamed } from './base-attributes.ts'
import type { Organisation } from './organisation.ts'
import type { ProfileValue } from './profile-schema.ts'
import { renameReferences } from './references.ts'
import type { User } from './user.ts'

/** What is to stand in a profile: `null` clears. */
export type ProfileChange = Readonly<Record<string, ProfileValue | null>>

/**
 * Changes a profile that has been checked; a new login takes its references along. As in Okta,
 * text that is cleared becomes an empty string for expressions, and what was never set stays unset.
 */
export function changeProfile(org: Organisation, user: User, change: ProfileChange): void {
  for (const [name, value] of Object.entries(change)) changeAttribute(org, user, name, value)
  const login = String(user.profile.get('login'))
  if (login === user.login) return
  renameReferences(org, 'users', user.login, login)
  org.users.delete(user.login.toLowerCase())
  user.login = login
  org.users.set(login.toLowerCase(), user)
}

function changeAttribute(
  org: Organisation,
  user: User,
  name: string,
  value: ProfileValue | null,
): void {
  if (value !== null) user.profile.set(name, value)
  else if (!user.profile.has(name)) return
  else if (attributeNamed(name, org.profileSchema)?.type === 'string') user.profile.set(name, '')
  else user.profile.delete(name)
  user.updatedAt = org.now()
}
