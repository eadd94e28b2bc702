import { spawnSync } from 'node:child_process'
import { ownLines } from './errors.ts'

/** Why a module could not be loaded: where it does not parse, what it threw, its own lines of the stack. */
export const linesOfMistake = (path: string, error: unknown): readonly string[] => [
  ...placeOfMistake(path, error),
  ...ownLines(error),
]

/** Where JavaScript does not parse, which Node tells at the end of a process only. */
function placeOfMistake(path: string, error: unknown): readonly string[] {
  if (!(error instanceof SyntaxError) || /^\S+:\d+\n/.test(error.stack ?? '')) return []
  const { stderr } = spawnSync(process.execPath, ['--check', path], { encoding: 'utf8' })
  const [place = ''] = stderr.split('\n\n')
  return place === '' ? [] : [place]
}
