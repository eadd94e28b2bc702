import type { JWTPayload } from 'jose'
import { importJWK, SignJWT } from 'jose'
import { JWKStore } from 'oauth2-mock-server'
import { derivedId } from './ids.ts'
import { signingKeys } from './signing-keys.ts'

/** What an authorization server signs with, and what it publishes of it. */
export type Keyring = {
  readonly sign: (payload: JWTPayload) => Promise<string>
  readonly published: () => readonly object[]
}

const keyrings = new Map<number, Promise<Keyring>>()

/** The keys of the n-th authorization server: imported once in the process, on first use. */
export function keyringOf(index: number): Promise<Keyring> {
  const known = keyrings.get(index)
  if (known) return known
  const keyring = openKeyring(index)
  keyrings.set(index, keyring)
  return keyring
}

async function openKeyring(index: number): Promise<Keyring> {
  const store = new JWKStore()
  const fixed = signingKeys[index]
  const jwk = await (fixed
    ? store.add(fixed)
    : store.generate('RS256', { kid: derivedId('key', String(index)) }))
  const key = await importJWK({ ...jwk }, 'RS256')
  // Okta's header is exactly this, in this order, without `typ`.
  const header = { kid: jwk.kid, alg: 'RS256' }
  return {
    sign: (payload) => new SignJWT(payload).setProtectedHeader(header).sign(key),
    published: () =>
      store.toJSON().map(({ kty, alg, kid, e, n }) => ({ kty, alg, kid, use: 'sig', e, n })),
  }
}
