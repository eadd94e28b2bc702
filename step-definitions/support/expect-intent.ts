import type { Turn } from '../../emulator/index.ts'
import { consideredText } from '../../emulator/index.ts'
import { impossible, mismatch } from './failing.ts'
import { intentNames, modelPath } from './model.ts'
import { didYouMean } from './wording.ts'
import { emulator } from './world.ts'

export function expectIntent(expected: string): void {
  const turn = emulator().transcript.last()
  const { understood, locale } = turn
  if (understood?.intent === expected) return
  refuseUnknownIntent(expected, locale)
  const got = understood?.intent ?? 'no intent'
  const difference = { mark: { at: 'heard', text: `expected ${expected}, got ${got}` } } as const
  const notes = understood ? consideredText(understood, locale) : ''
  throw mismatch('INTENT_DIFFERS', headline(turn), { ...difference, notes }, remedy(turn))
}

const headline = ({ understood }: Turn): string =>
  understood ? 'Alexa understood something else' : 'Alexa passed no intent on to the skill'

function remedy({ understood, locale, person }: Turn): string {
  if (!understood) return `Ask the skill something:  When ${person} asks the skill "…"`
  return understood.match === 'exact'
    ? `The interaction model gives these words to ${understood.intent}: ${modelPath(locale)}`
    : `If people say this, add it to ${modelPath(locale)}.`
}

function refuseUnknownIntent(name: string, locale: string): void {
  const known = intentNames(locale)
  if (known.includes(name)) return
  throw impossible('UNKNOWN_INTENT', {
    what: `The interaction model has no intent called ${name} (${locale})`,
    evidence: [`it has ${known.join(', ')}`],
    remedy: didYouMean(name, known) || `Name one of these, or add it to ${modelPath(locale)}.`,
  })
}
