import { z } from 'zod'
import { readCommandLine } from '../command-line.ts'
import { ColloquyError } from '../errors.ts'
import { importedModule, readProject } from '../project.ts'

const usage = `Usage: colloquy steps [options] [WORD …]

Lists the steps that the feature files of this project may hold; with words, those that have all of
them. docs/steps.md shows each with an example.

  --json   prints one step a line, as JSON: keyword, expression, doc, group
`

const known = { json: { type: 'boolean' } } as const

const entry = z.object({
  group: z.string(),
  keyword: z.string(),
  expression: z.string(),
  doc: z.string(),
})
type Entry = z.output<typeof entry>

/** `colloquy steps`; resolves to the exit code: 1 when no step has the words. */
export async function stepsCommand(argv: readonly string[]): Promise<number> {
  const { options, words } = readCommandLine(argv, known, { usage, takesWords: true })
  const { help, json } = options
  if (help) {
    process.stdout.write(usage)
    return 0
  }
  const found = (await catalogue()).filter((step) => hasAll(step, words))
  process.stdout.write(json ? found.map(asLine).join('') : asText(found))
  if (found.length === 0) process.stderr.write(`No step has ${words.join(' and ')}\n`)
  return found.length === 0 ? 1 : 0
}

/** Only the step definitions know their steps: what they export as `readCatalogue` says it. */
async function catalogue(): Promise<readonly Entry[]> {
  const project = await readProject()
  const { readCatalogue } = project ? await importedModule(project, 'catalogue') : {}
  if (typeof readCatalogue === 'function') return z.array(entry).parse(readCatalogue())
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: 'There is no project here whose steps could be listed',
    evidence: ['no cucumber.js in the working directory imports step definitions with a catalogue'],
    remedy: 'Run this where the cucumber.js of your features is.',
  })
}

const hasAll = ({ keyword, expression, doc }: Entry, words: readonly string[]): boolean => {
  const text = `${keyword} ${expression} ${doc}`.toLowerCase()
  return words.every((word) => text.includes(word.toLowerCase()))
}

const asLine = (step: Entry): string => `${JSON.stringify(step)}\n`

const asText = (steps: readonly Entry[]): string =>
  steps.map(({ keyword, expression, doc }) => `${keyword} ${expression}\n    ${doc}\n`).join('')
