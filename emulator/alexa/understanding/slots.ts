import type { UnderstoodSlot } from '../../transcript/turn.ts'
import type { CompiledModel } from './model.ts'
import { valuesIn } from './several.ts'
import type { Heard } from './tokens.ts'
import { sliceOf } from './tokens.ts'
import { resolve } from './value-list.ts'
import type { Filled } from './ways.ts'

/** An intent with the slots that are filled, and what fills each. */
type Taken = {
  readonly sample: { readonly intent: string; readonly slots: readonly string[] }
  readonly filled: readonly Filled[]
}

/** Every slot that the intent defines, filled or not. */
export function slotsOf(
  model: CompiledModel,
  heard: Heard,
  { sample, filled }: Taken,
): Record<string, UnderstoodSlot> {
  const taken = new Map<string, Filled>()
  for (const [index, name] of sample.slots.entries()) {
    const slot = filled[index]
    if (slot && !taken.has(name)) taken.set(name, slot)
  }
  const defined = model.intents.get(sample.intent)?.slots ?? []
  return Object.fromEntries(
    [...defined].map(([name, { type, takesSeveral }]) => {
      const slot = taken.get(name)
      const value = slot && takesSeveral ? several(model, heard, slot) : slot && one(heard, slot)
      return [name, { name, type, ...value }]
    }),
  )
}

function one(heard: Heard, { type, from, span }: Filled) {
  const value = span.value ?? sliceOf(heard, from, span.end)
  return type.resolves ? { value, resolved: (span.listed ?? []).map(resolve) } : { value }
}

/** Of a slot that takes several values: each of them, where there are more than one. */
function several({ types, language }: CompiledModel, heard: Heard, slot: Filled) {
  const { type, from, span } = slot
  const parts = valuesIn(types.get(type.name) ?? type, heard, { from, span }, language.and)
  if (parts.length < 2) return one(heard, slot)
  return { values: parts.map((part) => one(heard, { type, ...part })) }
}
