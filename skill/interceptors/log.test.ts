import { afterEach, describe, expect, it, vi } from 'vitest'
import { accessToken, ada, captureLog, oktaThatSays, session } from '../skill.fixture.ts'

afterEach(() => vi.restoreAllMocks())

describe('the log', () => {
  it('is one line a request, without what was said or who asked', async () => {
    const log = captureLog()
    await session({ fetch: oktaThatSays(ada) }).intent('FavoriteColorIntent')
    expect(log.lines()).toEqual([
      {
        level: 'INFO',
        requestType: 'IntentRequest',
        intent: 'FavoriteColorIntent',
        handler: 'favorite color',
        outcome: 'answered',
        ms: expect.any(Number),
      },
    ])
    expect(log.text()).not.toMatch(/Ada|teal|eyJ/)
  })

  it('has errors where Lambda takes them for errors', async () => {
    const log = captureLog()
    await session({ fetch: oktaThatSays(ada) }).intent('FavoriteColorIntent')
    expect(log.counts()).toEqual({ log: 1, error: 0 })
    await session({ fetch: oktaThatSays('', { status: 500 }) }).intent('FavoriteColorIntent')
    expect(log.counts()).toEqual({ log: 1, error: 1 })
  })

  it('tells why an account was unreachable, without the request that the page quotes', async () => {
    const log = captureLog()
    const quoted = new URLSearchParams({ token: accessToken, client_secret: 's3cret/+value' })
    const page = `<h1>Bad Gateway</h1> POST ${quoted} s3cret/+value ${accessToken}`
    const fetch = oktaThatSays(page, { status: 502 })
    await session({ fetch }).intent('FavoriteColorIntent')
    expect(log.lines()).toMatchObject([{ level: 'ERROR', outcome: 'unreachable' }])
    expect(log.lines()[0]?.['detail']).toMatch(/^Okta answered 502: <h1>Bad Gateway/)
    expect(log.text()).not.toMatch(/s3cret|value|eyJ|c2ln/)
  })

  it('masks before it cuts, so that no half secret is left at the edge', async () => {
    const log = captureLog()
    for (const width of [270, 275, 280, 285]) {
      const fetch = oktaThatSays(`${'x'.repeat(width - 19)} s3cret/+value`, { status: 500 })
      await session({ fetch }).intent('FavoriteColorIntent')
    }
    expect(log.lines()).toHaveLength(4)
    expect(log.text()).not.toContain('s3cr')
  })

  it('never quotes a 200, which may hold claims', async () => {
    const log = captureLog()
    const fetch = oktaThatSays('{"active":true,"FavoriteColorClaim":"teal"', { status: 200 })
    await session({ fetch }).intent('FavoriteColorIntent')
    expect(log.lines()).toMatchObject([{ level: 'ERROR', outcome: 'unreachable' }])
    expect(log.text()).not.toContain('teal')
  })
})
