import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Clock } from '../clock.ts'
import type { Answerer } from '../network.ts'
import { createSourceTarget } from './source.ts'

/** Small skills as files of their own, in a folder that `clear` removes. */
export function skillModules() {
  const folder = mkdtempSync(join(tmpdir(), 'skill-'))
  let count = 0
  return {
    /** The path of a new module with this source. */
    write(source: string, extension = 'mjs'): string {
      count += 1
      const path = join(folder, `skill-${count}.${extension}`)
      writeFileSync(path, source)
      return path
    },
    clear: () => rmSync(folder, { recursive: true }),
  }
}

export const start = Date.UTC(2027, 0, 4, 9)
export const noAnswer: Answerer = async () => 'no answer'

/** Loads a module as the skill of a conversation that begins at `at`. */
export async function loaded(
  module: string,
  { environment = {}, answerer = noAnswer, at = start, loadingPatienceMs = 30_000 } = {},
) {
  const clock = new Clock(at)
  const target = await createSourceTarget({
    module,
    environment,
    clock,
    answerer,
    loadingPatienceMs,
  })
  const invoke = (event: object = {}, answering: Answerer = noAnswer) =>
    target.invoke(event, { limitMs: 8000, answerer: answering })
  return { clock, target, invoke }
}
