import type { ResponseEnvelope } from 'ask-sdk-model'
import { shown } from '../calls.ts'
import type { Clock } from '../clock.ts'
import type { Random } from '../random.ts'
import { localTime } from '../time-zone.ts'
import type { Silence, Speech, Turn } from '../transcript/turn.ts'
import type { AccountLinking } from './account-linking/account-linking.ts'
import type { TokenOutcome } from './account-linking/tokens.ts'
import { compose } from './compose.ts'
import type { ExchangePorts } from './exchange.ts'
import { exchangeWith } from './exchange.ts'
import type { Meaning } from './interpret.ts'
import { interpret } from './interpret.ts'
import type { Person } from './person.ts'
import { sessionId } from './request/ids.ts'
import { PROBLEM_SPEECH } from './response/rejection.ts'
import { speechOf } from './response/speech.ts'
import type { Session, SessionAfter } from './session.ts'
import { endSession, newSession, repeatPrompt, settleSession } from './session.ts'
import type { InteractionModel } from './understanding/interaction-model.ts'
import type { CompiledModel } from './understanding/model.ts'

/** Everything that Alexa has at hand when somebody speaks to her. */
export type Alexa = ExchangePorts & {
  readonly clock: Clock
  readonly random: Random
  readonly skillId: string
  /** What the skill package says for a locale, compiled once. */
  readonly modelFor: (locale: string) => LocaleModel
  /** Whether what no sample covers may be guessed; it may unless this says `exact`. */
  readonly understanding?: 'exact' | 'generalised'
  /** Who answers "go home"; Alexa unless this says `skill`. */
  readonly navigateHome?: 'Alexa' | 'skill'
  readonly linking: AccountLinking | undefined
}

export type LocaleModel = {
  readonly invocationName: string
  readonly model: InteractionModel
  readonly compiled: CompiledModel
}

/** One turn, from what was heard to what was said. `number` counts the turns of the transcript. */
export async function takeTurn(
  alexa: Alexa,
  person: Person,
  heard: string | Silence,
  number: number,
): Promise<Turn> {
  const { name, locale, device } = person
  const now = alexa.clock.now()
  const beginning = { number, person: name, locale, at: localTime(now, person.timeZone), heard }
  const { invocationName, compiled, model } = alexa.modelFor(locale)

  // Words → meaning: the invocation grammar, then the interaction model.
  const { understanding, navigateHome } = alexa
  const hearing = { person, invocationName, model: compiled, now, understanding, navigateHome }
  const meaning = interpret(heard, hearing)
  if (meaning.type === 'reprompt') return { ...beginning, ...sayAgain(person, meaning.words, now) }

  // Meaning → request: in its session, with the person's access token, refreshed when expired.
  const session = sessionFor(meaning, alexa, person)
  const { accessToken, refreshing } = await currentAccessToken(alexa, person)
  const composer = { ...alexa, person, session, model, accessToken }
  const envelope = compose(meaning, composer)

  // Request → response, which is checked as Alexa checks it.
  const asked = { person: name, device, model }
  const { exchange, failure } = await exchangeWith(alexa, { ...asked, envelope })

  // Response → what becomes of the session, and the words that are heard.
  const response = failure ? undefined : exchange.response
  const after = settle(person, session, meaning, response, alexa.clock.now())
  const said = response ? speechOf(response) : silentEnding(after)
  const card = response?.response?.card

  // A session that ended in an error is told to the skill at once, without a further word.
  const inError = after.sessionEnd === 'ERROR' ? failure : undefined
  const farewell = inError && compose({ type: 'error', error: inError }, composer)
  const told = farewell && (await exchangeWith(alexa, { ...asked, envelope: farewell })).exchange

  return {
    ...beginning,
    ...exchange,
    calls: [...refreshing, ...exchange.calls],
    ...(meaning.type === 'intent' && { understood: meaning.understood }),
    said,
    ...(card && { card }),
    ...after,
    followUps: told ? [told] : [],
  }
}

/** The session that a request belongs to; an invocation always opens a new one. */
function sessionFor(meaning: Meaning, { random }: Alexa, person: Person): Session {
  const opens = meaning.type === 'launch' || (meaning.type === 'intent' && meaning.opensSession)
  // Recalled: who names the skill again while it is open starts a new session of it.
  if (opens || !person.session) person.session = newSession(sessionId(random))
  return person.session
}

/** The token to send, if there is one, and the calls that refreshing it took. */
async function currentAccessToken({ linking, calls }: Alexa, person: Person) {
  if (!linking || !person.tokens) return { accessToken: undefined, refreshing: [] }
  const before = calls.record.length
  const outcome = await linking.current(person.tokens, person.name)
  if (outcome.type === 'granted') person.tokens = outcome.tokens
  // Undocumented: whether Alexa tries a refused refresh again. Here the link is gone for good.
  if (outcome.type === 'refused') person.tokens = undefined
  const refreshing = calls.madeSince(before, person.name).map(shown)
  return { accessToken: tokenOf(outcome), refreshing }
}

const tokenOf = (outcome: TokenOutcome): string | undefined =>
  outcome.type === 'granted' ? outcome.tokens.accessToken : undefined

/** Without a usable response the session is over, whatever it was. */
function settle(
  person: Person,
  session: Session,
  meaning: Meaning,
  response: ResponseEnvelope | undefined,
  now: number,
): SessionAfter {
  session.isNew = false
  if (meaning.type === 'exit') return endSession(person, 'USER_INITIATED')
  if (meaning.type === 'no reply') return endSession(person, 'EXCEEDED_MAX_REPROMPTS')
  return response ? settleSession(person, session, response, now) : endSession(person, 'ERROR')
}

/** A session that ends without the skill's words ends with Alexa's own, if it went wrong. */
const silentEnding = ({ sessionEnd }: SessionAfter): Speech => ({
  words: sessionEnd === 'ERROR' ? PROBLEM_SPEECH : '',
})

/** Alexa says the reprompt, once, and listens again; the skill hears nothing of it. */
function sayAgain({ session }: Person, words: string, now: number) {
  if (session) repeatPrompt(session, now)
  return {
    calls: [],
    logs: [],
    tookMs: 0,
    problems: [],
    said: { words },
    sessionAttributes: session?.attributes ?? {},
    session: 'open' as const,
    listening: true,
    followUps: [],
  }
}
