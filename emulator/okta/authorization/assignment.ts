import { because, oauthError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import { isAssigned } from '../organisation/app.ts'
import type { User } from '../organisation/user.ts'

/** Refuses a person who may not use the app. */
export function demandAssigned(user: User, app: App): void {
  if (isAssigned(user, app)) return
  const why = `The person is not assigned to the app "${app.label}", nor is a group of theirs.`
  throw because(oauthError('user_not_assigned'), why)
}
