import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ColloquyError } from '../errors.ts'
import { checked, readPackageFile } from './package-file.ts'
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
  if (existsSync(file))
    return { manifest: checked(readPackageFile(file), manifestFile).manifest, warnings: [] }
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
  const source = readPackageFile(file)
  const { json } = source
  const isBare = isObject(json) && !('interactionModel' in json) && 'languageModel' in json
  if (isBare) return checked(source, interactionModel)
  return checked(source, interactionModelFile).interactionModel
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
