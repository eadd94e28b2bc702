import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { codeSha256Of } from '../../emulator/code-sha256.ts'
import { runFeature } from './run-feature.fixture.ts'

mkdirSync('reports', { recursive: true })
const folder = mkdtempSync('reports/withdrawn-')
const marker = join(tmpdir(), `colloquy-loaded-${process.pid}`)
const [zip, proofFile] = [join(folder, 'skill.zip'), join(folder, 'proof.json')]
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(marker, { force: true })
})

const greeting = `export const handler = async () => ({
  version: '1.0',
  response: { outputSpeech: { type: 'PlainText', text: 'Hello.' }, shouldEndSession: true },
})
`
const silent = 'export const handler = async () => {}\n'
const broken = `throw new Error('no')\n`
/** Loads the first time only, before any scenario begins. */
const once = `import { existsSync, writeFileSync } from 'node:fs'
if (existsSync('${marker}')) throw new Error('no')
writeFileSync('${marker}', '')
${greeting}`

/** Runs two scenarios with an archive that has been proved; what became of the proof. */
async function run(skill: string, profile: string, proved?: string, parameters = {}) {
  const bytes = zipSync({ 'index.mjs': strToU8(skill) })
  writeFileSync(zip, bytes)
  writeFileSync(proofFile, JSON.stringify({ codeSha256: proved ?? codeSha256Of(bytes) }))
  const world = JSON.stringify({ artifact: zip, ...parameters })
  const feature = `${folder}/trial.feature`
  const example = '    When Ada opens the skill\n    Then Alexa says "Hello."\n'
  writeFileSync(feature, `Feature: a\n  Example: one\n${example}  Example: two\n${example}`)
  const given = ['-p', profile, '--world-parameters', world, feature]
  const { code, errors } = await runFeature({ given })
  return { code, errors, stands: existsSync(proofFile) }
}

const cannotBegin = /proof\.json is withdrawn: no conversation can begin with these bytes\n/
const others = `${'A'.repeat(43)}=`

it.each([
  ['that cannot be loaded', broken, 'artifact', cannotBegin],
  ['that cannot be loaded again', once, 'artifact-cold', cannotBegin],
  ['that do not answer', silent, 'artifact', /proof\.json is withdrawn: \S{44} has not passed\n/],
])('bytes %s lose their proof', async (_, skill, profile, words) => {
  const { code, errors, stands } = await run(skill, profile)
  expect(errors).toMatch(words)
  expect([code, stands]).toEqual([1, false])
})

it.each([
  ['of bytes that pass', 0, greeting, undefined, {}],
  ['of other bytes', 1, broken, others, {}],
  ['when the configuration is wrong', 1, greeting, undefined, { timeout: 1 }],
  [
    'when it is the source that cannot be loaded',
    1,
    greeting,
    undefined,
    { target: 'source', skill: 'no.ts' },
  ],
])('a proof stands: %s', async (_, end, skill, proved, parameters) => {
  const { code, errors, stands } = await run(skill, 'artifact', proved, parameters)
  expect(errors).not.toMatch(/withdrawn/)
  expect([code, stands]).toEqual([end, true])
})
