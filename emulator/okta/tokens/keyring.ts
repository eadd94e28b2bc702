import type { AuthorizationServer } from '../organisation/organisation.ts'
import type { SigningKey } from './signing-key.ts'
import { signingKey } from './signing-key.ts'

/** Where an authorization server stands in the succession of its keys. */
export type Keyring = {
  /** The server's place in the file, which decides its keys. */
  readonly index: number
  /** Which of its keys signs now, counted from 0. */
  active: number
  /** When that key was first used, in milliseconds. */
  since: number | undefined
}

/** A key as `credentials/keys` of the management API lists it. */
export type KeyInRing = SigningKey & { readonly status: 'ACTIVE' | 'NEXT' | 'EXPIRED' }

export const newKeyring = (index: number): Keyring => ({ index, active: 0, since: undefined })

type KeyHolder = Pick<AuthorizationServer, 'keyring' | 'definition'>

/** The NEXT key becomes ACTIVE, the ACTIVE one EXPIRED, and there is a new NEXT one. */
export function rotateKeys({ keyring }: Pick<AuthorizationServer, 'keyring'>): void {
  keyring.active++
  keyring.since = undefined
}

/** The key that signs at this moment. `now` in milliseconds. */
export function activeKey(server: KeyHolder, now: number): Promise<SigningKey> {
  rotateWhenDue(server, now)
  return signingKey(server.keyring.index, server.keyring.active)
}

/** What is published: the key that signs, the one to come, and the one before. */
export function keysOf(server: KeyHolder, now: number): Promise<readonly KeyInRing[]> {
  rotateWhenDue(server, now)
  const { index, active } = server.keyring
  const published = [
    { place: active, status: 'ACTIVE' },
    { place: active + 1, status: 'NEXT' },
    { place: active - 1, status: 'EXPIRED' },
  ] as const
  return Promise.all(
    published
      .filter(({ place }) => place >= 0)
      .map(async ({ place, status }) => ({ ...(await signingKey(index, place)), status })),
  )
}

/** Unlike Okta, which says "about four times a year" and picks its moment, every 90 days. */
const rotationMs = 90 * 24 * 60 * 60_000

function rotateWhenDue({ keyring, definition }: KeyHolder, now: number): void {
  keyring.since ??= now
  if (definition.credentials.signing.rotationMode === 'MANUAL') return
  const due = Math.floor((now - keyring.since) / rotationMs)
  if (due <= 0) return
  keyring.active += due
  keyring.since += due * rotationMs
}
