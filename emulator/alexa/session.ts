import type { ResponseEnvelope } from 'ask-sdk-model'
import type { SessionEnd, Turn } from '../transcript/turn.ts'
import type { Person } from './person.ts'
import { sessionEffect } from './response/session-effect.ts'
import { speechOf } from './response/speech.ts'

/** One conversation with the skill, from the invocation until the skill or Alexa ends it. */
export type Session = {
  readonly id: string
  /** True until the first request of the session has been answered. */
  isNew: boolean
  /** What the skill's last response asked to be given back. */
  attributes: Readonly<Record<string, unknown>>
  /** Whether the microphone is open: what is said next reaches the skill without the wake word. */
  listening: boolean
  /** What Alexa says once more if nothing is answered; gone once it has been said. */
  reprompt: string | undefined
  /** When Alexa closes it if nobody says anything, in virtual milliseconds since 1970. */
  lastsUntil: number
}

/** How long Alexa listens, and again after a reprompt. An older page says so; newer: "a few seconds". */
const listeningMs = 8000
/** How long a screen keeps a session open whose microphone is closed. */
const lingeringMs = 30_000

export const newSession = (id: string): Session => ({
  id,
  isNew: true,
  attributes: {},
  listening: false,
  reprompt: undefined,
  lastsUntil: Number.POSITIVE_INFINITY,
})

/** The person's session, unless so much time has passed that Alexa has closed it. */
export const sessionAt = ({ session }: Person, now: number): Session | undefined =>
  session && now <= session.lastsUntil ? session : undefined

/** What a turn tells of the session after it. */
export type SessionAfter = Pick<Turn, 'session' | 'listening' | 'sessionEnd' | 'sessionAttributes'>

/** Keeps the session open or ends it, as the skill's response asks on this device. */
export function settleSession(
  person: Person,
  session: Session,
  response: ResponseEnvelope,
  now: number,
): SessionAfter {
  const effect = sessionEffect(response, person.device)
  // A response without attributes drops them: Alexa keeps none of her own.
  session.attributes = response.sessionAttributes ?? {}
  if (effect.session === 'ended') return endSession(person, 'SKILL')
  session.listening = effect.microphone
  session.reprompt = speechOf(response).reprompt
  session.lastsUntil = now + patience(session)
  return {
    session: 'open',
    listening: session.listening,
    sessionAttributes: session.attributes,
  }
}

/** Says the reprompt, once, and listens again. */
export function repeatPrompt(session: Session, now: number): void {
  session.reprompt = undefined
  session.lastsUntil = now + patience(session)
}

function patience({ listening, reprompt }: Session): number {
  if (!listening) return lingeringMs
  return reprompt ? 2 * listeningMs : listeningMs
}

/** Ends the person's session; the turn still shows the attributes that it ended with. */
export function endSession(person: Person, sessionEnd: SessionEnd): SessionAfter {
  const sessionAttributes = person.session?.attributes ?? {}
  person.session = undefined
  return { session: 'ended', listening: false, sessionEnd, sessionAttributes }
}
