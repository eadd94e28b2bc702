import type { Clock } from '../../clock.ts'
import type { Random } from '../../random.ts'
import type { Browser, Page, Send } from './browser.ts'
import { consentForm, messageOf, signInForm } from './browser.ts'
import type { AccountLinkingConfiguration } from './configuration.ts'
import type { TokenOutcome, Tokens } from './tokens.ts'
import { createTokenClient } from './tokens.ts'

/** What the person does on the sign-in page, if one appears. */
export type SignIn =
  | { readonly does: 'sign in'; readonly login: string; readonly password: string }
  | { readonly does: 'give up' }

type Options = {
  readonly configuration: AccountLinkingConfiguration
  readonly clock: Clock
  readonly random: Random
  /** How Alexa's own calls to the token endpoint go out, on behalf of a person. */
  readonly sendFor: (person: string) => Send
}

/**
 * Alexa as an OAuth client: the authorization code grant when a person links, the refresh grant
 * when their token has expired.
 * @see https://developer.amazon.com/docs/alexa/account-linking/account-linking-concepts.html
 */
export class AccountLinking {
  readonly #configuration: AccountLinkingConfiguration
  readonly #clock: Clock
  readonly #random: Random
  readonly #sendFor: Options['sendFor']
  #scopes: readonly string[]

  constructor({ configuration, clock, random, sendFor }: Options) {
    this.#configuration = configuration
    this.#clock = clock
    this.#random = random
    this.#sendFor = sendFor
    this.#scopes = configuration.scopes
  }

  get scopes(): readonly string[] {
    return this.#scopes
  }

  /** From now on, linking asks for these scopes instead of the configured ones. */
  askFor(scopes: readonly string[]): void {
    this.#scopes = scopes
  }

  /** The website flow of the Alexa app: authorize, sign in, code, token exchange. */
  async link(
    person: { readonly name: string; readonly browser: Browser },
    redirectUri: string,
    signIn: SignIn,
  ): Promise<TokenOutcome> {
    const { name, browser } = person
    const state = Buffer.from(this.#random(24)).toString('base64url')
    const isCallback = (url: URL) => url.href.startsWith(`${redirectUri}?`)
    const begin = this.#authorizationUrl(state, redirectUri)
    const arrived = await this.#clock.drive<Page | TokenOutcome>(
      () => signInWith(browser, begin, isCallback, signIn),
      patienceMs,
      () => noAnswer,
    )
    if ('type' in arrived) return arrived
    return this.#clientFor(name).exchange(arrived.url, state, redirectUri)
  }

  /** The tokens themselves while they last, else what a refresh with the server brings. */
  async current(tokens: Tokens, person: string): Promise<TokenOutcome> {
    // Undocumented: how long before its end Alexa refreshes a token. Here: at its end.
    if (this.#clock.now() < tokens.expiresAt) return { type: 'granted', tokens }
    const { refreshToken } = tokens
    if (!refreshToken) return refused('the token has expired and there is no refresh token')
    return this.#clientFor(person).refresh({ ...tokens, refreshToken })
  }

  #clientFor(person: string) {
    return createTokenClient(this.#configuration, this.#sendFor(person), this.#clock)
  }

  #authorizationUrl(state: string, redirectUri: string): URL {
    const url = new URL(this.#configuration.authorizationUrl)
    const parameters = {
      state,
      client_id: this.#configuration.clientId,
      response_type: 'code',
      ...(this.#scopes.length > 0 && { scope: this.#scopes.join(' ') }),
      redirect_uri: redirectUri,
    }
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    // Alexa sends the space between scopes as %20; a plus sign in a value is %2B by now.
    url.search = url.search.replaceAll('+', '%20')
    return url
  }
}

/** How long a person looks at a page that does not load, in virtual milliseconds. */
const patienceMs = 60_000

async function signInWith(
  browser: Browser,
  begin: URL,
  isCallback: (url: URL) => boolean,
  signIn: SignIn,
): Promise<Page | TokenOutcome> {
  const page = await browser.open(begin, isCallback)
  if (page === 'no answer') return noAnswer
  if (isCallback(page.url)) return page
  if (consentForm(page) && signIn.does === 'sign in') return consented(browser, page, isCallback)
  const form = signInForm(page)
  if (!form?.passwordField || !form.loginField) return refused(withoutForm(page))
  if (signIn.does === 'give up') return refused('the person left the sign-in page')
  const typed = { [form.loginField]: signIn.login, [form.passwordField]: signIn.password }
  const next = await browser.submit(form, typed, isCallback)
  if (next === 'no answer') return noAnswer
  if (isCallback(next.url)) return next
  if (consentForm(next)) return consented(browser, next, isCallback)
  return refused(notLetIn(next, signIn.password))
}

/** A person who links wants to be linked, and allows what the page asks for. */
async function consented(
  browser: Browser,
  page: Page,
  isCallback: (url: URL) => boolean,
): Promise<Page | TokenOutcome> {
  const form = consentForm(page)
  if (!form) return refused(withoutForm(page))
  const next = await browser.submit(form, {}, isCallback)
  if (next === 'no answer') return noAnswer
  const message = messageOf(next)
  return isCallback(next.url) ? next : refused(`the consent page went nowhere: "${message}"`)
}

function withoutForm(page: Page): string {
  const message = messageOf(page)
  const where = `${page.url.origin}${page.url.pathname} answered ${page.status} without a sign-in form`
  return `${where}${message && `: "${message}"`}${redirectHint(message)}`
}

function notLetIn(page: Page, password: string): string {
  const message = messageOf(page).replaceAll(password || '\0', '‹password›')
  return `the sign-in page did not let the person in${message && `: "${message}"`}`
}

/** The part of Alexa's redirect addresses that differs between developers is a setting of ours. */
const redirectHint = (message: string): string =>
  message.includes('redirect_uri') ? ' (`vendorId` is the last part of the redirect_uri)' : ''

const refused = (because: string): TokenOutcome => ({ type: 'refused', because })
const noAnswer: TokenOutcome = { type: 'unreachable', because: 'no answer' }
