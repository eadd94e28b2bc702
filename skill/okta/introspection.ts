import type { Config } from '../config.ts'
import type { Claims, Fetch, Validate, Validated } from './validation.ts'
import { rejected, unreachable } from './validation.ts'

/**
 * Asks Okta about the token (RFC 7662), so that a revoked one is noticed at once. Token and client
 * credentials travel in the body: URLs end up in access logs.
 */
export const introspection =
  (config: Config, clientSecret: string, fetch: Fetch): Validate =>
  async (token) => {
    const form = {
      token,
      token_type_hint: 'access_token',
      client_id: config.clientId,
      client_secret: clientSecret,
    }
    try {
      const response = await fetch(`${config.issuer}/v1/introspect`, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(form),
        // A redirected POST would hand token and secret to whoever the redirect names.
        redirect: 'manual',
      })
      return judge(response, await response.text(), config)
    } catch (error) {
      return unreachable(error)
    }
  }

function judge(response: Response, body: string, config: Config): Validated {
  if (response.status !== 200) return unexpected(`Okta answered ${response.status}: ${body}`)
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
