import { secretValue } from '../ids.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { SigningKey } from '../tokens/signing-key.ts'
import { registeredClaims } from './claims.ts'
import type { PlainSettings } from './settings.ts'

/** An access token of a plain server: a JWT as RFC 9068 has it, or a value that says nothing. */
export const plainToken = async (
  { random }: Organisation,
  { accessTokens }: PlainSettings,
  key: SigningKey,
  payload: Readonly<Record<string, unknown>>,
): Promise<string> =>
  accessTokens === 'opaque' ? secretValue(random) : key.sign(registeredClaims(payload), 'at+jwt')
