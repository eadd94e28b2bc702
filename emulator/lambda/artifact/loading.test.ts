import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { artifacts, handlerOf } from './artifact.fixture.ts'
import { unmodified } from './runtime-folder.ts'

const skills = artifacts()
afterEach(skills.end)
afterAll(skills.clear)

const refused = (evidence: string, remedy = 'cucumber.js') => ({
  code: 'SKILL_NOT_LOADED',
  kind: 'SKILL',
  evidence: expect.arrayContaining([expect.stringContaining(evidence)]),
  remedy: expect.stringContaining(remedy),
})

describe('a skill that Lambda would not load', () => {
  it.each([
    [
      'whose handler takes a callback',
      'export const handler = async (event, context, done) => done()',
      'Runtime.CallbackHandlerDeprecated: ERROR: AWS Lambda has removed support for callback',
      'two parameters',
    ],
    [
      'that has no handler',
      'export const handle = 1',
      'index.handler is undefined or not exported',
    ],
    [
      'whose handler is no function',
      'export const handler = {}',
      'index.handler is not a function',
    ],
    ['that does not parse', 'export const = ', 'Unexpected token'],
    ['that throws', 'throw new Error("OKTA_ISSUER is missing")', 'OKTA_ISSUER is missing'],
    ['that rejects', 'await Promise.reject(new Error("no key"))', 'no key'],
    ['that exits', 'process.exit(3)', 'exit status 3'],
    [
      'that needs a package which is not in the zip',
      `import 'ask-sdk-core'\n${handlerOf('')}`,
      "Cannot find package 'ask-sdk-core'",
      'bundle it',
    ],
    [
      'that is not ready in time',
      `await new Promise((r) => setTimeout(r, 10_001))\n${handlerOf('')}`,
      'not ready within 10 seconds',
    ],
  ])('%s', async (_, source, evidence, remedy = undefined) => {
    await expect(skills.load(source)).rejects.toMatchObject(refused(evidence, remedy))
  })

  it('that computes without end', async () => {
    const loading = skills.load('while (true) {}', { computingLimitMs: 1000 })
    await expect(loading).rejects.toMatchObject(refused('not ready within 10 seconds'))
  })

  it.each([
    [
      'has ECMAScript syntax in index.js',
      { 'index.js': handlerOf('') },
      "SyntaxError: Unexpected token 'export'",
    ],
    [
      'requires an ECMAScript module',
      {
        'index.cjs': 'const { handler } = require("./own.mjs"); exports.handler = handler',
        'own.mjs': handlerOf(''),
      },
      'require() of ES Module',
    ],
    ['is not there at all', { 'other.mjs': handlerOf('') }, "Cannot find module 'index'"],
  ])('because it %s', async (_, files, evidence) => {
    await expect(skills.load(files)).rejects.toMatchObject(refused(evidence, ''))
  })

  it('is told with its place, as on Lambda', async () => {
    await expect(skills.load('const no = undefined\nno.such()')).rejects.toMatchObject({
      evidence: [
        expect.stringMatching(/^TypeError/),
        expect.stringMatching(/^at .*\/var\/task\/index\.mjs:2:4/),
      ],
    })
  })

  it('is tried anew', async () => {
    const zip = skills.zip({ 'index.mjs': 'throw new Error("first")' })
    await expect(skills.load(zip)).rejects.toMatchObject(refused('first'))
    await expect(skills.load(zip)).rejects.toMatchObject(refused('first'))
  })
})

const answered = { outcome: { type: 'answered', response: 'here' } }

describe('a skill that Lambda loads', () => {
  it.each([
    ['whose third parameter has a default', 'export const handler = async (e, c, d = 1) => "here"'],
    ['that answers at once', 'export const handler = () => "here"'],
    [
      'that is not ready at once',
      `await new Promise((r) => setTimeout(r, 9_000))\n${handlerOf('return "here"')}`,
    ],
  ])('%s', async (_, source) => {
    const { invoke } = await skills.load(source)
    expect(await invoke()).toMatchObject(answered)
  })

  it('is index.js rather than index.mjs', async () => {
    const { invoke } = await skills.load({
      'index.js': 'exports.handler = async () => "here"',
      'index.mjs': 'export const handler = async () => "there"',
    })
    expect(await invoke()).toMatchObject(answered)
  })

  it.each([
    ['src/index.handler', { 'src/index.mjs': 'export const handler = () => "here"' }],
    ['index.skill.handler', { 'index.mjs': 'export const skill = { handler: () => "here" }' }],
    ['lambda.run', { 'lib/': '', 'lib/a.cjs': '', 'lambda.cjs': 'exports.run = () => "here"' }],
  ])('by the handler %s', async (handler, files) => {
    const { invoke } = await skills.load(files, { handler })
    expect(await invoke()).toMatchObject(answered)
  })

  it('tells what it wrote meanwhile, with the conversation that loaded it', async () => {
    const { target, invoke } = await skills.load(
      `console.log('loading')\n${handlerOf('console.log("asked")')}`,
    )
    expect(target.loadingLogs).toEqual([{ stream: 'stdout', text: 'loading' }])
    expect((await invoke()).logs).toEqual([{ stream: 'stdout', text: 'asked' }])
    await target.coldStart()
    expect((await invoke()).logs.map(({ text }) => text)).toEqual(['loading', 'asked'])
  })
})

describe('a cold start later on', () => {
  it('that fails is an outcome of the request', async () => {
    const mark = `/tmp/colloquy-${randomUUID()}`
    onTestFinished(() => rmSync(mark))
    const { invoke, target } = await skills.load(
      `import { existsSync, writeFileSync } from 'node:fs'
      const mark = '${mark}'
      if (existsSync(mark)) throw new Error('only once')
      writeFileSync(mark, '')
      ${handlerOf('return "here"')}`,
    )
    expect(await invoke()).toMatchObject(answered)
    await target.coldStart()
    const { outcome } = await invoke()
    expect(outcome).toMatchObject({ type: 'threw', error: { code: 'SKILL_NOT_LOADED' } })
  })
})

describe('an environment', () => {
  it('that sets what Lambda sets is refused', async () => {
    const environment = { MODE: 'quiz', _HANDLER: 'other.handler', AWS_REGION: 'x' }
    await expect(skills.load(handlerOf(''), { environment })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      what: expect.stringContaining('_HANDLER, AWS_REGION'),
    })
  })
})

describe('an artifact', () => {
  it('that is not there cannot be had', async () => {
    await expect(skills.load('none.zip')).rejects.toMatchObject({
      code: 'SKILL_NOT_LOADED',
      what: expect.stringContaining('none.zip'),
      remedy: expect.stringContaining('npm run build'),
    })
  })

  it('that is no zip cannot be had', async () => {
    const zip = skills.zip({})
    writeFileSync(zip, 'no zip')
    await expect(skills.load(zip)).rejects.toMatchObject({
      code: 'SKILL_NOT_LOADED',
      what: expect.stringContaining('is no zip file'),
    })
  })

  it.each(['../outside.mjs', '/etc/outside', 'a/../../outside'])(
    'that holds %s is not unzipped',
    async (name) => {
      await expect(skills.load({ [name]: '' })).rejects.toMatchObject({
        code: 'SKILL_NOT_LOADED',
        what: expect.stringContaining(name),
      })
    },
  )

  it('that was built anew is unzipped anew', async () => {
    const zip = skills.zip({ 'index.mjs': handlerOf('return "before"') })
    const before = await skills.load(zip)
    writeFileSync(zip, readFileSync(skills.zip({ 'index.mjs': handlerOf('return "after"') })))
    const after = await skills.load(zip)
    expect(await after.invoke()).toMatchObject({ outcome: { response: 'after' } })
    expect(after.target.artifact).not.toEqual(before.target.artifact)
  })
})

it('a runtime client that is not the one that was looked at is refused', () => {
  const path = createRequire(import.meta.url).resolve('aws-lambda-ric/index.mjs')
  const code = readFileSync(path)
  expect(unmodified(path, code)).toBe(code)
  const other = Buffer.concat([code, Buffer.from('\n')])
  expect(() => unmodified(path, other)).toThrow(expect.objectContaining({ code: 'NOT_EMULATED' }))
})
