import { describe, expect, it } from 'vitest'
import { Calls } from '../calls.ts'
import { Clock } from '../clock.ts'
import type { ColloquyError } from '../errors.ts'
import type { Outcome } from '../fault.ts'
import { sessionToken } from './context.ts'
import { secretsExtension, secretsExtensionName } from './secrets-extension.ts'

const values = { 'quiz/okta': 'hush', '/bank/key': 'psst' }
const secret = '/secretsmanager/get?secretId='
const parameter = '/systemsmanager/parameters/get?withDecryption=true&name='

function setUp(port?: string) {
  const problems: ColloquyError[] = []
  const onProblem = (problem: ColloquyError) => void problems.push(problem)
  const calls = new Calls(new Clock(0), [secretsExtension({ values, port, onProblem })])
  const token = { 'X-Aws-Parameters-Secrets-Token': sessionToken }
  const request = (path: string, { headers = token, ...init }: RequestInit = {}) => {
    const url = path.startsWith('/') ? `http://localhost:2773${path}` : path
    return new Request(url, { ...init, headers })
  }
  const ask = (path: string, init?: RequestInit) =>
    calls.answererFor('skill', 'Ada')(request(path, init))
  const askWhileLoading = (path: string) => calls.answererFor('skill')(request(path))
  return { ask, askWhileLoading, calls, problems }
}

const told = async (answer: Outcome) =>
  answer instanceof Response ? [answer.status, await answer.text()] : answer

const read = async (answer: Outcome): Promise<unknown> =>
  answer instanceof Response ? answer.json() : answer

describe('a secret', () => {
  it.each([
    ['its name', 'quiz/okta'],
    ['its ARN', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:quiz/okta-a1B2c3'],
  ])('is had by %s', async (_, id) => {
    const { ask } = setUp()
    expect(await read(await ask(secret + encodeURIComponent(id)))).toMatchObject({
      Name: 'quiz/okta',
      ARN: expect.stringMatching(/^arn:aws:secretsmanager:.*:secret:quiz\/okta-\w{6}$/),
      SecretString: 'hush',
      VersionStages: ['AWSCURRENT'],
    })
  })

  it('is had on the port of the configuration, and under the address too', async () => {
    const { ask } = setUp('4000')
    const path = `${secret}quiz%2Fokta&versionStage=AWSCURRENT`
    for (const host of ['localhost', '127.0.0.1']) {
      expect(await told(await ask(`http://${host}:4000${path}`))).toMatchObject([200, /hush/])
    }
    expect(await ask(path)).toBe('no answer')
  })
})

describe('a parameter', () => {
  it.each([
    ['its name', '/bank/key'],
    ['its ARN', 'arn:aws:ssm:eu-west-1:123456789012:parameter/bank/key'],
  ])('is had by %s', async (_, name) => {
    const { ask } = setUp()
    expect(await read(await ask(parameter + encodeURIComponent(name)))).toMatchObject({
      Parameter: { Name: '/bank/key', Type: 'SecureString', Value: 'psst' },
    })
  })

  it('without decryption has not its text', async () => {
    const { ask } = setUp()
    const [status, text] = await told(
      await ask('/systemsmanager/parameters/get/?name=%2Fbank%2Fkey'),
    )
    expect(status).toBe(200)
    expect(text).not.toContain('psst')
  })
})

describe('it refuses', () => {
  const failed = 'an unexpected error occurred while executing request'
  const wrong = { headers: { 'X-Aws-Parameters-Secrets-Token': 'guessed' } }

  it.each([
    ['a secret that it has not', `${secret}quiz`, {}, [400, failed]],
    ['what every object has', `${secret}constructor`, {}, [400, failed]],
    ['a parameter that it has not', `${parameter}quiz`, {}, [400, failed]],
    ['to guess what is asked for', '/secretsmanager/get', {}, [400, failed]],
    ['who sends no token', `${secret}quiz%2Fokta`, { headers: {} }, [403, 'Bad Token']],
    ['who sends another token', `${secret}quiz%2Fokta`, wrong, [403, 'Bad Token']],
    ['another method', `${secret}quiz%2Fokta`, { method: 'POST' }, [405, 'Not allowed']],
    ['another path', '/secretsmanager/list', {}, [404, 'Not found']],
  ])('%s', async (_, path, init, expected) => {
    const { ask, problems } = setUp()
    expect(await told(await ask(path, init))).toEqual(expected)
    expect(problems).toEqual([])
  })

  it('everybody while the skill is loaded', async () => {
    const { askWhileLoading } = setUp()
    expect(await told(await askWhileLoading(`${secret}quiz%2Fokta`))).toEqual([
      400,
      'not ready to serve traffic, please wait',
    ])
  })

  it.each([
    `${secret}quiz%2Fokta&versionStage=AWSPREVIOUS`,
    `${secret}quiz%2Fokta&versionId=1`,
    `${parameter}%2Fbank%2Fkey&version=1`,
    `${parameter}%2Fbank%2Fkey&label=old`,
  ])('versions, loudly: %s', async (path) => {
    const { ask, problems } = setUp()
    expect(await told(await ask(path))).toEqual([400, failed])
    expect(problems).toMatchObject([{ code: 'NOT_EMULATED' }])
  })
})

it('is on the record by what it was asked for, and can be in trouble', async () => {
  const { ask, calls } = setUp()
  calls.setFault(secretsExtensionName, { type: 'status', status: 500 })
  await ask(`${secret}quiz%2Fokta`)
  calls.setFault(secretsExtensionName, { type: 'down' })
  await ask(`${parameter}%2Fbank%2Fkey`)
  expect(calls.record).toMatchObject([
    { to: 'the secrets extension', operation: 'GetSecretValue', outcome: 500 },
    { to: 'the secrets extension', operation: 'GetParameter', outcome: 'no answer' },
  ])
})
