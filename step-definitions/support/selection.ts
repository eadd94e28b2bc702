import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CoordinatorContext } from '@cucumber/cucumber/api'
import type { Pickle } from '@cucumber/messages'
import { ColloquyError } from '../../emulator/index.ts'
import { exampleLines, knownLine } from './example-lines.ts'
import { didYouMean } from './wording.ts'

type Explained = { readonly what: string; readonly remedy: string }

/** What a path, a line, a tag or a name selected in this process; the plugin keeps it up to date. */
const selection: { watched: boolean; slips: Explained[]; all: Pickle[]; kept: number } = {
  watched: false,
  slips: [],
  all: [],
  kept: 0,
}

/**
 * Lets a line inside an example stand for the example: a failure names the line of its step, and
 * cucumber knows an example by its first line only.
 */
export function watchSelection({ on, environment }: CoordinatorContext<unknown>): void {
  Object.assign(selection, { watched: true, slips: [], all: [], kept: 0 })
  on('paths:resolve', ({ unexpandedSourcePaths: paths, sourcePaths }) => {
    for (const [index, path] of paths.entries()) {
      // In place: cucumber's own filter holds the same list, and has no other door.
      paths[index] = withKnownLines(path, environment.cwd, sourcePaths)
    }
  })
  on('message', ({ pickle }) => {
    if (pickle) selection.all.push(pickle)
  })
}

/** How many scenarios were left of all that the files hold. */
export function keep(kept: number): void {
  selection.kept = kept
}

/** Fails a run that was asked for what is not there: it must not look like success. */
export function refuseSlips(): void {
  const { watched, slips, kept } = selection
  const [first = watched && kept === 0 ? nothingSelected() : undefined, ...others] = slips
  if (!first) return
  throw new ColloquyError('SCENARIO_INVALID', {
    ...first,
    evidence: others.map(({ what }) => what),
  })
}

function withKnownLines(path: string, cwd: string, found: readonly string[]): string {
  const [, file = path, lines = ''] = /^(.*?)((?::\d+)+)$/.exec(path) ?? []
  const absolute = resolve(cwd, file)
  if (/[*?[{]/.test(file)) return path
  if (!existsSync(absolute)) selection.slips.push(noSuchFile(file))
  if (lines === '' || !found.includes(absolute)) return path
  const examples = exampleLines(readFileSync(absolute, 'utf8'))
  const known = lines
    .slice(1)
    .split(':')
    .map((line) => {
      const at = knownLine(examples, Number(line))
      if (at === undefined && examples.length > 0) {
        selection.slips.push(
          noSuchLine(
            file,
            line,
            examples.map(({ begins }) => begins),
          ),
        )
      }
      return at ?? line
    })
  return [file, ...known].join(':')
}

const noSuchFile = (file: string): Explained => ({
  what: `There is no ${file}`,
  remedy: 'Check the path. All features:  npm run features',
})

const noSuchLine = (file: string, line: string, begins: readonly number[]): Explained => ({
  what: `Line ${line} of ${file} is in no example`,
  remedy:
    begins.length === 1
      ? `Its only example begins at line ${begins[0]}.`
      : `Its examples begin at lines ${begins.join(', ')}.`,
})

/** Files there are, but no scenario is left of them. */
function nothingSelected(): Explained {
  const there = [...new Set(selection.all.flatMap(({ tags }) => tags.map(({ name }) => name)))]
  const { tags, names } = askedFor()
  const unknown = tags.flatMap((text) => text.match(/@[^\s()]+/g) ?? [])
  const slip = unknown.find((tag) => !there.includes(tag))
  if (slip) {
    const known = there.length > 0 ? `There are ${there.toSorted().join(', ')}.` : 'There are none.'
    const remedy = [didYouMean(slip, there), known].filter((part) => part !== '').join('  ')
    return { what: `No scenario has the tag ${slip}`, remedy }
  }
  if (selection.all.length === 0) {
    return { what: 'No scenario ran', remedy: 'There is no example where you asked for some.' }
  }
  if (names.length > 0) {
    const asked = names.map((name) => `"${name}"`).join(', ')
    return { what: `No scenario is called ${asked}`, remedy: 'A part of a name will do.' }
  }
  const of = selection.all.length === 1 ? 'the one scenario' : `all ${selection.all.length}`
  const have = there.length > 0 ? `Their tags: ${there.toSorted().join(', ')}.  ` : ''
  return {
    what: `No scenario ran: the tags, or the validation mode, leave out ${of}`,
    remedy: `${have}@jwks is left out without -p jwks, @introspection with it.`,
  }
}

/** The tags and names of the command line, for the message only: cucumber has its own reading. */
function askedFor() {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    allowPositionals: true,
    options: {
      tags: { type: 'string', short: 't', multiple: true },
      name: { type: 'string', multiple: true },
    },
  })
  const texts = (given: typeof values.tags) => given?.map(String) ?? []
  return { tags: texts(values.tags), names: texts(values.name) }
}
