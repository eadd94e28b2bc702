import type { DialogState, SlotConfirmationStatus } from 'ask-sdk-model'
import type {
  ResolvedValue,
  Understanding,
  UnderstoodSlot,
  UnderstoodValue,
} from '../../transcript/turn.ts'
import type { Common } from './common.ts'
import { commonFields } from './common.ts'
import type { WireIntentRequest, WireResolution, WireSimpleValue, WireSlot } from './wire.ts'

export type IntentInput = Common & {
  /** `amzn1.ask.skill.…`; it is part of the entity resolution authority's name. */
  readonly skillId: string
  readonly understood: Pick<Understanding, 'intent' | 'slots' | 'confirmationStatus'>
  /** Only for intents of the dialog model; the key is absent for all others. */
  readonly dialogState?: DialogState
  /** By slot name, where the dialog has confirmed or denied one. */
  readonly slotConfirmations?: Readonly<Record<string, SlotConfirmationStatus>>
}

/** What was understood, as the skill receives it: every slot of the intent, filled or not. */
export function intentRequest(input: IntentInput): WireIntentRequest {
  const { intent, confirmationStatus = 'NONE' } = input.understood
  const slots = intentSlots(input)
  return {
    type: 'IntentRequest',
    ...commonFields(input),
    intent: { name: intent, confirmationStatus, ...(slots ? { slots } : {}) },
    ...(input.dialogState ? { dialogState: input.dialogState } : {}),
  }
}

/** The map is left out where the intent has no slots. */
function intentSlots(input: IntentInput): Record<string, WireSlot> | undefined {
  const slots = Object.values(input.understood.slots)
  if (slots.length === 0) return undefined
  const status = input.slotConfirmations ?? {}
  return Object.fromEntries(
    slots.map((slot) => [slot.name, wireSlot(slot, input.skillId, status[slot.name] ?? 'NONE')]),
  )
}

function wireSlot(
  slot: UnderstoodSlot,
  skillId: string,
  confirmationStatus: SlotConfirmationStatus,
): WireSlot {
  const { name, type, value, values } = slot
  const authority = `amzn1.er-authority.echo-sdk.${skillId}.${type}`
  if (values) {
    const list = values.map((one) => simpleValue(one, authority))
    return { name, confirmationStatus, source: 'USER', slotValue: { type: 'List', values: list } }
  }
  if (value === undefined) return { name, confirmationStatus }
  const slotValue = simpleValue({ ...slot, value }, authority)
  const { type: _, ...legacy } = slotValue
  return { name, ...legacy, confirmationStatus, source: 'USER', slotValue }
}

function simpleValue({ value, resolved }: UnderstoodValue, authority: string): WireSimpleValue {
  const resolutions = resolved && { resolutionsPerAuthority: [resolution(resolved, authority)] }
  return { type: 'Simple', value, ...(resolutions && { resolutions }) }
}

function resolution(resolved: readonly ResolvedValue[], authority: string): WireResolution {
  if (resolved.length === 0) return { authority, status: { code: 'ER_SUCCESS_NO_MATCH' } }
  return {
    authority,
    status: { code: 'ER_SUCCESS_MATCH' },
    values: resolved.map(({ name, id }) => ({ value: { name, id } })),
  }
}
