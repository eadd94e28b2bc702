import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { artifacts, handlerOf } from './artifact.fixture.ts'

const skills = artifacts()
afterEach(skills.end)
afterAll(skills.clear)

const imports = "import fs from 'node:fs'"
const logsOf = async (body: string) => {
  const { invoke } = await skills.load(`${imports}\n${handlerOf(body)}`)
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
    [
      'console.log of an object with text',
      'console.log("seen", { a: 1 })',
      'stdout',
      'seen { a: 1 }',
    ],
    ['console.log of two lines', 'console.log("one\\ntwo")', 'stdout', 'one\ntwo'],
    [
      'console.log of what looks like a log',
      `console.log('{"timestamp":1}')`,
      'stdout',
      '{"timestamp":1}',
    ],
    ['console.log of what is no JSON', 'console.log({ a: 1n })', 'stdout', '{ a: 1n }'],
    ['console.log of a number', 'console.log(7)', 'stdout', '7'],
    ['console.info', 'console.info("hello")', 'stdout', 'hello'],
    ['console.debug', 'console.debug("hello")', 'stdout', 'hello'],
    ['console.warn', 'console.warn("hello")', 'stderr', 'hello'],
    ['console.error', 'console.error("hello")', 'stderr', 'hello'],
    ['console.error of an object', 'console.error({ a: "é" })', 'stderr', '{"a":"é"}'],
    ['console.trace', 'console.trace("hello")', 'stderr', 'hello'],
    ['the standard output', 'process.stdout.write("hello\\n")', 'stdout', 'hello'],
    ['the standard output without an end', 'process.stdout.write("hello")', 'stdout', 'hello'],
    ['the standard error', 'process.stderr.write(Buffer.from("hello\\n"))', 'stderr', 'hello'],
    ['the file system', 'fs.writeSync(1, "hello\\n")', 'stdout', 'hello'],
    ['the file system as an error', 'fs.writeSync(2, "hello\\n")', 'stderr', 'hello'],
  ])('by %s is kept with the invocation', async (_, body, stream, text) => {
    expect(await logsOf(body)).toEqual([{ stream, text }])
  })

  it('of an error is its name, its message and where it was', async () => {
    const [one, other] = await logsOf(`console.error(new TypeError("no colour"))
      console.error('because', new TypeError("no colour"))`)
    expect(one).toEqual({
      stream: 'stderr',
      text: expect.stringContaining('"errorType":"TypeError","errorMessage":"no colour"'),
    })
    expect(one?.text).toContain('/var/task/index.mjs:2:')
    expect(other).toEqual({
      stream: 'stderr',
      text: expect.stringMatching(
        /^because TypeError: no colour\n +at .*\/var\/task\/index\.mjs:3:/,
      ),
    })
  })

  it('comes in order, and after a wait too', async () => {
    const lines = await logsOf(`console.log('one'); process.stdout.write('tw')
      await new Promise((resolve) => setTimeout(resolve, 10))
      process.stdout.write('o\\n'); console.log('three')`)
    expect(lines.map(({ text }) => text)).toEqual(['one', 'two', 'three'])
  })

  it('is complete, however much it is', async () => {
    const lines = await logsOf('for (let n = 0; n < 2000; n++) console.log(n + "é".repeat(100))')
    expect(lines.map(({ text }) => Number.parseInt(text, 10))).toEqual(
      Array.from({ length: 2000 }, (_, n) => n),
    )
    expect(lines.every(({ text }) => text.endsWith('é'.repeat(100)))).toBe(true)
  })

  it('may be one long line', async () => {
    const [line] = await logsOf('process.stdout.write("a".repeat(500_000) + "\\n")')
    expect(line?.text.length).toBe(500_000)
  })

  it('belongs to one invocation', async () => {
    const { invoke } = await skills.load(
      handlerOf(
        'console.log(event.name); process.stderr.write(event.name + "!"); return process.stdout.write("")',
      ),
    )
    for (const name of ['Ada', 'Grace', 'Linus']) {
      const { logs } = await invoke({ name })
      expect(logs.map(({ text }) => text).sort()).toEqual([name, `${name}!`])
    }
  })

  it('before it ends is not lost', async () => {
    const lines = await logsOf('console.log("last words"); process.exit(1)')
    expect(lines).toEqual([{ stream: 'stdout', text: 'last words' }])
  })
})
