import { z } from 'zod'
import type { Found, Rule } from '../finding.ts'
import type { Located } from '../located.ts'
import { unknownKeys, wrongForms } from '../schema-issues.ts'
import type { Model } from './view.ts'
import { repeated } from './view.ts'

// The schema of the Skill Management API. A null is what some tools write for nothing.
const text = z.string().nullish()
const flag = z.boolean().nullish()
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish()

const delegationStrategy = z.enum(['ALWAYS', 'SKILL_RESPONSE']).nullish()
const prompts = z.strictObject({ elicitation: text, confirmation: text }).nullish()

/** A type that several skills share: a slot may have it, and a type may add values to it. */
const slotTypeReference = z.looseObject({ id: z.string() }).nullish()

const slot = z.strictObject({
  name: z.string(),
  type: text,
  slotTypeReference,
  multipleValues: z.strictObject({ enabled: z.boolean() }).nullish(),
  samples: list(z.string()),
})

const intent = z.strictObject({
  name: z.string(),
  generatedBy: text,
  slots: list(slot),
  samples: list(z.string()),
})

const value = z.strictObject({
  id: z.union([z.string(), z.number()], 'must be text').nullish(),
  name: z.strictObject({ value: z.string(), synonyms: list(z.string()) }),
})

const valueSupplier = z.strictObject({
  type: z.string(),
  values: list(value),
  valueCatalog: z
    .strictObject({ catalogId: z.string(), version: z.union([z.string(), z.number()]).nullish() })
    .nullish(),
})

const type = z.strictObject({
  name: text,
  slotTypeReference,
  generatedBy: text,
  values: list(value),
  valueSupplier: valueSupplier.nullish(),
})

const dialogSlot = z.strictObject({
  name: z.string(),
  type: text,
  elicitationRequired: flag,
  confirmationRequired: flag,
  prompts,
  validations: list(z.looseObject({ type: z.string(), prompt: text, values: list(z.unknown()) })),
})

const dialogIntent = z.strictObject({
  name: z.string(),
  delegationStrategy,
  confirmationRequired: flag,
  prompts,
  slots: list(dialogSlot),
})

const prompt = z.strictObject({
  id: z.string(),
  variations: list(z.strictObject({ type: z.enum(['PlainText', 'SSML']), value: z.string() })),
})

const fallbackIntentSensitivity = z
  .strictObject({ level: z.enum(['HIGH', 'MEDIUM', 'LOW']).nullish() })
  .nullish()

const languageModel = z.strictObject({
  invocationName: z.string(),
  intents: z.array(intent),
  types: list(type),
  modelConfiguration: z.strictObject({ fallbackIntentSensitivity }).nullish(),
})

/** What is said without the skill's name, of the Name-free Interaction Toolkit. */
const nameFreeInteraction = z.looseObject({ ingressPoints: list(z.looseObject({})) })

const interactionModel = z.strictObject({
  languageModel,
  _nameFreeInteraction: nameFreeInteraction.nullish(),
  dialog: z
    .strictObject({ version: text, delegationStrategy, intents: list(dialogIntent) })
    .nullish(),
  prompts: list(prompt),
})

const around = { version: z.union([z.string(), z.number()]).nullish(), description: text }
const modelFile = z.strictObject({ ...around, interactionModel })
const withoutOuterKey = interactionModel.extend(around)
const withoutBothKeys = withoutOuterKey.omit({ languageModel: true }).extend(languageModel.shape)

/** The form of a file by the keys that it begins with; it may lack the outer ones. */
function formOf({ missing }: Model): z.ZodType {
  if (!missing) return modelFile
  return missing === 'interactionModel' ? withoutOuterKey : withoutBothKeys
}

function* lacksOuterKeys({ missing, root }: Model): Iterable<Found> {
  if (!missing) return
  const remedy = `Put all of it under "${missing.replace('.', '" and "')}".`
  yield { at: root.at, what: `${missing} is missing around this model`, remedy }
}

/** Form: JSON, the keys of the schema, and what may stand under them. */
export const schemaRules: readonly Rule<Model>[] = [
  {
    name: 'schema',
    severity: 'error',
    basis: 'Amazon',
    about: 'the form of the model: required keys, and what stands under each',
    remedy: 'Give it the form that the interaction model schema of the Skill Management API has.',
    check: (model) => [...lacksOuterKeys(model), ...wrongForms(model.root, formOf(model))],
  },
  {
    name: 'unknown-key',
    severity: 'warning',
    basis: 'Amazon',
    about: 'keys that the schema does not name',
    remedy: 'Correct its spelling, or leave it out: Alexa does not read it.',
    check: (model) => unknownKeys(model.root, formOf(model)),
  },
  {
    name: 'duplicate-key',
    severity: 'warning',
    basis: 'ours',
    about: 'a key twice in one object: the last one counts',
    remedy: 'Remove one of the two.',
    check: ({ root }) => duplicateKeys(root),
  },
]

/** Keys that are twice in an object, anywhere in a file. */
export function* duplicateKeys(node: Located): Iterable<Found> {
  if (node.kind === 'list') for (const item of node.items) yield* duplicateKeys(item)
  if (node.kind !== 'object') return
  for (const { first, again } of repeated(node.entries, ({ key }) => key)) {
    const at = again.keyAt
    const also = [{ at: first.keyAt, what: 'it is here already' }]
    yield { at, what: `the key "${again.key}" is here twice`, also }
  }
  for (const { value: inner } of node.entries) yield* duplicateKeys(inner)
}
