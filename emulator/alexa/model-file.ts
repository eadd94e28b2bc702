import { mistakesIn, readPackageFile, toldOf } from './package-file.ts'
import type { InteractionModel } from './understanding/interaction-model.ts'
import { parseModel } from './understanding/model-form.ts'

/** The interaction model of one locale, and what is odd in the form of its file. */
export type ModelFile = {
  readonly model: InteractionModel
  readonly warnings: readonly string[]
}

/**
 * Reads one interaction model, as ask-cli keeps it, or without the keys around its intents.
 *
 * Unlike Alexa, which builds no such model, it is read without these keys, and with settings whose
 * value is none of hers: each is a warning.
 * @throws SKILL_PACKAGE_INVALID with file, line and column.
 */
export function readInteractionModel(file: string): ModelFile {
  const source = readPackageFile(file)
  const { model, issues, missing, unlisted } = parseModel(source.json)
  if (!model) throw mistakesIn(source, issues)
  const lacks = missing ? [`${file} lacks "${missing}" around its model, which Alexa requires`] : []
  const odd = unlisted.map(({ path, problem }) => toldOf(source, path, problem))
  return { model, warnings: [...lacks, ...odd] }
}
