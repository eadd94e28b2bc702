import { existsSync, globSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ColloquyError } from '../errors.ts'
import { misused } from '../simulator/usage.ts'
import type { LintOptions } from './lint.ts'
import { kindOf } from './lint.ts'
import { lintUsage } from './options.ts'
import { readSource } from './source.ts'

/** Which files are meant, and what is known of the skill they belong to. */
type Targets = LintOptions & { readonly files: readonly string[] }

/** What the command line names, or the skill package of the project. */
export async function targets(paths: readonly string[]): Promise<Targets> {
  const project = await projectSkill()
  if (paths.length > 0) {
    const files = [...new Set(paths.flatMap(filesOf))]
    return { files, linksAccounts: isOfProject(files, project) && project.linksAccounts }
  }
  if (!project) {
    throw misused('There is no cucumber.js here that names a skill package: name files', lintUsage)
  }
  return { files: filesOf(project.folder), linksAccounts: project.linksAccounts }
}

type Project = { readonly folder: string; readonly linksAccounts: boolean }

const profile = z.object({
  worldParameters: z.object({ skillPackage: z.string(), accountLinking: z.string().optional() }),
})

/** What the default profile of cucumber.js says, if there is one that names a skill. */
async function projectSkill(): Promise<Project | undefined> {
  const path = resolve('cucumber.js')
  if (!existsSync(path)) return undefined
  const { default: exported }: Record<string, unknown> = await import(pathToFileURL(path).href)
  const { data } = z.union([profile, z.object({ default: profile })]).safeParse(exported)
  if (!data) return undefined
  const { worldParameters } = 'default' in data ? data.default : data
  const { skillPackage, accountLinking } = worldParameters
  return { folder: skillPackage, linksAccounts: accountLinking !== undefined }
}

const isOfProject = (files: readonly string[], project: Project | undefined): project is Project =>
  project !== undefined &&
  files.every((file) => resolve(file).startsWith(join(resolve(project.folder), '/')))

/** A file, or the models and manifests in a folder. */
function filesOf(path: string): string[] {
  if (!existsSync(path)) {
    throw new ColloquyError('SKILL_PACKAGE_INVALID', {
      what: `${path} does not exist`,
      remedy: 'Name an interaction model, a skill manifest, or a folder with some.',
    })
  }
  if (!statSync(path).isDirectory()) return [path]
  const exclude = (name: string) => /(?:^|[\\/])(?:node_modules|\.[^\\/]+)$/.test(name)
  const files = globSync('**/*.json', { cwd: path, exclude }).map((name) => join(path, name))
  return files.sort().filter(isMeant)
}

/** In a folder only what is a model or a manifest is meant, or would be one if it were JSON. */
function isMeant(file: string): boolean {
  if (
    /(?:^|[\\/])(?:skill\.json|(?:interactionModels[\\/]custom|models)[\\/][^\\/]+)$/.test(file)
  ) {
    return true
  }
  const source = readSource(file)
  return !('severity' in source) && kindOf(source) !== 'other'
}
