import { readPrompts } from '../prompts.ts'
import { localTime } from '../time-zone.ts'
import type { Event } from '../transcript/as-scenario.ts'
import { asScenario } from '../transcript/as-scenario.ts'
import { expectedOf } from './prompts.ts'
import type { Talk } from './talk.ts'

/** The whole talk as a scenario that passes, under a name or one made for it. */
export async function scenarioOf(talk: Talk, name: string): Promise<string> {
  const { emulator, events } = talk
  const turns = emulator.transcript.turns.map((turn) => emulator.redacted(turn))
  const { prompts: path } = emulator.configuration
  const prompts = path ? await readPrompts(path) : {}
  return asScenario(
    { turns },
    {
      name: name || `${talk.speaker} talks to ${emulator.invocationName(talk.speaker)}`,
      events: withOpening(talk, events).map((event) => withPronoun(talk, event)),
      pronouns: Object.fromEntries(emulator.people.map((who) => [who, emulator.pronoun(who)])),
      invocationName: ({ person, locale }) => emulator.invocationName(person, locale),
      expected: (turn) => expectedOf(turn, prompts),
    },
  )
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
  const { locale } = talk.emulator.configuration
  const more = [
    ...(locale ? actors.map((person) => `Given ${person} speaks ${locale}`) : []),
    ...(toldTime ? [`Given it is ${startOf(talk)}`] : []),
  ]
  const linksAtOnce =
    more.length === 0 && events[0]?.afterTurn === 0 && events[0].step === linked(first)
  const opening = [...(linksAtOnce ? [] : [`Given ${first} has not linked their account`]), ...more]
  return [...opening.map((step) => ({ afterTurn: 0, step })), ...events]
}

const linked = (person: string): string => `Given ${person} has linked their account`

/** A scenario begins at nine: a time of day that was typed is only as far from there as it was here. */
function startOf({ emulator, startedAt, speaker }: Talk): string {
  return localTime(startedAt, emulator.person(speaker).timeZone).slice(11, 16)
}
