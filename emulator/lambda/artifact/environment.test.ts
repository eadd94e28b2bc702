import { existsSync } from 'node:fs'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { lambdaVariables } from '../context.ts'
import { artifacts, handlerOf } from './artifact.fixture.ts'

const skills = artifacts()
afterEach(skills.end)
afterAll(skills.clear)

/** What the handler returns. */
const answerOf = async (body: string, imports = '', environment = {}) => {
  const { invoke } = await skills.load(`${imports}\n${handlerOf(body)}`, { environment })
  const { outcome } = await invoke()
  if (outcome.type === 'threw') throw outcome.error
  return outcome.type === 'answered' ? outcome.response : outcome
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

describe('the environment', () => {
  it('is what Lambda sets and the configuration says, and nothing else', async () => {
    process.env['SECRET_OF_THE_DEVELOPER'] = 'hush'
    const seen = await answerOf(
      'return { atStart, later: process.env }',
      'const atStart = { ...process.env }',
      {
        OKTA_AUDIENCE: 'http://quiz',
      },
    )
    delete process.env['SECRET_OF_THE_DEVELOPER']
    const { atStart, later } = Object(seen)
    if (!isRecord(atStart)) throw new Error('there is no environment')
    const taskRoot = String(atStart['LAMBDA_TASK_ROOT'])
    expect(atStart).toEqual({
      ...lambdaVariables(taskRoot, 'index.handler'),
      AWS_LAMBDA_RUNTIME_API: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      OKTA_AUDIENCE: 'http://quiz',
    })
    expect(later).toEqual(atStart)
  })

  it('is UTC, in the task root, with the arguments of Lambda', async () => {
    const body = `return {
      zone: new Date(0).getTimezoneOffset(),
      isTaskRoot: process.cwd() === process.env.LAMBDA_TASK_ROOT,
      files: fs.readdirSync('.'),
      argv: process.argv.slice(1),
      url: import.meta.url,
    }`
    expect(await answerOf(body, "import fs from 'node:fs'")).toEqual({
      ...{ zone: 0, isTaskRoot: true, files: ['index.mjs'] },
      argv: [expect.stringMatching(/\/runtime\/index\.mjs$/)],
      url: expect.stringMatching(/^file:.*\/task\/index\.mjs$/),
    })
  })

  it('cannot send to whoever started it, and sees nothing of ours', async () => {
    const body = `return [typeof process.send,
      Object.keys(globalThis).concat(Object.getOwnPropertySymbols(globalThis).map(String))
        .filter((name) => /colloquy/i.test(name)).length]`
    expect(await answerOf(body)).toEqual(['undefined', 0])
  })

  it('has Node 24 with the strict flags', async () => {
    const body =
      'return [process.version, process.execArgv.filter((arg) => /experimental/.test(arg))]'
    expect(await answerOf(body)).toEqual([
      process.version,
      ['--no-experimental-require-module', '--no-experimental-detect-module'],
    ])
  })
})

describe('the file system', () => {
  const fs = "import fs from 'node:fs'"
  const told = (deed: string) =>
    `try { ${deed}; return 'done' } catch (error) { return error.code }`

  it.each([
    ['written', 'fs.writeFileSync("new.txt", "")'],
    ['changed', 'fs.appendFileSync("index.mjs", "")'],
    ['removed', 'fs.rmSync("index.mjs")'],
    ['written above the task root', 'fs.writeFileSync("../new.txt", "")'],
  ])('of the task is read-only: nothing is %s, even by root', async (_, deed) => {
    expect(await answerOf(told(deed), fs)).toBe('ERR_ACCESS_DENIED')
  })

  it.runIf(existsSync('/tmp'))('has a /tmp that is kept while the process is warm', async () => {
    const { invoke } = await skills.load(`${fs}
      const file = \`/tmp/skill-\${process.pid}\`
      ${handlerOf(`if (event.last) return fs.rmSync(file)
        fs.appendFileSync(file, 'a')
        return fs.readFileSync(file, 'utf8')`)}`)
    await invoke()
    expect(await invoke()).toMatchObject({ outcome: { response: 'aa' } })
    expect(await invoke({ last: true })).toMatchObject({ outcome: { response: null } })
  })

  it.each([
    ['child processes', "child.spawnSync('true')", "import child from 'node:child_process'"],
    [
      'worker threads',
      "new Worker('', { eval: true })",
      "import { Worker } from 'node:worker_threads'",
    ],
  ])('and %s are refused, because nobody would see what they call', async (_, deed, imports) => {
    expect(await answerOf(told(deed), imports)).toBe('ERR_ACCESS_DENIED')
  })
})
