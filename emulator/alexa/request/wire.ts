import type { Intent, IntentRequest, RequestEnvelope, Slot, slu } from 'ask-sdk-model'

type Resolution = slu.entityresolution.Resolution

/** With `ER_SUCCESS_NO_MATCH` real envelopes have no `values`, which the SDK's type requires. */
export type WireResolution = Omit<Resolution, 'values'> & Partial<Pick<Resolution, 'values'>>

export type WireResolutions = { readonly resolutionsPerAuthority: readonly WireResolution[] }

/**
 * Filled slots carry the value twice, at the slot and in `slotValue`, and `source` besides. Several
 * values stand in `slotValue` alone.
 */
export type WireSlot = Pick<Slot, 'name' | 'confirmationStatus'> & {
  value?: string
  resolutions?: WireResolutions
  source?: 'USER'
  slotValue?: WireSimpleValue | { type: 'List'; values: readonly WireSimpleValue[] }
}

export type WireSimpleValue = { type: 'Simple'; value: string; resolutions?: WireResolutions }

export type WireIntent = Omit<Intent, 'slots'> & { slots?: Record<string, WireSlot> }

/** `dialogState` is there only for intents of the dialog model; the SDK's type requires it. */
export type WireIntentRequest = Omit<IntentRequest, 'intent' | 'dialogState'> &
  Partial<Pick<IntentRequest, 'dialogState'>> & { intent: WireIntent }

/** Any request of the SDK's union, the intent request in its real form. */
export type WireRequest =
  | Exclude<RequestEnvelope['request'], { type: 'IntentRequest' }>
  | WireIntentRequest

export type WireEnvelope = Omit<RequestEnvelope, 'request'> & { request: WireRequest }

/**
 * The SDK's types are how everybody reads an envelope, so the rest of the emulator has them. This
 * is the one place where the real form passes for the declared one.
 */
export function asDeclared(envelope: WireEnvelope): RequestEnvelope {
  if (passesForDeclared(envelope)) return envelope
  throw new TypeError('An envelope has a request')
}

const passesForDeclared = (envelope: unknown): envelope is RequestEnvelope =>
  typeof envelope === 'object' && envelope !== null && 'request' in envelope
