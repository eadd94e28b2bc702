import { createHash } from 'node:crypto'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { renderAccountLinking } from '../../emulator/alexa/account-linking/configuration.ts'
import { codeSha256Of } from '../../emulator/code-sha256.ts'
import { command } from '../command.ts'
import { provedZip } from '../deploy/proof.ts'
import { cloudFormation, functionArn, parametersOf, s3 } from './aws.ts'
import type { Arrived, Endpoint } from './endpoint.ts'
import { openEndpoint } from './endpoint.ts'
import { runNode } from './run-node.ts'
import { skillId, smapi } from './smapi.ts'

const okta = {
  OKTA_ISSUER: 'https://rehearsal.okta.com/oauth2/ausrehearsal',
  OKTA_CLIENT_ID: '0oarehearsal',
  OKTA_CLIENT_SECRET: 'rehearsed-and-not-real',
  OKTA_CLIENT_SECRET_ID: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:rehearsal-AbCdEf',
  SECRETS_EXTENSION_LAYER_ARN: 'arn:aws:lambda:us-east-1:123456789012:layer:Rehearsal-Arm64:1',
}

/** What was looked at, what was seen, and whether it is as it should be. */
type Finding = { readonly fits: boolean; readonly words: string }
const findings: Finding[] = []
const see = (fits: boolean, words: string) => void findings.push({ fits, words })

/**
 * The whole way of a deployment, with the official ask-cli and our own commands, against stand-ins
 * for Alexa's management API, S3 and CloudFormation on 127.0.0.1. Nothing leaves the machine but
 * npm's download of ask-cli.
 */
async function rehearse(): Promise<number> {
  const { from } = parseArgs({ options: { from: { type: 'string', default: 'dist' } } }).values
  const zip = provedZip(from)
  const before = fingerprint()
  const home = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  try {
    await using endpoint = await openEndpoint([smapi, cloudFormation(), s3()])
    const run = (script: string, ...given: string[]) =>
      runNode(script, [...given, '--folder', join(home, 'project')], surroundings(home, endpoint))
    await deployTwice(
      endpoint,
      () => run('scripts/deploy/deploy.ts', '--from', from),
      zip.codeSha256,
    )
    await linkAccounts(endpoint, run)
    const strays = endpoint.arrived.filter((one) => !isKnown(one))
    see(strays.length === 0, `${endpoint.arrived.length} requests arrived, all of them expected`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  see(fingerprint() === before, 'skill/ is as it was: ask-cli rewrote its own copies only')
  for (const { fits, words } of findings) console.log(`${fits ? '✔' : '✘'} ${words}`)
  return findings.every(({ fits }) => fits) ? 0 : 1
}

type Ended = { readonly code: number; readonly output: string }
type Run = (script: string, ...given: string[]) => Promise<Ended>

async function deployTwice(
  { arrived }: Endpoint,
  deploy: () => Promise<Ended>,
  codeSha256: string,
): Promise<void> {
  const first = await deploy()
  see(first.code === 0, `the first deployment ended with ${first.code}`)
  if (first.code !== 0) throw new Error(first.output)
  const uploads = objectsIn(arrived)
  const uploaded = uploads.map(({ body }) => codeSha256Of(body)).join(', ')
  see(uploaded === codeSha256, `S3 was given an archive with SHA-256 ${uploaded}, as proved`)
  const [created] = stacksIn(arrived, 'CreateStack')
  const form = new URLSearchParams(created?.body.toString('utf8'))
  const template = readFileSync('skill/deploy/template.yaml', 'utf8')
  see(form.get('TemplateBody') === template, 'CloudFormation was given our template unchanged')
  const parameters = created ? parametersOf(created) : {}
  see(parameters['SkillId'] === skillId, 'with the skill id that Alexa had just given')
  see(!isSecretIn(arrived), 'and no request so far holds the client secret')
  const endpoints = packagesIn(arrived).map(endpointIn)
  see(
    isDeepStrictEqual(endpoints, [undefined, functionArn]),
    `Alexa was given the package twice: without an endpoint, then with ${endpoints.at(-1)}`,
  )

  const seen = arrived.length
  const second = await deploy()
  const later = arrived.slice(seen)
  see(second.code === 0, `the second deployment ended with ${second.code}`)
  see(stacksIn(later, 'CreateStack').length === 0, 'it made no second stack')
  see(stacksIn(later, 'UpdateStack').length === 1, 'it updated the first one')
  const [again] = stacksIn(later, 'UpdateStack')
  see(again !== undefined && parametersOf(again)['CodeVersion'] === 'v2', 'with a newer S3 version')
  see(packagesIn(later).length === 0, 'and left the unchanged skill package alone')
}

async function linkAccounts({ arrived }: Endpoint, run: Run): Promise<void> {
  const wanted = renderAccountLinking('skill/account-linking.json', okta)
  const dry = await run('scripts/deploy/account-linking.ts', '--dry-run')
  see(dry.code === 0 && !dry.output.includes(okta.OKTA_CLIENT_SECRET), 'a dry run masks the secret')
  see(!isSecretIn(arrived), 'and sends nothing')
  const pushed = await run('scripts/deploy/account-linking.ts')
  see(pushed.code === 0, `account linking ended with ${pushed.code}`)
  if (pushed.code !== 0) throw new Error(pushed.output)
  see(!pushed.output.includes(okta.OKTA_CLIENT_SECRET), 'and printed no secret')
  const requests = arrived.filter(({ url }) => url.pathname.endsWith('/accountLinkingClient'))
  const bodies = requests.map(({ body }) => JSON.parse(body.toString('utf8')))
  see(
    isDeepStrictEqual(bodies, [wanted]),
    `${requests.map(({ url }) => url.pathname).join()} was given what the emulator renders`,
  )
}

/** A home of its own: no credentials are read, and none of ours are written. */
function surroundings(home: string, { origin }: Endpoint) {
  mkdirSync(join(home, '.ask'), { recursive: true })
  writeFileSync(join(home, '.ask/cli_config'), '{"profiles":{}}\n')
  return {
    ...okta,
    HOME: home,
    USERPROFILE: home,
    ASK_SMAPI_SERVER_BASE_URL: origin,
    AWS_ENDPOINT_URL: origin,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'rehearsal',
    AWS_SECRET_ACCESS_KEY: 'rehearsal',
    ASK_ACCESS_TOKEN: 'rehearsal',
    ASK_REFRESH_TOKEN: '',
    ASK_VENDOR_ID: 'M1REHEARSAL',
    ASK_SHARE_USAGE: 'false',
    ASK_SKIP_NEW_VERSION_REMINDER: 'true',
  }
}

const objectsIn = (arrived: readonly Arrived[]) =>
  arrived.filter(({ method, url }) => method === 'PUT' && /^\/ask-[^/]+\/./.test(url.pathname))

const packagesIn = (arrived: readonly Arrived[]) =>
  arrived.filter(({ method, url }) => method === 'PUT' && url.pathname === '/upload')

const stacksIn = (arrived: readonly Arrived[], action: string) =>
  arrived.filter(({ body }) => body.subarray(0, 1000).includes(`Action=${action}`))

/** The endpoint in the manifest of a skill package that arrived. */
function endpointIn({ body }: Arrived): string | undefined {
  const files = Object.entries(unzipSync(body))
  const [, manifest] = files.find(([name]) => /(^|\/)skill\.json$/.test(name)) ?? []
  return manifest && JSON.parse(strFromU8(manifest)).manifest.apis.custom.endpoint?.uri
}

const isSecretIn = (arrived: readonly Arrived[]) =>
  arrived.some(({ body, url }) =>
    `${url}${body.toString('latin1')}`.includes(okta.OKTA_CLIENT_SECRET),
  )

const isKnown = ({ url }: Arrived) => /^\/(v1\/|upload$|ask-|$)/.test(url.pathname)

/** Of everything that a deployment reads. */
const fingerprint = () =>
  globSync('skill/{skill-package,deploy}/**/*.*')
    .sort()
    .reduce((hash, file) => hash.update(file).update(readFileSync(file)), createHash('sha256'))
    .digest('hex')

await command('Usage: npm run rehearse -- [--from FOLDER]\n', rehearse)
