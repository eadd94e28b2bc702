import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { colloquy, folderWith } from '../simulator/colloquy.fixture.ts'

const archive = 'the bytes that passed'
const codeSha256 = createHash('sha256').update(archive).digest('base64')
const other = `${'A'.repeat(43)}=`

const proof = {
  codeSha256,
  runtime: 'nodejs24.x',
  handler: 'index.handler',
  node: 'v24.21.0',
  runtimeClient: 'aws-lambda-ric 4.0.2',
  scenarios: 74,
  scenariosSha256: other,
  turns: 210,
}

/** As the AWS CLI prints it, with more in it than is compared. */
const deployed = {
  FunctionName: 'favourite-colour',
  FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:favourite-colour',
  Runtime: 'nodejs24.x',
  Handler: 'index.handler',
  CodeSize: 43947,
  Timeout: 7,
  CodeSha256: codeSha256,
  Version: '$LATEST',
  Environment: { Variables: { OKTA_CLIENT_SECRET: 'not-to-be-shown' } },
  State: 'Active',
  LastUpdateStatus: 'Successful',
  PackageType: 'Zip',
  Architectures: ['arm64'],
}

const folder = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ 'dist/proof.json': JSON.stringify(proof), 'dist/skill.zip': archive, ...files })

const check = (printed: unknown, cwd = folder(), more: readonly string[] = []) =>
  colloquy(['proof', '--check', ...more], { cwd, lines: [JSON.stringify(printed, null, 2)] })

it.each([
  ['get-function-configuration', deployed],
  [
    'get-function',
    { Configuration: deployed, Code: { Location: 'https://example.com' }, Tags: {} },
  ],
])('says what matches in what %s prints', (_, printed) => {
  const { code, out, err } = check(printed)
  expect(out).toMatchInlineSnapshot(`
    "✔ The deployed bytes are the bytes that passed: Eo8RbFHEkFRcIAiEmpuLqEi5mPChWX06ddEJGkyjjwA=
    ✔ The runtime is nodejs24.x, as in the run
    ✔ The handler is index.handler, as in the run
    ✔ The function's state is Active
    ✔ dist/skill.zip holds the same bytes
    Proven by 74 scenarios with 210 turns, on Node v24.21.0 with AWS's runtime client aws-lambda-ric 4.0.2.
    "
  `)
  expect([code, err]).toEqual([0, ''])
})

it('says what does not match, and what to do', () => {
  const { code, out } = check({
    ...deployed,
    CodeSha256: other,
    Runtime: 'nodejs22.x',
    Handler: 'lambda.handler',
    LastUpdateStatus: 'InProgress',
  })
  expect(out).toMatchInlineSnapshot(`
    "✘ The deployed bytes are not those that passed: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= is deployed, Eo8RbFHEkFRcIAiEmpuLqEi5mPChWX06ddEJGkyjjwA= passed
        Deploy dist/skill.zip:  aws lambda update-function-code --function-name favourite-colour --zip-file fileb://dist/skill.zip
    ✘ The runtime is nodejs22.x; the scenarios passed with nodejs24.x
        Change it where the function is described, or:  aws lambda update-function-configuration --function-name favourite-colour --runtime nodejs24.x
    ✘ The handler is lambda.handler; the scenarios passed with index.handler
        Change it where the function is described, or:  aws lambda update-function-configuration --function-name favourite-colour --handler index.handler
    ✘ The function is still being updated
        Wait, then check again:  aws lambda wait function-updated-v2 --function-name favourite-colour
    ✔ dist/skill.zip holds the same bytes
    Proven by 74 scenarios with 210 turns, on Node v24.21.0 with AWS's runtime client aws-lambda-ric 4.0.2.
    "
  `)
  expect(code).toBe(1)
})

it.each([
  ['other bytes', { CodeSha256: other }, /✘ The deployed bytes are not those that passed/],
  ['another runtime', { Runtime: 'nodejs22.x' }, /✘ The runtime is nodejs22\.x/],
  ['another handler', { Handler: 'lambda.handler' }, /✘ The handler is lambda\.handler/],
  ['an image', { Runtime: undefined, Handler: undefined }, /✘ The runtime is not set/],
  ['a failed function', { State: 'Failed', StateReason: 'no role' }, /✘ .* is Failed: no role/],
  ['a function in the making', { State: 'Pending' }, /✘ .*\n.* wait function-active-v2 /],
  ['a failed update', { LastUpdateStatus: 'Failed' }, /✘ The last update has not succeeded/],
])('each difference alone is code 1: %s', (_, difference, words) => {
  const { code, out } = check({ ...deployed, ...difference })
  expect(out).toMatch(words)
  expect(out.match(/^✘/gm)?.length).toBeLessThanOrEqual(2)
  expect(code).toBe(1)
})

it('notices that the archive on disk is not what passed', () => {
  const { code, out } = check(deployed, folder({ 'dist/skill.zip': 'built since' }))
  expect(out).toMatch(/✘ dist\/skill\.zip has changed since the proof/)
  expect(code).toBe(1)
})

it('needs no archive on disk, and takes the proof from elsewhere', () => {
  const cwd = folderWith({ 'kept/release-7.json': JSON.stringify(proof) })
  const { code, out } = check(deployed, cwd, ['--proof', 'kept/release-7.json'])
  expect(out).not.toMatch(/skill\.zip/)
  expect(code).toBe(0)
})

it('notes what decides on what runs beside the bytes, and shows no value of the environment', () => {
  const { code, out } = check({
    ...deployed,
    Layers: [{ Arn: 'arn:aws:lambda:eu-west-1:123456789012:layer:extra:1', CodeSize: 1 }],
    Environment: { Variables: { NODE_OPTIONS: '--require /opt/not-to-be-shown.js' } },
  })
  expect(out).toMatch(/^! The layer arn:.*:layer:extra:1 was not part of the run$/m)
  expect(out).toMatch(/^! NODE_OPTIONS is set, and was not in the run$/m)
  expect(out).not.toMatch(/not-to-be-shown/)
  expect(code).toBe(0)
})

it.each([
  ['nothing', [], /Nothing came in on stdin/],
  [
    'no JSON',
    ['An error occurred (ResourceNotFoundException)'],
    /is not JSON\n\n {2}It begins: An error/,
  ],
  ['other JSON', ['{"Functions": []}'], /describes no Lambda function/],
])('%s on stdin is told', (_, lines, words) => {
  const { code, out, err } = colloquy(['proof', '--check'], { cwd: folder(), lines })
  expect(err).toMatch(words)
  expect(err).toMatch(/aws lambda get-function-configuration/)
  expect(err).not.toMatch(/^ +at /m)
  expect([code, out]).toEqual([1, ''])
})

it('what Windows PowerShell pipes is read', () => {
  const lines = [`\uFEFF${JSON.stringify(deployed)}`]
  expect(colloquy(['proof', '--check'], { cwd: folder(), lines }).code).toBe(0)
})

it.each([
  ['missing', {}, /There is no dist\/proof\.json/],
  ['no proof', { 'dist/proof.json': '{"codeSha256": "x"}' }, /proof\.json:1:16 .*codeSha256/],
])('a proof that is %s is told', (_, files, words) => {
  const { code, err } = check(deployed, folderWith({ 'a.txt': '', ...files }))
  expect(err).toMatch(words)
  expect(code).toBe(1)
})

it.each([[['proof']], [['proof', '--check', '--all']], [['proof', '--check', 'file']]])(
  '%o is misuse',
  (args) => {
    const { code, out, err } = colloquy(args, { cwd: folder() })
    expect(err).toMatch(/\n\nUsage: aws lambda /)
    expect([code, out]).toEqual([2, ''])
  },
)

it('is spelt in the documentation as it is compared', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/proof.md'), 'utf8')
  for (const key of Object.keys(proof)) expect(page).toContain(`\`${key}\``)
})
