import { existsSync, globSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { misused } from '../command-line.ts'
import { nearTo } from '../did-you-mean.ts'
import { ColloquyError } from '../errors.ts'
import type { Project } from '../project.ts'
import type { Finding } from './finding.ts'
import { notChecked } from './finding.ts'
import type { LintOptions } from './lint.ts'
import { kindOf } from './lint.ts'
import { lintUsage } from './options.ts'
import { readSource } from './source.ts'

/** Which files are meant, and what is known of the skill they belong to. */
type Targets = LintOptions & {
  readonly files: readonly string[]
  readonly features: readonly string[]
  /** Of folders that were named and hold nothing. */
  readonly findings: readonly Finding[]
}

/** What the command line names, or the skill package and the features of the project. */
export function targets(paths: readonly string[], project: Project | undefined): Targets {
  const places = paths.length > 0 ? [...new Set(paths)].map(placeAt) : placesIn(project)
  const all = [...new Set(places.flatMap(({ files }) => files))]
  if (all.length === 0) throw nothingIn(places)
  const files = all.filter((file) => !isFeature(file))
  const { accountLinking } = project?.worldParameters ?? {}
  const linksAccounts = accountLinking !== undefined && isOfProject(files, project)
  const findings = places.filter(isEmpty).map(emptyFolder)
  return { files, features: all.filter(isFeature), findings, linksAccounts }
}

/** A file or folder, and what there is to check in it. */
type Place = { readonly path: string; readonly files: readonly string[] }

const placeAt = (path: string): Place => ({ path, files: filesOf(path) })

const isEmpty = ({ files }: Place): boolean => files.length === 0

/** A package that cucumber.js names is the skill's, and not to be left out. */
function placesIn(project: Project | undefined): readonly Place[] {
  if (!project) {
    throw misused('There is no cucumber.js here that names a skill package: name files', lintUsage)
  }
  const skillPackage = placeAt(project.worldParameters.skillPackage)
  if (isEmpty(skillPackage)) throw nothingIn([skillPackage])
  const features = project.paths.flatMap(featuresAt).map(placeAt)
  return [skillPackage, ...features.filter((place) => !isEmpty(place))]
}

/** Cucumber's paths are globs, and those that it has without being told need not be there. */
const featuresAt = (path: string): readonly string[] => globSync(path).sort()

const isFeature = (file: string): boolean => file.endsWith('.feature')

function isOfProject(files: readonly string[], project: Project | undefined): boolean {
  const folder = join(resolve(project?.worldParameters.skillPackage ?? ''), '/')
  return files.every((file) => resolve(file).startsWith(folder))
}

const nothingIn = (places: readonly Place[]): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: 'There is nothing to check',
    evidence: [
      `nothing in: ${places.map(({ path }) => path).join(', ')}`,
      'looked for, there and in the folders below: *.feature, and *.json files with a key',
      '"interactionModel", "languageModel", "intents", "manifest", "skillManifest" or',
      '"publishingInformation"',
    ],
    remedy: 'Name the folder with the skill package or the features, or the file itself.',
  })

const emptyFolder = ({ path }: Place): Finding =>
  notChecked(
    path,
    'warning',
    'the folder holds nothing to check',
    'Put features, interaction models or a manifest there, or leave it out.',
  )

/** A file, or the models, manifests and features in a folder. */
function filesOf(path: string): string[] {
  if (!existsSync(path)) {
    throw new ColloquyError('CONFIGURATION_INVALID', {
      what: path === '' ? 'The name of a file is empty' : `${path} does not exist`,
      evidence: path === '' ? [] : [`looked for: ${resolve(path)}`],
      remedy: remedyFor(path),
    })
  }
  if (!isFolder(path)) return [path]
  const exclude = (name: string) => /(?:^|[\\/])(?:node_modules|\.[^\\/]+)$/.test(name)
  const files = globSync('**/*.{json,feature}', { cwd: path, exclude }).map((name) =>
    join(path, name),
  )
  return files.sort().filter((file) => !isFolder(file) && isMeant(file))
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function remedyFor(path: string): string {
  const [, file] = /^(.+?)(?::\d+)+$/.exec(path) ?? []
  if (file !== undefined && existsSync(file)) return `Name ${file}: a file is checked as a whole.`
  const folder = dirname(path)
  const beside = path !== '' && isFolder(folder) ? readdirSync(folder) : []
  const near = nearTo(basename(path), beside)
  if (near !== undefined) return `Did you mean ${join(folder, near)}?`
  return 'Name an interaction model, a skill manifest, a feature file, or a folder with some.'
}

/** In a folder what is a feature, a model or a manifest is meant; what is not JSON may be one. */
function isMeant(file: string): boolean {
  if (isFeature(file)) return true
  if (
    /(?:^|[\\/])(?:skill\.json|(?:interactionModels[\\/]custom|models)[\\/][^\\/]+)$/.test(file)
  ) {
    return true
  }
  const source = readSource(file)
  return 'severity' in source || kindOf(source) !== 'other'
}
