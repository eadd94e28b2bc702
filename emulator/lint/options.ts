import { parseArgs } from 'node:util'
import { misused } from '../simulator/usage.ts'

export const lintUsage = `Usage: colloquy lint [options] [FILE or FOLDER …]

Checks feature files, interaction models and skill manifests: steps, names and utterances; samples,
conflicts, dialog, prompts, invocation name; store listing. Without a file: the features, and the
skill package that cucumber.js in the working directory configures. docs/lint.md lists the rules.

  --strict   warnings count as errors do
  --json     prints one finding a line, as JSON

The exit code is 0, 1 when there is an error, 2 when the command line is wrong.
`

const known = {
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The options of `colloquy lint`; what is none of them is refused with the usage. */
export function lintOptions(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: known,
      allowPositionals: true,
    })
    return { ...values, paths: positionals }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw misused(message.split('. ')[0] ?? message, lintUsage)
  }
}
