import { expect, test } from 'vitest'
import { bench, bodyOf, get, introspect, refresh, tokensFor } from './okta.fixture.ts'

const enforcing = () =>
  bench((file) => {
    file.switches.rateLimits = 'enforce'
  })

test('the two thousand and first request of a minute is one too many', async () => {
  const { okta, clock } = enforcing()
  for (let count = 0; count < 2000; count++) await introspect(okta, 'x')
  const url = `${okta.variables.issuer}/v1/introspect`
  const answer = await okta.fetch(new Request(url, { method: 'POST' }))
  expect([answer.status, await bodyOf(answer)]).toEqual([
    429,
    {
      errorCode: 'E0000047',
      errorSummary: 'API call exceeded rate limit due to too many requests.',
      errorLink: 'E0000047',
      errorId: expect.stringMatching(/^oae/),
      errorCauses: [],
    },
  ])
  expect(answer.headers.get('x-rate-limit-remaining')).toBe('0')
  const reset = Number(answer.headers.get('x-rate-limit-reset')) * 1000
  expect(reset - Date.parse(answer.headers.get('date') ?? '')).toBe(60_000)
  clock.time = reset
  expect(await introspect(okta, 'x')).toEqual({ active: false })
})

test('keys and metadata have no limit', async () => {
  const { okta } = enforcing()
  const answer = await get(okta, `${okta.variables.issuer}/v1/keys`)
  expect(answer.headers.has('x-rate-limit-limit')).toBe(false)
})

test('a person is given tokens four times a second, when limits are enforced', async () => {
  for (const { served, fifth } of [
    { served: enforcing(), fifth: 429 },
    { served: bench(), fifth: 200 },
  ]) {
    const { okta, clock } = served
    const { refresh_token } = await tokensFor(okta)
    for (let count = 0; count < 3; count++) await refresh(okta, refresh_token)
    const linus = { username: 'linus@example.com', password: 'penguin-parade' }
    expect((await refresh(okta, refresh_token)).status).toBe(fifth)
    expect(await tokensFor(okta, {}, linus)).toHaveProperty('access_token')
    clock.time += 1000
    expect((await refresh(okta, refresh_token)).status).toBe(200)
  }
})
