import { z } from 'zod'
import { apiError } from '../../errors.ts'
import type { User } from '../../organisation/user.ts'
import { changeStatus } from '../../organisation/user-status.ts'
import { revokeEverything } from '../../tokens/revocation.ts'
import { userInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, flag } from '../route.ts'
import { demandStrong, recoveryQuestion, setPassword } from './credentials.ts'
import { oneTimeToken } from './lifecycle.ts'
import { credentialsView, shown } from './view.ts'

const password = z.object({ value: z.string() })
const passwordChange = z.object({
  oldPassword: password,
  newPassword: password,
  revokeSessions: z.boolean().default(false),
})

function changePassword(ask: Ask): Answer {
  const { oldPassword, newPassword, revokeSessions } = bodyOf(ask, passwordChange)
  const user = inStatus(ask, ['STAGED', 'ACTIVE', 'PASSWORD_EXPIRED', 'RECOVERY'])
  demandPassword(user, oldPassword.value, 'Old Password is not correct')
  demandStrong(newPassword.value)
  setPassword(ask.org, user, newPassword.value)
  if (user.status === 'PASSWORD_EXPIRED' || user.status === 'RECOVERY') {
    changeStatus(ask.org, user, 'ACTIVE')
  }
  if (revokeSessions) revokeEverything(ask.org, user)
  return { body: credentialsView(user) }
}

const questionChange = z.object({
  password,
  recovery_question: recoveryQuestion,
})

function changeRecoveryQuestion(ask: Ask): Answer {
  const { password: given, recovery_question } = bodyOf(ask, questionChange)
  const user = inStatus(ask, ['STAGED', 'ACTIVE', 'RECOVERY'])
  demandPassword(user, given.value, 'Password is not correct')
  user.recoveryQuestion = recovery_question
  return { body: credentialsView(user) }
}

/** Who has no password yet has none that could be right. */
function demandPassword({ password }: User, given: string, cause: string): void {
  if (password !== '' && password === given) return
  const error = apiError('E0000014')
  error.causes = [cause]
  throw error
}

/** With `tempPassword` as an older name of the operation below. */
function expirePassword(ask: Ask): Answer {
  if (flag(ask, 'tempPassword', false)) return expireWithTemporaryPassword(ask)
  const user = expired(ask)
  return shown(ask.org, user)
}

function expireWithTemporaryPassword(ask: Ask): Answer {
  const user = expired(ask)
  const tempPassword = oneTimeToken(ask.org)
  setPassword(ask.org, user, tempPassword)
  if (flag(ask, 'revokeSessions', false)) revokeEverything(ask.org, user)
  return { body: { tempPassword } }
}

function expired(ask: Ask): User {
  const user = inStatus(ask, ['ACTIVE', 'RECOVERY', 'PASSWORD_EXPIRED', 'LOCKED_OUT'])
  changeStatus(ask.org, user, 'PASSWORD_EXPIRED')
  return user
}

/** Unlike Okta, the link leads nowhere: setting a password with it is not emulated. */
function resetPassword(ask: Ask): Answer {
  const { org } = ask
  const statuses = ['ACTIVE', 'PROVISIONED', 'RECOVERY', 'PASSWORD_EXPIRED', 'LOCKED_OUT'] as const
  const user = inStatus(ask, statuses)
  changeStatus(org, user, 'RECOVERY')
  if (flag(ask, 'revokeSessions', false)) revokeEverything(org, user)
  if (flag(ask, 'sendEmail', true)) return { body: {} }
  return { body: { resetPasswordUrl: `${org.origin}/reset_password/${oneTimeToken(org)}` } }
}

function inStatus(ask: Ask, statuses: readonly User['status'][]): User {
  const user = userInPath(ask)
  if (!statuses.includes(user.status)) throw apiError('E0000038')
  return user
}

const manage = 'okta.users.manage'

export const userPasswordRoutes: readonly Route[] = [
  ['POST', '/users/:user/credentials/change_password', manage, changePassword],
  ['POST', '/users/:user/credentials/change_recovery_question', manage, changeRecoveryQuestion],
  ['POST', '/users/:user/lifecycle/expire_password', manage, expirePassword],
  [
    'POST',
    '/users/:user/lifecycle/expire_password_with_temp_password',
    manage,
    expireWithTemporaryPassword,
  ],
  ['POST', '/users/:user/lifecycle/reset_password', manage, resetPassword],
]
