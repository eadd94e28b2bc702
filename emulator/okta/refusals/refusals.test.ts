import { expect, test } from 'vitest'
import { oauthErrors } from '../oauth-errors.ts'
import { authorizeRefusals } from './authorize.fixture.ts'
import { clientRefusals } from './clients.fixture.ts'
import { logoutRefusals } from './logout.fixture.ts'
import { seenIn } from './refusal.fixture.ts'
import { requestObjectRefusals } from './request-object.fixture.ts'
import { tokenRefusals } from './token.fixture.ts'
import { rowsOfTheTable, unprovoked } from './unprovoked.fixture.ts'

const refusals = [
  ...authorizeRefusals,
  ...requestObjectRefusals,
  ...clientRefusals,
  ...tokenRefusals,
  ...logoutRefusals,
]

const rows = new Map(
  Object.entries(oauthErrors).flatMap(([group, descriptions]) => {
    const [status, error] = group.split(' ')
    return Object.entries(descriptions).map(
      ([name, description]) => [name, { status: Number(status), error, description }] as const,
    )
  }),
)

/** What a redirect carries has no status of its own. */
const statusSeen = (status: number, seen: number) => (seen === 302 ? 302 : status)

test.each(refusals)('$name', async ({ name, provoke, value = '', ...other }) => {
  const row = rows.get(name)
  const seen = await seenIn(await provoke())
  expect(seen).toEqual({
    status: statusSeen(other.status ?? row?.status ?? 0, seen.status),
    error: row?.error,
    description: row?.description.replace('{}', () => value),
  })
})

test('every refusal of the mock is provoked by a test', () => {
  const provoked = new Set<string>(refusals.map(({ name }) => name))
  expect([...rows.keys()].filter((name) => !provoked.has(name))).toEqual([])
})

test('what stands in the list of the unprovoked is in it once, and is not provoked', () => {
  const listed = unprovoked.flatMap(({ names }) => names)
  expect(listed.filter((name, index) => listed.indexOf(name) < index)).toEqual([])
  expect(listed.filter((name) => rows.has(name))).toEqual([])
})

test('every row of the table is provoked, or stands in the list with its reason', () => {
  const listed = unprovoked.flatMap(({ names }) => names)
  expect(new Set([...rows.keys(), ...listed]).size).toBe(rowsOfTheTable)
})
