import type { Language } from './language.ts'
import type { SlotType } from './slot-types.ts'
import type { Trie, TrieSample } from './trie.ts'

/**
 * What a sample made of slots alone ("{city}") takes. Amazon does not say. `listed values` takes
 * values of the model and built-in formats; `short names` also up to three words for a built-in
 * list type, whose values we do not have; `anything` takes all that other samples take.
 */
type SlotsAlone = 'listed values' | 'short names' | 'anything'

export type CompileOptions = {
  readonly locale: string
  /** Default: `short names`. */
  readonly slotsAlone?: SlotsAlone | undefined
}

/** An intent as the emulator needs it: each slot that the model defines, with its type. */
export type CompiledIntent = {
  readonly name: string
  readonly slots: ReadonlyMap<string, CompiledSlot>
}

/** The model's `fallbackIntentSensitivity`; Amazon's default is `LOW`. */
export type FallbackSensitivity = 'LOW' | 'MEDIUM' | 'HIGH'

export type CompiledSlot = { readonly type: string; readonly takesSeveral: boolean }

/** An interaction model made ready to be understood by, once per model. */
export type CompiledModel = {
  readonly locale: string
  readonly language: Language
  readonly slotsAlone: SlotsAlone
  readonly intents: ReadonlyMap<string, CompiledIntent>
  readonly types: ReadonlyMap<string, SlotType>
  /** Samples with at least one word of their own. */
  readonly carried: Trie
  /** Samples made of slots alone. */
  readonly bare: Trie
  readonly samples: readonly TrieSample[]
  /** How readily AMAZON.FallbackIntent is taken for an utterance that no sample covers. */
  readonly fallbackSensitivity: FallbackSensitivity
  /** What is odd about the model; none of it stops the emulator. */
  readonly warnings: readonly string[]
}
