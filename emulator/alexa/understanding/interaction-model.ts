import { z } from 'zod'

// Published models carry keys and nulls that the schema of the Skill Management API does not name,
// and lack some that it does; only what the emulator reads is described, and gaps are filled.
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined)

const slot = z.object({
  name: z.string(),
  type: optional(z.string()),
  multipleValues: optional(z.object({ enabled: z.boolean() })),
  samples: list(z.string()),
})

const intent = z.object({ name: z.string(), slots: list(slot), samples: list(z.string()) })

const value = z.object({
  id: optional(z.union([z.string(), z.number()])),
  name: z.object({ value: z.string(), synonyms: list(z.string()) }),
})

const type = z.object({
  name: optional(z.string()),
  values: list(value),
  valueSupplier: optional(z.object({ type: z.string(), values: list(value) })),
})

const promptIds = optional(
  z.object({ elicitation: optional(z.string()), confirmation: optional(z.string()) }),
)

const delegationStrategy = optional(z.enum(['ALWAYS', 'SKILL_RESPONSE']))

const dialogSlot = z.object({
  name: z.string(),
  type: optional(z.string()),
  elicitationRequired: optional(z.boolean()),
  confirmationRequired: optional(z.boolean()),
  prompts: promptIds,
  validations: list(z.looseObject({ type: z.string(), prompt: optional(z.string()) })),
})

const dialogIntent = z.object({
  name: z.string(),
  delegationStrategy,
  confirmationRequired: optional(z.boolean()),
  prompts: promptIds,
  slots: list(dialogSlot),
})

const prompt = z.object({
  id: z.string(),
  variations: list(z.object({ type: z.string(), value: z.string() })),
})

const sensitivity = z.object({ level: optional(z.enum(['HIGH', 'MEDIUM', 'LOW'])) })

/** Language model, dialog and prompts of one locale. */
export const interactionModel = z.object({
  languageModel: z.object({
    // Required by Amazon; without it nobody can call the skill, but what it understands is told.
    invocationName: optional(z.string()).transform((name) => name ?? ''),
    intents: z.array(intent),
    types: list(type),
    modelConfiguration: optional(z.object({ fallbackIntentSensitivity: optional(sensitivity) })),
  }),
  dialog: optional(z.object({ delegationStrategy, intents: list(dialogIntent) })),
  prompts: list(prompt),
})

/** What a file of `interactionModels/custom/` holds, as far as the emulator reads it. */
export const interactionModelFile = z.object({ interactionModel })

export type InteractionModel = z.output<typeof interactionModel>
export type ModelIntent = InteractionModel['languageModel']['intents'][number]
export type ModelType = InteractionModel['languageModel']['types'][number]
export type ModelValue = ModelType['values'][number]
