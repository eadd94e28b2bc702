import type { CookieJar } from 'tough-cookie'
import type { Outcome } from '../../fault.ts'
import type { Form } from './forms.ts'

/** Sends a request to the network that the browser is on. */
export type Send = (request: Request) => Promise<Outcome>

/** What the browser shows, or where it left for: the address that belongs to the app. */
export type Page = { readonly url: URL; readonly status: number; readonly html: string }

const mostRedirects = 10

/**
 * The browser inside the Alexa app: keeps cookies, follows redirects, submits forms. It has no
 * JavaScript: a sign-in page has to work without.
 */
export class Browser {
  readonly #send: Send
  #jar: Promise<CookieJar> | undefined

  constructor(send: Send) {
    this.#send = send
  }

  /** Opens `url`; stops before it would load an address that `leaves` says belongs to the app. */
  async open(
    url: URL,
    leaves: (url: URL) => boolean,
    init: RequestInit = {},
    redirects = 0,
  ): Promise<Page | 'no answer'> {
    if (leaves(url) || redirects > mostRedirects) return { url, status: 0, html: '' }
    const headers = new Headers(init.headers)
    const cookies = await (await this.#cookies()).getCookieString(url.href)
    if (cookies) headers.set('cookie', cookies)
    const response = await this.#send(new Request(url, { ...init, headers, redirect: 'manual' }))
    if (!(response instanceof Response)) return 'no answer'
    await this.#keepCookies(response, url)
    const location = response.headers.get('location')
    if (location && response.status >= 300 && response.status < 400) {
      return this.open(new URL(location, url), leaves, {}, redirects + 1)
    }
    return { url, status: response.status, html: await response.text() }
  }

  submit(
    form: Form,
    typed: Readonly<Record<string, string>>,
    leaves: (url: URL) => boolean,
  ): Promise<Page | 'no answer'> {
    const body = new URLSearchParams([...form.fields, ...Object.entries(typed)])
    if (form.method === 'GET') {
      const url = new URL(form.action)
      url.search = body.toString()
      return this.open(url, leaves)
    }
    return this.open(form.action, leaves, { method: 'POST', body })
  }

  /** Puts a cookie in, as signing in on another page of the same site has done. */
  async keep(cookie: string, url: URL): Promise<void> {
    await (await this.#cookies()).setCookie(cookie, url.href)
  }

  async #keepCookies(response: Response, url: URL): Promise<void> {
    const jar = await this.#cookies()
    for (const cookie of response.headers.getSetCookie()) {
      await jar.setCookie(cookie, url.href, { ignoreError: true })
    }
  }

  /** Loaded when it is wanted: most people never open a page. */
  #cookies(): Promise<CookieJar> {
    this.#jar ??= import('tough-cookie').then(({ CookieJar }) => new CookieJar())
    return this.#jar
  }
}
