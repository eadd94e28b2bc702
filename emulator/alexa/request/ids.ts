import type { Random } from '../../random.ts'

/** A version 4 UUID (RFC 9562 §5.4). */
export function uuid(random: Random): string {
  const bytes = random(16)
  const hex = Array.from(bytes, (byte, index) => twoDigits(marked(byte, index))).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The version and the variant have their own bits in bytes 6 and 8. */
function marked(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40
  if (index === 8) return (byte & 0x3f) | 0x80
  return byte
}

const twoDigits = (byte: number) => byte.toString(16).padStart(2, '0')

export const requestId = (random: Random) => `amzn1.echo-api.request.${uuid(random)}`

export const sessionId = (random: Random) => `amzn1.echo-api.session.${uuid(random)}`

/** New on every enablement of the skill; at most 255 characters. */
export const userId = (random: Random) => `amzn1.ask.account.A${letters(random, 155)}`

/** Known to one skill only, and new when the skill is enabled again. */
export const deviceId = (random: Random) => `amzn1.ask.device.A${letters(random, 155)}`

/** Capitals and the digits 2 to 7, as real ids have them. */
function letters(random: Random, count: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return Array.from(random(count), (byte) => alphabet[byte % alphabet.length]).join('')
}

export type ApiAccessTokenInput = {
  readonly skillId: string
  readonly userId: string
  readonly deviceId: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * The bearer token for Alexa's own services. A JWT by its looks, as the real one is.
 *
 * Unlike Alexa, nobody can verify it: the signature is chance, because no skill may look inside.
 * The claims are recalled.
 */
export function apiAccessToken(random: Random, input: ApiAccessTokenInput): string {
  const issuedAt = Math.floor(input.now / 1000)
  const header = { typ: 'JWT', alg: 'RS256', kid: '1' }
  const claims = {
    aud: 'https://api.amazonalexa.com',
    iss: 'AlexaSkillKit',
    sub: input.skillId,
    exp: issuedAt + 3600,
    iat: issuedAt,
    nbf: issuedAt,
    privateClaims: { deviceId: input.deviceId, userId: input.userId },
  }
  const signature = Buffer.from(random(256)).toString('base64url')
  return [...[header, claims].map(encoded), signature].join('.')
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
