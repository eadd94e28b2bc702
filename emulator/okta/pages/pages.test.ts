import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { OktaFile } from '../organisation/file.ts'
import type { Site } from './browser.fixture.ts'
import {
  answerAt,
  authorizeAt,
  newPage,
  serve,
  signIn,
  tokens,
  useBrowser,
} from './browser.fixture.ts'

const browser = useBrowser()
let site: Site | undefined
afterEach(() => site?.close())

async function opened(edit?: (file: OktaFile) => void, options = {}) {
  site = await serve(edit)
  return { site, page: await newPage(browser(), options) }
}

/** A scope that the person is asked about. */
function withColors({ apps: [app], authorizationServers: [server] }: OktaFile): void {
  if (app) app.settings.oauthClient.consent_method = 'REQUIRED'
  server?.scopes.push({
    ...{ name: 'colors', displayName: 'See your colour', consent: 'REQUIRED' },
    ...{ default: false, metadataPublish: 'NO_CLIENTS' },
  })
}
const colors = { scope: 'openid colors' }

const token = z.object({ access_token: z.string(), refresh_token: z.string() })
const colorIn = ({ access_token }: z.output<typeof token>): unknown =>
  z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString()))[
    'FavoriteColorClaim'
  ]

test('a person signs in, and the next time needs no page', async () => {
  const { site, page } = await opened()
  await page.goto(authorizeAt(site))
  await signIn(page)
  expect(await answerAt(page, site)).toMatchObject({ code: expect.any(String), state: 'a-state' })
  await page.goto(authorizeAt(site, { state: 'again' }))
  expect(await answerAt(page, site)).toMatchObject({ state: 'again' })
})

test('a wrong password is told, and the name need not be typed again', async () => {
  const { site, page } = await opened()
  await page.goto(authorizeAt(site, { login_hint: 'ada@example.com' }))
  expect(await page.getByLabel('Username').inputValue()).toBe('ada@example.com')
  await signIn(page, 'guess')
  expect(await page.getByRole('alert').textContent()).toBe('Unable to sign in')
  expect(await page.getByLabel('Username').inputValue()).toBe('ada@example.com')
  expect(await page.getByLabel('Password').inputValue()).toBe('')
})

test('wrong passwords lock the account, which the page tells where the policy says so', async () => {
  const { site, page } = await opened(({ org }) => {
    Object.assign(org.lockout, { maxAttempts: 2, showLockoutFailures: true })
  })
  await page.goto(authorizeAt(site))
  await signIn(page, 'guess')
  await signIn(page, 'guess')
  await signIn(page)
  expect(await page.getByRole('alert').textContent()).toContain('Your account is locked')
})

test('a person who cancels goes back to the client without access', async () => {
  const { site, page } = await opened()
  await page.goto(authorizeAt(site))
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await answerAt(page, site)).toMatchObject({ error: 'access_denied', state: 'a-state' })
})

test('the keyboard is enough, and the first field has the focus', async () => {
  const { site, page } = await opened()
  await page.goto(authorizeAt(site))
  await page.locator('#username:focus').waitFor()
  await page.keyboard.type('ada@example.com')
  await page.keyboard.press('Tab')
  await page.keyboard.type('difference-engine')
  await page.keyboard.press('Enter')
  expect(await answerAt(page, site)).toHaveProperty('code')
})

test('who stays signed in has a cookie that outlives the browser', async () => {
  const { site, page } = await opened()
  await page.goto(authorizeAt(site))
  await page.getByLabel('Keep me signed in').check()
  await signIn(page)
  await answerAt(page, site)
  const [cookie] = await page.context().cookies(site.okta.url)
  expect(cookie).toMatchObject({ name: 'sid', httpOnly: true, sameSite: 'Lax' })
  expect(cookie?.expires).toBeGreaterThan(0)
})

test('consent is asked once, and again when the client wants it', async () => {
  const { site, page } = await opened(withColors)
  await page.goto(authorizeAt(site, colors))
  await signIn(page)
  expect(await page.getByRole('listitem').textContent()).toContain('See your colour')
  await page.getByRole('button', { name: 'Allow access' }).click()
  expect(await answerAt(page, site)).toHaveProperty('code')
  await page.goto(authorizeAt(site, colors))
  expect(await answerAt(page, site)).toHaveProperty('code')
  await page.goto(authorizeAt(site, { ...colors, prompt: 'consent' }))
  expect(await page.getByRole('heading').textContent()).toBe('Allow access?')
})

test('a person who does not allow it goes back to the client without access', async () => {
  const { site, page } = await opened(withColors)
  await page.goto(authorizeAt(site, colors))
  await signIn(page)
  await page.getByRole('button', { name: "Don't allow" }).click()
  expect(await answerAt(page, site)).toMatchObject({
    error: 'access_denied',
    error_description: 'The resource owner or authorization server denied the request.',
  })
})

test('a colour that a person changes herself is in the next token', async () => {
  const { site, page } = await opened()
  await page.goto(authorizeAt(site))
  await signIn(page)
  const { code = '' } = await answerAt(page, site)
  const before = token.parse(await tokens(site, { grant_type: 'authorization_code', code }))
  await page.goto(`${site.okta.url}/enduser/settings`)
  await page.getByLabel('Favorite color').fill('green')
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await page.getByRole('status').textContent()).toBe('Your changes were saved.')
  const { refresh_token } = before
  const after = token.parse(await tokens(site, { grant_type: 'refresh_token', refresh_token }))
  expect([colorIn(before), colorIn(after)]).toEqual(['teal', 'green'])
})

test('the settings want a sign-in first, show what is fixed, and hide what is hidden', async () => {
  const { site, page } = await opened(({ profileSchema, users: [ada] }) => {
    profileSchema['badge'] = { title: 'Badge', type: 'string', permissions: [] }
    profileSchema['rating'] = { title: 'Rating', type: 'string', permissions: hidden }
    Object.assign(ada?.profile ?? {}, { badge: 'B-12', rating: 'splendid' })
  })
  await page.goto(`${site.okta.url}/enduser/settings`)
  await signIn(page)
  await page.waitForURL('**/enduser/settings')
  expect(await page.getByText('B-12').count()).toBe(1)
  expect(await page.getByLabel('Badge').count()).toBe(0)
  expect(await page.content()).not.toContain('splendid')
})
const hidden = [{ principal: 'SELF' as const, action: 'HIDE' as const }]

test('what is wrong stands beside its field, and nothing is saved', async () => {
  const { site, page } = await opened()
  await page.goto(`${site.okta.url}/enduser/settings`)
  await signIn(page)
  await page.getByLabel('Favorite color').fill('green')
  await page.getByLabel('Primary email').fill('nowhere')
  await page.getByRole('button', { name: 'Save' }).click()
  const field = page.getByLabel('Primary email')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await field.inputValue()).toBe('nowhere')
  const error = page.locator(`#${await field.getAttribute('aria-describedby')}`)
  expect(await error.textContent()).toBe('Does not match required pattern')
  expect(site.okta.control.user('ada@example.com').profile['favoriteColor']).toBe('teal')
})

test('a field that is emptied is cleared', async () => {
  const { site, page } = await opened()
  await page.goto(`${site.okta.url}/enduser/settings`)
  await signIn(page)
  await page.getByLabel('Favorite color').fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await page.getByRole('status').textContent()).toBe('Your changes were saved.')
  expect(site.okta.control.user('ada@example.com').profile['favoriteColor']).toBe('')
})

test('a form of another site changes nothing', async () => {
  const { site, page } = await opened()
  await page.goto(`${site.okta.url}/enduser/settings`)
  await signIn(page)
  const { request } = page.context()
  const form = { 'profile.favoriteColor': 'green', csrfToken: 'guessed' }
  const answer = await request.post(`${site.okta.url}/enduser/settings`, { form })
  expect(answer.status()).toBe(403)
  expect(await answer.text()).toContain('<h1>This page has expired</h1>')
  expect(site.okta.control.user('ada@example.com').profile['favoriteColor']).toBe('teal')
})

test('who signs out is asked to sign in again', async () => {
  const { site, page } = await opened()
  await page.goto(`${site.okta.url}/enduser/settings`)
  await signIn(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  expect(await page.getByRole('heading').textContent()).toBe('Signed out')
  await page.goto(`${site.okta.url}/enduser/settings`)
  expect(await page.getByLabel('Password').count()).toBe(1)
})

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const found = z.object({ violations: z.array(z.object({ id: z.string() })) })

/** What the accessibility checker finds, and what does not fit into the window. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  // What was clicked may still be on its way.
  await page.waitForLoadState()
  await page.addScriptTag({ path: axe })
  const { violations } = found.parse(await page.evaluate('axe.run()'))
  const overflows = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )
  return [...violations.map(({ id }) => id), ...(overflows === true ? ['too wide'] : [])]
}

test.each(['light', 'dark'] as const)(
  'every page is for everybody at 320 px, %s',
  async (scheme) => {
    const { site, page } = await opened(withColors, {
      ...{ viewport: { width: 320, height: 640 }, colorScheme: scheme },
      // The checker is a script; the pages themselves let none run.
      ...{ javaScriptEnabled: true, bypassCSP: true },
    })
    await page.goto(authorizeAt(site, { client_id: 'nobody' }))
    expect(await faultsOf(page)).toEqual([])
    await page.goto(authorizeAt(site, colors))
    await signIn(page, 'guess')
    expect(await faultsOf(page)).toEqual([])
    await signIn(page)
    expect(await faultsOf(page)).toEqual([])
    await page.goto(`${site.okta.url}/enduser/settings`)
    await page.getByLabel('Primary email').fill('nowhere')
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await faultsOf(page)).toEqual([])
  },
)
