import { expect, test } from 'vitest'
import { bench, bodyOf, codeFor, exchange, refresh, tokensFor } from '../okta.fixture.ts'

const ada = 'ada@example.com'

/** An organisation whose tokens need a first name of six letters; its app rotates without leeway. */
const demanding = () =>
  bench((file) => {
    const [server] = file.authorizationServers
    const [app] = file.apps
    if (!server || !app) throw new Error('the fixture has both')
    for (const claim of server.claims) claim.value = 'String.substring(user.firstName, 0, 6)'
    app.settings.oauthClient.refresh_token = { rotation_type: 'ROTATE', leeway: 0 }
  })

const failed = { error: 'server_error', error_description: expect.stringContaining('evaluated') }

test('a code that no token came of can be exchanged again', async () => {
  const { okta } = demanding()
  const code = await codeFor(okta)
  const answer = await exchange(okta, code)
  expect([answer.status, await bodyOf(answer)]).toEqual([400, failed])
  okta.control.setProfile(ada, { firstName: 'Augusta' })
  expect((await exchange(okta, code)).status).toBe(200)
  expect((await exchange(okta, code)).status).toBe(400)
})

test('a refresh token that no token came of is no reuse when it comes again', async () => {
  const { okta } = demanding()
  okta.control.setProfile(ada, { firstName: 'Augusta' })
  const { refresh_token: token } = await tokensFor(okta)
  okta.control.setProfile(ada, { firstName: 'Ada' })
  const answer = await refresh(okta, token)
  expect([answer.status, await bodyOf(answer)]).toEqual([400, failed])
  okta.control.setProfile(ada, { firstName: 'Augusta' })
  expect((await refresh(okta, token)).status).toBe(200)
  expect((await refresh(okta, token)).status).toBe(400)
})

test('of two who use a code, or a rotated token, at once, one is served', async () => {
  const { okta } = demanding()
  okta.control.setProfile(ada, { firstName: 'Augusta' })
  const code = await codeFor(okta)
  const exchanged = await Promise.all([exchange(okta, code), exchange(okta, code)])
  expect(exchanged.map(({ status }) => status).sort()).toEqual([200, 400])
  const { refresh_token: token } = await tokensFor(okta)
  const refreshed = await Promise.all([refresh(okta, token), refresh(okta, token)])
  expect(refreshed.map(({ status }) => status).sort()).toEqual([200, 400])
})
