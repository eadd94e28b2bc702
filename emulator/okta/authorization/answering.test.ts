import { describe, expect, test } from 'vitest'
import { call } from '../management/management.fixture.ts'
import { authorizeUrl, bench, exchange, get, submit } from '../okta.fixture.ts'
import type { Okta } from '../okta.ts'

const ada = { username: 'ada@example.com', password: 'difference-engine' }
const app = '/apps/0oasamplequizgame0fake'
const server = '/authorizationServers/ausquizgameskill0example'

/** What the form of a sign-in page leads to, when something has changed since the page was shown. */
async function whenSent(change: (okta: Okta) => Promise<unknown>) {
  const { okta } = bench()
  const page = await get(okta, authorizeUrl(okta))
  await change(okta)
  const answer = await submit(okta, page, ada)
  const location = answer.headers.get('location')
  return {
    okta,
    status: answer.status,
    text: await answer.text(),
    told: location === null ? {} : Object.fromEntries(new URL(location).searchParams),
  }
}

const replaced = async (okta: Okta, oauthClient: object) => {
  const { body } = await call(okta, 'GET', app)
  const settings = Object(body['settings'])
  const changed = { ...settings, oauthClient: { ...settings.oauthClient, ...oauthClient } }
  return call(okta, 'PUT', app, { ...body, settings: changed })
}

describe('a request that waits for a sign-in is looked at again', () => {
  test.each<[string, (okta: Okta) => Promise<unknown>, string]>([
    [
      'its client was deactivated',
      (okta) => call(okta, 'POST', `${app}/lifecycle/deactivate`),
      'invalid_client',
    ],
    [
      'its client was deleted',
      async (okta) => {
        await call(okta, 'POST', `${app}/lifecycle/deactivate`)
        return call(okta, 'DELETE', app)
      },
      'invalid_client',
    ],
    [
      'its client comes from elsewhere now',
      (okta) => replaced(okta, { redirect_uris: ['https://elsewhere.example.com/'] }),
      'redirect_uri',
    ],
    [
      'its server was deactivated',
      (okta) => call(okta, 'POST', `${server}/lifecycle/deactivate`),
      'authorization server id is invalid',
    ],
    ['its server was deleted', (okta) => call(okta, 'DELETE', server), 'server id is invalid'],
  ])('and the person is told when %s', async (_, change, said) => {
    const { status, told, text } = await whenSent(change)
    expect([status, told]).toEqual([400, {}])
    expect(text).toContain(said)
  })

  test('and the client is told when it may no more ask so', async () => {
    const { told } = await whenSent((okta) => replaced(okta, { grant_types: ['implicit'] }))
    expect(told).toMatchObject({ state: 'a-state', error: expect.any(String) })
    expect(told).not.toHaveProperty('code')
  })

  test('and goes on where nothing has changed', async () => {
    const { okta, told } = await whenSent(async () => {})
    expect((await exchange(okta, String(told['code']))).status).toBe(200)
  })
})

test('a code ends with its server, and does not come back with it', async () => {
  const { okta, told } = await whenSent(async () => {})
  await call(okta, 'POST', `${server}/lifecycle/deactivate`)
  await call(okta, 'POST', `${server}/lifecycle/activate`)
  expect(await (await exchange(okta, String(told['code']))).json()).toMatchObject({
    error: 'invalid_grant',
  })
})
