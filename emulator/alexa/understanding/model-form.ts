import type { z } from 'zod'
import { readOnce } from '../../read-once.ts'
import type { Json } from '../response/json.ts'
import { isAbsent, isObject, listAt } from '../response/json.ts'
import type { InteractionModel } from './interaction-model.ts'
import { interactionModel, interactionModelFile } from './interaction-model.ts'

/** The keys around the intents that a model lacks, as those of the first ask-cli and of some tools do. */
export type MissingAround = 'interactionModel' | 'interactionModel.languageModel'

/** Undefined when it lacks neither, and when it is no model at all. */
export function missingAround(json: unknown): MissingAround | undefined {
  if (!isObject(json) || !isAbsent(json['interactionModel'])) return undefined
  if (!isAbsent(json['languageModel'])) return 'interactionModel'
  return isLanguageModel(json) ? 'interactionModel.languageModel' : undefined
}

/** Other files have a list of intents as well: theirs have no invocation name and no samples. */
const isLanguageModel = (json: Json): boolean =>
  Array.isArray(json['intents']) &&
  (typeof json['invocationName'] === 'string' || listAt(json, 'intents').some(isIntent))

const isIntent = (it: unknown): boolean =>
  isObject(it) && typeof it['name'] === 'string' && Array.isArray(it['samples'])

const { languageModel, dialog, prompts } = interactionModel.shape

const whole = interactionModelFile.transform((file) => file.interactionModel)
const alone = languageModel
  .extend({ dialog, prompts })
  .transform(({ dialog, prompts, ...languageModel }) => ({ languageModel, dialog, prompts }))

const forms: Readonly<Record<MissingAround, z.ZodType<InteractionModel>>> = {
  interactionModel,
  'interactionModel.languageModel': alone,
}

/** A setting whose value is none of Amazon's. */
type Unlisted = { readonly path: readonly PropertyKey[]; readonly problem: string }

type ParsedModel = {
  /** Undefined when there are `issues`, whose paths are those of the file. */
  readonly model: InteractionModel | undefined
  readonly issues: readonly z.core.$ZodIssue[]
  readonly missing: MissingAround | undefined
  /** Left out, so that they are as they are by default. */
  readonly unlisted: readonly Unlisted[]
}

/** Reads a model that may lack the keys around its intents, and may have settings of its own making. */
export function parseModel(json: unknown): ParsedModel {
  const missing = missingAround(json)
  const form = missing ? forms[missing] : whole
  const strictly = form.safeParse(json, { ...readOnce, reportInput: true })
  const unlisted = (strictly.error?.issues ?? []).flatMap((issue) =>
    issue.code === 'invalid_value' ? [unlistedIn(issue)] : [],
  )
  const { data, error } =
    unlisted.length > 0 ? form.safeParse(without(json, unlisted), readOnce) : strictly
  return { model: data, issues: error?.issues ?? [], missing, unlisted }
}

const unlistedIn = ({ path, input, values }: z.core.$ZodIssueInvalidValue): Unlisted => ({
  path,
  problem: `${JSON.stringify(input)} is none of ${values.join(', ')}; the default is taken`,
})

function without(json: unknown, unlisted: readonly Unlisted[]): unknown {
  const rest: unknown = structuredClone(json)
  for (const { path } of unlisted) {
    const holder = path.slice(0, -1).reduce<unknown>(valueAt, rest)
    if (isObject(holder)) Reflect.deleteProperty(holder, path.at(-1) ?? '')
  }
  return rest
}

const valueAt = (node: unknown, step: PropertyKey): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined
