import type { Person } from '../alexa/person.ts'
import type { Session } from '../alexa/session.ts'
import { sessionAt } from '../alexa/session.ts'

type OpenSession = { readonly person: Person; readonly session: Session }

export const openSessions = (people: readonly Person[], now: number): readonly OpenSession[] =>
  people.flatMap((person) => {
    const session = sessionAt(person, now)
    return session ? [{ person, session }] : []
  })

/** Those of sessions that were open whose time has run out since, and nothing else ended them. */
export const lapsed = (open: readonly OpenSession[], now: number): readonly OpenSession[] =>
  open.filter(({ person, session }) => person.session === session && !sessionAt(person, now))
