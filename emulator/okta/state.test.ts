import { expect, test } from 'vitest'
import { bench, bodyOf, codeFor, exchange, introspect, start } from './okta.fixture.ts'

const minute = 60_000

test('a server that runs for days does not keep what has ended', async () => {
  const { okta, clock } = bench()
  const count = (what: string) => [...okta.secrets()].filter((one) => one.what === what).length
  for (let time = 0; time < 1200; time++) {
    clock.time = start + time * 10 * minute
    await codeFor(okta)
  }
  expect(count('authorization code')).toBeLessThanOrEqual(1001)
  expect(count('session cookie')).toBeLessThanOrEqual(1020)
}, 60_000)

test('a code that was used is remembered after it would have expired', async () => {
  const { okta, clock } = bench((file) => {
    file.switches.codeReplayRevokesTokens = true
  })
  const code = await codeFor(okta)
  const { access_token } = await bodyOf(await exchange(okta, code))
  clock.time += 20 * minute
  expect(await introspect(okta, access_token)).toMatchObject({ active: true })
  await codeFor(okta)
  await exchange(okta, code)
  expect(await introspect(okta, access_token)).toEqual({ active: false })
})
