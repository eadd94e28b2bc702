import { createPrivateKey, sign } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWKStore } from 'oauth2-mock-server'
import { derivedId } from '../ids.ts'
import { signingKeys } from './signing-keys.ts'

/** A key of an authorization server: what it signs with, and what may be known of it. */
export type SigningKey = {
  readonly kid: string
  /** The payload as a signed JWT. */
  readonly sign: (payload: object, typ?: string) => Promise<string>
  readonly published: {
    readonly kty: string
    readonly alg: string
    readonly kid: string
    readonly use: 'sig'
    readonly e: string
    readonly n: string
  }
}

/** Holds every key of the process, and gives out their public halves; loaded for the first key. */
let store: Promise<JWKStore> | undefined
const keyStore = () => {
  store ??= import('oauth2-mock-server').then(({ JWKStore }) => new JWKStore())
  return store
}
const opened = new Map<string, Promise<SigningKey>>()

/** How many servers, and how many keys of each, are in the fixed list. */
const fixedServers = 4

/**
 * The n-th key of an authorization server, by the server's place in the file. It is imported once
 * in the process, on first use; beyond the fixed ones a key is generated, which takes its time.
 */
export function signingKey(serverIndex: number, n: number): Promise<SigningKey> {
  const name = `${serverIndex}/${n}`
  const known = opened.get(name)
  if (known) return known
  const fixed = serverIndex < fixedServers ? signingKeys[n * fixedServers + serverIndex] : undefined
  const key = open(name, fixed)
  opened.set(name, key)
  return key
}

async function open(
  name: string,
  fixed: (typeof signingKeys)[number] | undefined,
): Promise<SigningKey> {
  const keys = await keyStore()
  const jwk = await (fixed
    ? keys.add(fixed)
    : keys.generate('RS256', { kid: derivedId('key', name) }))
  const { kid, e = '', n = '' } = jwk
  // Signed by node:crypto with the key imported once: jose imports to WebCrypto, which is slower.
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' })
  // Okta's header is exactly this, in this order, without `typ`.
  const header = encoded({ kid, alg: 'RS256' })
  return {
    kid,
    sign: async (payload, typ) => {
      const typed = typ === undefined ? header : encoded({ typ, kid, alg: 'RS256' })
      const text = `${typed}.${encoded(payload)}`
      const signature = await signAside('RSA-SHA256', Buffer.from(text), key)
      return `${text}.${signature.toString('base64url')}`
    },
    published: { kty: 'RSA', alg: 'RS256', kid, use: 'sig', e, n },
  }
}

/** On another thread: signing takes longer than all the rest of a token request. */
const signAside = promisify(sign)

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
