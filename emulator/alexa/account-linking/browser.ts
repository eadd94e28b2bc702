import type { HTMLElement } from 'node-html-parser'
import { parse } from 'node-html-parser'
import { CookieJar } from 'tough-cookie'
import type { Outcome } from '../../fault.ts'

/** Sends a request to the network that the browser is on. */
export type Send = (request: Request) => Promise<Outcome>

/** What the browser shows, or where it left for: the address that belongs to the app. */
export type Page = { readonly url: URL; readonly status: number; readonly html: string }

/** The form on a page: where it goes, and what it sends beside what the person types. */
export type Form = {
  readonly action: URL
  readonly method: string
  readonly fields: ReadonlyMap<string, string>
  readonly passwordField: string | undefined
  readonly loginField: string | undefined
}

const mostRedirects = 10

/**
 * The browser inside the Alexa app: keeps cookies, follows redirects, submits forms. It has no
 * JavaScript: a sign-in page has to work without.
 */
export class Browser {
  readonly #cookies = new CookieJar()
  readonly #send: Send

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
    const cookies = await this.#cookies.getCookieString(url.href)
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
    await this.#cookies.setCookie(cookie, url.href)
  }

  async #keepCookies(response: Response, url: URL): Promise<void> {
    for (const cookie of response.headers.getSetCookie()) {
      await this.#cookies.setCookie(cookie, url.href, { ignoreError: true })
    }
  }
}

/** The sign-in form of a page: the first form with a password field. */
export function signInForm(page: Page): Form | undefined {
  const form = parse(page.html)
    .querySelectorAll('form')
    .find((candidate) => candidate.querySelector('input[type=password]'))
  return form && formOf(page, form)
}

/** The form of a page where there is nothing to type, sent with its first button. */
export function consentForm(page: Page): Form | undefined {
  const [form] = parse(page.html).querySelectorAll('form')
  const button = form?.querySelector('button[name]')
  if (page.status >= 400 || !form || !button) return undefined
  const read = formOf(page, form)
  if (read.passwordField || read.loginField) return undefined
  const pressed = [nameOf(button), button.getAttribute('value') ?? ''] as const
  return { ...read, fields: new Map([...read.fields, pressed]) }
}

function formOf(page: Page, form: HTMLElement): Form {
  const inputs = form.querySelectorAll('input')
  const typed = (types: readonly string[]) =>
    inputs.find((input) => types.includes(typeOf(input)) && input.getAttribute('name'))
  const hidden = inputs.filter((input) => typeOf(input) === 'hidden')
  return {
    action: new URL(form.getAttribute('action') || page.url.href, page.url),
    method: (form.getAttribute('method') ?? 'GET').toUpperCase(),
    fields: new Map(hidden.map((input) => [nameOf(input), input.getAttribute('value') ?? ''])),
    passwordField: typed(['password'])?.getAttribute('name'),
    loginField: typed(['text', 'email'])?.getAttribute('name'),
  }
}

const mostWords = 300

/** What a page tells the person, when it tells of a problem: its alert, else its heading. */
export function messageOf({ html }: Page): string {
  const page = parse(html)
  const told = page.querySelector('[role=alert]') ?? page.querySelector('h1, title')
  return (told?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, mostWords)
}

const typeOf = (input: HTMLElement): string => (input.getAttribute('type') ?? 'text').toLowerCase()
const nameOf = (input: HTMLElement): string => input.getAttribute('name') ?? ''
