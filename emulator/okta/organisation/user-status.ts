import { revokeEverything } from '../tokens/revocation.ts'
import type { Organisation } from './organisation.ts'
import type { Status, User } from './user.ts'

/** Deactivation ends sessions and tokens for good; other states only hold them back meanwhile. */
export function changeStatus(org: Organisation, user: User, status: Status): void {
  if (user.status === status) return
  user.status = status
  user.dates.statusChanged = org.now()
  if (status === 'ACTIVE' || status === 'PROVISIONED') user.dates.activated ??= org.now()
  if (status === 'DEPROVISIONED') revokeEverything(org, user)
  else if (status !== 'ACTIVE') org.state.endSessions(user)
}
