import type { Organisation } from '../organisation/organisation.ts'
import type { User } from '../organisation/user.ts'
import { userWithLogin } from '../organisation/user.ts'
import { changeStatus } from '../organisation/user-status.ts'

/**
 * The person with this login and password, if they may sign in. Wrong passwords in a row lock the
 * account, as `org.lockout` says (Okta's default: ten, and it stays locked until somebody unlocks
 * it). A locked account refuses the right password too, and is not told apart.
 */
export function signedIn(org: Organisation, login: string, password: string): User | undefined {
  const user = userWithLogin(org, login.trim())
  if (!user) return undefined
  unlockWhenDue(org, user)
  if (user.status !== 'ACTIVE') return undefined
  // Who has none here signs in elsewhere (federation), or was not given one yet.
  if (user.password === '' || user.password !== password) {
    countWrongPassword(org, user)
    return undefined
  }
  org.state.setWrongPasswords(user, { count: 0, lockedAt: undefined })
  return user
}

/** Why that was nobody, for whoever runs the scenario; the person is not told. */
export function whyNotSignedIn(org: Organisation, login: string): string {
  const user = userWithLogin(org, login.trim())
  if (!user) return 'Nobody has this login.'
  if (user.status !== 'ACTIVE') return `The person is ${user.status}.`
  return user.password === '' ? 'The person has no password here.' : 'The password is wrong.'
}

function countWrongPassword(org: Organisation, user: User): void {
  const { count, lockedAt } = org.state.wrongPasswords(user)
  // Active although locked before: somebody unlocked the account, and counting starts anew.
  const wrong = (lockedAt === undefined ? count : 0) + 1
  const { maxAttempts } = org.file.org.lockout
  const locks = maxAttempts > 0 && wrong >= maxAttempts
  if (locks) changeStatus(org, user, 'LOCKED_OUT')
  org.state.setWrongPasswords(user, { count: wrong, lockedAt: locks ? org.now() : undefined })
}

/** Unlocks an account that wrong passwords locked, when the organisation lets that pass. */
function unlockWhenDue(org: Organisation, user: User): void {
  const { lockedAt } = org.state.wrongPasswords(user)
  const { autoUnlockMinutes } = org.file.org.lockout
  if (user.status !== 'LOCKED_OUT' || lockedAt === undefined || autoUnlockMinutes === 0) return
  if (org.now() >= lockedAt + autoUnlockMinutes * 60_000) changeStatus(org, user, 'ACTIVE')
}
