import { ColloquyError } from '../errors.ts'
import type { Silence, Understanding } from '../transcript/turn.ts'
import { asking, parseInvocation } from './invocation/invocation.ts'
import { splitWakeWord } from './invocation/wake-word.ts'
import type { Person } from './person.ts'
import { sessionAt } from './session.ts'
import { isExit } from './understanding/exit.ts'
import type { CompiledModel } from './understanding/model.ts'
import { understand, understandFirst } from './understanding/understand.ts'

/** What Alexa does about something that a person said, or did not say. */
export type Meaning =
  | { readonly type: 'launch' }
  | { readonly type: 'intent'; readonly understood: Understanding; readonly opensSession: boolean }
  | { readonly type: 'exit' }
  | { readonly type: 'reprompt'; readonly words: string }
  | { readonly type: 'no reply' }

type Hearing = {
  readonly person: Person
  readonly invocationName: string
  readonly model: CompiledModel
  readonly now: number
  readonly understanding?: 'exact' | 'generalised' | undefined
  readonly navigateHome?: 'Alexa' | 'skill' | undefined
}

/** From words to meaning: whom they are for, and what they ask. */
export function interpret(heard: string | Silence, hearing: Hearing): Meaning {
  if (typeof heard !== 'string') return silence(hearing.person)
  const { wakeWord, words } = splitWakeWord(heard)
  if (wakeWord) return addressed(words, hearing)
  if (!sessionAt(hearing.person, hearing.now)?.listening) throw nobodyListens(heard, hearing)
  return inSession(words, hearing)
}

/** Said to Alexa by name: opens the skill, asks it something, or goes on with an open session. */
function addressed(words: string, hearing: Hearing): Meaning {
  const { person, invocationName } = hearing
  const invocation = parseInvocation(words, invocationName, person.locale)
  switch (invocation.type) {
    case 'launch':
      return { type: 'launch' }
    case 'one-shot':
      return oneShot(invocation.utterances, hearing)
    case 'someone else':
      if (sessionAt(person, hearing.now)) return inSession(words, hearing)
      throw notForTheSkill(words, hearing)
  }
}

/** An invocation with something to ask: the reading that a sample covers, else the first one. */
function oneShot(utterances: readonly string[], hearing: Hearing): Meaning {
  const first = understandFirst(hearing.model, utterances, circumstances(hearing))
  // Recalled: a skill without AMAZON.FallbackIntent is launched by a one-shot that nothing covers.
  if (!first) return { type: 'launch' }
  return { type: 'intent', understood: first.understanding, opensSession: true }
}

/** Said while a session is open. "Exit" is Alexa's own: it ends the session and is no intent. */
function inSession(words: string, hearing: Hearing): Meaning {
  if (isExit(words, hearing.person.locale, hearing)) return { type: 'exit' }
  const understood = understand(hearing.model, words, circumstances(hearing))
  if (!understood) return repromptOrGiveUp(hearing.person)
  return { type: 'intent', understood, opensSession: false }
}

const circumstances = ({ now, person: { timeZone }, understanding }: Hearing) => ({
  now,
  timeZone,
  understanding,
})

/** Nothing said, or nothing that maps to an intent: the reprompt once, then the session ends. */
function repromptOrGiveUp({ session }: Person): Meaning {
  return session?.reprompt ? { type: 'reprompt', words: session.reprompt } : { type: 'no reply' }
}

function silence(person: Person): Meaning {
  if (person.session?.listening) return repromptOrGiveUp(person)
  throw new ColloquyError('NO_SESSION', {
    what: `Alexa is not listening to ${person.name}, so silence means nothing`,
    remedy: `First open the skill:  When ${person.name} opens the skill`,
  })
}

const nobodyListens = (heard: string, { person }: Hearing): ColloquyError =>
  new ColloquyError('NO_SESSION', {
    what: `Nobody is listening, so "${heard}" would not reach the skill`,
    ...(person.session?.listening && { evidence: [stoppedListening] }),
    remedy: [
      'To talk to the skill',
      `  When ${person.name} opens the skill`,
      `  When ${person.name} asks the skill "${heard}"`,
    ].join('\n'),
  })

const stoppedListening =
  'Alexa listens for 8 seconds, and again after a reprompt; more than that has passed'

const notForTheSkill = (words: string, { person, invocationName }: Hearing): ColloquyError =>
  new ColloquyError('NOT_FOR_THE_SKILL', {
    what: `Alexa would not pass "${words}" on to the skill: it does not name it`,
    evidence: [`the invocation name is "${invocationName}" (${person.locale})`],
    remedy: `Say for example "Alexa, ${asking(invocationName, '…', person.locale)}", or use:  When ${person.name} asks the skill "…"`,
  })
