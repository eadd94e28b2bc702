import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { artifacts, handlerOf } from './artifact.fixture.ts'

const skills = artifacts()
afterEach(skills.end)
afterAll(skills.clear)

const values = `
  class Colour { constructor() { this.plain = { a: 1 } } get name() { return 'teal' } }
  return { absent: undefined, d: new Date(0), c: new Colour(), m: new Map([[1, 2]]), n: NaN,
    list: [undefined], keys: Object.keys(event), event }`

describe('the event and the answer', () => {
  it('go through JSON, as on the wire', async () => {
    const event = { absent: undefined, at: new Date(0), text: 'é “🎨”' }
    const { outcome } = await skills.run(values, event)
    expect(outcome).toEqual({
      type: 'answered',
      response: {
        ...{ d: '1970-01-01T00:00:00.000Z', c: { plain: { a: 1 } }, m: {}, n: null, list: [null] },
        keys: ['at', 'text'],
        event: { at: '1970-01-01T00:00:00.000Z', text: 'é “🎨”' },
      },
    })
  })

  it.each([
    ['undefined becomes null', 'return undefined', null],
    ['what has toJSON becomes that', 'return { toJSON: () => 7 }', 7],
    ['5 MB are taken', 'return "a".repeat(5e6).length', 5e6],
  ])('%s', async (_, body, response) => {
    expect((await skills.run(body)).outcome).toEqual({ type: 'answered', response })
  })

  it.each([
    ['a number too big for JSON', 'return { count: 1n }', /^Runtime\.JSONStringifyError$/],
    ['an answer in a circle', 'const it = {}; it.it = it; return it', /JSONStringifyError/],
    ['more than 6 MB', 'return "a".repeat(6.1 * 1024 * 1024)', /ResponseSizeTooLarge/],
  ])('%s is refused', async (_, body, name) => {
    expect((await skills.run(body)).outcome).toEqual({
      type: 'threw',
      error: expect.objectContaining({ name: expect.stringMatching(name) }),
    })
  })

  it('6 MB of words that are not ASCII are counted in bytes', async () => {
    expect((await skills.run('return "é".repeat(3.2 * 1024 * 1024)')).outcome).toMatchObject({
      error: { message: expect.stringMatching(/\(67\d{5} bytes\) exceeded maximum/) },
    })
  })
})

describe('an error that is thrown', () => {
  it('has its name, its message, and its place as on Lambda', async () => {
    const { outcome, logs } = await skills.run('const no = undefined\nno.such()')
    const error = outcome.type === 'threw' ? outcome.error : undefined
    expect(error).toMatchObject({ name: 'TypeError', message: expect.stringContaining('such') })
    expect(error).toBeInstanceOf(Error)
    const stack = error instanceof Error ? (error.stack ?? '') : ''
    expect(stack).toMatch(/^TypeError: .*\n +at .*\/var\/task\/index\.mjs:2:4/)
    expect(stack).not.toMatch(/colloquy|\/runtime\//)
    // Lambda's own runtime client logs it.
    expect(logs).toEqual([{ stream: 'stderr', text: expect.stringContaining('"TypeError"') }])
    expect(logs[0]?.text).toContain('/var/task/index.mjs:2:4')
    expect(logs[0]?.text).not.toContain('colloquy')
  })

  it.each([
    ['a text', 'throw "no colour"', 'no colour'],
    ['nothing', 'throw undefined', ''],
    [
      'an error of a kind of its own',
      'throw new (class NoColour extends Error {})("none")',
      'none',
    ],
    ['a rejection', 'return Promise.reject(new Error("rejected"))', 'rejected'],
  ])('may be %s', async (_, body, message) => {
    const { outcome } = await skills.run(body)
    expect(outcome).toMatchObject({
      type: 'threw',
      error: { message: expect.stringContaining(message) },
    })
  })

  it('leaves the process warm', async () => {
    const { invoke } = await skills.load(`let n = 0
      ${handlerOf('n++; if (event.fail) throw new Error("no"); return n')}`)
    expect((await invoke({ fail: true })).outcome.type).toBe('threw')
    expect((await invoke()).outcome).toEqual({ type: 'answered', response: 2 })
  })
})

describe('the context', () => {
  it('is that of the runtime client', async () => {
    const body =
      'return { ...context, keys: Object.keys(context), left: context.getRemainingTimeInMillis() }'
    const { invoke } = await skills.load(handlerOf(body))
    const [one, other] = [(await invoke()).outcome, (await invoke()).outcome]
    expect(one).toMatchObject({
      response: {
        awsRequestId: expect.stringMatching(/^[\da-f-]{36}$/),
        functionVersion: '$LATEST',
        invokedFunctionArn: expect.stringMatching(/^arn:aws:lambda:/),
        memoryLimitInMB: '512',
        left: 8000,
        keys: expect.not.arrayContaining(['done', 'succeed', 'callbackWaitsForEmptyEventLoop']),
      },
    })
    expect(one).not.toEqual(other)
  })
})

describe('module state', () => {
  const counting = `let n = 0\n${handlerOf('return ++n')}`
  const answers = (response: unknown) => ({ outcome: { type: 'answered', response } })

  it('is kept from one invocation to the next, and lost by a cold start', async () => {
    const { invoke, target } = await skills.load(counting)
    expect(await invoke()).toMatchObject(answers(1))
    expect(await invoke()).toMatchObject(answers(2))
    await target.coldStart()
    expect(await invoke()).toMatchObject(answers(1))
  })

  it('is kept from one conversation to the next, unless it begins cold', async () => {
    const zip = skills.zip({ 'index.mjs': counting })
    await (await skills.load(zip)).invoke()
    expect(await (await skills.load(zip)).invoke()).toMatchObject(answers(2))
    expect(await (await skills.load(zip, { cold: true })).invoke()).toMatchObject(answers(1))
  })

  it('is not shared by environments', async () => {
    const zip = skills.zip({ 'index.mjs': counting })
    await (await skills.load(zip)).invoke()
    const other = await skills.load(zip, { environment: { MODE: 'other' } })
    expect(await other.invoke()).toMatchObject(answers(1))
  })

  it('is seen by two conversations at once one after the other', async () => {
    const zip = skills.zip({
      'index.mjs': `let at = 0
      ${handlerOf('at++; await new Promise((done) => setTimeout(done, 50)); return at--')}`,
    })
    const targets = [await skills.load(zip), await skills.load(zip)]
    const both = await Promise.all(targets.flatMap(({ invoke }) => [invoke(), invoke()]))
    expect(both).toMatchObject([1, 1, 1, 1].map(answers))
  })
})

it('tells which bytes run', async () => {
  const { target } = await skills.load(handlerOf(''))
  expect(target.artifact).toEqual({
    codeSha256: expect.stringMatching(/^[\w+/]{43}=$/),
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    node: process.version,
    runtimeClient: 'aws-lambda-ric 4.0.2',
  })
})
