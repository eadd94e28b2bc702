import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Bench } from '../okta.fixture.ts'
import { bench, decoded, fixtureFile, get, introspect, start, tokensFor } from '../okta.fixture.ts'
import type { Okta } from '../okta.ts'
import { createOrganisation } from '../organisation/organisation.ts'
import { activeKey, keysOf, newKeyring, rotateKeys } from './keyring.ts'

const day = 24 * 60 * 60_000
const jwks = z.object({ keys: z.array(z.looseObject({ kid: z.string() })) })

const publishedBy = async ({ okta }: Bench) => {
  const answer = await get(okta, `${okta.variables.issuer}/v1/keys`)
  return jwks.parse(await answer.json()).keys
}

/** Sets by the management API how the first server's keys are rotated. */
async function changeMode(okta: Okta, rotationMode: string): Promise<void> {
  const [server] = fixtureFile().authorizationServers
  const url = `${okta.origin}/api/v1/authorizationServers/${server?.id}`
  const authorization = 'SSWS 00-not-a-real-api-token-only-for-the-mock'
  const headers = { authorization, 'content-type': 'application/json' }
  const credentials = { signing: { rotationMode } }
  const body = JSON.stringify({ name: server?.name, audiences: server?.audiences, credentials })
  expect((await okta.fetch(new Request(url, { method: 'PUT', headers, body }))).status).toBe(200)
}

const kidOf = (token: unknown) => decoded(token)[0]?.['kid']

test('the key that signs and the next one are published, without their private halves', async () => {
  const served = bench()
  const { okta } = served
  const published = await publishedBy(served)
  expect(published.map((key) => Object.keys(key).toSorted())).toEqual(
    Array.from({ length: 2 }, () => ['alg', 'e', 'kid', 'kty', 'n', 'use']),
  )
  const { access_token } = await tokensFor(okta)
  expect(kidOf(access_token)).toBe(published[0]?.kid)
})

test('every server has keys of its own', async () => {
  const served = bench()
  const { okta } = served
  const other = await get(okta, `${okta.issuerOf('OtherAuthServer')}/v1/keys`)
  const kids = [...(await publishedBy(served)), ...jwks.parse(await other.json()).keys].map(
    ({ kid }) => kid,
  )
  expect(new Set(kids).size).toBe(4)
})

test('after 90 days the next key signs, and what the old one signed can still be verified', async () => {
  const served = bench()
  const { okta, clock } = served
  const before = await publishedBy(served)
  clock.time += 90 * day - 1
  const { access_token: old } = await tokensFor(okta)
  expect(kidOf(old)).toBe(before[0]?.kid)
  clock.time += 1
  const { access_token: fresh } = await tokensFor(okta)
  expect(kidOf(fresh)).toBe(before[1]?.kid)
  const after = (await publishedBy(served)).map(({ kid }) => kid)
  expect(after).toEqual([before[1]?.kid, expect.any(String), before[0]?.kid])
  const url = new URL(`${okta.variables.issuer}/v1/keys`)
  const set = createRemoteJWKSet(url, {
    [customFetch]: (asked: string) => get(okta, asked),
  })
  const currentDate = new Date(clock.time)
  for (const token of [old, fresh]) await jwtVerify(String(token), set, { currentDate })
  expect(await introspect(okta, old)).toMatchObject({ active: true })
})

test('the key before the last is published no longer', async () => {
  const served = bench()
  const [first] = await publishedBy(served)
  served.clock.time += 180 * day
  const kids = (await publishedBy(served)).map(({ kid }) => kid)
  expect(kids).toHaveLength(3)
  expect(kids).not.toContain(first?.kid)
})

test('MANUAL keys stay until they are rotated', async () => {
  const served = bench((file) => {
    for (const { credentials } of file.authorizationServers) {
      credentials.signing.rotationMode = 'MANUAL'
    }
  })
  const before = await publishedBy(served)
  served.clock.time += 400 * day
  expect(await publishedBy(served)).toEqual(before)
})

test("Okta's clock rotates nothing when it is wrong: what it signs is the same after it is right again", async () => {
  const served = bench()
  const { okta } = served
  const before = await publishedBy(served)
  const { access_token: token } = await tokensFor(okta)
  okta.control.skewClock(400 * day)
  expect(await publishedBy(served)).toEqual(before)
  okta.control.skewClock(-400 * day)
  expect(await publishedBy(served)).toEqual(before)
  okta.control.skewClock(0)
  expect(await publishedBy(served)).toEqual(before)
  expect(await introspect(okta, token)).toMatchObject({ active: true })
})

test('however often it is looked at, time alone decides', async () => {
  const [seldom, often] = [bench(), bench()]
  for (let times = 0; times < 400; times++) {
    often.clock.time += day
    await publishedBy(often)
  }
  seldom.clock.time += 400 * day
  expect(await publishedBy(seldom)).toEqual(await publishedBy(often))
})

test('rotated by hand, the 90 days begin anew', async () => {
  const served = bench()
  served.clock.time += 80 * day
  served.okta.control.rotateKeys()
  const rotated = await publishedBy(served)
  served.clock.time += 89 * day
  expect(await publishedBy(served)).toEqual(rotated)
  served.clock.time += day
  expect((await publishedBy(served))[0]?.kid).toBe(rotated[1]?.kid)
})

test('between AUTO and MANUAL, the key that signs stays', async () => {
  const served = bench()
  const { okta, clock } = served
  const setMode = (rotationMode: string) => changeMode(okta, rotationMode)
  clock.time += 200 * day
  const third = (await publishedBy(served))[0]
  await setMode('MANUAL')
  clock.time += 200 * day
  expect((await publishedBy(served))[0]).toEqual(third)
  await setMode('AUTO')
  expect((await publishedBy(served))[0]).toEqual(third)
  clock.time += 90 * day
  expect((await publishedBy(served))[0]).not.toEqual(third)
})

test('rotated by hand: NEXT becomes ACTIVE, ACTIVE becomes EXPIRED', async () => {
  const org = createOrganisation(fixtureFile(), {
    ...{ origin: 'https://dev-1.okta.com', now: () => start, random: (size) => Buffer.alloc(size) },
  })
  const [server] = org.servers
  if (!server) throw new Error('no server')
  const before = await keysOf(server)
  expect(before.map(({ status }) => status)).toEqual(['ACTIVE', 'NEXT'])
  rotateKeys(server)
  const after = await keysOf(server)
  expect(after.map(({ status }) => status)).toEqual(['ACTIVE', 'NEXT', 'EXPIRED'])
  expect(after[0]?.kid).toBe(before[1]?.kid)
  expect(after[2]?.kid).toBe(before[0]?.kid)
  expect((await activeKey(server)).kid).toBe(before[1]?.kid)
})

test('a server beyond the fixed keys has generated ones, which stay the same', async () => {
  const [definition] = fixtureFile().authorizationServers
  if (!definition) throw new Error('no server')
  const kids = async () =>
    (await keysOf({ keyring: newKeyring(40, () => start), definition })).map(({ kid }) => kid)
  const first = await kids()
  expect(new Set(first).size).toBe(2)
  expect(await kids()).toEqual(first)
})
