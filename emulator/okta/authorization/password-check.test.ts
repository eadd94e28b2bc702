import { expect, test } from 'vitest'
import { authorizeUrl, bench, get, submit } from '../okta.fixture.ts'

const ada = 'ada@example.com'

test('who has no password here cannot sign in with an empty one', async () => {
  const { okta } = bench((file) => {
    for (const user of file.users) if (user.profile['login'] === ada) user.password = ''
  })
  const page = await get(okta, authorizeUrl(okta))
  const answer = await submit(okta, page, { username: ada, password: '' })
  expect([answer.status, answer.headers.get('location')]).toEqual([401, null])
  expect([...okta.secrets()].filter(({ value }) => value === '')).toEqual([])
})

test.each(['SUSPENDED', 'LOCKED_OUT', 'DEPROVISIONED'] as const)(
  'the session token of somebody who is %s counts for nothing',
  async (status) => {
    const { okta } = bench()
    const sessionToken = okta.control.sessionToken(ada)
    okta.control.setStatus(ada, status)
    const answer = await get(okta, authorizeUrl(okta, { sessionToken, prompt: 'none' }))
    expect(answer.headers.get('location')).toContain('error=login_required')
    expect(answer.headers.get('set-cookie')).toBeNull()
  },
)
