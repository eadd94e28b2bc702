import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { codeSha256Of } from '../../emulator/code-sha256.ts'
import { runNode } from '../rehearse/run-node.ts'

export const okta = {
  OKTA_ISSUER: 'https://dev-1.okta.com/oauth2/aus1',
  OKTA_CLIENT_ID: '0oa1',
  OKTA_CLIENT_SECRET: 'a "quoted" secret',
  OKTA_CLIENT_SECRET_ID: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:okta-AbCdEf',
  SECRETS_EXTENSION_LAYER_ARN: 'arn:aws:lambda:us-east-1:123456789012:layer:Secrets-Arm64:12',
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A skill.zip and the proof of some bytes, of the same unless others are given. */
export function built(folder: string, bytes = 'the zip', proved = bytes): string {
  const proof = {
    codeSha256: codeSha256Of(Buffer.from(proved)),
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    node: 'v24.0.0',
    runtimeClient: '4.0.2',
    scenarios: 1,
    scenariosSha256: codeSha256Of(Buffer.from('')),
    turns: 1,
  }
  writeFileSync(join(folder, 'skill.zip'), bytes)
  writeFileSync(join(folder, 'proof.json'), JSON.stringify(proof))
  return folder
}

/** What ask-cli leaves behind after a deployment. */
export function remember(folder: string, profile: string, skillId: string, endpoint: string): void {
  const outputs = [{ OutputKey: 'SkillEndpoint', OutputValue: endpoint }]
  const skillInfrastructure = { '@ask-cli/cfn-deployer': { deployState: { default: { outputs } } } }
  const profiles = { [profile]: { skillId, skillInfrastructure } }
  mkdirSync(join(folder, '.ask'), { recursive: true })
  writeFileSync(join(folder, '.ask/ask-states.json'), JSON.stringify({ profiles }))
}

/** Stands in for npm: notes how it was called, and what the `file:` argument named then held. */
const standIn = `
import { readFileSync, statSync, writeFileSync } from 'node:fs'
const given = process.argv.slice(2)
const file = given.find((one) => one.startsWith('file:'))?.slice(5)
const called = { given, file, environment: process.env }
if (file) Object.assign(called, { request: readFileSync(file, 'utf8'), mode: statSync(file).mode & 0o777 })
writeFileSync(process.env.CALLED, JSON.stringify(called))
if (file) console.log('echo', called.request)
process.exit(Number(process.env.ENDS_WITH ?? 0))
`

/** Runs one of the commands with that stand-in; `called` is undefined when npm was not called. */
export async function runCommand(
  script: string,
  given: readonly string[],
  environment: Readonly<Record<string, string>>,
) {
  const folder = temporaryFolder()
  const [npm, note] = [join(folder, 'npm.mjs'), join(folder, 'called.json')]
  writeFileSync(npm, standIn)
  const none = { AWS_ACCESS_KEY_ID: '', ASK_DEFAULT_PROFILE: '' }
  const surroundings = { npm_execpath: npm, CALLED: note, HOME: folder, ...none, ...environment }
  const ended = await runNode(script, given, surroundings)
  return { ...ended, called: readCalled(note) }
}

function readCalled(path: string) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
