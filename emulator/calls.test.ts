import { describe, expect, it } from 'vitest'
import type { Service } from './calls.ts'
import { Calls, shown, strayCall } from './calls.ts'
import { Clock } from './clock.ts'
import type { Outcome } from './fault.ts'

const start = Date.UTC(2027, 0, 4, 9)

/** A service at `<name>.example` whose operations are its paths and whose secrets are its queries. */
const service = (name: string, takesMs = 0, clock?: Clock): Service => ({
  name,
  answers: ({ hostname }) => hostname === `${name.toLowerCase()}.example`,
  operationOf: (_, { pathname }) => pathname.slice(1),
  redactUrl: ({ origin, pathname }) => `${origin}${pathname}?‹masked›`,
  fetch: async ({ url }) => {
    if (takesMs > 0) await clock?.sleep(takesMs)
    return Response.json({ from: name, url }, { status: 201 })
  },
  trouble: (status) => Response.json({ trouble: name }, { status }),
})

const setUp = () => {
  const clock = new Clock(start)
  const calls = new Calls(clock, [service('Okta'), service('Bank')])
  const call = (url: string, person?: string) =>
    calls.answererFor('skill', person)(new Request(url))
  return { clock, calls, call }
}

const statusOf = (answer: Outcome) => (answer instanceof Response ? answer.status : answer)

describe('the record', () => {
  it('has every call with its service, operation and outcome', async () => {
    const { calls, call } = setUp()
    await call('https://okta.example/introspect?token=hush', 'Ada')
    expect(calls.record).toEqual([
      {
        from: 'skill',
        to: 'Okta',
        operation: 'introspect',
        method: 'GET',
        url: 'https://okta.example/introspect?‹masked›',
        outcome: 201,
        tookMs: 0,
        rawUrl: 'https://okta.example/introspect?token=hush',
        person: 'Ada',
      },
    ])
  })

  it('shows neither the address as sent nor the person', async () => {
    const { calls, call } = setUp()
    await call('https://okta.example/introspect?token=hush', 'Ada')
    const [made] = calls.madeSince(0, 'Ada').map(shown)
    expect(JSON.stringify(made)).not.toContain('hush')
    expect(made).not.toHaveProperty('rawUrl')
    expect(made).not.toHaveProperty('person')
  })

  it('knows who caused a call, and since when', async () => {
    const { calls, call } = setUp()
    await call('https://okta.example/one', 'Ada')
    await call('https://okta.example/two', 'Grace')
    const before = calls.record.length
    await call('https://okta.example/three', 'Ada')
    await call('https://okta.example/four')
    expect(calls.madeSince(0, 'Ada').map(({ operation }) => operation)).toEqual(['one', 'three'])
    expect(calls.madeSince(before, 'Ada').map(({ operation }) => operation)).toEqual(['three'])
  })

  it('says how much virtual time a call took', async () => {
    const { clock, calls, call } = setUp()
    calls.setFault('Okta', { type: 'slow', afterMs: 3000 })
    await clock.drive<unknown>(
      () => call('https://okta.example/introspect', 'Ada'),
      8000,
      () => 'no answer',
    )
    expect(calls.record[0]).toMatchObject({ outcome: 201, tookMs: 3000 })
  })

  it('has calls in the order in which they began', async () => {
    const { clock, calls, call } = setUp()
    calls.setFault('Okta', { type: 'slow', afterMs: 3000 })
    await clock.drive<unknown>(
      () => Promise.all([call('https://okta.example/slow'), call('https://bank.example/fast')]),
      8000,
      () => 'timed out',
    )
    expect(calls.record.map(({ operation }) => operation)).toEqual(['slow', 'fast'])
  })

  it('has a call that nobody answered in time, with the turn that made it', async () => {
    const { clock, calls, call } = setUp()
    calls.setFault('Okta', { type: 'hangs' })
    const turn = (limit: number) =>
      clock.drive<unknown>(
        () => call('https://okta.example/introspect', 'Ada'),
        limit,
        () => 'timed out',
      )
    await turn(8000)
    const made = calls.madeSince(0, 'Ada').map(shown)
    expect(made).toMatchObject([{ operation: 'introspect', outcome: 'no answer', tookMs: 8000 }])
    calls.clearFaults('Okta')
    const before = calls.record.length
    await turn(8000)
    expect(calls.madeSince(before, 'Ada')).toHaveLength(1)
    expect(made).toMatchObject([{ outcome: 'no answer', tookMs: 8000 }])
  })

  it('has no answer to a call that the caller gave up before its answer came', async () => {
    const { clock, calls } = setUp()
    calls.setFault('Okta', { type: 'slow', afterMs: 5000 })
    const controller = new AbortController()
    const request = new Request('https://okta.example/introspect', { signal: controller.signal })
    clock.schedule(() => controller.abort(), 2500)
    await clock.drive<unknown>(
      () => calls.answererFor('skill', 'Ada')(request),
      8000,
      () => 'timed out',
    )
    expect(calls.record).toMatchObject([{ outcome: 'no answer', tookMs: 2500 }])
  })

  it('keeps a call that fails within the service', async () => {
    const broken = { ...service('Okta'), fetch: () => Promise.reject(new Error('a bug of ours')) }
    const calls = new Calls(new Clock(start), [broken])
    const answer = calls.answererFor('skill', 'Ada')(new Request('https://okta.example/introspect'))
    await expect(answer).rejects.toThrow('a bug of ours')
    expect(calls.record).toMatchObject([{ operation: 'introspect', outcome: 'no answer' }])
  })
})

describe('a fault', () => {
  it('troubles its service alone', async () => {
    const { calls, call } = setUp()
    calls.setFault('Okta', { type: 'down' })
    expect(await call('https://okta.example/token')).toBe('no answer')
    expect(statusOf(await call('https://bank.example/token'))).toBe(201)
    expect(calls.record.map(({ outcome }) => outcome)).toEqual(['no answer', 201])
  })

  it('troubles one operation alone when it says so', async () => {
    const { calls, call } = setUp()
    calls.setFault('Okta', { type: 'status', status: 500 }, { operation: 'introspect' })
    expect(statusOf(await call('https://okta.example/introspect'))).toBe(500)
    expect(statusOf(await call('https://okta.example/token'))).toBe(201)
  })

  it('that is set later comes first', async () => {
    const { calls, call } = setUp()
    calls.setFault('Okta', { type: 'down' })
    calls.setFault('Okta', { type: 'status', status: 429 })
    expect(statusOf(await call('https://okta.example/token'))).toBe(429)
  })

  it('is over when the service recovers; others stay', async () => {
    const { calls, call } = setUp()
    calls.setFault('Okta', { type: 'down' })
    calls.setFault('Okta', { type: 'down' }, { operation: 'token' })
    calls.setFault('Bank', { type: 'down' })
    calls.clearFaults('Okta')
    expect(statusOf(await call('https://okta.example/token'))).toBe(201)
    expect(await call('https://bank.example/token')).toBe('no answer')
  })
})

describe('a call to a host that nobody planned', () => {
  it('gets no answer and is held against the skill, without its query', async () => {
    const { calls, call } = setUp()
    expect(await call('https://elsewhere.example/v1/colors?token=hush')).toBe('no answer')
    const [stray] = calls.record
    expect(stray).toMatchObject({ from: 'skill' })
    expect(stray).toMatchObject({ to: 'nobody', outcome: 'no answer' })
    const error = stray && strayCall(stray)
    expect(error?.code).toBe('UNEXPECTED_CALL')
    expect(error?.message).toContain('GET https://elsewhere.example/v1/colors')
    expect(error?.message).not.toContain('hush')
  })

  it('shows no token that stands in the path', async () => {
    const { calls, call } = setUp()
    await call('https://elsewhere.example/log/eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl')
    expect(calls.record[0]?.url).not.toContain('eyJ')
  })

  it.each([
    ['Alexa', 'Alexa called'],
    ['browser', 'The browser of the Alexa app called'],
  ] as const)('is that of %s where the account linking names the host', async (from, words) => {
    const { calls } = setUp()
    await calls.answererFor(from)(new Request('https://elsewhere.example/token'))
    const [stray] = calls.record
    const error = stray && strayCall(stray)
    expect(error?.what).toContain(words)
    expect(error?.remedy).toContain('account-linking.json')
  })

  it('is not one to a service, even when that gives no answer', async () => {
    const { calls, call } = setUp()
    calls.setFault('Okta', { type: 'down' })
    await call('https://okta.example/token')
    expect(calls.record.map(strayCall)).toEqual([undefined])
  })
})

it('time stands still while a service works an answer out', async () => {
  const clock = new Clock(start)
  const slowToCompute: Service = {
    ...service('Okta'),
    fetch: async () => {
      for (let round = 0; round < 100; round++) await new Promise((done) => setImmediate(done))
      return Response.json({})
    },
  }
  const calls = new Calls(clock, [slowToCompute])
  const outcome = await clock.drive<unknown>(
    () =>
      Promise.race([
        calls.answererFor('skill')(new Request('https://okta.example/token')),
        clock.sleep(1000),
      ]),
    8000,
    () => 'timed out',
  )
  expect(outcome).toBeInstanceOf(Response)
  expect(clock.now()).toBe(start)
})
