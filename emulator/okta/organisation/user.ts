import { derivedId } from '../ids.ts'
import type { UserInFile } from './file.ts'
import type { Organisation } from './organisation.ts'
import type { ProfileValue } from './profile-schema.ts'

export type Status = UserInFile['status']

export type User = {
  readonly id: string
  login: string
  password: string
  /** By name; everybody is in `EVERYONE` without being listed. */
  groups: readonly string[]
  status: Status
  /** Milliseconds; when the profile last changed. */
  updatedAt: number
  readonly profile: Map<string, ProfileValue>
  readonly dates: UserDates
  /** Who keeps the password: Okta unless the management API was told otherwise. */
  provider: { readonly type: string; readonly name: string }
  recoveryQuestion: { readonly question: string; readonly answer: string } | undefined
}

/** When things happened to a person, in milliseconds; `undefined` for what never did. */
type UserDates = {
  readonly created: number
  activated: number | undefined
  statusChanged: number | undefined
  lastLogin: number | undefined
  passwordChanged: number | undefined
}

/** A person as the organisation knows them; `now` in milliseconds. */
export function userOf(user: UserInFile, now: number): User {
  const { id, status, password, groups, profile } = user
  const login = String(profile['login'])
  const activated = status === 'STAGED' ? undefined : now
  return {
    id: id ?? derivedId('00u', login),
    login,
    password,
    groups,
    status,
    updatedAt: now,
    profile: new Map(Object.entries(profile)),
    dates: {
      created: now,
      activated,
      statusChanged: activated,
      lastLogin: undefined,
      passwordChanged: now,
    },
    provider: { type: 'OKTA', name: 'OKTA' },
    recoveryQuestion: undefined,
  }
}

/** When anything that Okta keeps of a person last changed, in milliseconds. */
export const lastUpdated = ({ dates, updatedAt }: User): number =>
  Math.max(updatedAt, dates.created, dates.statusChanged ?? 0, dates.passwordChanged ?? 0)

export const userWithLogin = (org: Organisation, login: string): User | undefined =>
  org.users.get(login.toLowerCase())

export const isInGroup = (user: User, groups: readonly string[]): boolean =>
  groups.includes('EVERYONE') || groups.some((group) => user.groups.includes(group))

/** Whether logins named in the file include this person's; Okta compares logins without case. */
export const isNamed = (user: User, logins: readonly string[]): boolean =>
  logins.some((login) => login.toLowerCase() === user.login.toLowerCase())
