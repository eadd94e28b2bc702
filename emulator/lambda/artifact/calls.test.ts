import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Answerer } from '../../network.ts'
import { artifacts, handlerOf } from './artifact.fixture.ts'

const skills = artifacts()
afterEach(skills.end)
afterAll(skills.clear)

const host = 'https://dev-0.okta.example'
const answers = (response: unknown) => ({ outcome: { type: 'answered', response } })

const byFetch = `const call = async (url, { method = 'GET', headers, body } = {}) => {
  const response = await fetch(url, { method, headers, body })
  return { status: response.status, kind: response.headers.get('x-kind'), text: await response.text() }
}`
const byNode = (module: string) => `import client from 'node:${module}'
import { text } from 'node:stream/consumers'
const call = (url, { method = 'GET', headers, body } = {}) => new Promise((resolve, reject) => {
  client.request(url, { method, headers }, async (response) => {
    resolve({ status: response.statusCode, kind: response.headers['x-kind'], text: await text(response) })
  }).on('error', reject).end(body)
})`

describe.each([
  ['fetch', byFetch, host],
  ['node:https', byNode('https'), host],
  ['node:http', byNode('http'), 'http://api.amazonalexa.example'],
])('a call by %s', (_, client, origin) => {
  const run = async (body: string, answerer: Answerer) => {
    const { invoke } = await skills.load(`${client}\n${handlerOf(body)}`)
    return invoke({}, { answerer })
  }

  it('is answered, with all that was sent', async () => {
    const answerer: Answerer = async (request) =>
      new Response(
        [request.method, request.url, request.headers.get('x-name'), await request.text()].join(
          '|',
        ),
        { status: 201, headers: { 'x-kind': 'teal' } },
      )
    const deed = `return call('${origin}/a?b=1', { method: 'POST', headers: { 'x-name': 'Ada' }, body: 'é=1' })`
    expect(await run(deed, answerer)).toMatchObject(
      answers({ status: 201, kind: 'teal', text: `POST|${origin}/a?b=1|Ada|é=1` }),
    )
  })

  it.each([204, 304, 400, 503])('is answered with %d', async (status) => {
    const deed = `return (await call('${origin}')).status`
    expect(await run(deed, async () => new Response(null, { status }))).toMatchObject(
      answers(status),
    )
  })

  it('may be big in both directions', async () => {
    const answerer: Answerer = async (request) => new Response(`${await request.text()}b`)
    const deed = `const { text } = await call('${origin}', { method: 'PUT', body: 'a'.repeat(1e6) })
      return [text.length, text.at(-1)]`
    expect(await run(deed, answerer)).toMatchObject(answers([1_000_001, 'b']))
  })

  it('may be one of several, answered in another order', async () => {
    const first = Promise.withResolvers<void>()
    const answerer: Answerer = async ({ url }) => {
      if (url.endsWith('/1')) await first.promise
      if (url.endsWith('/3')) first.resolve()
      return new Response(url.slice(-1))
    }
    const deed = `const all = await Promise.all([1, 2, 3].map((n) => call('${origin}/' + n)))
      return all.map(({ text }) => text)`
    expect(await run(deed, answerer)).toMatchObject(answers(['1', '2', '3']))
  })

  it('may get no answer', async () => {
    const deed = `return call('${origin}').then(() => 'answer', (error) => error.name + ' here')`
    expect(await run(deed, async () => 'no answer')).toMatchObject(
      answers(expect.stringMatching(/^(Type)?Error here$/)),
    )
  })

  it('is answered once on each of many connections that are kept', async () => {
    let count = 0
    const answerer: Answerer = async () =>
      new Response('x', { headers: { connection: 'keep-alive', 'content-length': '1' } })
    const counted: Answerer = (request) => answerer(request).finally(() => count++)
    const deed = `for (let n = 0; n < 20; n++) await call('${origin}')`
    await run(deed, counted)
    expect(count).toBe(20)
  })
})

describe('an answer', () => {
  it('in two pieces arrives in two pieces', async () => {
    const answerer: Answerer = async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const piece of ['te', 'al']) controller.enqueue(Buffer.from(piece))
            controller.close()
          },
        }),
      )
    const { invoke } = await skills.load(`import https from 'node:https'
      ${handlerOf(`return new Promise((resolve) => https.get('${host}', (response) => {
        const pieces = []
        response.on('data', (piece) => pieces.push(String(piece))).on('end', () => resolve(pieces))
      }))`)}`)
    expect(await invoke({}, { answerer })).toMatchObject(answers(['te', 'al']))
  })

  it('that breaks off is an error of the call, and a mistake of ours of the invocation', async () => {
    const answerer: Answerer = async () => {
      throw new Error('a mistake')
    }
    const { outcome } = await skills.run(`await fetch('${host}')`, {}, answerer)
    expect(outcome).toMatchObject({ type: 'threw', error: { message: 'a mistake' } })
  })

  it('that is slow takes virtual time', async () => {
    const { clock, invoke } = await skills.load(
      handlerOf(`const began = Date.now(); await fetch('${host}'); return Date.now() - began`),
    )
    const answerer: Answerer = async () => {
      await clock.sleep(3000)
      return new Response('')
    }
    expect(await invoke({}, { answerer })).toMatchObject({ ...answers(3000), tookMs: 3000 })
  })
})

describe('whoever gives up waiting', () => {
  const giveUp = async (body: string) => {
    const heard: string[] = []
    const { clock, invoke } = await skills.load(
      `import https from 'node:https'\n${handlerOf(body)}`,
    )
    const answerer: Answerer = async ({ signal }) => {
      signal.addEventListener('abort', () => heard.push('gave up'))
      await clock.sleep(Number.POSITIVE_INFINITY, signal)
      return 'no answer'
    }
    return { ...(await invoke({}, { answerer })), heard }
  }

  it('by AbortSignal.timeout is heard', async () => {
    const body = `const signal = AbortSignal.timeout(2000)
      return fetch('${host}', { signal }).catch((error) => error.name)`
    const { heard, ...invocation } = await giveUp(body)
    expect(invocation).toMatchObject({ ...answers('TimeoutError'), tookMs: 2000 })
    expect(heard).toEqual(['gave up'])
  })

  it('by destroying the request is heard', async () => {
    const body = `return new Promise((resolve) => {
      const request = https.get('${host}').on('error', (error) => resolve(error.message))
      setTimeout(() => request.destroy(new Error('enough')), 2000)
    })`
    const { heard, ...invocation } = await giveUp(body)
    expect(invocation).toMatchObject({ ...answers('enough'), tookMs: 2000 })
    expect(heard).toEqual(['gave up'])
  })
})

describe('a call', () => {
  const named =
    (name: string): Answerer =>
    async () =>
      new Response(name)

  it('while the skill is loaded is answered by whoever answers then', async () => {
    const module = `const who = await (await fetch('${host}')).text()
      ${handlerOf(`return [who, await (await fetch('${host}')).text()]`)}`
    const { invoke } = await skills.load(module, { answerer: named('loading') })
    expect(await invoke({}, { answerer: named('asked') })).toMatchObject(
      answers(['loading', 'asked']),
    )
  })

  it('that nobody waits for is seen, and its answer comes with the next invocation at the latest', async () => {
    const urls: string[] = []
    const answerer: Answerer = async ({ url }) => {
      urls.push(url)
      return new Response('late')
    }
    const { invoke } = await skills.load(`let got = ''
      ${handlerOf(`if (event.first) fetch('${host}').then(async (it) => { got = await it.text() })
        else await new Promise((done) => setTimeout(done, 10))
        return got`)}`)
    await invoke({ first: true }, { answerer })
    expect(await invoke({}, { answerer })).toMatchObject(answers('late'))
    expect(urls).toEqual([`${host}/`])
  })
})

describe('what is no HTTP', () => {
  const all = `import dgram from 'node:dgram'
    import dns, { lookup } from 'node:dns'
    import { resolve4 } from 'node:dns/promises'
    import net from 'node:net'
    import tls from 'node:tls'
    const code = (emitter) => new Promise((resolve) => emitter.once('error', (error) => resolve(error.code)))`

  it.each([
    [
      'a connection to an address',
      'code(net.connect(5432, "203.0.113.7").on("connect", function () { this.write("x") }))',
      'OPEN tcp://203.0.113.7:5432',
      'ECONNREFUSED',
    ],
    [
      'a connection to a name',
      'code(net.connect(5432, "db.example").on("connect", function () { this.write("x") }))',
      'LOOKUP dns:db.example',
      'ENOTFOUND',
    ],
    [
      'a connection by TLS',
      'code(tls.connect(5432, "203.0.113.7").on("secureConnect", function () { this.write("x") }))',
      'OPEN tcp://203.0.113.7:5432',
      'ECONNREFUSED',
    ],
    [
      'a connection to IPv6',
      'code(net.connect(53, "2001:db8::1").on("connect", function () { this.write("x") }))',
      'OPEN tcp://[2001:db8::1]:53',
      'ECONNREFUSED',
    ],
    [
      'a connection to this machine',
      'code(net.connect(9, "localhost").on("connect", function () { this.write("x") }))',
      'OPEN tcp://127.0.0.1:9',
      'ECONNREFUSED',
    ],
    [
      'a lookup',
      'new Promise((done) => lookup("db.example", (error) => done(error.code)))',
      'LOOKUP dns:db.example',
      'ENOTFOUND',
    ],
    [
      'a lookup by promise',
      'dns.promises.lookup("db.example").catch(({ code }) => code)',
      'LOOKUP dns:db.example',
      'ENOTFOUND',
    ],
    [
      'a question to a name server',
      'resolve4("db.example").catch(({ code }) => code)',
      'LOOKUP dns:db.example',
      'ENOTFOUND',
    ],
    [
      'such a question by a resolver',
      'new Promise((done) => new dns.Resolver().resolveTxt("db.example", (error) => done(error.code)))',
      'LOOKUP dns:db.example',
      'ENOTFOUND',
    ],
    [
      'a datagram',
      'new Promise((done) => dgram.createSocket("udp4").send("x", 8125, "203.0.113.7", (error) => done(error.code)))',
      'SEND udp://203.0.113.7:8125',
      'ECONNREFUSED',
    ],
  ])('%s is refused, and told', async (_, deed, address, code) => {
    const strays: string[] = []
    const answerer: Answerer = async ({ method, url }) => {
      strays.push(`${method} ${url}`)
      return 'no answer'
    }
    const { invoke } = await skills.load(`${all}\n${handlerOf(`return ${deed}`)}`)
    expect(await invoke({}, { answerer })).toMatchObject(answers(code))
    expect([...new Set(strays)]).toContain(address)
  })

  it('is let through where it goes nowhere', async () => {
    const body = `return [
      (await dns.promises.lookup('127.0.0.1')).address,
      await new Promise((done) => dgram.createSocket('udp4').send('x', 2000, '169.254.79.129', done)),
    ]`
    const strays: string[] = []
    const { invoke } = await skills.load(`${all}\n${handlerOf(body)}`)
    const answerer: Answerer = async ({ url }) => {
      strays.push(url)
      return 'no answer'
    }
    expect(await invoke({}, { answerer })).toMatchObject(answers(['127.0.0.1', null]))
    expect(strays).toEqual([])
  })
})

it('an answerer that fails ends the process: nobody hears the answer of somebody else', async () => {
  const { invoke } = await skills.load(
    handlerOf("if (event.calls) await fetch('https://x.example').catch(() => {}); return event.of"),
  )
  const failing: Answerer = () => Promise.reject(new Error('a mistake of ours'))
  expect(await invoke({ of: 'Ada', calls: true }, { answerer: failing })).toMatchObject({
    outcome: { type: 'threw' },
  })
  expect(await invoke({ of: 'Bob' })).toMatchObject(answers('Bob'))
})

it('a method that cannot be asked for gets no answer', async () => {
  const { invoke } = await skills.load(
    `${byNode('http')}\n${handlerOf("return call('http://x.example', { method: 'TRACE' }).catch(() => event.of)")}`,
  )
  expect(await invoke({ of: 'Cy' })).toMatchObject(answers('Cy'))
  expect(await invoke({ of: 'Di' })).toMatchObject(answers('Di'))
})
