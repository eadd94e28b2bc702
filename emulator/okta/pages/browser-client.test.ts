import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { json, pkce } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import type { Site } from './browser.fixture.ts'
import { answerAt, authorizeAt, newPage, serve, signIn, useBrowser } from './browser.fixture.ts'

const browser = useBrowser()
let site: Site | undefined
afterEach(() => site?.close())

/** A client that is all in the page: it has no secret. */
function beInBrowser({ apps: [app] }: OktaFile): void {
  if (!app) return
  app.settings.oauthClient.application_type = 'browser'
  app.credentials.oauthClient.token_endpoint_auth_method = 'none'
  app.credentials.oauthClient.pkce_required = true
  delete app.credentials.oauthClient.client_secret
}

function trustPage(file: OktaFile): void {
  const callback = file.apps[0]?.settings.oauthClient.redirect_uris.at(-1) ?? ''
  const { origin } = new URL(callback)
  file.trustedOrigins.push({ name: 'Page', origin, scopes: [{ type: 'CORS' }], status: 'ACTIVE' })
}

/** Signs in, and is back at the client's page, which is of another origin than Okta. */
async function backWithCode(edit: (file: OktaFile) => void) {
  site = await serve((file) => {
    beInBrowser(file)
    edit(file)
  })
  const page = await newPage(browser(), { javaScriptEnabled: true })
  const challenge = { code_challenge: pkce.challenge, code_challenge_method: 'S256' }
  await page.goto(authorizeAt(site, { ...challenge, scope: 'openid profile' }))
  await signIn(page)
  const { code = '' } = await answerAt(page, site)
  const { okta, callback } = site
  const form = new URLSearchParams({
    ...{ grant_type: 'authorization_code', code, code_verifier: pkce.verifier },
    ...{ client_id: okta.clientId, redirect_uri: callback },
  }).toString()
  return { page, okta, form }
}

const formType = { 'Content-Type': 'application/x-www-form-urlencoded' }

type Options = {
  readonly method?: 'POST'
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly credentials?: 'include'
}

/** What the page's script reads with its browser's `fetch`; of what it may not, the error. */
async function readBy(page: Page, address: string, init: Options = {}) {
  const read = await page.evaluate(
    async ([at, options]) => {
      try {
        return await (await fetch(at, options)).json()
      } catch (error) {
        return { error: String(error) }
      }
    },
    [address, init] as const,
  )
  return json.parse(read)
}

test('a page elsewhere reads metadata, exchanges its code and reads who signed in', async () => {
  const { page, form, okta } = await backWithCode(trustPage)
  const reads = (address: unknown, init?: Options) => readBy(page, String(address), init)
  const include = { credentials: 'include' } as const
  const metadata = await reads(`${okta.issuer}/.well-known/openid-configuration`, include)
  expect(await reads(metadata['jwks_uri'], include)).toHaveProperty('keys')
  // With headers of its own, as Okta's libraries have it: the browser asks beforehand.
  const headers = { ...formType, 'X-Okta-User-Agent-Extended': 'okta-auth-js/7' }
  const tokens = await reads(metadata['token_endpoint'], { method: 'POST', headers, body: form })
  const bearer = { headers: { Authorization: `Bearer ${tokens['access_token']}` } }
  expect(await reads(metadata['userinfo_endpoint'], bearer)).toMatchObject({ name: 'Ada Lovelace' })
  const me = await reads(`${okta.url}/api/v1/users/me`, include)
  expect(me).toMatchObject({ profile: { login: 'ada@example.com' } })
})

test('a page that nobody trusts gets its tokens and no more', async () => {
  const { page, form, okta } = await backWithCode(() => {})
  const at = (path: string, init?: Options) => readBy(page, `${okta.issuer}/v1/${path}`, init)
  const tokens = await at('token', { method: 'POST', headers: formType, body: form })
  expect(await at('keys')).toHaveProperty('keys')
  const bearer = { headers: { Authorization: `Bearer ${tokens['access_token']}` } }
  expect(await at('userinfo', bearer)).toEqual({ error: 'TypeError: Failed to fetch' })
  const include = { credentials: 'include' } as const
  expect(await at('keys', include)).toEqual({ error: 'TypeError: Failed to fetch' })
})
