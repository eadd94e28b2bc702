import { createServer } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate as nextRound } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Answerer } from './network.ts'
import { installNetwork, withNetwork } from './network.ts'

const host = 'https://dev-0.okta.example'
const agent = new https.Agent({ keepAlive: true, maxSockets: 1 })
const server = createServer((request, response) => response.end(`real ${request.url}`))

beforeAll(async () => {
  installNetwork()
  installNetwork()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  agent.destroy()
  server.close()
})

const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === 'object' && address !== null

function realOrigin(): string {
  const address = server.address()
  if (!isAddress(address)) throw new Error('the server does not listen')
  return `http://127.0.0.1:${address.port}`
}

/** Answers with a name, and what was asked. */
const named =
  (name: string): Answerer =>
  async (request) =>
    Response.json(
      { name, method: request.method, url: request.url, body: await request.text() },
      { status: 201, headers: { connection: 'keep-alive' } },
    )

type Init = { readonly method?: string; readonly body?: string }

const byFetch = async (url: string, init?: Init) => (await fetch(url, init)).text()

const byNodeHttps =
  (options: https.RequestOptions) =>
  (url: string, { method = 'GET', body }: Init = {}) =>
    new Promise<string>((resolve, reject) => {
      https
        .request(url, { ...options, method }, (response) => text(response).then(resolve, reject))
        .on('error', reject)
        .end(body)
    })

const clients = [
  ['fetch', byFetch],
  ['node:https', byNodeHttps({})],
  ['node:https with an agent that keeps connections', byNodeHttps({ agent })],
] as const

describe.each(clients)('%s', (_, call) => {
  it('is answered on a host name that nobody has', async () => {
    const url = `${host}/oauth2/aus1/v1/introspect?x=1`
    const answer = await withNetwork(named('Okta'), () =>
      call(url, { method: 'POST', body: 'a=b' }),
    )
    expect(JSON.parse(answer)).toEqual({ name: 'Okta', method: 'POST', url, body: 'a=b' })
  })

  it('is answered by the emulator that the code runs in', async () => {
    const three = (name: string) =>
      withNetwork(named(name), async () => {
        const names: unknown[] = []
        for (const path of ['a', 'b', 'c'])
          names.push(JSON.parse(await call(`${host}/${path}`)).name)
        return names
      })
    expect(await Promise.all([three('one'), three('other')])).toEqual([
      ['one', 'one', 'one'],
      ['other', 'other', 'other'],
    ])
  })

  it('gets no answer when there is none', async () => {
    const answer = withNetwork(
      async () => 'no answer' as const,
      () => call(host),
    )
    await expect(answer).rejects.toThrow()
  })
})

describe('a connection that fails', () => {
  const causes = (error: unknown) => (error instanceof Error ? error.cause : undefined)
  it.each([
    ['no answer', 'ECONNREFUSED'],
    ['connection reset', 'ECONNRESET'],
  ] as const)('by "%s" is %s for node:https and fetch, and prints nothing', async (why, code) => {
    const printed = vi.spyOn(console, 'error')
    const answerer: Answerer = async () => why
    const failed = async (call: () => Promise<unknown>) =>
      withNetwork(answerer, call).then(
        () => undefined,
        (error: unknown) => error,
      )
    expect(await failed(() => byNodeHttps({})(host))).toMatchObject({ code })
    const error = await failed(() => byFetch(host))
    expect(error).toMatchObject({ name: 'TypeError', message: 'fetch failed' })
    expect(causes(error)).toMatchObject({ code })
    expect(printed).not.toHaveBeenCalled()
    printed.mockRestore()
  })
})

it('code outside any emulator reaches the real network, after one has been there too', async () => {
  await withNetwork(named('Okta'), () => byFetch(host))
  expect(await byFetch(`${realOrigin()}/health`)).toBe('real /health')
})

it('code inside an emulator does not, not even on loopback', async () => {
  const answer = await withNetwork(named('Okta'), () => byFetch(`${realOrigin()}/health`))
  expect(JSON.parse(answer)).toMatchObject({ name: 'Okta' })
})

it('the answerer is found after waiting, and hears when the caller gives up', async () => {
  const controller = new AbortController()
  const heard = Promise.withResolvers<string>()
  const answerer: Answerer = ({ signal }) => {
    signal.addEventListener('abort', () => heard.resolve('gave up'))
    controller.abort()
    return new Promise(() => {})
  }
  const answer = withNetwork(answerer, async () => {
    await new Promise((resolve) => setImmediate(resolve))
    return fetch(host, { signal: controller.signal })
  })
  await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  expect(await heard.promise).toBe('gave up')
})

it.each(['early', 'late'])('a call whose body begins %s is answered, and once', async (when) => {
  const asked: string[] = []
  const answerer: Answerer = async (request) => {
    asked.push(await request.text())
    return new Response('in process')
  }
  const begins = Promise.withResolvers<void>()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      await begins.promise
      controller.enqueue(Buffer.from('hello'))
      controller.close()
    },
  })
  const init: RequestInit = { method: 'POST', body, duplex: 'half' }
  const answer = withNetwork(answerer, () => fetch(`https://${when}.example/`, init))
  for (let rounds = when === 'late' ? 2000 : 0; rounds > 0; rounds--) await nextRound()
  begins.resolve()
  expect(await (await answer).text()).toBe('in process')
  expect(asked).toEqual(['hello'])
})
