import { secretValue } from '../ids.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { SignedToken } from '../state.ts'
import type { SigningKey } from '../tokens/signing-key.ts'
import { registeredClaims } from './claims.ts'
import type { PlainSettings } from './settings.ts'

/**
 * A token of a plain server. An access token is a JWT as RFC 9068 has it, or a value that says
 * nothing; an ID token is always a JWT (OpenID Connect Core §2).
 */
export async function plainToken(
  { random }: Organisation,
  { accessTokens }: PlainSettings,
  key: SigningKey,
  { kind, payload }: Pick<SignedToken, 'kind' | 'payload'>,
): Promise<string> {
  if (kind === 'id token') return key.sign(registeredClaims(payload))
  return accessTokens === 'opaque'
    ? secretValue(random)
    : key.sign(registeredClaims(payload), 'at+jwt')
}
