import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { call } from '../management/management.fixture.ts'
import { authorizeUrl, bench, get, post, submit } from '../okta.fixture.ts'
import type { Okta } from '../okta.ts'
import type { OktaFile } from '../organisation/file.ts'

type Method = OktaFile['apps'][number]['settings']['oauthClient']['consent_method']
type Wanted = NonNullable<OktaFile['authorizationServers'][number]['scopes'][number]['consent']>

const ada = { username: 'ada@example.com', password: 'difference-engine' }

function benchFor(method: Method, consent: Wanted) {
  return bench(({ apps: [app], authorizationServers: [server] }) => {
    if (app) app.settings.oauthClient.consent_method = method
    server?.scopes.push({ name: 'quiz', default: false, metadataPublish: 'NO_CLIENTS', consent })
  })
}

const urlFor = (okta: Okta, prompt?: string) => authorizeUrl(okta, { scope: 'openid quiz', prompt })
const cookieOf = (okta: Okta, login = ada.username) => ({ cookie: okta.control.signIn(login) })

async function tokenIn(page: Response) {
  const form = parse(await page.text()).querySelector('form')
  const stateToken = form?.querySelector('[name=stateToken]')?.attributes['value']
  return { action: form?.attributes['action'], stateToken }
}

/** Okta's table at `consent_method` in its Apps API. */
test.each<[string | undefined, Method, Wanted, 'asked' | 'not asked']>([
  ['consent', 'TRUSTED', 'REQUIRED', 'asked'],
  ['consent', 'REQUIRED', 'REQUIRED', 'asked'],
  ['consent', 'TRUSTED', 'FLEXIBLE', 'asked'],
  ['consent', 'REQUIRED', 'FLEXIBLE', 'asked'],
  ['consent', 'TRUSTED', 'IMPLICIT', 'not asked'],
  [undefined, 'TRUSTED', 'REQUIRED', 'not asked'],
  [undefined, 'TRUSTED', 'FLEXIBLE', 'not asked'],
  [undefined, 'REQUIRED', 'REQUIRED', 'asked'],
  [undefined, 'REQUIRED', 'FLEXIBLE', 'asked'],
  [undefined, 'REQUIRED', 'IMPLICIT', 'not asked'],
])('prompt %s, an app %s, a scope %s: %s', async (prompt, method, consent, expected) => {
  const { okta } = benchFor(method, consent)
  const { status } = await get(okta, urlFor(okta, prompt), cookieOf(okta))
  expect(status === 200 ? 'asked' : 'not asked').toBe(expected)
})

test('consent to a client that is gone meanwhile brings nothing', async () => {
  const { okta } = benchFor('REQUIRED', 'REQUIRED')
  const cookie = cookieOf(okta)
  const { action = '', stateToken } = await tokenIn(await get(okta, urlFor(okta), cookie))
  await call(okta, 'POST', '/apps/0oasamplequizgame0fake/lifecycle/deactivate')
  const answer = await post(okta, action, { stateToken, consent: 'allow' }, cookie)
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
})

test('consent counts only from the browser that was asked, and once', async () => {
  const { okta } = benchFor('REQUIRED', 'REQUIRED')
  const cookie = cookieOf(okta)
  const { action = '', stateToken } = await tokenIn(await get(okta, urlFor(okta), cookie))
  const allow = (headers: Record<string, string>) =>
    post(okta, action, { stateToken, consent: 'allow' }, headers)
  expect((await allow({})).status).toBe(400)
  expect((await allow(cookieOf(okta, 'grace@example.com'))).status).toBe(400)
  expect((await allow(cookie)).headers.get('location')).toContain('code=')
  expect((await allow(cookie)).status).toBe(400)
})

test('a request that waits for a password is not let through by consent', async () => {
  const { okta } = benchFor('REQUIRED', 'REQUIRED')
  const cookie = cookieOf(okta)
  const { stateToken } = await tokenIn(await get(okta, urlFor(okta, 'login'), cookie))
  const answer = await post(
    okta,
    `${okta.origin}/consent`,
    { stateToken, consent: 'allow' },
    cookie,
  )
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
})

test('who may not use the app is not asked first', async () => {
  const { okta } = benchFor('REQUIRED', 'REQUIRED')
  okta.control.unassign(ada.username)
  const back = await submit(okta, await get(okta, urlFor(okta)), ada)
  expect(back.headers.get('location')).toContain('error=access_denied')
})
