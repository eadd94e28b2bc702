import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { scenariosSha256 } from '../../emulator/index.ts'

const support = '../../step-definitions/support'
const hash = (character: string) => `${character.repeat(43)}=`

/** A project of its own: three scenarios, of which one is for another profile. */
const files = {
  'features/a.feature': `Feature: a
  Scenario Outline: rows
    Given <step>

    Examples:
      | step |
      | ok   |
      | ok   |

  @other
  Example: of the other profile
    Given ok
`,
  'features/b.feature': 'Feature: b\n  Example: one\n    Given it depends\n',
  // What the scenario would have run stands in environment variables.
  'steps.ts': `import { After, AfterAll, Given } from '@cucumber/cucumber'
import { ARTIFACT, packedArtifact } from '${support}/artifact-attachment.ts'
import { TRANSCRIPT } from '${support}/attachment.ts'
let tries = 0
AfterAll(() => {
  if (process.env.STEP === 'fails afterwards') throw new Error('failed')
})
Given('ok', () => {})
Given('it depends', () => {
  tries += 1
  const { STEP } = process.env
  if (STEP === 'pending' || STEP === 'skipped') return STEP
  if (STEP === 'fails' || (STEP === 'fails once' && tries === 1)) throw new Error('failed')
})
After(function ({ pickle }) {
  this.attach(JSON.stringify([{ heard: 'one' }, { heard: 'two' }]), TRANSCRIPT)
  const { CODE = '', CODE_OF_ONE = CODE } = process.env
  const codeSha256 = pickle.name === 'one' ? CODE_OF_ONE : CODE
  if (codeSha256 === '') return
  const identity = { codeSha256, runtime: 'nodejs24.x', handler: 'index.handler', node: 'v24.1.2', runtimeClient: 'aws-lambda-ric 4.0.2' }
  const { artifact, coldStart = false } = this.parameters
  this.attach(packedArtifact(identity, { artifact, coldStart, worldParameters: this.parameters }), ARTIFACT)
})
`,
  'cucumber.js': `export default {
  import: ['steps.ts'],
  plugin: ['${support}/selection-plugin.ts', '${support}/proof-plugin.ts'],
  pluginOptions: { leaveOut: '@other' },
  worldParameters: {
    artifact: 'out/skill.zip',
    timeoutSeconds: 7,
    environment: { TOKEN_VALIDATION: 'introspection' },
  },
}
export const artifact = { worldParameters: { target: 'artifact' } }
export const cold = { worldParameters: { target: 'artifact', coldStart: true } }
export const jwks = { worldParameters: { environment: { TOKEN_VALIDATION: 'jwks' } } }
export const other = { pluginOptions: { leaveOut: '@none' } }
`,
}

mkdirSync('reports', { recursive: true })
const folder = mkdtempSync('reports/proof-')
const proofFile = join(folder, 'out/proof.json')
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}
beforeEach(() => rmSync(proofFile, { force: true }))
afterAll(() => rmSync(folder, { recursive: true }))

type Environment = Readonly<Record<string, string>>

async function run(given: readonly string[], env: Environment, profile = 'artifact') {
  const cli = join(process.cwd(), 'node_modules/@cucumber/cucumber/bin/cucumber.js')
  const all = ['-p', 'default', '-p', profile, '-f', 'summary', ...given]
  const child = spawn(process.execPath, [cli, ...all], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const errors = await text(child.stderr)
  return {
    errors,
    proof: existsSync(proofFile) ? JSON.parse(readFileSync(proofFile, 'utf8')) : undefined,
  }
}

async function withConfiguration<T>(content: string, work: () => Promise<T>): Promise<T> {
  writeFileSync(join(folder, 'cucumber.js'), content)
  try {
    return await work()
  } finally {
    writeFileSync(join(folder, 'cucumber.js'), files['cucumber.js'])
  }
}

const proven = {
  codeSha256: hash('A'),
  runtime: 'nodejs24.x',
  handler: 'index.handler',
  node: 'v24.1.2',
  runtimeClient: 'aws-lambda-ric 4.0.2',
  scenarios: 3,
  scenariosSha256: scenariosSha256([
    'features/b.feature:2',
    'features/a.feature:7',
    'features/a.feature:8',
  ]),
  turns: 6,
}
const ran = { CODE: hash('A') }

it.each([
  ['one after another', []],
  ['in one worker', ['--parallel', '1']],
  ['named one by one', ['features/a.feature', 'features/b.feature']],
])('all scenarios, %s, are a proof of the bytes that ran', async (_, given) => {
  const { proof, errors } = await run(given, ran)
  expect(proof).toEqual(proven)
  expect(errors).toBe(`out/proof.json says that ${hash('A')} has passed\n`)
})

const world = (parameters: object) => ['--world-parameters', JSON.stringify(parameters)]

it.each([
  ['run as source', [], {}, ''],
  ['run dry', ['--dry-run'], ran, ''],
  ['run of one row', ['features/a.feature:7'], ran, 'No proof: 2 of 3 scenarios were left out\n'],
  ['chosen by name', ['--name', 'one'], ran, 'No proof: 2 of 3 scenarios were left out\n'],
  ['a shard', ['--shard', '1/2'], ran, /scenarios were left out/],
  ['of another profile', ['-p', 'other'], ran, /scenarios ran that the run of the source leaves/],
  ['failing', [], { ...ran, STEP: 'fails' }, `No proof: ${hash('A')} has not passed\n`],
  ['failing at first', ['--retry', '1'], { ...ran, STEP: 'fails once' }, /has not passed/],
  ['pending', ['--no-strict'], { ...ran, STEP: 'pending' }, /has not passed/],
  ['skipped', [], { ...ran, STEP: 'skipped' }, /has not passed/],
  ['of changing bytes', [], { ...ran, CODE_OF_ONE: hash('B') }, /No proof: the archive changed/],
  ['of which one ran as source', [], { ...ran, CODE_OF_ONE: '' }, /scenarios ran without the arch/],
  [
    'in a run that failed',
    [],
    { ...ran, STEP: 'fails afterwards' },
    /No proof: the run has failed/,
  ],
  ['in parallel', ['--parallel', '2'], ran, /No proof: the scenarios ran, but not in one warm pro/],
  ['with more time', world({ timeoutSeconds: 60 }), ran, /No proof: the worldParameters are not/],
  ['with a variable', world({ environment: { MORE: '1' } }), ran, /the worldParameters are not/],
  ['with another mode', ['-p', 'jwks'], ran, /the worldParameters are not/],
])('%s, they are none', async (_, given, env, words) => {
  const { proof, errors } = await run(given, env)
  expect(proof).toBeUndefined()
  if (words === '') expect(errors).toBe('')
  else expect(errors).toMatch(words)
})

it('scenarios that each begin with a cold start are none', async () => {
  const { proof, errors } = await run([], ran, 'cold')
  expect(proof).toBeUndefined()
  expect(errors).toBe('No proof: the scenarios ran, but not in one warm process\n')
})

it('a cold start is none even where the profile asks for it', async () => {
  const config = files['cucumber.js'].replace('const artifact', 'const warm')
  const both = config.replace('const cold', 'const artifact')
  const { proof, errors } = await withConfiguration(both, () => run([], ran))
  expect(proof).toBeUndefined()
  expect(errors).toMatch(/not in one warm process/)
})

it('without a profile `artifact` nothing is proved', async () => {
  const config = files['cucumber.js'].replace('const artifact =', 'const zip =')
  const { proof, errors } = await withConfiguration(config, () => run([], ran, 'zip'))
  expect(proof).toBeUndefined()
  expect(errors).toMatch(/^No proof: cucumber\.js has no profile `artifact`/)
})

it('the proof of another archive is beside it', async () => {
  const { proof, errors } = await run(world({ artifact: 'kept/skill.zip' }), ran)
  expect(proof).toBeUndefined()
  expect(errors).toBe(`kept/proof.json says that ${hash('A')} has passed\n`)
  expect(JSON.parse(readFileSync(join(folder, 'kept/proof.json'), 'utf8'))).toEqual(proven)
})

const one = ['features/b.feature']
const failing = { ...ran, STEP: 'fails' }

it.each([
  ['is withdrawn when the same bytes fail', failing, [], undefined],
  ['is withdrawn when they fail in one file', failing, one, undefined],
  ['is withdrawn when they fail in parallel', failing, ['--parallel', '2'], undefined],
  ['is withdrawn when they fail in another mode', failing, ['-p', 'jwks'], undefined],
  [
    'is withdrawn when they pass only again',
    { ...ran, STEP: 'fails once' },
    [...one, '--retry', '1'],
    undefined,
  ],
  [
    'is withdrawn when they fail beside others',
    { ...failing, CODE: hash('C'), CODE_OF_ONE: hash('A') },
    [],
    undefined,
  ],
  ['stands when other bytes fail', { ...failing, CODE: hash('C') }, [], proven],
  ['stands when others fail beside them', { ...failing, CODE_OF_ONE: hash('C') }, [], proven],
  ['stands when the source fails', { STEP: 'fails' }, [], proven],
  ['stands when one file passes', ran, one, proven],
  ['stands when they pass otherwise', ran, world({ timeoutSeconds: 60 }), proven],
])('a proof %s', async (_, env, given, left) => {
  mkdirSync(dirname(proofFile), { recursive: true })
  writeFileSync(proofFile, JSON.stringify(proven))
  const { proof, errors } = await run(given, env)
  expect(proof).toEqual(left)
  expect(errors.includes(`out/proof.json is withdrawn: ${hash('A')}`)).toBe(left === undefined)
})
