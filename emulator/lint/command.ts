import { targets } from './files.ts'
import { lintFiles } from './lint.ts'
import { lintOptions, lintUsage } from './options.ts'
import { asJson, asText } from './report.ts'

/** `colloquy lint`; resolves to the exit code. */
export async function lintCommand(argv: readonly string[]): Promise<number> {
  const { help, json, strict, paths } = lintOptions(argv)
  if (help) {
    process.stdout.write(lintUsage)
    return 0
  }
  const { files, ...options } = await targets(paths)
  const findings = lintFiles(files, options)
  process.stdout.write(json ? asJson(findings) : asText(findings, files.length))
  const fatal = strict ? ['error', 'warning'] : ['error']
  return findings.some(({ severity }) => fatal.includes(severity)) ? 1 : 0
}
