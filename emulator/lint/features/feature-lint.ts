import type { Project } from '../../project.ts'
import { importedModule } from '../../project.ts'
import type { Finding } from '../finding.ts'
import { notChecked } from '../finding.ts'
import type { Knowledge } from './knowledge.ts'
import { knowledgeOf } from './knowledge.ts'

/** Checks feature files. Only the step definitions know what is right in them, so they bring it. */
export type FeatureLint = (
  files: readonly string[],
  knowledge: Knowledge,
) => Promise<readonly Finding[]>

/** The findings in feature files; of a project whose steps bring no check, that they have none. */
export async function lintFeatures(
  files: readonly string[],
  project: Project | undefined,
): Promise<readonly Finding[]> {
  if (files.length === 0) return []
  const check = project && (await checkOf(project))
  if (!check) return files.map(notHere)
  const knowledge = await knowledgeOf(project)
  return [...knowledge.gaps.map(gap), ...(await check(files, knowledge))]
}

/** What a module of that name exports, among those that the default profile imports. */
async function checkOf(project: Project): Promise<FeatureLint | undefined> {
  const { lintFeatures: check } = await importedModule(project, 'feature-lint')
  return isFeatureLint(check) ? check : undefined
}

const isFeatureLint = (exported: unknown): exported is FeatureLint => typeof exported === 'function'

const notHere = (file: string): Finding =>
  notChecked(
    file,
    'advice',
    'a feature file is checked by what the step definitions of its project bring',
    'Run this where a cucumber.js imports them.',
  )

const gap = (what: string): Finding =>
  notChecked(
    'cucumber.js',
    'warning',
    what,
    'Correct it: what feature files say of it is not compared meanwhile.',
  )
