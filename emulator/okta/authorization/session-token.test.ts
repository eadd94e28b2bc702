import { describe, expect, test } from 'vitest'
import { authorizeUrl, bench, get, submit } from '../okta.fixture.ts'

const ada = { username: 'ada@example.com', password: 'difference-engine' }
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''

test('a session token signs in once, without the page', async () => {
  const { okta } = bench()
  const sessionToken = okta.control.sessionToken(ada.username)
  const answer = await get(okta, authorizeUrl(okta, { sessionToken, prompt: 'none' }))
  expect(answer.headers.get('location')).toContain('code=')
  expect(answer.headers.get('set-cookie')).toMatch(/^sid=/)
  const again = await get(okta, authorizeUrl(okta, { sessionToken, prompt: 'none' }))
  expect(again.headers.get('location')).toContain('login_required')
})

test.each([{ prompt: 'login' }, { max_age: '0' }])(
  'it opens no session where the person is to sign in herself: %j',
  async (change) => {
    const { okta } = bench()
    const sessionToken = okta.control.sessionToken(ada.username)
    const answer = await get(okta, authorizeUrl(okta, { sessionToken, ...change }))
    expect(await answer.text()).toContain('name="password"')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(okta.control.sessions()).toEqual([])
  },
)

describe('a new sign-in ends the session whose cookie it replaces', () => {
  test('at the page', async () => {
    const { okta } = bench()
    const cookie = cookieOf(await submit(okta, await get(okta, authorizeUrl(okta)), ada))
    const page = await get(okta, authorizeUrl(okta, { prompt: 'login' }), { cookie })
    const fresh = cookieOf(await submit(okta, page, ada, { cookie }))
    await expectSessions(okta, { ended: cookie, open: fresh })
  })

  test('by a session token', async () => {
    const { okta } = bench()
    const cookie = okta.control.signIn(ada.username).split(';')[0] ?? ''
    const sessionToken = okta.control.sessionToken(ada.username)
    const answer = await get(okta, authorizeUrl(okta, { sessionToken }), { cookie })
    await expectSessions(okta, { ended: cookie, open: cookieOf(answer) })
  })

  test('of a person who may not sign in just now, too', async () => {
    const { okta } = bench()
    const cookie = okta.control.signIn('linus@example.com').split(';')[0] ?? ''
    okta.control.setStatus('linus@example.com', 'SUSPENDED')
    const page = await get(okta, authorizeUrl(okta), { cookie })
    await submit(okta, page, ada, { cookie })
    okta.control.setStatus('linus@example.com', 'ACTIVE')
    expect(okta.control.sessions()).toHaveLength(1)
  })
})

async function expectSessions(
  okta: ReturnType<typeof bench>['okta'],
  { ended, open }: { ended: string; open: string },
) {
  const asked = async (cookie: string) =>
    (await get(okta, authorizeUrl(okta, { prompt: 'none' }), { cookie })).headers.get('location')
  expect(await asked(open)).toContain('code=')
  expect(await asked(ended)).toContain('login_required')
  expect(okta.control.sessions()).toHaveLength(1)
}
