import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import * as fc from 'fast-check'

/** JWTs as clients make them, and nearly: each begins as a sound one, and has a few things spoilt. */
type Purpose = 'assertion' | 'request object'

/** A JWT, and what an auditor knows of it. */
export type MadeJwt = {
  readonly jwt: string
  readonly client: string
  readonly audience: string
  readonly jti: string | undefined
  /** Seconds. */
  readonly expiresAt: number
  /** Nothing is wrong with it, or nothing that everybody must notice. */
  readonly isSound: boolean
}

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
export const publicKey = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'mine' }

type Sound = { readonly aud: string; readonly exp: number; readonly iss: string }
type Spoil = {
  readonly part: 'header' | 'claims' | 'payload' | 'signature'
  readonly name: string
  readonly value: (sound: Sound) => unknown
  /** Where it does not matter, or a server may overlook it. */
  readonly harmlessFor: readonly Purpose[]
}

const everywhere: readonly Purpose[] = ['assertion', 'request object']
const here = ['request object'] as const
const there = ['assertion'] as const

const each = (
  part: Spoil['part'],
  name: string,
  values: readonly unknown[],
  harmlessFor: readonly Purpose[] = [],
): Spoil[] => values.map((value) => ({ part, name, value: () => value, harmlessFor }))

const made = (
  name: string,
  value: Spoil['value'],
  harmlessFor: readonly Purpose[] = [],
): Spoil => ({
  ...{ part: 'claims', name, value, harmlessFor },
})

const otherAlgorithms = ['none', 'NONE', 'hs256', 'PS256', 'HS512', 'RS256', '', 'constructor']
const spoils: readonly Spoil[] = [
  ...each('header', 'alg', [1, null, {}, ['HS256'], undefined, ...otherAlgorithms]),
  ...each('header', 'kid', [1, null, {}, '', 'other', 'x'.repeat(3000), '__proto__'], everywhere),
  ...each('header', 'crit', [['exp'], ['b64'], 'exp', []]),
  ...each('header', 'b64', [false], everywhere),
  ...each('header', 'typ', ['JWT', 1], everywhere),
  ...each('claims', 'iss', [undefined, null, 1, 'nobody', {}]),
  made('iss', ({ iss }) => [iss]),
  ...each('claims', 'sub', [undefined, null, 1, 'nobody', {}], here),
  ...each('claims', 'aud', [undefined, null, 1, {}, [], 'elsewhere', ['elsewhere']]),
  made('aud', ({ aud }) => [[aud]]),
  made('aud', ({ aud }) => ['elsewhere', aud], everywhere),
  made('aud', ({ aud }) => `${aud}/`),
  ...each('claims', 'exp', [null, 0, -1, true, {}, 'soon', 1e300]),
  ...each('claims', 'exp', [undefined], here),
  made('exp', ({ exp }) => String(exp)),
  made('exp', ({ exp }) => exp + 3601),
  made('iat', ({ exp }) => exp + 1),
  ...each('claims', 'iat', ['0', null, {}]),
  ...each('claims', 'iat', [undefined, 0], everywhere),
  made('nbf', ({ exp }) => exp + 1, there),
  ...each('claims', 'nbf', ['0', null, {}], there),
  ...each('claims', 'jti', [1, {}, []]),
  ...each('claims', 'client_id', ['nobody', 1, null], there),
  ...each('claims', 'redirect_uri', ['https://evil.example/'], there),
  ...each('claims', 'state', [null, {}, 7, ''], everywhere),
  ...each('claims', 'scope', [[], 'openid plain', 7], everywhere),
  ...each('claims', 'max_age', [-1, '1', {}], everywhere),
  ...each('claims', '__proto__', [{}], everywhere),
  ...each('payload', 'payload', ['null', '[]', '"text"', '{', '']),
  ...each('signature', 'signature', ['none', 'cut', 'another key', 'the public key']),
]

export const plan = fc.record({
  signer: fc.constantFrom('secret', 'key'),
  jti: fc.constantFrom(undefined, undefined, 'a', 'b'),
  spoils: fc.oneof(
    { weight: 1, arbitrary: fc.constant<Spoil[]>([]) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...spoils), { minLength: 1, maxLength: 2 }) },
  ),
})

type Signer = { readonly id: string; readonly secret: string | undefined }
type Planned = Pick<MadeJwt, 'jti'> & { readonly spoils: readonly Spoil[] }

const encoded = (text: string): string => Buffer.from(text).toString('base64url')

/** Makes a JWT as planned; `now` in milliseconds. Who has no secret signs by key. */
export function madeJwt(
  { jti, spoils: all }: Planned,
  purpose: Purpose,
  { id, secret }: Signer,
  { audience, now, ...more }: { audience: string; now: number } & Record<string, unknown>,
): MadeJwt {
  const spoilt = [...new Map(all.map((one) => [one.name, one])).values()]
  const expiresAt = Math.floor(now / 1000) + 300
  const sound = { iss: id, sub: id, aud: audience, iat: expiresAt - 300, exp: expiresAt }
  const part = (name: Spoil['part']) =>
    spoilt
      .filter((one) => one.part === name)
      .map((one): [string, unknown] => [one.name, one.value(sound)])
  const header = {
    alg: secret === undefined ? 'ES256' : 'HS256',
    ...Object.fromEntries(part('header')),
  }
  const claims = { ...sound, ...more, jti, ...Object.fromEntries(part('claims')) }
  const payload = String(part('payload')[0]?.[1] ?? JSON.stringify(claims))
  const input = `${encoded(JSON.stringify(header))}.${encoded(payload)}`
  return {
    jwt: `${input}.${signature(input, secret, part('signature')[0]?.[1])}`,
    ...{ client: id, audience, jti, expiresAt },
    isSound: spoilt.every(({ harmlessFor }) => harmlessFor.includes(purpose)),
  }
}

function signature(input: string, secret: string | undefined, spoil: unknown): string {
  const byHash = (key: string) => createHmac('sha256', key).update(input).digest('base64url')
  if (spoil === 'none') return ''
  if (spoil === 'another key') return byHash('another key')
  if (spoil === 'the public key') return byHash(JSON.stringify(publicKey))
  const key = { key: pair.privateKey, dsaEncoding: 'ieee-p1363' } as const
  const sound =
    secret === undefined
      ? sign('sha256', Buffer.from(input), key).toString('base64url')
      : byHash(secret)
  return spoil === 'cut' ? sound.slice(0, -2) : sound
}
