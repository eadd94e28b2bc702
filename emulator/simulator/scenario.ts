import { readPrompts } from '../prompts.ts'
import { localTime } from '../time-zone.ts'
import type { Event } from '../transcript/as-scenario.ts'
import { asScenario } from '../transcript/as-scenario.ts'
import type { Turn } from '../transcript/turn.ts'
import { expectedOf } from './prompts.ts'
import type { Talk } from './talk.ts'

/** The whole talk as a scenario that passes, under a name or one made for it. */
export async function scenarioOf(talk: Talk, name: string): Promise<string> {
  const { emulator, events } = talk
  const turns = emulator.transcript.turns.map((turn) => emulator.redacted(turn))
  const { prompts: path } = emulator.configuration
  const prompts = path ? await readPrompts(path) : {}
  const scenario = asScenario(
    { turns },
    {
      name: name || `${talk.speaker} talks to ${emulator.invocationName(talk.speaker)}`,
      events: withOpening(talk, events).map((event) => withPronoun(talk, event)),
      pronouns: Object.fromEntries(emulator.people.map((who) => [who, emulator.pronoun(who)])),
      invocationName: ({ person, locale }) => emulator.invocationName(person, locale),
      expected: (turn) => expectedOf(turn, prompts),
    },
  )
  return saysDates(turns) ? withDayNoted(scenario, talk) : scenario
}

/** Whether somebody said a day or a time of day: what the answer makes of it depends on the day. */
const saysDates = (turns: readonly Turn[]): boolean =>
  turns.some(({ understood }) =>
    Object.values(understood?.slots ?? {}).some(
      ({ type, value }) => value !== undefined && /^AMAZON\.(?:DATE|TIME)$/.test(type),
    ),
  )

/** No step sets the day, so dates in the answers have to be loosened by hand. */
function withDayNoted(scenario: string, { startedAt, speaker, emulator }: Talk): string {
  const day = localTime(startedAt, emulator.person(speaker).timeZone).slice(0, 10)
  const note = `  # Said on ${day}; a scenario has a day of its own. Write … for a date that Alexa says.`
  return scenario.replace(/^.*$/m, (name) => `${name}\n${note}`)
}

/** What people do is told with `their`; here each gets their own pronoun. */
function withPronoun({ emulator }: Talk, { afterTurn, step }: Event): Event {
  const [person = ''] = /(?<=^(?:Given|When) )\S+/.exec(step) ?? []
  if (!emulator.people.includes(person)) return { afterTurn, step }
  // The first only: behind it may stand a value that the person typed.
  return { afterTurn, step: step.replace(/\btheir\b/, emulator.pronoun(person)) }
}

/** How things stood before the first word, where a scenario would otherwise begin differently. */
function withOpening(talk: Talk, events: readonly Event[]): readonly Event[] {
  const toldTime = events.some(({ step }) => step.startsWith('Given it is '))
  const actors = [...new Set([...(toldTime ? [talk.speaker] : []), ...talk.actors])]
  const [first = talk.speaker] = actors
  const { locale, accountLinking } = talk.emulator.configuration
  const hasLinking = accountLinking !== undefined || toldTime
  const more = [
    ...(locale ? actors.map((person) => `Given ${person} speaks ${locale}`) : []),
    ...(toldTime ? [`Given it is ${startOf(talk)}`] : []),
  ]
  const linksAtOnce =
    more.length === 0 && events[0]?.afterTurn === 0 && events[0].step === linked(first)
  const unlinked = hasLinking && !linksAtOnce
  const opening = [...(unlinked ? [`Given ${first} has not linked their account`] : []), ...more]
  return [...opening.map((step) => ({ afterTurn: 0, step })), ...events]
}

const linked = (person: string): string => `Given ${person} has linked their account`

/** A scenario begins at nine: a time of day that was typed is only as far from there as it was here. */
function startOf({ emulator, startedAt, speaker }: Talk): string {
  return localTime(startedAt, emulator.person(speaker).timeZone).slice(11, 16)
}
