import type { Clock } from '../../clock.ts'
import type { Random } from '../../random.ts'
import type { Browser, Page, Send } from './browser.ts'
import type { AccountLinkingConfiguration } from './configuration.ts'
import type { SignIn } from './sign-in.ts'
import type { TokenClient, TokenOutcome, Tokens } from './tokens.ts'

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
    // What reads pages is loaded for the first who links, before the time of this runs.
    const { signInWith, unanswered } = await import('./sign-in.ts')
    const arrived = await this.#clock.drive<Page | TokenOutcome>(
      () => signInWith(browser, begin, isCallback, signIn),
      patienceMs,
      () => unanswered,
    )
    if ('type' in arrived) return arrived
    const client = await this.#clientFor(name)
    return client.exchange(arrived.url, state, redirectUri)
  }

  /** The tokens themselves while they last, else what a refresh with the server brings. */
  async current(tokens: Tokens, person: string): Promise<TokenOutcome> {
    // Undocumented: how long before its end Alexa refreshes a token. Here: at its end.
    if (this.#clock.now() < tokens.expiresAt) return { type: 'granted', tokens }
    const { refreshToken } = tokens
    if (!refreshToken) return refused('the token has expired and there is no refresh token')
    const client = await this.#clientFor(person)
    return client.refresh({ ...tokens, refreshToken })
  }

  async #clientFor(person: string): Promise<TokenClient> {
    const { createTokenClient } = await import('./tokens.ts')
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

const refused = (because: string): TokenOutcome => ({ type: 'refused', because })
