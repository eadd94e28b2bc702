import { afterEach, describe, expect, it, vi } from 'vitest'
import { accessToken, ada, captureLog, config, session } from '../skill.fixture.ts'
import { buildSkill } from '../skill.ts'
import { validation } from './validate.ts'
import type { Fetch } from './validation.ts'

afterEach(() => vi.restoreAllMocks())

const id = 'quiz/okta client-secret'
const clientSecret = { id, port: 2773, sessionToken: 'session/token' }
const stored = { ...config, validation: { mode: 'introspection', clientSecret } } as const

/** An extension that gives these answers one after another, before an Okta that knows Ada. */
function extensionThatSays(...answers: readonly (() => Promise<Response>)[]) {
  const waiting = [...answers]
  return vi.fn<Fetch>((input) =>
    isExtension(input) ? (waiting.shift() ?? noMore)() : Promise.resolve(Response.json(ada)),
  )
}

const isExtension = (input: Parameters<Fetch>[0]) => String(input).startsWith('http://localhost')
const noMore = () => Promise.reject(new Error('The extension must not be asked again'))
const holds = (SecretString: string) => async () => Response.json({ SecretString })
const says = (text: string, status: number) => async () => new Response(text, { status })

const requests = (fetch: ReturnType<typeof extensionThatSays>) =>
  fetch.mock.calls.map(([input, init]) => new Request(input, init))

async function secretsSentTo(fetch: ReturnType<typeof extensionThatSays>) {
  const toOkta = requests(fetch).filter(({ url }) => !isExtension(url))
  const forms = await Promise.all(toOkta.map(async (request) => request.formData()))
  return forms.map((form) => form.get('client_secret'))
}

describe('a stored client secret', () => {
  it('is what the extension says, which is told who asks', async () => {
    const fetch = extensionThatSays(holds('from/the+store'))
    expect(await validation(stored, fetch)(accessToken)).toMatchObject({ outcome: 'valid' })
    const [asked] = requests(fetch)
    expect(asked?.method).toBe('GET')
    expect(asked?.url).toBe(
      'http://localhost:2773/secretsmanager/get?secretId=quiz%2Fokta+client-secret',
    )
    expect(asked?.headers.get('X-Aws-Parameters-Secrets-Token')).toBe('session/token')
    expect(await secretsSentTo(fetch)).toEqual(['from/the+store'])
  })

  it('is asked for each time, so that a new one is heard of', async () => {
    const fetch = extensionThatSays(holds('one'), holds('other'))
    const validate = validation(stored, fetch)
    await validate(accessToken)
    await validate(accessToken)
    expect(await secretsSentTo(fetch)).toEqual(['one', 'other'])
  })

  it('is not asked for before a token has to be validated', async () => {
    const fetch = extensionThatSays()
    const skill = buildSkill({ config: stored, fetch })
    captureLog()
    await session({ skill, token: null }).launch()
    await session({ skill }).intent('GetNewFactIntent')
    expect(fetch).not.toHaveBeenCalled()
  })

  it.each([
    ['an error', says('an unexpected error: s3cret', 400), 'answered 400'],
    ['a page', says('<html>s3cret', 200), 'without a SecretString'],
    ['nothing', says('', 200), 'without a SecretString'],
    ['null', says('null', 200), 'without a SecretString'],
    ['a binary secret', says('{"SecretBinary":"s3cret"}', 200), 'without a SecretString'],
    ['no text', says('{"SecretString":7}', 200), 'without a SecretString'],
    ['an empty text', holds(''), 'without a SecretString'],
    ['no answer', () => Promise.reject(new TypeError('fetch failed')), 'no answer: TypeError'],
  ])('cannot be had from an extension that gives %s', async (_, answer, reason) => {
    const fetch = extensionThatSays(answer)
    const validated = await validation(stored, fetch)(accessToken)
    expect(validated).toEqual({
      outcome: 'unreachable',
      reason: expect.stringMatching(`The secrets extension .*${reason}`),
    })
    expect(JSON.stringify(validated)).not.toContain('s3cret')
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('has to come in the same time as the answer of Okta', async () => {
    const fetch = extensionThatSays(holds('s3cret'), holds('s3cret'))
    const limit = vi.spyOn(AbortSignal, 'timeout')
    const validate = validation({ ...stored, timeoutMs: 1234 }, fetch)
    await validate(accessToken)
    await validate(accessToken)
    expect(limit.mock.calls).toEqual([[1234], [1234]])
    const signals = fetch.mock.calls.map(([, init]) => init?.signal)
    const [one, other] = limit.mock.results.map(({ value }) => value)
    expect(signals).toEqual([one, one, other, other])
  })
})

describe('the log', () => {
  it('names the extension as the one that cannot be reached, and says no more', async () => {
    const log = captureLog()
    const skill = buildSkill({ config: stored, fetch: extensionThatSays(says('s3cret', 500)) })
    const answer = await session({ skill }).intent('FavoriteColorIntent')
    expect(answer).toMatchObject({ card: undefined, ended: true })
    expect(log.lines()).toMatchObject([
      {
        level: 'ERROR',
        outcome: 'unreachable',
        detail: 'Error: The secrets extension answered 500',
      },
    ])
  })

  it('never has the secret that Okta quotes', async () => {
    const log = captureLog()
    const fetch: Fetch = async (input) =>
      isExtension(input)
        ? Response.json({ SecretString: 'from/the+store' })
        : new Response('<h1>Bad Gateway</h1> from/the+store from%2Fthe%2Bstore', { status: 502 })
    const skill = buildSkill({ config: stored, fetch })
    await session({ skill }).intent('FavoriteColorIntent')
    expect(log.lines()).toMatchObject([{ detail: expect.stringContaining('Bad Gateway') }])
    expect(log.text()).not.toMatch(/from|store/)
  })
})
