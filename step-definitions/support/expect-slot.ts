import type { ResolvedValue, Turn, UnderstoodSlot, UnderstoodValue } from '../../emulator/index.ts'
import { impossible, mismatch } from './failing.ts'
import { didYouMean } from './wording.ts'
import { emulator } from './world.ts'

export function expectSlots(slots: Readonly<Record<string, string>>): void {
  for (const [slot, value] of Object.entries(slots)) expectSlot(slot, value)
}

/** What the skill gets in a slot, several values as one list; `undefined` for nothing. */
export function expectSlot(name: string, expected: string | undefined): void {
  const said = saidFor(slotOf(emulator().transcript.last(), name))
  if (expected === undefined ? said.length === 0 : reads(plain(expected), valuesOf(said))) return
  const got = counted(said.map(({ value }) => value))
  throw differs(name, 'is', got, expected ?? '(empty)')
}

/** What was said stands for, by its name or its id; several values as one list. */
export function expectResolution(name: string, expected: string): void {
  const slot = slotOf(emulator().transcript.last(), name)
  const said = saidFor(slot)
  if (said.length > 0 && said.every(({ resolved }) => resolved === undefined)) {
    throw resolvesNothing(name, slot.type, said)
  }
  const meant = said.map(({ resolved = [] }) => resolved)
  const names = meant.map((choices) => choices.flatMap(({ name: called, id }) => [called, id]))
  if (reads(plain(expected), names)) return
  const shown = meant.map((choices) => choices.map(withId).join(' or ') || '(nothing)')
  throw differs(name, 'resolves to', counted(shown), expected)
}

const saidFor = ({ value, values, resolved }: UnderstoodSlot): readonly UnderstoodValue[] =>
  values ?? (value === undefined ? [] : [{ value, ...(resolved && { resolved }) }])

const valuesOf = (said: readonly UnderstoodValue[]) => said.map(({ value }) => [value])

const plain = (text: string): string => text.toLowerCase().replace(/\s*,\s*/g, ', ')

/** Whether a text is a list with one of the choices in each place, and nothing more. */
function reads(text: string, [choices, ...more]: readonly (readonly string[])[]): boolean {
  const known = choices?.map(plain) ?? []
  if (more.length === 0) return known.includes(text)
  return known.some((one) => text.startsWith(`${one}, `) && reads(text.slice(one.length + 2), more))
}

const withId = ({ name, id }: ResolvedValue): string => `${name} (id ${id})`

const counted = (shown: readonly string[]): string =>
  shown.length > 1 ? `${shown.join(', ')} (${shown.length} values)` : (shown[0] ?? '(empty)')

const differs = (name: string, verb: string, got: string, expected: string) =>
  mismatch('SLOT_DIFFERS', `The ${name} slot holds something else`, {
    mark: { at: 'heard', text: `${name} ${verb} ${got}; expected: ${expected}` },
  })

/** Dates, numbers and free words are sent as they are. */
function resolvesNothing(name: string, type: string, said: readonly UnderstoodValue[]) {
  const value = said.map((one) => one.value).join(', ')
  return impossible('SCENARIO_INVALID', {
    what: `The ${name} slot is of the type ${type}, which resolves to nothing`,
    remedy: `Check what the skill gets:  Then the ${name} slot is "${value}"`,
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
