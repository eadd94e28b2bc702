import { ColloquyError } from '../../errors.ts'
import { derivedId } from '../ids.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Session } from '../state.ts'

/** A browser's session, without the cookie that would open it. Times are ISO 8601. */
export type SessionView = {
  readonly id: string
  readonly login: string
  readonly since: string
  readonly usedAt: string
}

export const sessionsOf = ({ state }: Organisation): readonly SessionView[] =>
  state.sessions().map((session) => ({
    id: idOf(session),
    login: session.user.login,
    since: new Date(session.since).toISOString(),
    usedAt: new Date(session.usedAt).toISOString(),
  }))

export function endSession({ state }: Organisation, id: string): void {
  const session = state.sessions().find((known) => idOf(known) === id)
  if (!session) throw unknownSession(state, id)
  state.endSession(session.id)
}

const unknownSession = (state: Organisation['state'], id: string) =>
  new ColloquyError('SCENARIO_INVALID', {
    what: `There is no session "${id}" at Okta`,
    evidence: state.sessions().map((known) => `${idOf(known)}  ${known.user.login}`),
    remedy: 'Take the id from the list of sessions.',
  })

/** Okta's prefix for sessions. What the cookie holds must not be told. */
const idOf = ({ id }: Session): string => derivedId('102', id)
