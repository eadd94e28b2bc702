import { expect, it } from 'vitest'
import { runNode } from './rehearse/run-node.ts'

const command = JSON.stringify(new URL('command.ts', import.meta.url).href)
const errors = JSON.stringify(new URL('../emulator/errors.ts', import.meta.url).href)

/** A command whose main function is this code. */
const run = (main: string) => {
  const code = `import { command } from ${command}
    import { ColloquyError } from ${errors}
    import { parseArgs } from 'node:util'
    await command('Usage: this way\\n', async () => { ${main} })`
  return runNode(`--input-type=module-typescript`, ['--eval', code], {})
}

it('ends with what its main function returns', async () => {
  expect(await run('return 3')).toEqual({ code: 3, output: '' })
})

it('answers misuse with the usage, and with 2', async () => {
  const { code, output } = await run(`parseArgs({ args: ['--colour'] })`)
  expect(code).toBe(2)
  expect(output).toMatch(/^Unknown option '--colour'[\s\S]*\n\nUsage: this way\n$/)
})

it('tells an error thrown on purpose without its kind and its stack', async () => {
  const { code, output } = await run(
    `throw new ColloquyError('SKILL_NOT_LOADED', { what: 'What', evidence: ['why'], remedy: 'Do' })`,
  )
  expect({ code, output }).toEqual({ code: 1, output: 'What\n  why\n\nDo\n' })
})

it('tells any other error with its stack', async () => {
  const { code, output } = await run(`throw new TypeError('Ours')`)
  expect(code).toBe(1)
  expect(output).toMatch(/^TypeError: Ours\n {4}at /)
})
