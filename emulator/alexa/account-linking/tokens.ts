import * as oauth from 'oauth4webapi'
import type { Clock } from '../../clock.ts'
import type { Send } from './browser.ts'
import type { AccountLinkingConfiguration } from './configuration.ts'

/** What Alexa holds for a linked person. `expiresAt` is in virtual milliseconds since 1970. */
export type Tokens = {
  readonly accessToken: string
  readonly expiresAt: number
  readonly refreshToken?: string
}

/** Tokens, or why there are none: refused by the server, or no usable answer in time. */
export type TokenOutcome =
  | { readonly type: 'granted'; readonly tokens: Tokens }
  | { readonly type: 'refused' | 'unreachable'; readonly because: string }

/** Alexa waits this long for a token endpoint. @see https://developer.amazon.com/docs/alexa/account-linking/requirements-account-linking.html */
const tokenLimitMs = 4500

/** Undocumented: what Alexa assumes when neither the server nor the configuration gives a lifetime. */
const assumedLifetimeSeconds = 3600

export type TokenClient = {
  exchange(callback: URL, state: string, redirectUri: string): Promise<TokenOutcome>
  refresh(tokens: Tokens & { readonly refreshToken: string }): Promise<TokenOutcome>
}

/** Alexa as a client of the token endpoint, with credentials where the configuration says. */
export function createTokenClient(
  configuration: AccountLinkingConfiguration,
  send: Send,
  clock: Clock,
): TokenClient {
  const client = { client_id: configuration.clientId }
  const server = {
    issuer: issuerOf(configuration),
    authorization_endpoint: configuration.authorizationUrl,
    token_endpoint: configuration.accessTokenUrl,
  }
  const optionsFor = (attempt: Attempt) => ({
    [oauth.customFetch]: watching(send, attempt),
    [oauth.allowInsecureRequests]: configuration.accessTokenUrl.startsWith('http:'),
  })
  const scheme =
    configuration.accessTokenScheme === 'HTTP_BASIC'
      ? oauth.ClientSecretBasic
      : oauth.ClientSecretPost
  const credentials = scheme(configuration.clientSecret)

  const within = (work: Work, previous?: Tokens) =>
    clock.drive<TokenOutcome>(
      async () => settled(work, optionsFor, (answer) => granted(answer, previous)),
      tokenLimitMs,
      () => ({ type: 'unreachable', because: `no answer within ${tokenLimitMs} ms` }),
    )

  const granted = (answer: oauth.TokenEndpointResponse, previous?: Tokens): TokenOutcome => {
    const lifetime =
      answer.expires_in ?? configuration.defaultTokenExpirationInSeconds ?? assumedLifetimeSeconds
    const refreshToken = answer.refresh_token ?? previous?.refreshToken
    const tokens = {
      accessToken: answer.access_token,
      expiresAt: clock.now() + lifetime * 1000,
      ...(refreshToken && { refreshToken }),
    }
    return { type: 'granted', tokens }
  }

  return {
    exchange: (callback, state, redirectUri) =>
      within(async (options) => {
        const parameters = oauth.validateAuthResponse(server, client, callback, state)
        const answer = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          credentials,
          parameters,
          redirectUri,
          oauth.nopkce,
          options,
        )
        return oauth.processAuthorizationCodeResponse(server, client, answer)
      }),
    refresh: (tokens) =>
      within(async (options) => {
        const answer = await oauth.refreshTokenGrantRequest(
          server,
          client,
          credentials,
          tokens.refreshToken,
          options,
        )
        return oauth.processRefreshTokenResponse(server, client, answer)
      }, tokens),
  }
}

type Options = oauth.TokenEndpointRequestOptions
type Work = (options: Options) => Promise<oauth.TokenEndpointResponse>

/** What is known of one attempt to get tokens: whether the server was asked, and its HTTP status. */
type Attempt = { asked: boolean; status?: number }

async function settled(
  work: Work,
  optionsFor: (attempt: Attempt) => Options,
  granted: (answer: oauth.TokenEndpointResponse) => TokenOutcome,
): Promise<TokenOutcome> {
  const attempt: Attempt = { asked: false }
  try {
    return granted(await work(optionsFor(attempt)))
  } catch (error) {
    const type = isRefused(attempt) ? 'refused' : 'unreachable'
    return { type, because: reasonOf(error) }
  }
}

/** A callback that is not to be trusted never leads to the server; 429 says to come back later. */
const isRefused = ({ asked, status = 0 }: Attempt): boolean =>
  !asked || (status >= 400 && status < 500 && status !== 429)

function reasonOf(error: unknown): string {
  if (
    error instanceof oauth.ResponseBodyError ||
    error instanceof oauth.AuthorizationResponseError
  ) {
    return `${error.error}: ${error.error_description ?? ''}`
  }
  return error instanceof Error ? error.message : String(error)
}

/** Unlike a relying party, Alexa never reads an ID token: it wants an access token. */
function watching(send: Send, attempt: Attempt): typeof fetch {
  return async (input, init) => {
    attempt.asked = true
    const response = await send(new Request(input, init))
    if (!(response instanceof Response)) throw new TypeError(response)
    attempt.status = response.status
    const text = await response.text()
    return new Response(dropIdToken(text), { status: response.status, headers: response.headers })
  }
}

function dropIdToken(text: string): string {
  try {
    const { id_token, ...answer } = JSON.parse(text)
    return JSON.stringify(answer)
  } catch {
    return text
  }
}

/** Alexa knows no issuer: only a name for the library, taken from the configured addresses. */
const issuerOf = ({ authorizationUrl }: AccountLinkingConfiguration): string =>
  new URL(authorizationUrl).origin
