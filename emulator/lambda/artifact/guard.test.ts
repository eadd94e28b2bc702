import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'guard-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fixture = new URL('./artifact.fixture.ts', import.meta.url).href
/** Leaves two processes frozen, tells where they are, and ends as it is told. */
const script = join(folder, 'parent.mjs')
writeFileSync(
  script,
  `import { artifacts } from ${JSON.stringify(fixture)}
  const skills = artifacts()
  const source = 'export const handler = async () => [process.pid, process.env.LAMBDA_TASK_ROOT]'
  const all = []
  for (const MODE of ['one', 'other']) {
    const { invoke } = await skills.load(source, { environment: { MODE } })
    all.push((await invoke()).outcome.response)
  }
  console.log(JSON.stringify(all))
  if (process.argv[2] === 'throw') setImmediate(() => { throw new Error('the end') })
  if (process.argv[2] === 'exit') process.exit(3)
  if (process.argv[2] === 'wait') setInterval(() => {}, 1000)
  if (process.argv[2] === 'busy') skills.load('while (true) {}')`,
)

const isAlive = (id: number) => {
  try {
    return process.kill(id, 0) && stateOf(id) !== 'Z'
  } catch {
    return false
  }
}
const hasProc = existsSync('/proc/self/stat')
/** In a container nobody may take leave of those that have ended. */
const stateOf = (id: number) =>
  hasProc ? readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.[0] : undefined

/** The processes that have this text on their command line. */
const runningWith = (text: string) =>
  (hasProc ? readdirSync('/proc') : [])
    .filter((id) => /^\d+$/.test(id))
    .filter((id) => existsSync(`/proc/${id}/cmdline`) && commandOf(id).includes(text))

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

describe('a process that has run artifacts', () => {
  it.each<readonly [string, NodeJS.Signals | undefined, number | string]>([
    ['return', undefined, 0],
    ['throw', undefined, 1],
    ['exit', undefined, 3],
    ['wait', 'SIGTERM', 'SIGTERM'],
    ['wait', 'SIGINT', 'SIGINT'],
    ['wait', 'SIGKILL', 'SIGKILL'],
    ['busy', 'SIGKILL', 'SIGKILL'],
  ])('and ends by %s and %s leaves nothing behind', async (end, signal, how) => {
    const parent = spawn(process.execPath, [script, end], { stdio: ['ignore', 'pipe', 'ignore'] })
    const ended = new Promise((resolve) => parent.once('exit', (code, by) => resolve(by ?? code)))
    const { value } = await createInterface(parent.stdout)[Symbol.asyncIterator]().next()
    const told: [number, string][] = JSON.parse(String(value))
    const ids = told.map(([id]) => id)
    const roots = [...new Set(told.map(([, path]) => join(path, '../..')))]
    expect(roots.length).toBe(1)
    if (signal) {
      expect(ids.every(isAlive)).toBe(true)
      expect(roots.flatMap(runningWith)).not.toEqual(hasProc ? [] : undefined)
      parent.kill(signal)
    }
    expect(await ended).toBe(how)
    const left = () => [
      ...ids.filter(isAlive),
      ...roots.flatMap(runningWith),
      ...roots.filter(existsSync),
    ]
    await expect.poll(left, { timeout: 10_000 }).toEqual([])
  })
})
