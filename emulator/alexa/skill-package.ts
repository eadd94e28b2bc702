import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { ColloquyError } from '../errors.ts'
import { readOnce } from '../read-once.ts'
import { isObject } from './response/json.ts'
import { compileModel } from './understanding/compile.ts'
import type { InteractionModel } from './understanding/interaction-model.ts'
import { interactionModel, interactionModelFile } from './understanding/interaction-model.ts'
import type { CompiledModel, CompileOptions } from './understanding/model.ts'

const manifestFile = z.object({
  manifest: z.looseObject({
    manifestVersion: z.string().nullish(),
    publishingInformation: z.looseObject({
      locales: z.record(z.string(), z.looseObject({ name: z.string().nullish() })).nullish(),
    }),
    apis: z
      .looseObject({
        custom: z
          .looseObject({
            interfaces: z.array(z.looseObject({ type: z.string() })).nullish(),
          })
          .nullish(),
      })
      .nullish(),
    permissions: z.array(z.looseObject({ name: z.string() })).nullish(),
  }),
})

/** The `manifest` of `skill.json`, as far as the emulator reads it; other keys are kept. */
export type Manifest = z.output<typeof manifestFile>['manifest']

/** A skill package on disk, in the layout of ask-cli. */
export type SkillPackage = {
  readonly manifest: Manifest
  /** What it lacks, and is run without. */
  readonly warnings: readonly string[]
  readonly models: ReadonlyMap<string, InteractionModel>
  /** @throws UNKNOWN_LOCALE, or SKILL_PACKAGE_INVALID when the model has none. */
  readonly invocationName: (locale: string) => string
  /** @throws UNKNOWN_LOCALE, listing the locales there are. */
  readonly model: (locale: string) => InteractionModel
}

/**
 * Reads `skill.json`, and the models in `interactionModels/custom/` or, as the first ask-cli had
 * them, in `models/`. A package without a manifest has a name and intents all the same.
 * @throws SKILL_PACKAGE_INVALID with file, line and column.
 */
export function readSkillPackage(directory: string): SkillPackage {
  const folders = [join(directory, 'interactionModels', 'custom'), join(directory, 'models')]
  const files = folders.map(modelsIn).find((found) => found.length > 0)
  if (!files) throw noModels(directory)
  const models = new Map(
    files.map((file) => [basename(file, '.json'), readInteractionModel(file)] as const),
  )
  const model = (locale: string) => modelFor(models, locale)
  const invocationName = (locale: string) =>
    model(locale).languageModel.invocationName || namelessIn(directory, locale)
  return { ...readManifest(join(directory, 'skill.json')), models, model, invocationName }
}

function namelessIn(directory: string, locale: string): never {
  throw new ColloquyError('SKILL_PACKAGE_INVALID', {
    what: `The interaction model for ${locale} in ${directory} has no invocation name`,
    remedy: 'Give it one: languageModel.invocationName is what people call the skill.',
  })
}

const modelsIn = (folder: string): readonly string[] =>
  globSync('*.json', { cwd: folder })
    .sort()
    .map((file) => join(folder, file))

function readManifest(file: string): Pick<SkillPackage, 'manifest' | 'warnings'> {
  if (existsSync(file)) return { manifest: readJson(file, manifestFile).manifest, warnings: [] }
  const warning = `There is no ${file}: the skill is run as one that declares no interfaces and no permissions`
  return { manifest: { publishingInformation: {} }, warnings: [warning] }
}

/** Everything that turns words into intents in one locale. */
export type LocaleModel = {
  readonly locale: string
  readonly invocationName: string
  readonly model: InteractionModel
  readonly compiled: CompiledModel
}

/** The models of a package by locale, each compiled when it is first asked for. */
export function localeModels(
  { model, invocationName }: SkillPackage,
  options: Omit<CompileOptions, 'locale'>,
): (locale: string) => LocaleModel {
  const compiled = new Map<string, CompiledModel>()
  return (locale) => {
    const known = compiled.get(locale) ?? compileModel(model(locale), { ...options, locale })
    compiled.set(locale, known)
    return { locale, invocationName: invocationName(locale), model: model(locale), compiled: known }
  }
}

/**
 * Reads one interaction model, in its outer `{"interactionModel": …}` as ask-cli keeps it, or without
 * as its first version did.
 * @throws SKILL_PACKAGE_INVALID with file, line and column.
 */
export function readInteractionModel(file: string): InteractionModel {
  const text = readText(file)
  const parsed = parseJson(file, text)
  const isBare = isObject(parsed) && !('interactionModel' in parsed) && 'languageModel' in parsed
  if (isBare) return checked(file, text, parsed, interactionModel)
  return checked(file, text, parsed, interactionModelFile).interactionModel
}

function modelFor(models: ReadonlyMap<string, InteractionModel>, locale: string): InteractionModel {
  const model = models.get(locale)
  if (model) return model
  throw new ColloquyError('UNKNOWN_LOCALE', {
    what: `The skill package has no interaction model for ${locale}`,
    evidence: [`It has ${[...models.keys()].join(', ')}.`],
    remedy: `Use one of these locales, or add interactionModels/custom/${locale}.json.`,
  })
}

function noModels(directory: string): ColloquyError {
  const folder = join(directory, 'interactionModels', 'custom')
  return new ColloquyError(
    'SKILL_PACKAGE_INVALID',
    existsSync(directory)
      ? {
          what: `There is no interaction model in ${folder}`,
          remedy: 'Put one file for each locale there, for example en-US.json.',
        }
      : {
          what: `There is no folder ${directory}`,
          remedy: 'Name the folder that holds skill.json and interactionModels/.',
        },
  )
}

function readJson<T extends z.ZodType>(file: string, schema: T): z.output<T> {
  const text = readText(file)
  return checked(file, text, parseJson(file, text), schema)
}

function checked<T extends z.ZodType>(
  file: string,
  text: string,
  parsed: unknown,
  schema: T,
): z.output<T> {
  const result = schema.safeParse(parsed, readOnce)
  if (result.success) return result.data
  const mistakes = result.error.issues.map(
    (issue) =>
      `${locate(file, text, issue.path)}  ${issue.path.join('.') || 'the whole file'}: ${problemIn(issue)}`,
  )
  throw new ColloquyError('SKILL_PACKAGE_INVALID', {
    what: `${file} is not what Alexa expects there`,
    evidence: mistakes,
    remedy: 'Correct these places; the names of keys are those of the Skill Management API.',
  })
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw new ColloquyError('SKILL_PACKAGE_INVALID', { ...unreadable(file, cause), cause })
  }
}

/** Most often the path is wrong. */
function unreadable(file: string, cause: unknown) {
  if (!existsSync(file)) {
    return { what: `There is no file ${file}`, remedy: 'Check the path and its spelling.' }
  }
  if (statSync(file).isDirectory()) {
    return { what: `${file} is a folder`, remedy: 'Name the file in it, such as en-US.json.' }
  }
  const evidence = [messageOf(cause)]
  return { what: `${file} cannot be read`, evidence, remedy: 'See that it may be read.' }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ColloquyError('SKILL_PACKAGE_INVALID', {
      what: `${file} is not JSON`,
      evidence: [`${file}:${whereJsonBreaks(messageOf(cause), text)}  ${messageOf(cause)}`],
      remedy: 'Correct the file at this place.',
      cause,
    })
  }
}

/** zod's own words for what is missing speak of types. */
const problemIn = ({ code, message }: z.core.$ZodIssue): string =>
  code === 'invalid_type' && message.endsWith('received undefined') ? 'is missing' : message

const messageOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause)

/** V8 names the offset of a mistake, except where the text ends too early. */
function whereJsonBreaks(message: string, text: string): string {
  const offset = /at position (\d+)/.exec(message)?.[1]
  const before = text.slice(0, offset === undefined ? undefined : Number(offset)).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

/** JSON is YAML, and the YAML parser remembers where each value stood. */
function locate(file: string, text: string, path: readonly PropertyKey[]): string {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    const offset = rangeOf(node)
    if (offset !== undefined) {
      const { line, col } = lineCounter.linePos(offset)
      return `${file}:${line}:${col}`
    }
  }
  return `${file}:1:1`
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  const { range } = node
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined
}
