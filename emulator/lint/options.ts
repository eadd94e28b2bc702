import { readCommandLine } from '../command-line.ts'

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
} as const

/** The options of `colloquy lint`, and the files and folders as `words`. */
export const lintOptions = (argv: readonly string[]) =>
  readCommandLine(argv, known, { usage: lintUsage, takesWords: true })
