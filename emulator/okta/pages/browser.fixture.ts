import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { fixtureFile } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import type { ListeningOkta } from '../served/listen.ts'
import { listenOkta } from '../served/listen.ts'

/**
 * A real browser without a window. It comes from npm and is unpacked into a folder of its own, for
 * two runs that unpack to the same place would meet half a browser.
 */
async function launch() {
  const folder = await mkdtemp(join(tmpdir(), 'browser-'))
  vi.stubEnv('TMPDIR', folder)
  const executablePath = await chromium.executablePath()
  const browser = await playwright.launch({ args, executablePath })
  const close = async () => {
    await browser.close()
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
  }
  return { browser, close }
}

/** A browser for the tests of a file: each finds it without any page of those before. */
export function useBrowser(): () => Browser {
  let launched: Awaited<ReturnType<typeof launch>> | undefined
  beforeAll(async () => {
    launched = await launch()
  })
  afterAll(() => launched?.close())
  afterEach(async () => {
    for (const context of launched?.browser.contexts() ?? []) await context.close()
  })
  return () => {
    if (!launched) throw new Error('the browser has not been launched yet')
    return launched.browser
  }
}

/**
 * In one process, closing a context would close the whole browser; and without its security, pages
 * could read whatever they like.
 */
const unwanted = ['--single-process', '--disable-web-security']
const args = chromium.args.filter((arg) => !unwanted.includes(arg))

/** The mock Okta on this machine, and a client's address that people come back to. */
export type Site = {
  readonly okta: ListeningOkta
  readonly callback: string
  readonly close: () => Promise<void>
}

export async function serve(edit: (file: OktaFile) => void = () => {}): Promise<Site> {
  const client = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><html lang="en"><title>Back at the client</title></html>')
  })
  await new Promise<void>((resolve) => client.listen(0, '127.0.0.1', resolve))
  const callback = `http://127.0.0.1:${portOf(client.address())}/callback`
  const file = fixtureFile()
  file.apps[0]?.settings.oauthClient.redirect_uris.push(callback)
  edit(file)
  const okta = await listenOkta({ file })
  const close = async () => {
    await okta.close()
    client.closeAllConnections()
    await new Promise((resolve) => client.close(resolve))
  }
  return { okta, callback, close }
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address ? address.port : 0

/** A page in a browser that nobody used before. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options })
  return context.newPage()
}

export const authorizeAt = ({ okta, callback }: Site, change: Record<string, string> = {}) =>
  `${okta.issuer}/v1/authorize?${new URLSearchParams({
    client_id: okta.clientId,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid offline_access',
    state: 'a-state',
    ...change,
  })}`

export async function signIn(page: Page, password = 'difference-engine'): Promise<void> {
  await page.getByLabel('Username').fill('ada@example.com')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** What the client was told, once the browser is back there. */
export async function answerAt(page: Page, { callback }: Site): Promise<Record<string, string>> {
  await page.waitForURL(`${callback}?**`)
  return Object.fromEntries(new URL(page.url()).searchParams)
}

/** Asks the token endpoint as the client. */
export async function tokens({ okta, callback }: Site, fields: Record<string, string>) {
  const response = await fetch(`${okta.issuer}/v1/token`, {
    method: 'POST',
    body: new URLSearchParams({
      redirect_uri: callback,
      client_id: okta.clientId,
      client_secret: okta.clientSecret,
      ...fields,
    }),
  })
  return response.json()
}
