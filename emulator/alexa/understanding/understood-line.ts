import { ColloquyError } from '../../errors.ts'
import type { Understanding, UnderstoodSlot, UnderstoodValue } from '../../transcript/turn.ts'
import type { CompiledModel } from './model.ts'
import type { UnderstandOptions } from './understand.ts'
import { understand } from './understand.ts'

type Meaning = { readonly understanding?: Understanding | undefined; readonly problem?: string }

/**
 * What is made of one utterance, as one line of JSON: utterance, intent (null when there is none),
 * the slots that are filled, match, confidence and the considered intents; `problem` where the
 * emulator cannot say.
 */
export function understoodLine(
  model: CompiledModel,
  utterance: string,
  options: UnderstandOptions,
): string {
  const { understanding, ...problem } = meaningOf(model, utterance, options)
  return JSON.stringify({
    utterance,
    intent: understanding?.intent ?? null,
    slots: filledSlots(understanding?.slots ?? {}),
    match: understanding?.match ?? 'none',
    confidence: understanding?.confidence ?? 0,
    considered: understanding?.considered ?? [],
    ...problem,
  })
}

function meaningOf(model: CompiledModel, utterance: string, options: UnderstandOptions): Meaning {
  if (utterance.trim() === '') return {}
  try {
    return { understanding: understand(model, utterance, options) }
  } catch (error) {
    if (error instanceof ColloquyError && error.code === 'NOT_EMULATED') {
      return { problem: error.what }
    }
    throw error
  }
}

const filledSlots = (slots: Understanding['slots']) =>
  Object.fromEntries(
    Object.values(slots)
      .filter(({ value, values }) => value !== undefined || values !== undefined)
      .map((slot) => [slot.name, filled(slot)]),
  )

const filled = ({ value, resolved, values }: UnderstoodSlot) => ({
  ...(value !== undefined && withId({ value, ...(resolved && { resolved }) })),
  ...(values && { values: values.map(withId) }),
})

/** The id is that of the first value that entity resolution found. */
const withId = ({ value, resolved: [first] = [] }: UnderstoodValue) => ({
  value,
  ...(first && { id: first.id }),
})
