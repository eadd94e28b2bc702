import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'
import type { Config } from '../config.ts'
import type { Fetch, Validate, Validated } from './validation.ts'
import { rejected, unreachable } from './validation.ts'

/**
 * Verifies the token locally against Okta's published keys, which are fetched when first needed
 * and kept for ten minutes (jose's own cache). Blind to revocation until the token expires.
 */
export function jwks(config: Config, fetch: Fetch): Validate {
  const keys = createRemoteJWKSet(new URL(`${config.issuer}/v1/keys`), {
    [customFetch]: async (url, init) => keysOrThrow(await fetch(url, init)),
  })
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: config.issuer,
        audience: config.audience,
        requiredClaims: ['exp'],
      })
      // Okta names the client `cid`: another app of the same server must not speak for ours.
      return payload['cid'] === config.clientId ? { outcome: 'valid', claims: payload } : rejected
    } catch (error) {
      return judge(error)
    }
  }
}

/** jose would say only that 200 was expected; the status tells a rate limit from an outage. */
function keysOrThrow(response: Response): Response {
  if (response.status !== 200) throw new Error(`Okta answered ${response.status} for its keys`)
  return response
}

/** Errors of jose for which the token is to blame; all others mean that the keys were not had. */
const tokenFaults = new Set([
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWS_INVALID',
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'ERR_JWT_EXPIRED',
  'ERR_JWT_INVALID',
])

const judge = (error: unknown): Validated =>
  error instanceof errors.JOSEError && tokenFaults.has(error.code) ? rejected : unreachable(error)
