import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from 'jose'
import { z } from 'zod'
import type { App } from '../organisation/app.ts'
import { clientSecretsOf } from '../organisation/app.ts'
import { signingAlgorithms } from '../organisation/file-app.ts'

/** What can be wrong with the signature of a JWT that a client made. */
export type SignatureProblem =
  | 'not a JWT'
  | 'algorithm'
  | 'no secret'
  | 'secret too short'
  | 'no keys'
  | 'unknown kid'
  | 'use of the key'
  | 'not a signing key'
  | 'unusable key'
  | 'signature'

const text = z.string().optional()
const time = z.number().optional()

/** RFC 7519 §4.1 says of what kind the registered claims are. */
const jwtClaims = z.looseObject({
  ...{ iss: text, sub: text, jti: text },
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  ...{ exp: time, nbf: time, iat: time },
})

export type JwtClaims = z.output<typeof jwtClaims>

/** A JWT's algorithm and claims as they stand there, believed by nobody yet. */
export function decodedJwt(
  jwt: string,
): { alg: string; kid?: string; claims: JwtClaims } | undefined {
  try {
    const { alg, kid } = decodeProtectedHeader(jwt)
    const stated = typeof alg === 'string' ? alg : 'none'
    const claims = jwtClaims.parse(decodeJwt(jwt))
    return { alg: stated, ...(kid !== undefined && { kid }), claims }
  } catch {
    return undefined
  }
}

export const isMeantFor = ({ aud }: JwtClaims, audience: string): boolean =>
  [aud].flat().includes(audience)

export const isSymmetric = (alg: string): boolean => alg.startsWith('HS')

/** What is wrong with the signature of a client's JWT; nothing when the client did sign it. */
export async function signatureProblem(
  app: App,
  jwt: string,
): Promise<SignatureProblem | undefined> {
  const { alg = 'none', kid } = decodedJwt(jwt) ?? {}
  if (!signingAlgorithms.some((known) => known === alg)) return 'algorithm'
  return isSymmetric(alg) ? secretProblem(app, jwt, alg) : keyProblem(app, jwt, { alg, kid })
}

/** RFC 7518 §3.2: the secret is to be at least as long as the hash. */
async function secretProblem(app: App, jwt: string, alg: string) {
  const secrets = clientSecretsOf(app).map((secret) => Buffer.from(secret))
  if (secrets.length === 0) return 'no secret'
  const longEnough = secrets.filter(({ length }) => length >= Number(alg.slice(2)) / 8)
  if (longEnough.length === 0) return 'secret too short'
  for (const secret of longEnough) if (await isSignedBy(jwt, secret, alg)) return undefined
  return 'signature'
}

type Header = { readonly alg: string; readonly kid: string | undefined }

async function keyProblem({ publicKeys }: App, jwt: string, { alg, kid }: Header) {
  if (publicKeys.length === 0) return 'no keys'
  const named = publicKeys.filter((key) => kid === undefined || key.kid === kid)
  if (named.length === 0) return 'unknown kid'
  const signing = named.filter(({ use = 'sig' }) => use === 'sig')
  if (signing.length === 0) {
    return named.some(({ use }) => use === 'enc') ? 'not a signing key' : 'use of the key'
  }
  for (const key of signing.filter((candidate) => fits(candidate, alg))) {
    const imported = await importJWK(key, alg).catch(() => undefined)
    if (imported === undefined) return 'unusable key'
    if (await isSignedBy(jwt, imported, alg)) return undefined
  }
  return 'signature'
}

const curves: Readonly<Record<string, string>> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }

const fits = ({ kty, crv }: App['publicKeys'][number], alg: string): boolean =>
  alg in curves ? kty === 'EC' && crv === curves[alg] : kty === 'RSA'

/** The one extension that the library has, an unencoded payload, is not for JWTs (RFC 7797 §7). */
const isSignedBy = (jwt: string, key: Parameters<typeof compactVerify>[1], alg: string) =>
  compactVerify(jwt, key, { algorithms: [alg] }).then(
    ({ protectedHeader: { crit } }) => crit === undefined,
    () => false,
  )
