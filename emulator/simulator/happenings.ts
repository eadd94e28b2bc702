import type { LinkingBehaviour } from '../emulator.ts'
import { localTime } from '../time-zone.ts'
import { quoted } from '../transcript/as-scenario.ts'
import { readPassing } from './passing.ts'
import type { Talk } from './talk.ts'
import { readTrouble } from './trouble.ts'

/** What can happen between turns. Each tells the talk the steps that stand for it. */

type Attempt = { readonly behaviour: LinkingBehaviour; readonly step: string }

const attempts: Readonly<Record<string, Attempt>> = {
  '': { behaviour: 'signs in', step: 'links their account in the Alexa app' },
  'wrong password': {
    behaviour: 'types a wrong password',
    step: 'tries to link their account with a wrong password',
  },
  'give up': { behaviour: 'gives up', step: 'gives up linking their account' },
}

/** Each returns false when it cannot make sense of its words. */
type Happening = (talk: Talk, person: string, rest: string) => Promise<boolean> | boolean

export const link: Happening = async (talk, person, rest) => {
  const attempt = Object.hasOwn(attempts, rest) ? attempts[rest] : undefined
  if (!attempt) return false
  const outcome = await talk.emulator.link(person, attempt.behaviour)
  if (outcome.type === 'granted') {
    const steps = [`When ${person} ${attempt.step}`, 'Then linking succeeds']
    talk.happened(person, ...asBegun(talk, `Given ${person} has linked their account`, steps))
    talk.output.note(`${person} is linked`)
  } else {
    talk.happened(person, `When ${person} ${attempt.step}`, 'Then linking fails')
    talk.output.note(`${person} could not be linked: ${outcome.because}`)
  }
  return true
}

/** Before the first word it is how things stood; later it is part of the story. */
const asBegun = ({ emulator }: Talk, given: string, steps: readonly string[]): readonly string[] =>
  emulator.transcript.turns.length === 0 ? [given] : steps

export const unlink: Happening = (talk, person, rest) => {
  if (rest !== '') return false
  talk.emulator.unlink(person)
  const steps = [`When ${person} unlinks their account`]
  talk.happened(person, ...asBegun(talk, `Given ${person} has not linked their account`, steps))
  talk.output.note(`${person} is not linked`)
  return true
}

/** One clock for all; a time of day is the speaker's. */
export const time: Happening = (talk, _person, rest) => {
  const { emulator, speaker } = talk
  if (rest !== '') talk.happened(speaker, pass(talk, rest))
  const now = localTime(emulator.clock.now(), emulator.person(speaker).timeZone)
  talk.output.note(`it is ${now.slice(0, 16).replace('T', ' ')}`)
  return true
}

/** Lets time pass, and says with which step. */
function pass({ emulator }: Talk, text: string): string {
  const passing = readPassing(text)
  if (passing.type === 'to') {
    emulator.goTo(passing.time)
    return `Given it is ${passing.time}`
  }
  emulator.clock.advance(passing.ms)
  return `When ${passing.words} ${passing.words.startsWith('1 ') ? 'passes' : 'pass'}`
}

export const okta: Happening = (talk, person, rest) => {
  const trouble = readTrouble(rest)
  if (!trouble) return false
  const { calls } = talk.emulator
  const { service, operation } = trouble.endpoint
  if (trouble.fault === 'none') calls.clearFaults(service, operation)
  else calls.setFault(service, trouble.fault, { operation, occasion: trouble.occasion })
  talk.happened(person, trouble.step)
  talk.output.note(trouble.step.replace(/^\w+ /, ''))
  return true
}

export const locale: Happening = (talk, person, rest) => {
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(rest)) return false
  talk.emulator.setLocale(person, rest)
  talk.happened(person, `Given ${person} speaks ${rest}`)
  talk.output.note(`${person} speaks ${rest}`)
  return true
}

/** A value in the person's Okta profile. */
export const set: Happening = (talk, person, rest) => {
  const [, attribute, value] = /^(\w+)\s+(.+)$/s.exec(rest) ?? []
  if (attribute === undefined || value === undefined) return false
  const { okta: organisation } = talk.emulator
  organisation.control.setProfile(talk.emulator.login(person), { [attribute]: value })
  talk.happened(person, `When ${person} changes their ${attribute} to ${quoted(value)} in Okta`)
  talk.output.note(`${person}'s ${attribute} in Okta is ${value}`)
  return true
}

export const clear: Happening = (talk, person, attribute) => {
  if (!/^\w+$/.test(attribute)) return false
  const { okta: organisation } = talk.emulator
  organisation.control.setProfile(talk.emulator.login(person), { [attribute]: null })
  talk.happened(person, `When ${person} clears their ${attribute} in Okta`)
  talk.output.note(`${person}'s ${attribute} in Okta is empty`)
  return true
}
