import { createHash } from 'node:crypto'
import { because, oauthError } from '../errors.ts'

/** RFC 7636 §4.2: 43 to 128 unreserved characters. */
const challengePattern = /^[\w.~-]{43,128}$/

/** Checks what `authorize` was given for PKCE. Okta takes S256 and no other method. */
export function checkChallenge(
  challenge: string | undefined,
  method: string | undefined,
  required: boolean,
): void {
  if (challenge === undefined) {
    if (required || method !== undefined) throw oauthError('pkce_missing_challenge')
    return
  }
  if (method !== 'S256') throw oauthError('pkce_unsupported_code_challenge_method', 'S256')
  if (!challengePattern.test(challenge)) throw oauthError('pkce_invalid_challenge')
}

/** Checks what `token` was given for PKCE against the challenge of the code. */
export function checkVerifier(challenge: string | undefined, verifier: string | undefined): void {
  if (challenge === undefined) {
    if (verifier !== undefined) throw oauthError('pkce_missing_challenge_verifier_present')
    return
  }
  if (verifier === undefined) throw oauthError('pkce_missing_verifier')
  const hash = createHash('sha256').update(verifier).digest('base64url')
  if (hash === challenge) return
  const why = 'SHA-256 of code_verifier in base64url is not the code_challenge of the code.'
  throw because(oauthError('pkce_verification_failed'), why)
}
