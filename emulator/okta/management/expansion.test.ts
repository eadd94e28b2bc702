import { expect, test } from 'vitest'
import { bench } from '../okta.fixture.ts'
import { call, idOf } from './management.fixture.ts'

const app = '/apps/0oasamplequizgame0fake'

const served = async () => {
  const { okta } = bench((file) => {
    file.groups.push({ name: 'Players' })
    for (const user of file.users.slice(0, 3)) user.groups = ['Players']
    for (const { assignments } of file.apps) assignments.groups = ['Players']
  })
  const ada = idOf(await call(okta, 'GET', '/users/ada'))
  const [players] = (await call(okta, 'GET', '/groups?q=Players')).list
  return { okta, ada, players: String(players?.['id']) }
}

test('a group shows how many people and apps it has', async () => {
  const { okta, players } = await served()
  const stats = { usersCount: 3, appsCount: 1, groupPushMappingsCount: 0 }
  const { list } = await call(okta, 'GET', '/groups?expand=stats')
  expect(list).toContainEqual(expect.objectContaining({ id: players, _embedded: { stats } }))
  const found = await call(okta, 'GET', '/groups?expand=stats&q=Play')
  expect(found.list).toMatchObject([{ _embedded: { stats } }])
  const one = await call(okta, 'GET', `/groups/${players}?expand=stats`)
  expect(one.body['_embedded']).toEqual({ stats })
  expect((await call(okta, 'GET', '/groups')).list[0]).not.toHaveProperty('_embedded')
})

test('an assignment shows whom it is for', async () => {
  const { okta, ada, players } = await served()
  const { body: user } = await call(okta, 'GET', `/users/${ada}`)
  const { body: group } = await call(okta, 'GET', `/groups/${players}`)
  const one = await call(okta, 'GET', `${app}/users/${ada}?expand=user`)
  expect(one.body['_embedded']).toMatchObject({ user: { id: ada, profile: user['profile'] } })
  const users = await call(okta, 'GET', `${app}/users?expand=user&limit=1`)
  expect(users.list).toMatchObject([{ id: ada, _embedded: { user: { id: ada } } }])
  for (const path of [`${app}/groups?expand=group`, `${app}/groups/${players}?expand=group`]) {
    const { list, body } = await call(okta, 'GET', path)
    expect(list[0] ?? body).toMatchObject({ _embedded: { group } })
  }
})

test.each([
  '/groups?expand=app',
  '/groups?expand=stats,app',
  '/apps?expand=user/00u1',
  `${app}/tokens?expand=scope`,
  `${app}/groups?expand=metadata`,
  '/users/ada?expand=blocks',
])('%s is not emulated', async (path) => {
  const { okta } = await served()
  const reply = await call(okta, 'GET', path)
  expect(reply).toMatchObject({ status: 501, body: { errorCode: 'NOT_EMULATED' } })
})
