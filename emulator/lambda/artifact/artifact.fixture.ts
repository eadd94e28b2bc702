import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { Clock } from '../../clock.ts'
import type { Answerer } from '../../network.ts'
import { noAnswer, start } from '../skill-module.fixture.ts'
import type { InvocationOptions, LambdaTarget } from '../target.ts'
import { createArtifactTarget } from './artifact.ts'

type Files = Readonly<Record<string, string>>

/** Small skills as zip files, in a folder that `clear` removes; `end` ends their processes. */
export function artifacts() {
  const folder = mkdtempSync(join(tmpdir(), 'artifact-'))
  const started: LambdaTarget[] = []
  let count = 0
  /** The path of a new zip with these files. */
  const zip = (files: Files): string => {
    const path = join(folder, `skill-${++count}.zip`)
    const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)])
    writeFileSync(path, zipSync(Object.fromEntries(entries)))
    return path
  }
  /** Loads a skill as that of a conversation: a zip, its files, or its `index.mjs`. */
  const load = async (
    skill: string | Files,
    {
      handler = 'index.handler',
      environment = {},
      at = start,
      answerer = noAnswer,
      cold = false,
      computingLimitMs = 30_000,
    } = {},
  ) => {
    const files = typeof skill === 'string' ? { 'index.mjs': skill } : skill
    const path = typeof skill === 'string' && skill.endsWith('.zip') ? skill : zip(files)
    const clock = new Clock(at)
    const options = { zip: path, handler, environment, clock, answerer, cold, computingLimitMs }
    const target = await createArtifactTarget(options)
    started.push(target)
    const invoke = (event: object = {}, given: Partial<InvocationOptions> = {}) =>
      target.invoke(event, { limitMs: 8000, answerer: noAnswer, ...given })
    return { clock, target, invoke }
  }
  /** What comes of one request to a skill whose handler has this body. */
  const run = async (body: string, event: object = {}, answerer?: Answerer) => {
    const { invoke } = await load(handlerOf(body))
    return invoke(event, answerer && { answerer })
  }
  const end = async () => {
    await Promise.all(started.splice(0).map((target) => target.coldStart()))
  }
  const clear = async () => {
    await end()
    rmSync(folder, { recursive: true })
  }
  return { zip, load, run, end, clear }
}

/** A module whose handler has this body. */
export const handlerOf = (body: string): string =>
  `export const handler = async (event, context) => {${body}}`
