import { describe, expect, test } from 'vitest'
import { bench } from '../okta.fixture.ts'
import type { Okta } from '../okta.ts'
import { call, idOf } from './management.fixture.ts'

const next = (headers: Headers): string | undefined =>
  /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]

/** Reads a list page by page, as an SDK does; `meanwhile` happens to each item before the next page. */
async function walk(okta: Okta, first: string, meanwhile: (id: string) => Promise<unknown>) {
  const ids: string[] = []
  for (let page: string | undefined = first; page !== undefined; ) {
    const { status, list, headers } = await call(okta, 'GET', page)
    expect(status).toBe(200)
    for (const { id } of list) {
      ids.push(String(id))
      await meanwhile(String(id))
    }
    page = next(headers)
  }
  return ids
}

const nothing = () => Promise.resolve()

async function groups(count: number) {
  const { okta } = bench()
  for (let index = 0; index < count; index += 1) {
    await call(okta, 'POST', '/groups', { profile: { name: `Group ${index}` } })
  }
  return okta
}

describe('a list whose items go while it is read is read to its end', () => {
  test('people who are deactivated and deleted', async () => {
    const { okta } = bench()
    const everybody = await walk(okta, '/users', nothing)
    const remove = async (id: string) => {
      await call(okta, 'DELETE', `/users/${id}`)
      await call(okta, 'DELETE', `/users/${id}`)
    }
    const admin = idOf(await call(okta, 'GET', '/users/me'))
    const visited = await walk(okta, '/users?limit=2', async (id) => {
      if (id !== admin) await remove(id)
    })
    expect(visited).toEqual(everybody)
    expect(await walk(okta, '/users', nothing)).toEqual([admin])
  })

  test.each([
    'filter=status eq "ACTIVE"',
    'search=status eq "ACTIVE"',
    'search=status eq "ACTIVE"&sortBy=profile.login&sortOrder=desc',
  ])('people who are no longer what %s finds', async (question) => {
    const { okta } = bench()
    const wanted = await walk(okta, `/users?${question}`, nothing)
    const admin = idOf(await call(okta, 'GET', '/users/me'))
    const visited = await walk(okta, `/users?${question}&limit=2`, async (id) => {
      if (id !== admin) await call(okta, 'POST', `/users/${id}/lifecycle/suspend`)
    })
    expect(visited).toEqual(wanted)
  })

  test('groups', async () => {
    const okta = await groups(7)
    const wanted = await walk(okta, '/groups', nothing)
    const visited = await walk(okta, '/groups?limit=3', (id) =>
      call(okta, 'DELETE', `/groups/${id}`),
    )
    expect([visited, wanted.length]).toEqual([wanted, 8])
  })

  test('the people of a group', async () => {
    const { okta } = bench()
    const group = idOf(await call(okta, 'POST', '/groups', { profile: { name: 'Quizzers' } }))
    const people = await walk(okta, '/users', nothing)
    for (const id of people) await call(okta, 'PUT', `/groups/${group}/users/${id}`)
    const visited = await walk(okta, `/groups/${group}/users?limit=2`, (id) =>
      call(okta, 'DELETE', `/groups/${group}/users/${id}`),
    )
    expect(visited).toEqual(people)
  })
})

test('what is made while a list is read stands at its end', async () => {
  const okta = await groups(3)
  const { headers } = await call(okta, 'GET', '/groups?limit=2')
  const late = idOf(await call(okta, 'POST', '/groups', { profile: { name: 'Late' } }))
  expect((await walk(okta, next(headers) ?? '', nothing)).at(-1)).toBe(late)
})
