import { afterAll, describe, expect, it, vi } from 'vitest'
import { loaded, skillModules } from './skill-module.fixture.ts'

const skills = skillModules()
afterAll(skills.clear)

const logsOf = async (body: string) => {
  const { invoke } = await loaded(skills.write(`export const handler = async () => {${body}}`))
  return (await invoke()).logs
}

describe('what the skill writes', () => {
  it.each([
    ['console.log', 'console.log("hello %s", "Ada", { a: 1 })', 'stdout', 'hello Ada { a: 1 }'],
    [
      'console.log of an object',
      'console.log({ a: { b: { c: [1] } } })',
      'stdout',
      '{"a":{"b":{"c":[1]}}}',
    ],
    ['console.error of an object', 'console.error({ a: "é" })', 'stderr', '{"a":"é"}'],
    ['console.log of what is no JSON', 'console.log({ a: 1n })', 'stdout', '{ a: 1n }'],
    ['console.info', 'console.info("hello")', 'stdout', 'hello'],
    ['console.debug', 'console.debug("hello")', 'stdout', 'hello'],
    ['console.warn', 'console.warn("hello")', 'stderr', 'hello'],
    ['console.error', 'console.error("hello")', 'stderr', 'hello'],
    ['console.trace', 'console.trace("hello")', 'stderr', 'hello'],
    ['the standard output', 'process.stdout.write("hello\\n")', 'stdout', 'hello'],
    ['the standard error', 'process.stderr.write(Buffer.from("hello\\n"))', 'stderr', 'hello'],
  ])('by %s is kept with the invocation', async (_, body, stream, text) => {
    expect(await logsOf(body)).toEqual([{ stream, text }])
  })

  it('of an error is its message and where it was', async () => {
    const [line] = await logsOf('console.error(new TypeError("no colour"))')
    expect(line).toEqual({
      stream: 'stderr',
      text: expect.stringMatching(/^TypeError: no colour\n +at /),
    })
  })

  it('comes in order, and after a wait too', async () => {
    const lines = await logsOf(`
      console.log('one')
      await new Promise((resolve) => setTimeout(resolve, 10))
      console.error('two')
      process.stdout.write('three')`)
    expect(lines.map(({ text }) => text)).toEqual(['one', 'two', 'three'])
  })

  it('tells who wrote it when it is written', async () => {
    const body = 'await new Promise((done) => process.stdout.write("x", "utf8", done))'
    expect(await logsOf(body)).toEqual([{ stream: 'stdout', text: 'x' }])
  })

  it('belongs to one invocation', async () => {
    const { invoke } = await loaded(
      skills.write('export const handler = async ({ name }) => { console.log(name) }'),
    )
    const both = await Promise.all([invoke({ name: 'Ada' }), invoke({ name: 'Grace' })])
    expect(both.map(({ logs }) => logs.map(({ text }) => text))).toEqual([['Ada'], ['Grace']])
  })
})

it('what other code writes at the same time is not the skill’s, and is written', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const { invoke } = await loaded(
    skills.write(`export const handler = async () => {
      console.log('skill')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }`),
  )
  const under = invoke()
  process.stdout.write('test runner\n')
  const { logs } = await under
  expect(logs).toEqual([{ stream: 'stdout', text: 'skill' }])
  expect(written.mock.calls.map(([text]) => text)).toEqual(['test runner\n'])
  written.mockRestore()
})

it('what the skill writes while it is loaded is kept too', async () => {
  const module = skills.write(`
    console.log('loading')
    export const handler = async () => { console.log('handling') }`)
  const { target, invoke } = await loaded(module)
  expect(target.loadingLogs).toEqual([{ stream: 'stdout', text: 'loading' }])
  expect((await invoke()).logs).toEqual([{ stream: 'stdout', text: 'handling' }])
})
