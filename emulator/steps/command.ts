import { z } from 'zod'
import { readCommandLine } from '../command-line.ts'
import { ColloquyError } from '../errors.ts'
import type { Project } from '../project.ts'
import { importedModule, readProject } from '../project.ts'
import type { Found } from './search.ts'
import { searchSteps } from './search.ts'

const usage = `Usage: colloquy steps [options] [WORD …]

Lists the steps that the feature files of this project may hold; with words, those that have all of
them, also in what may stand in their braces; with a whole sentence, the step that it is.
docs/steps.md shows each with an example.

  --json   prints one step a line, as JSON: keyword, expression, doc, group, and of its braces those
           that have the words, each with name and doc
`

const known = { json: { type: 'boolean' } } as const

const entry = z.object({
  group: z.string(),
  keyword: z.string(),
  expression: z.string(),
  doc: z.string(),
})
type Entry = z.output<typeof entry>

const parameter = z.object({ name: z.string(), doc: z.string(), source: z.string() })

/** `colloquy steps`; resolves to the exit code: 1 when no step has the words. */
export async function stepsCommand(argv: readonly string[]): Promise<number> {
  const { options, words } = readCommandLine(argv, known, { usage, takesWords: true })
  const { help, json } = options
  if (help) {
    process.stdout.write(usage)
    return 0
  }
  const project = await readProject()
  const steps = await catalogue(project)
  const found = searchSteps(words, steps, await parametersOf(project))
  process.stdout.write(json ? found.map(asLine).join('') : asText(found))
  if (found.length > 0) return 0
  process.stderr.write(`No step has ${words.join(' and ')}. Every step: docs/steps.md\n`)
  return 1
}

/** Only the step definitions know their steps: what they export as `readCatalogue` says it. */
async function catalogue(project: Project | undefined): Promise<readonly Entry[]> {
  const { readCatalogue } = project ? await importedModule(project, 'catalogue') : {}
  if (typeof readCatalogue === 'function') return z.array(entry).parse(readCatalogue())
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: 'There is no project here whose steps could be listed',
    evidence: ['no cucumber.js in the working directory imports step definitions with a catalogue'],
    remedy: 'Run this where the cucumber.js of your features is.',
  })
}

/** What may stand in braces, as `readParameters` of the step definitions says it. */
async function parametersOf(project: Project | undefined) {
  const { readParameters } = project ? await importedModule(project, 'parameters') : {}
  return typeof readParameters === 'function' ? z.array(parameter).parse(readParameters()) : []
}

const asLine = ({ step, braces }: Found<Entry>): string =>
  `${JSON.stringify({ ...step, braces: braces.map(({ name, doc }) => ({ name, doc })) })}\n`

/** The steps, then each of the braces that were found. */
function asText(found: readonly Found<Entry>[]): string {
  const steps = found.map(({ step: { keyword, expression, doc } }) => [
    `${keyword} ${expression}`,
    `    ${doc}`,
  ])
  const braces = new Set(found.flatMap((one) => one.braces))
  const rows = [...braces].map(({ name, doc }) => `{${name}}  ${doc}`)
  return [...steps.flat(), ...(rows.length > 0 ? ['', ...rows] : []), ''].join('\n')
}
