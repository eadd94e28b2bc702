import { z } from 'zod'
import { apiError, validationError } from '../../errors.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { User } from '../../organisation/user.ts'

export const recoveryQuestion = z.object({
  question: z.string().min(1).max(100),
  answer: z.string().min(4).max(100),
})

/** Credentials in a body. Hashes to import and hooks that check passwords are not emulated. */
export const credentialsShape = z.object({
  password: z
    .object({
      value: z.string().optional(),
      hash: z.unknown().optional(),
      hook: z.unknown().optional(),
    })
    .optional(),
  // Without an answer it is what a client has read, and puts back.
  recovery_question: recoveryQuestion.partial({ answer: true }).optional(),
  provider: z.object({ type: z.string(), name: z.string().optional() }).optional(),
})

export type Credentials = z.output<typeof credentialsShape>

/** Takes over whatever of the credentials is given. */
export function changeCredentials(org: Organisation, user: User, given: Credentials): void {
  checkPassword(given)
  if (given.provider) {
    user.provider = { type: given.provider.type, name: given.provider.name ?? given.provider.type }
  }
  const { question, answer } = given.recovery_question ?? {}
  if (question !== undefined && answer !== undefined) user.recoveryQuestion = { question, answer }
  if (given.password?.value !== undefined) setPassword(org, user, given.password.value)
}

/** Refuses a new password in a body that the organisation does not accept. */
export function checkPassword({ password }: Credentials): void {
  if (password?.hash !== undefined || password?.hook !== undefined) {
    throw apiError('NOT_EMULATED', 'Importing a password by hash or hook is not emulated.')
  }
  if (password?.value !== undefined) demandStrong(password.value)
}

/** A question that is new needs an answer; to one that is there the answer stays. */
export function checkRecoveryQuestion({ recovery_question }: Credentials, user?: User): void {
  if (!recovery_question || recovery_question.answer !== undefined) return
  if (recovery_question.question === user?.recoveryQuestion?.question) return
  throw validationError('answer', 'answer: The field cannot be left blank')
}

/** Unlike Okta, whose default policy also counts kinds of characters, only the length matters. */
export function demandStrong(password: string): void {
  if (password.length >= 8) return
  throw validationError(
    'password',
    'password: Password requirements were not met. Password requirements: at least 8 characters.',
  )
}

export function setPassword(org: Organisation, user: User, password: string): void {
  user.password = password
  user.dates.passwordChanged = org.now()
}
