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
  const options = {
    [oauth.customFetch]: withoutIdToken(send),
    [oauth.allowInsecureRequests]: configuration.accessTokenUrl.startsWith('http:'),
  }
  const scheme =
    configuration.accessTokenScheme === 'HTTP_BASIC'
      ? oauth.ClientSecretBasic
      : oauth.ClientSecretPost
  const credentials = scheme(configuration.clientSecret)

  const within = (work: () => Promise<oauth.TokenEndpointResponse>, previous?: Tokens) =>
    clock.drive<TokenOutcome>(
      async () => settled(work, (answer) => granted(answer, previous)),
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
      within(async () => {
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
      within(async () => {
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

async function settled(
  work: () => Promise<oauth.TokenEndpointResponse>,
  granted: (answer: oauth.TokenEndpointResponse) => TokenOutcome,
): Promise<TokenOutcome> {
  try {
    return granted(await work())
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError && error.status < 500 && error.status !== 429) {
      return { type: 'refused', because: `${error.error}: ${error.error_description ?? ''}` }
    }
    if (error instanceof oauth.AuthorizationResponseError) {
      return { type: 'refused', because: `${error.error}: ${error.error_description ?? ''}` }
    }
    return { type: 'unreachable', because: error instanceof Error ? error.message : String(error) }
  }
}

/** Unlike a relying party, Alexa never reads an ID token: it wants an access token. */
function withoutIdToken(send: Send): typeof fetch {
  return async (input, init) => {
    const response = await send(new Request(input, init))
    if (response === 'no answer') throw new TypeError('no answer')
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
