import { basename, dirname } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Answerer } from '../network.ts'
import { loaded, skillModules, start } from './skill-module.fixture.ts'

const skills = skillModules()
afterAll(skills.clear)

/** The outcome of one request to a skill whose handler has this body. */
const answerTo = async (event: object, body: string) => {
  const { invoke } = await loaded(skills.write(`export const handler = async (event) => {${body}}`))
  return (await invoke(event)).outcome
}

describe('the event and the answer', () => {
  it('go through JSON, as on the wire', async () => {
    const event = { absent: undefined, at: new Date(0), list: [undefined] }
    expect(await answerTo(event, 'return { ...event, keys: Object.keys(event) }')).toEqual({
      type: 'answered',
      response: {
        at: '1970-01-01T00:00:00.000Z',
        list: [null],
        keys: ['at', 'list'],
      },
    })
  })

  it('does not let the skill change the event of the caller', async () => {
    const event = { slots: { color: 'teal' } }
    await answerTo(event, 'event.slots.color = "red"')
    expect(event).toEqual({ slots: { color: 'teal' } })
  })

  it.each([
    ['undefined becomes null', 'return undefined', null],
    ['a date becomes a text', 'return { at: new Date(0) }', { at: '1970-01-01T00:00:00.000Z' }],
    ['what has toJSON becomes that', 'return { toJSON: () => 7 }', 7],
  ])('%s', async (_, body, response) => {
    expect(await answerTo({}, body)).toEqual({ type: 'answered', response })
  })

  it.each([
    ['an error that it throws', 'throw new Error("no colour")', 'no colour'],
    ['a number too big for JSON', 'return { count: 1n }', 'BigInt'],
    ['an answer in a circle', 'const it = {}; it.it = it; return it', 'circular'],
  ])('%s is told as such', async (_, body, message) => {
    expect(await answerTo({}, body)).toEqual({
      type: 'threw',
      error: expect.objectContaining({ message: expect.stringContaining(message) }),
    })
  })
})

describe('the handler', () => {
  it('may take a callback, with a warning that the runtime would refuse it', async () => {
    const { invoke, target } = await loaded(
      skills.write('exports.handler = (event, context, done) => done(null, { event })', 'cjs'),
    )
    expect(target.warnings).toEqual([expect.stringContaining('Runtime.CallbackHandlerDeprecated')])
    expect((await invoke({ a: 1 })).outcome).toEqual({
      type: 'answered',
      response: { event: { a: 1 } },
    })
  })

  it('gets no warning when it is asynchronous', async () => {
    const { target } = await loaded(skills.write('export const handler = async () => 1'))
    expect(target.warnings).toEqual([])
  })

  it('is loaded once per process', async () => {
    const module = skills.write('let n = 0; export const handler = async () => ++n')
    const [one, other] = [await loaded(module), await loaded(module)]
    await one.invoke()
    expect((await other.invoke()).outcome).toEqual({ type: 'answered', response: 2 })
  })

  it('is not loaded again with another environment', async () => {
    const module = skills.write('export const handler = async () => 1')
    await loaded(module, { environment: { MODE: 'one' } })
    await expect(loaded(module, { environment: { MODE: 'other' } })).rejects.toMatchObject({
      code: 'NOT_EMULATED',
      what: expect.stringContaining(module),
    })
  })

  it.each([
    ['throws while it is loaded', 'throw new Error("OKTA_ISSUER is missing")', 'OKTA_ISSUER'],
    ['does not parse', 'export const = ', ''],
    ['has no handler', 'export const handle = 1; export const other = 2', 'handle, other'],
    ['exports nothing', '', 'nothing'],
    ['has a handler that is no function', 'export const handler = {}', 'handler'],
  ])('of a module that %s cannot be had', async (_, source, evidence) => {
    await expect(loaded(skills.write(source))).rejects.toMatchObject({
      code: 'SKILL_NOT_LOADED',
      kind: 'SKILL',
      evidence: expect.arrayContaining([expect.stringContaining(evidence)]),
    })
  })

  it('may wait while it is loaded, in virtual time', async () => {
    const wait = 'await new Promise((resolve) => setTimeout(resolve, 9_000))'
    const { clock, invoke } = await loaded(
      skills.write(`${wait}; export const handler = async () => ({ ready: true })`),
    )
    expect(clock.now()).toBe(start + 9_000)
    expect(await invoke()).toMatchObject({ outcome: { response: { ready: true } } })
  })

  it('may come from where nobody sees it coming, as a test runner fetches modules', async () => {
    const later = new Promise((resolve) => globalThis.setTimeout(resolve, 1_100))
    Reflect.set(globalThis, 'modulesArrive', later)
    const wait = 'await globalThis.modulesArrive'
    const { invoke } = await loaded(
      skills.write(`${wait}; export const handler = async () => ({ ready: true })`),
    )
    expect(await invoke()).toMatchObject({ outcome: { response: { ready: true } } })
  })

  it('of a module that is never ready cannot be had', async () => {
    const module = skills.write('await new Promise(() => {}); export const handler = () => {}')
    await expect(loaded(module, { loadingPatienceMs: 50 })).rejects.toMatchObject({
      code: 'SKILL_NOT_LOADED',
      evidence: [expect.stringContaining('not ready within 10 seconds')],
    })
  })

  it('tells the line of the skill that threw while it was loaded', async () => {
    const module = skills.write('const no = undefined\nno.such()\nexport const handler = 1')
    await expect(loaded(module)).rejects.toMatchObject({
      evidence: [expect.stringMatching(/^TypeError/), expect.stringContaining(`${module}:2:`)],
    })
  })

  it('of a module that does not exist cannot be had', async () => {
    await expect(loaded('skills/none.mjs')).rejects.toMatchObject({
      code: 'SKILL_NOT_LOADED',
      what: expect.stringContaining('skills/none.mjs'),
    })
  })
})

describe('the environment', () => {
  it('is all that the skill sees, beside what Lambda sets', async () => {
    process.env['SECRET_OF_THE_DEVELOPER'] = 'hush'
    const module = skills.write(`
      const atStart = { ...process.env }
      export const handler = async () => ({
        atStart,
        later: Object.keys(process.env),
        has: 'SECRET_OF_THE_DEVELOPER' in process.env,
        value: process.env.SECRET_OF_THE_DEVELOPER ?? null,
      })`)
    const { invoke } = await loaded(module, { environment: { OKTA_AUDIENCE: 'http://quiz' } })
    const { outcome } = await invoke()
    expect(outcome).toMatchObject({
      response: {
        atStart: {
          OKTA_AUDIENCE: 'http://quiz',
          AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
          AWS_SESSION_TOKEN: expect.any(String),
          LAMBDA_TASK_ROOT: dirname(module),
          _HANDLER: `${basename(module, '.mjs')}.handler`,
        },
        has: false,
        value: null,
      },
    })
    expect(JSON.stringify(outcome)).not.toMatch(/SECRET_OF|hush|"HOME"/)
    expect(JSON.stringify(outcome)).not.toContain(process.env['PATH'])
    expect(process.env['SECRET_OF_THE_DEVELOPER']).toBe('hush')
    delete process.env['SECRET_OF_THE_DEVELOPER']
  })

  it('that the skill changes is its own', async () => {
    const module = skills.write(`export const handler = async () => {
      process.env.SKILL_MADE = 1
      delete process.env.MODE
      return { made: process.env.SKILL_MADE, mode: process.env.MODE ?? null }
    }`)
    process.env['MODE'] = 'of the process'
    const { invoke } = await loaded(module, { environment: { MODE: 'skill' } })
    expect((await invoke()).outcome).toMatchObject({ response: { made: '1', mode: null } })
    expect(process.env['MODE']).toBe('of the process')
    expect(process.env['SKILL_MADE']).toBeUndefined()
    delete process.env['MODE']
  })
})

describe('the context', () => {
  it('is that of nodejs24.x', async () => {
    const module = skills.write(
      'export const handler = async (event, context) => ({ ...context, keys: Object.keys(context) })',
    )
    const { invoke } = await loaded(module)
    const [one, other] = [await invoke(), await invoke()]
    expect(one.outcome).toMatchObject({
      response: {
        awsRequestId: expect.stringMatching(/^[\da-f-]{36}$/),
        invokedFunctionArn: expect.stringMatching(/^arn:aws:lambda:/),
        keys: expect.not.arrayContaining(['done', 'succeed', 'callbackWaitsForEmptyEventLoop']),
      },
    })
    expect(one.outcome).not.toEqual(other.outcome)
  })

  it('counts the remaining time down as virtual time passes', async () => {
    const module = skills.write(`export const handler = async (event, context) => {
      const before = context.getRemainingTimeInMillis()
      await new Promise((resolve) => setTimeout(resolve, 3000))
      return [before, context.getRemainingTimeInMillis()]
    }`)
    const { invoke } = await loaded(module)
    const { outcome, tookMs } = await invoke()
    expect(outcome).toEqual({ type: 'answered', response: [8000, 5000] })
    expect(tookMs).toBe(3000)
  })
})

describe('time', () => {
  it('is that of the conversation, for each of two at once', async () => {
    const module = skills.write(`export const handler = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      return Date.now()
    }`)
    const [one, other] = [await loaded(module), await loaded(module, { at: start + 1e9 })]
    const answers = await Promise.all([one.invoke(), other.invoke()])
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      { type: 'answered', response: start + 100 },
      { type: 'answered', response: start + 1e9 + 100 },
    ])
  })

  it.each([
    ['waits for ever', 'await new Promise(() => {})'],
    ['sleeps too long', 'await new Promise((resolve) => setTimeout(resolve, 9000))'],
    ['waits for an answer that never comes', 'await fetch("https://slow.example")'],
  ])('is up for a skill that %s', async (_, body) => {
    const { clock, invoke } = await loaded(
      skills.write(`export const handler = async () => {${body}}`),
    )
    const hanging: Answerer = () =>
      clock.sleep(Number.POSITIVE_INFINITY).then(() => 'no answer' as const)
    expect(await invoke({}, hanging)).toMatchObject({
      outcome: { type: 'timed out', limitMs: 8000 },
      tookMs: 8000,
    })
  })

  it('is UTC', async () => {
    process.env['TZ'] = 'Asia/Tokyo'
    const { invoke } = await loaded(
      skills.write('export const handler = async () => new Date(0).getTimezoneOffset()'),
    )
    expect((await invoke()).outcome).toEqual({ type: 'answered', response: 0 })
  })
})
