import type { AuthorizationServer } from '../organisation/server.ts'
import type { SigningKey } from './signing-key.ts'
import { signingKey } from './signing-key.ts'

/** Which key signed since when; from there on time alone decides. */
type Turn = {
  /** Counted from 0 in the succession of the server's keys. */
  readonly place: number
  /** Milliseconds. */
  readonly since: number
}

/** Where an authorization server stands in the succession of its keys. */
export type Keyring = {
  /** The server's place in the file, which decides its keys. */
  readonly index: number
  /** True time: that Okta's clock is wrong turns no keys. */
  readonly now: () => number
  /** Moved by hand alone. */
  turn: Turn
}

/** A key as `credentials/keys` of the management API lists it. */
export type KeyInRing = SigningKey & { readonly status: 'ACTIVE' | 'NEXT' | 'EXPIRED' }

export const newKeyring = (index: number, now: () => number): Keyring => ({
  index,
  now,
  turn: { place: 0, since: now() },
})

type KeyHolder = Pick<AuthorizationServer, 'keyring' | 'definition'>

/** Unlike Okta, which says "about four times a year" and picks its moment, every 90 days. */
const rotationMs = 90 * 24 * 60 * 60_000

/** Which key signs now, and since when. */
export function currentTurn({ keyring, definition }: KeyHolder): Turn {
  const { turn, now } = keyring
  if (definition.credentials.signing.rotationMode === 'MANUAL') return turn
  const turns = Math.max(0, Math.floor((now() - turn.since) / rotationMs))
  return { place: turn.place + turns, since: turn.since + turns * rotationMs }
}

/** When the key that signs is to be followed by the next one; `undefined` where that is done by hand. */
export const nextTurn = (server: KeyHolder): number | undefined =>
  server.definition.credentials.signing.rotationMode === 'MANUAL'
    ? undefined
    : currentTurn(server).since + rotationMs

/** The NEXT key becomes ACTIVE, the ACTIVE one EXPIRED, and there is a new NEXT one. */
export function rotateKeys(server: KeyHolder): void {
  const { keyring } = server
  keyring.turn = { place: currentTurn(server).place + 1, since: keyring.now() }
}

/** The key that signs stays when it is decided anew how keys are rotated: the 90 days begin now. */
export function keepKey(server: KeyHolder): void {
  const { keyring } = server
  keyring.turn = { place: currentTurn(server).place, since: keyring.now() }
}

/** The key that signs at this moment. */
export const activeKey = (server: KeyHolder): Promise<SigningKey> =>
  signingKey(server.keyring.index, currentTurn(server).place)

/** What is published: the key that signs, the one to come, and the one before. */
export function keysOf(server: KeyHolder): Promise<readonly KeyInRing[]> {
  const { place: active } = currentTurn(server)
  const published = [
    { place: active, status: 'ACTIVE' },
    { place: active + 1, status: 'NEXT' },
    { place: active - 1, status: 'EXPIRED' },
  ] as const
  return Promise.all(
    published
      .filter(({ place }) => place >= 0)
      .map(async ({ place, status }) => ({
        ...(await signingKey(server.keyring.index, place)),
        status,
      })),
  )
}
