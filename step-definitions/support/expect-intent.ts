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

export function expectSlots(slots: Readonly<Record<string, string>>): void {
  for (const [slot, value] of Object.entries(slots)) expectSlot(slot, 'value', value)
}

/** What was said for a slot, or what it stands for; `undefined` for nothing. */
export function expectSlot(
  name: string,
  what: 'value' | 'resolved',
  expected: string | undefined,
): void {
  const slot = slotOf(emulator().transcript.last(), name)
  const said = slot.values ?? [slot]
  const got = said.flatMap(({ value, resolved = [] }) =>
    what === 'value' ? [value] : resolved.map(({ name: resolvedName }) => resolvedName),
  )
  const same = (one: string | undefined) => one?.toLowerCase() === expected?.toLowerCase()
  if (got.some(same)) return
  const holds = got.filter((one) => one !== undefined).join(', ') || '(empty)'
  const verb = what === 'value' ? 'is' : 'resolves to'
  throw mismatch('SLOT_DIFFERS', `The ${name} slot holds something else`, {
    mark: {
      at: 'heard',
      text: `${name} ${verb} ${holds}; expected: ${expected ?? '(empty)'}`,
    },
  })
}

function slotOf({ understood }: Turn, name: string) {
  const slot = understood?.slots[name]
  if (slot) return slot
  const known = Object.keys(understood?.slots ?? {})
  const holder = understood?.intent ?? 'A turn without an intent'
  throw impossible('UNKNOWN_SLOT', {
    what: `${holder} has no slot called ${name}`,
    evidence: [known.length > 0 ? `its slots: ${known.join(', ')}` : 'it has no slots'],
    ...(didYouMean(name, known) && { remedy: didYouMean(name, known) }),
  })
}
