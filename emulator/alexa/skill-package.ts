import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ColloquyError } from '../errors.ts'
import { isOldManifest, oldManifestKey } from './manifest-key.ts'
import { readInteractionModel } from './model-file.ts'
import { checked, readPackageFile } from './package-file.ts'
import { compileModel } from './understanding/compile.ts'
import type { InteractionModel } from './understanding/interaction-model.ts'
import type { CompiledModel, CompileOptions } from './understanding/model.ts'

const manifest = z.looseObject({
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
})

const manifestFile = z.object({ manifest })
const oldManifestFile = z.object({ [oldManifestKey]: manifest })

/** The `manifest` of `skill.json`, as far as the emulator reads it; other keys are kept. */
export type Manifest = z.output<typeof manifest>

/** A skill package on disk, in the layout of ask-cli. */
export type SkillPackage = {
  readonly manifest: Manifest
  /** What it lacks, and what is odd in the form of its files; it is run all the same. */
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
 *
 * Unlike ask-cli 2, it takes the manifest under the key that the first ask-cli had, with a warning.
 * @throws SKILL_PACKAGE_INVALID with file, line and column.
 */
export function readSkillPackage(directory: string): SkillPackage {
  const folders = [join(directory, 'interactionModels', 'custom'), join(directory, 'models')]
  const files = folders.map(modelsIn).find((found) => found.length > 0)
  if (!files) throw noModels(directory)
  const read = files.map((file) => [basename(file, '.json'), readInteractionModel(file)] as const)
  const models = new Map(read.map(([locale, { model }]) => [locale, model]))
  const model = (locale: string) => modelFor(models, locale)
  const invocationName = (locale: string) =>
    model(locale).languageModel.invocationName || namelessIn(directory, locale)
  const { manifest, warnings } = readManifest(join(directory, 'skill.json'))
  const odd = read.flatMap(([, file]) => file.warnings)
  return { manifest, warnings: [...warnings, ...odd], models, model, invocationName }
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
  if (!existsSync(file)) {
    const warning = `There is no ${file}: the skill is run as one that declares no interfaces and no permissions`
    return { manifest: { publishingInformation: {} }, warnings: [warning] }
  }
  const source = readPackageFile(file)
  if (!isOldManifest(source.json)) {
    return { manifest: checked(source, manifestFile).manifest, warnings: [] }
  }
  const warning = `${file} has its manifest under "${oldManifestKey}", as the first ask-cli had it; since ask-cli 2 the key is "manifest"`
  return { manifest: checked(source, oldManifestFile)[oldManifestKey], warnings: [warning] }
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
  slotsAlone?: CompileOptions['slotsAlone'],
): (locale: string) => LocaleModel {
  const compiled = new Map<string, CompiledModel>()
  return (locale) => {
    const known = compiled.get(locale) ?? compileModel(model(locale), { locale, slotsAlone })
    compiled.set(locale, known)
    return { locale, invocationName: invocationName(locale), model: model(locale), compiled: known }
  }
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
