import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { oldManifestKey } from '../alexa/manifest-key.ts'
import { missingAround } from '../alexa/understanding/model-form.ts'
import type { Finding } from './finding.ts'
import { inOrder, notChecked } from './finding.ts'
import type { Located } from './located.ts'
import { entryOf, member, plain } from './located.ts'
import { manifestRules } from './manifest/rules.ts'
import type { Surroundings } from './manifest/view.ts'
import { viewManifest } from './manifest/view.ts'
import { modelRules } from './model/rules.ts'
import { schemaRules } from './model/schema.ts'
import type { Model } from './model/view.ts'
import { localeOf, viewModel } from './model/view.ts'
import type { Source } from './source.ts'
import { apply, readSource } from './source.ts'

/** What a JSON file is, by its content. */
export type Kind = 'model' | 'manifest' | 'other'

const manifestKeys = ['manifest', oldManifestKey, 'publishingInformation']

export function kindOf({ root }: Source): Kind {
  const has = (key: string) => entryOf(root, key) !== undefined
  if (has('interactionModel') || has('languageModel') || missingAround(plain(root))) return 'model'
  return manifestKeys.some((key) => member(root, key)) ? 'manifest' : 'other'
}

export type LintOptions = {
  /** Whether users of the skill link an account: then it needs a privacy policy. */
  readonly linksAccounts?: boolean
}

/** Everything that is odd about these files, in their order; nothing in them makes it throw. */
export function lintFiles(files: readonly string[], options: LintOptions = {}): Finding[] {
  return files.flatMap((file) => lintFile(file, options)).sort(inOrder)
}

function lintFile(file: string, options: LintOptions): Finding[] {
  const source = readSource(file)
  if ('severity' in source) return [source]
  return lintSource(source, options)
}

/** As {@link lintFiles}, for one file that is read. */
export function lintSource(source: Source, { linksAccounts = false }: LintOptions = {}): Finding[] {
  const { file, root } = source
  const kind = kindOf(source)
  if (kind === 'model' || (kind === 'other' && isAmongModels(file))) return lintModel(source)
  if (kind === 'other') return [neither(file, root)]
  const manifest = viewManifest(file, root, { ...modelsBeside(file), linksAccounts })
  return manifestRules.flatMap((rule) => [...apply(rule, manifest, source)])
}

/** What stands where ask-cli keeps the models is meant for one, whatever it holds. */
const isAmongModels = (file: string): boolean =>
  localeOf(file) !== undefined && modelFolders.includes(basename(dirname(file)))

const modelFolders = ['custom', 'models']

/** Of a model without its main part only the form is checked: all else would follow from that. */
function lintModel(source: Source): Finding[] {
  const { file, text, root } = source
  const model = viewModel(file, text, root)
  const rules = model.languageModel?.kind === 'object' ? modelRules : schemaRules
  return rules.flatMap((rule) => [...apply(rule, model, source)])
}

/** The models of the package that a manifest belongs to; what is wrong in them is told of them. */
function modelsBeside(manifest: string): Pick<Surroundings, 'models' | 'modelLocales'> {
  const folder = dirname(manifest)
  const folders = [join(folder, 'interactionModels', 'custom'), join(folder, 'models')]
  const files = folders.flatMap((it) =>
    globSync('*.json', { cwd: it }).map((name) => join(it, name)),
  )
  const located = files
    .sort()
    .map((file) => ({ file, locale: localeOf(file) ?? basename(file, '.json') }))
  const models = located.flatMap(({ file, locale }): [string, Model][] => {
    const source = readSource(file)
    const isModel = !('severity' in source) && kindOf(source) === 'model'
    return isModel ? [[locale, viewModel(file, source.text, source.root)]] : []
  })
  return { models: new Map(models), modelLocales: located.map(({ locale }) => locale) }
}

/** What a file holds that should hold an object. */
function notAnObject(root: Located): string {
  if (root.kind === 'object') return ''
  if (root.kind !== 'other') return `${root.kind} `
  return root.value === null ? 'null ' : `${typeof root.value} `
}

const neither = (file: string, root: Located): Finding =>
  notChecked(
    file,
    'warning',
    `this ${notAnObject(root)}is neither an interaction model nor a skill manifest`,
    'A model is an object with a key "interactionModel", a manifest one with a key "manifest".',
  )
