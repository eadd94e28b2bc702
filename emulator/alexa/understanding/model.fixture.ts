import { compileModel } from './compile.ts'
import { interactionModelFile } from './interaction-model.ts'
import type { CompiledModel, CompileOptions } from './model.ts'

/** An intent in short: its samples, and the type of each of its slots. */
type ShortIntent = {
  readonly samples?: readonly string[]
  readonly slots?: Readonly<Record<string, string>>
  readonly several?: boolean
}

/** Values with their synonyms; an id after a `#`. */
type ShortTypes = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** A model for a test, read by the same schema as a file. */
export const compiled = (
  intents: Readonly<Record<string, ShortIntent>>,
  types: ShortTypes = {},
  options: Partial<CompileOptions> = {},
): CompiledModel => compileModel(model(intents, types), { locale: 'en-US', ...options })

function model(intents: Readonly<Record<string, ShortIntent>>, types: ShortTypes) {
  const languageModel = {
    invocationName: 'travel buddy',
    intents: Object.entries(intents).map(
      ([name, { samples = [], slots = {}, several = false }]) => ({
        name,
        samples,
        slots: Object.entries(slots).map(([slot, type]) => ({
          name: slot,
          type,
          multipleValues: { enabled: several },
        })),
      }),
    ),
    types: Object.entries(types).map(([name, values]) => ({ name, values: valuesOf(values) })),
  }
  return interactionModelFile.parse({ interactionModel: { languageModel } }).interactionModel
}

const valuesOf = (values: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(values).map(([key, synonyms]) => {
    const [value, id] = key.split('#')
    return { id, name: { value, synonyms } }
  })
