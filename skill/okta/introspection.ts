import type { ClientSecret, Config } from '../config.ts'
import { mask } from '../interceptors/redact.ts'
import { readClientSecret } from './client-secret.ts'
import type { Claims, Fetch, Validate, Validated } from './validation.ts'
import { rejected, unreachable } from './validation.ts'

/**
 * Asks Okta about the token (RFC 7662), so that a revoked one is noticed at once. `limited` begins
 * the time in which both must answer, whoever holds the client secret and Okta.
 */
export const introspection =
  (config: Config, clientSecret: ClientSecret, limited: () => Fetch): Validate =>
  async (token) => {
    try {
      const fetch = limited()
      const secret = await readClientSecret(clientSecret, fetch)
      const response = await introspect(config, { token, secret }, fetch)
      // Only here is the secret known: the log knows the token, and masks that.
      return judge(response, await response.text(), {
        config,
        quote: (text) => mask(text, [secret]),
      })
    } catch (error) {
      return unreachable(error)
    }
  }

type Credentials = { readonly token: string; readonly secret: string }

/** Token and client credentials travel in the body: URLs end up in access logs. */
const introspect = ({ issuer, clientId }: Config, { token, secret }: Credentials, fetch: Fetch) =>
  fetch(`${issuer}/v1/introspect`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      token,
      token_type_hint: 'access_token',
      client_id: clientId,
      client_secret: secret,
    }),
    // A redirected POST would hand token and secret to whoever the redirect names.
    redirect: 'manual',
  })

type Judging = { readonly config: Config; readonly quote: (text: string) => string }

function judge(response: Response, body: string, { config, quote }: Judging): Validated {
  if (response.status !== 200) return unexpected(`Okta answered ${response.status}: ${quote(body)}`)
  const claims = parseObject(body)
  // The body of a 200 is not quoted: cut short, it may still hold the claims.
  if (!claims) return unexpected(`Okta answered 200 with ${describe(response, body)}, not JSON`)
  if (claims['active'] !== true) return rejected
  return isForUs(claims, config) ? { outcome: 'valid', claims } : rejected
}

const unexpected = (reason: string): Validated => ({ outcome: 'unreachable', reason })

/** RFC 7662 §2.2 makes all of these optional: only what is there can contradict us. */
function isForUs(claims: Claims, { issuer, audience, clientId }: Config): boolean {
  const agrees = (name: string, expected: string) =>
    claims[name] === undefined || [claims[name]].flat().includes(expected)
  return agrees('iss', issuer) && agrees('aud', audience) && agrees('client_id', clientId)
}

function parseObject(body: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const describe = (response: Response, body: string) =>
  `${body.length} characters of ${response.headers.get('content-type') ?? 'no content type'}`
