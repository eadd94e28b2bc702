import type { Turn } from '../../emulator/index.ts'
import { consideredText } from '../../emulator/index.ts'
import { unknown } from './expect.ts'
import { mismatch } from './playing.ts'
import { emulator } from './world.ts'

export function expectIntent(expected: string): void {
  const turn = emulator().transcript.last()
  const got = turn.understood?.intent
  if (got === expected) return
  throw mismatch(
    'INTENT_DIFFERS',
    'Alexa understood something else',
    {
      mark: { at: 'heard', text: `expected ${expected}, got ${got ?? 'no intent'}` },
      ...(turn.understood && { notes: consideredText(turn.understood, turn.locale) }),
    },
    `If people say this, add it to interactionModels/custom/${turn.locale}.json.`,
  )
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
  const got = what === 'value' ? [slot.value] : (slot.resolved ?? []).map((value) => value.name)
  const same = (one: string | undefined) => one?.toLowerCase() === expected?.toLowerCase()
  if (got.some(same)) return
  throw mismatch('SLOT_DIFFERS', `The ${name} slot holds something else`, {
    expected: expected ?? '(empty)',
    said: got.join(', ') || '(empty)',
  })
}

function slotOf({ understood }: Turn, name: string) {
  const slot = understood?.slots[name]
  if (slot) return slot
  const names = Object.keys(understood?.slots ?? {}).join(', ') || 'none'
  throw unknown(
    'UNKNOWN_SLOT',
    `${understood?.intent ?? 'The request'} has no slot called ${name}`,
    `Its slots: ${names}`,
  )
}
