import okta from '@okta/okta-sdk-nodejs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withNetwork } from '../../network.ts'
import { apiToken } from '../management/management.fixture.ts'
import { start } from '../okta.fixture.ts'
import { organisation } from './contract.fixture.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'], now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Okta's own client, which meets so many refusals before it is served. */
function client(refusals: number) {
  const { okta: served } = organisation()
  const sdk = new okta.Client({ orgUrl: served.origin, token: apiToken })
  const requests: Request[] = []
  const reading = withNetwork(
    (request) => {
      requests.push(request)
      if (requests.length <= refusals) return Promise.resolve(served.trouble(request, 429))
      return served.fetch(request)
    },
    () => sdk.userApi.getUser({ userId: 'ada@example.com' }),
  )
  const made = (count: number) => vi.waitUntil(() => requests.length === count)
  return { requests, reading, made }
}

test('the client waits until the limit is over, counted from Date, and says that it tries again', async () => {
  const { requests, reading, made } = client(1)
  await made(1)
  await vi.advanceTimersByTimeAsync(29_000)
  expect(requests).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2_500)
  await made(2)
  const [, again] = requests
  expect(again?.headers.get('x-okta-retry-count')).toBe('1')
  expect(again?.headers.get('x-okta-retry-for')).toMatch(/^req/)
  expect((await reading).profile).toMatchObject({ firstName: 'Ada' })
})

test('it gives up after two more', async () => {
  const { reading, made } = client(3)
  const refused = expect(reading).rejects.toMatchObject({ status: 429, errorCode: 'E0000047' })
  for (const count of [1, 2]) {
    await made(count)
    await vi.advanceTimersByTimeAsync(32_000)
  }
  await made(3)
  await refused
})
