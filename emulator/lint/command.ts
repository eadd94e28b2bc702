import { readProject } from '../project.ts'
import { lintFeatures } from './features/feature-lint.ts'
import { targets } from './files.ts'
import { inOrder } from './finding.ts'
import { lintFiles } from './lint.ts'
import { lintOptions, lintUsage } from './options.ts'
import { asJson, asText } from './report.ts'

/** `colloquy lint`; resolves to the exit code. */
export async function lintCommand(argv: readonly string[]): Promise<number> {
  const { options: given, words } = lintOptions(argv)
  const { help, json, strict } = given
  if (help) {
    process.stdout.write(lintUsage)
    return 0
  }
  const project = await readProject()
  const { files, features, findings: ofPlaces, ...options } = targets(words, project)
  const inFeatures = await lintFeatures(features, project)
  const findings = [...ofPlaces, ...lintFiles(files, options), ...inFeatures].sort(inOrder)
  const count = files.length + features.length
  process.stdout.write(json ? asJson(findings) : asText(findings, count))
  const fatal = strict ? ['error', 'warning'] : ['error']
  return findings.some(({ severity }) => fatal.includes(severity)) ? 1 : 0
}
