import { describe, expect, test } from 'vitest'
import { bench, introspect, tokensFor } from '../../okta.fixture.ts'
import { call, causesOf, idOf } from '../management.fixture.ts'
import * as shapes from '../shapes.fixture.ts'

const named = (name: string, description?: string) => ({ profile: { name, description } })
const names = ({ list }: Awaited<ReturnType<typeof call>>) =>
  list.map((one) => shapes.group.parse(one).profile.name)

test('a group is made, changed and deleted', async () => {
  const { okta } = bench()
  const made = await call(okta, 'POST', '/groups', named('Testers', 'They test'))
  const path = `/groups/${idOf(made)}`
  expect(shapes.group.parse(made.json).profile).toEqual({
    name: 'Testers',
    description: 'They test',
  })
  await call(okta, 'PUT', path, named('Tryers'))
  expect((await call(okta, 'GET', path)).body['profile']).toEqual({ name: 'Tryers' })
  expect(await call(okta, 'DELETE', path)).toMatchObject({ status: 204 })
  expect(await call(okta, 'GET', path)).toMatchObject({ status: 404 })
})

test('a name serves once', async () => {
  const { okta } = bench()
  await call(okta, 'POST', '/groups', named('Testers'))
  const again = await call(okta, 'POST', '/groups', named('Testers'))
  expect(again).toMatchObject({ status: 400, body: { errorCode: 'E0000001' } })
  expect(causesOf(again)).toEqual([
    'name: An object with this field already exists in the current organization',
  ])
})

test.each(['Everyone', 'EVERYONE'])('%s is there already', async (name) => {
  const { okta } = bench()
  expect(await call(okta, 'POST', '/groups', named(name))).toMatchObject({ status: 400 })
})

test('case tells groups apart', async () => {
  const { okta } = bench((file) => {
    file.groups.push({ name: 'players' }, { name: 'Players' })
    for (const app of file.apps) app.assignments = { users: [], groups: ['players', 'Players'] }
  })
  const [lower, upper] = (await call(okta, 'GET', '/groups?q=players')).list
  const appsOf = async (id: unknown) => (await call(okta, 'GET', `/groups/${id}/apps`)).list.length
  await call(okta, 'PUT', `/groups/${upper?.['id']}`, named('Gamers'))
  expect([await appsOf(lower?.['id']), await appsOf(upper?.['id'])]).toEqual([1, 1])
  await call(okta, 'DELETE', `/groups/${upper?.['id']}`)
  expect(await appsOf(lower?.['id'])).toBe(1)
})

describe('members', () => {
  const withMember = async () => {
    const { okta } = bench()
    const path = `/groups/${idOf(await call(okta, 'POST', '/groups', named('Testers')))}`
    const ada = idOf(await call(okta, 'GET', '/users/ada'))
    await call(okta, 'PUT', `${path}/users/${ada}`)
    const members = async () => (await call(okta, 'GET', `${path}/users`)).list.map(({ id }) => id)
    return { okta, path, ada, members }
  }

  test('come and go', async () => {
    const { okta, path, ada, members } = await withMember()
    expect(await members()).toEqual([ada])
    await call(okta, 'DELETE', `${path}/users/${ada}`)
    expect(await members()).toEqual([])
  })

  test('stay when the group is renamed', async () => {
    const { okta, path, ada, members } = await withMember()
    await call(okta, 'PUT', path, named('Tryers'))
    expect(await members()).toEqual([ada])
  })

  test('of everybody are everybody, and that group cannot be changed', async () => {
    const { okta } = bench()
    const [everyone] = (await call(okta, 'GET', '/groups?q=Every')).list
    const path = `/groups/${everyone?.['id']}`
    expect((await call(okta, 'GET', `${path}/users`)).list).toHaveLength(7)
    expect(await call(okta, 'DELETE', path)).toMatchObject({ status: 400 })
  })
})

test('a group is found by its name, its type and how it starts', async () => {
  const { okta } = bench()
  for (const name of ['Testers', 'Tryers']) await call(okta, 'POST', '/groups', named(name))
  const search = (text: string) => call(okta, 'GET', `/groups?search=${encodeURIComponent(text)}`)
  expect(names(await search('profile.name eq "testers"'))).toEqual(['Testers'])
  expect(names(await search('type eq "OKTA_GROUP"'))).toEqual(['Testers', 'Tryers'])
  expect(names(await call(okta, 'GET', '/groups?q=t'))).toEqual(['Testers', 'Tryers'])
  expect(await search('profile.size eq 1')).toMatchObject({ status: 400 })
})

test('groups that a search finds come in the order that is asked for', async () => {
  const { okta } = bench()
  for (const name of ['Tryers', 'Testers', 'Others']) {
    await call(okta, 'POST', '/groups', named(name))
  }
  const search = '/groups?search=type%20eq%20"OKTA_GROUP"'
  expect(names(await call(okta, 'GET', search))).toEqual(['Tryers', 'Testers', 'Others'])
  const sorted = `${search}&sortBy=profile.name`
  expect(names(await call(okta, 'GET', sorted))).toEqual(['Others', 'Testers', 'Tryers'])
  const first = await call(okta, 'GET', `${sorted}&sortOrder=desc&limit=1`)
  expect(names(first)).toEqual(['Tryers'])
})

const openToPlayers = () =>
  bench((file) => {
    file.groups.push({ name: 'Players' })
    for (const user of file.users) user.groups = ['Players']
    for (const app of file.apps) app.assignments = { users: [], groups: ['Players'] }
  })

test('who leaves a group loses what it opened for good', async () => {
  const { okta } = openToPlayers()
  const { access_token } = await tokensFor(okta)
  const [players] = (await call(okta, 'GET', '/groups?q=Players')).list
  const membership = `/groups/${players?.['id']}/users/${idOf(await call(okta, 'GET', '/users/ada'))}`
  await call(okta, 'DELETE', membership)
  await call(okta, 'PUT', membership)
  expect(await introspect(okta, access_token)).toEqual({ active: false })
  expect(await tokensFor(okta)).toHaveProperty('access_token')
})

test('a deleted group opens nothing any more', async () => {
  const { okta } = openToPlayers()
  expect(await tokensFor(okta)).toHaveProperty('access_token')
  const [players] = (await call(okta, 'GET', '/groups?q=Players')).list
  expect((await call(okta, 'GET', `/groups/${players?.['id']}/apps`)).list).toHaveLength(1)
  await call(okta, 'DELETE', `/groups/${players?.['id']}`)
  await expect(tokensFor(okta)).rejects.toThrow('access_denied')
})

test('groups are found by name among those that a filter lets through', async () => {
  const { okta } = bench()
  await call(okta, 'POST', '/groups', named('Evergreens'))
  const found = async (type: string) =>
    names(await call(okta, 'GET', `/groups?q=Ever&filter=type+eq+"${type}"`))
  expect(await found('OKTA_GROUP')).toEqual(['Evergreens'])
  expect(await found('BUILT_IN')).toEqual(['Everyone'])
  expect(await found('APP_GROUP')).toEqual([])
  const both = await call(okta, 'GET', '/groups?q=Ever&search=type+eq+"BUILT_IN"')
  expect(both).toMatchObject({ status: 400, body: { errorCode: 'E0000033' } })
})

test('a profile has what Okta gives it alone', async () => {
  const { okta } = bench()
  const body = { profile: { name: 'Testers', shoe: 'x' } }
  const cause = "Property name 'shoe' is not defined in profile"
  const made = await call(okta, 'POST', '/groups', body)
  expect(made).toMatchObject({
    status: 400,
    body: { errorSummary: 'Api validation failed: New UserGroup' },
  })
  expect(causesOf(made)).toEqual([cause])
  const at = `/groups/${idOf(await call(okta, 'POST', '/groups', named('Testers')))}`
  expect(causesOf(await call(okta, 'PUT', at, body))).toEqual([cause])
})
