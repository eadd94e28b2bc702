import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Finding } from './finding.ts'
import { inOrder } from './finding.ts'
import { member } from './located.ts'
import { manifestRules } from './manifest/rules.ts'
import { viewManifest } from './manifest/view.ts'
import { modelRules } from './model/rules.ts'
import type { Model } from './model/view.ts'
import { localeOf, viewModel } from './model/view.ts'
import type { Source } from './source.ts'
import { apply, readSource } from './source.ts'

/** What a JSON file is, by its content. */
export type Kind = 'model' | 'manifest' | 'other'

export function kindOf({ root }: Source): Kind {
  if (member(root, 'interactionModel') || member(root, 'languageModel')) return 'model'
  return member(root, 'manifest') || member(root, 'publishingInformation') ? 'manifest' : 'other'
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
  const { file, text, root } = source
  const kind = kindOf(source)
  if (kind === 'other') return [neither(file)]
  if (kind === 'model') {
    const model = viewModel(file, text, root)
    return modelRules.flatMap((rule) => [...apply(rule, model, source)])
  }
  const manifest = viewManifest(file, root, { models: modelsBeside(file), linksAccounts })
  return manifestRules.flatMap((rule) => [...apply(rule, manifest, source)])
}

/** The models of the package that a manifest belongs to; what is wrong in them is told of them. */
function modelsBeside(manifest: string): Map<string, Model> {
  const folder = dirname(manifest)
  const folders = [join(folder, 'interactionModels', 'custom'), join(folder, 'models')]
  const files = folders.flatMap((it) =>
    globSync('*.json', { cwd: it }).map((name) => join(it, name)),
  )
  return new Map(
    files.sort().flatMap((file) => {
      const source = readSource(file)
      const locale = localeOf(file) ?? basename(file, '.json')
      const isModel = !('severity' in source) && kindOf(source) === 'model'
      return isModel ? [[locale, viewModel(file, source.text, source.root)]] : []
    }),
  )
}

const start = { line: 1, column: 1 }

const neither = (file: string): Finding => ({
  file,
  ...start,
  severity: 'warning',
  rule: 'not-checked',
  what: 'this is neither an interaction model nor a skill manifest',
  remedy: 'A model has a key "interactionModel", a manifest a key "manifest".',
})
