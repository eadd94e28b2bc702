import type { JWK } from 'jose'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { Bench } from '../okta.fixture.ts'
import { start } from '../okta.fixture.ts'
import type { Okta } from '../okta.ts'
import type { OktaFile } from '../organisation/file.ts'
import { benchWith } from './refusal.fixture.ts'

type AppInFile = OktaFile['apps'][number]
type PublicKey = AppInFile['settings']['oauthClient']['jwks']['keys'][number]

const pair = await generateKeyPair('RS256', { extractable: true })
const publicJwk: JWK = await exportJWK(pair.publicKey)

/** A secret that is long enough for every hash. */
export const longSecret = 's'.repeat(64)
export const seconds = start / 1000

/** An organisation whose first app authenticates with a key, which `edit` may spoil or take away. */
export const withKey = (
  edit: (key: PublicKey) => PublicKey | undefined = (key) => key,
  change: (app: AppInFile) => void = () => {},
): Bench =>
  benchWith((app) => {
    app.credentials.oauthClient.token_endpoint_auth_method = 'private_key_jwt'
    const key = edit({ ...publicJwk, kty: 'RSA', kid: 'mine' })
    app.settings.oauthClient.jwks.keys = key ? [key] : []
    change(app)
  })

/** An organisation whose first app signs with its secret. */
export const withSecret = (
  secret: string | undefined,
  change: (app: AppInFile) => void = () => {},
): Bench =>
  benchWith((app) => {
    const { oauthClient } = app.credentials
    oauthClient.token_endpoint_auth_method = 'client_secret_jwt'
    if (secret === undefined) delete oauthClient.client_secret
    else oauthClient.client_secret = secret
    change(app)
  })

/** A sound assertion for the token endpoint but for what `claims` change, signed by key or secret. */
export const signed = (
  { variables: { clientId, issuer, clientSecret } }: Okta,
  claims: Record<string, unknown>,
  header: { alg: string; kid?: string },
): Promise<string> =>
  new SignJWT({
    ...{ iss: clientId, sub: clientId, aud: `${issuer}/v1/token` },
    ...{ iat: seconds, exp: seconds + 300 },
    ...claims,
  })
    .setProtectedHeader(header)
    .sign(
      header.alg.startsWith('HS')
        ? Buffer.from((clientSecret || longSecret).padEnd(64, 's'))
        : pair.privateKey,
    )
