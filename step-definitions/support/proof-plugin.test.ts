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
  'steps.ts': `import { After, Given } from '@cucumber/cucumber'
import { ARTIFACT, packedArtifact } from '${support}/artifact-attachment.ts'
import { TRANSCRIPT } from '${support}/attachment.ts'
let tries = 0
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
  this.attach(packedArtifact(identity, 'out/skill.zip'), ARTIFACT)
})
`,
  'cucumber.js': `export default {
  import: ['steps.ts'],
  plugin: ['${support}/selection-plugin.ts', '${support}/proof-plugin.ts'],
  pluginOptions: { leaveOut: '@other' },
}
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

async function run(given: readonly string[], env: Readonly<Record<string, string>>) {
  const cli = join(process.cwd(), 'node_modules/@cucumber/cucumber/bin/cucumber.js')
  const child = spawn(process.execPath, [cli, '-p', 'default', '-f', 'summary', ...given], {
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
  ['in parallel', ['--parallel', '2']],
  ['named one by one', ['features/a.feature', 'features/b.feature']],
])('all scenarios, %s, are a proof of the bytes that ran', async (_, given) => {
  const { proof, errors } = await run(given, ran)
  expect(proof).toEqual(proven)
  expect(errors).toBe(`out/proof.json says that ${hash('A')} has passed\n`)
})

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
  ['of which one ran as source', [], { ...ran, CODE_OF_ONE: '' }, /has not passed/],
])('%s, they are none', async (_, given, env, words) => {
  const { proof, errors } = await run(given, env)
  expect(proof).toBeUndefined()
  if (words === '') expect(errors).toBe('')
  else expect(errors).toMatch(words)
})

it.each([
  ['is withdrawn when the same bytes fail', ran, [], undefined],
  ['stands when other bytes fail', { CODE: hash('C') }, [], proven],
  ['stands when one file is tried and fails', ran, ['features/b.feature'], proven],
])('a proof %s', async (_, env, given, left) => {
  expect(await run([], ran)).toMatchObject({ proof: proven })
  expect((await run(given, { ...env, STEP: 'fails' })).proof).toEqual(left)
})
