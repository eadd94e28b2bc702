import type { Bench } from '../okta.fixture.ts'
import { authorizeUrl, get } from '../okta.fixture.ts'
import { longSecret, seconds, signed, withKey, withSecret } from './client-keys.fixture.ts'
import type { Refusal } from './refusal.fixture.ts'

type Claims = Record<string, unknown>
type Header = { readonly alg: string; readonly kid?: string }

/** An authorization request in a JWT that has something wrong in it. */
async function requested(
  claims: Claims,
  header: Header = { alg: 'RS256', kid: 'mine' },
  { okta }: Bench = withKey(),
): Promise<Response> {
  const { issuer } = okta.variables
  const request = await signed(okta, { aud: issuer, ...claims }, header)
  return get(okta, authorizeUrl(okta, { request }))
}

const key = (change: Record<string, unknown>) => withKey((jwk) => ({ ...jwk, ...change }))
const hmac: Header = { alg: 'HS256' }

/** What authorize refuses in a request object. */
export const requestObjectRefusals: readonly Refusal[] = [
  {
    name: 'request_object_invalid',
    provoke: () => {
      const { okta } = withKey()
      return get(okta, authorizeUrl(okta, { request: 'x.y' }))
    },
  },
  { name: 'request_object_invalid_issuer', provoke: () => requested({ iss: 'nobody' }) },
  { name: 'request_object_audience_mismatch', provoke: () => requested({ aud: 'elsewhere' }) },
  { name: 'request_object_jwt_expired', provoke: () => requested({ exp: seconds }) },
  {
    name: 'request_object_jwt_expiration_too_long',
    provoke: () => requested({ exp: seconds + 3601 }),
  },
  { name: 'request_object_issued_in_future', provoke: () => requested({ iat: seconds + 1 }) },
  { name: 'request_object_before_nbf', provoke: () => requested({ nbf: seconds + 1 }) },
  {
    name: 'request_object_already_used',
    provoke: async () => {
      const served = withKey()
      await requested({ jti: 'once' }, undefined, served)
      return requested({ jti: 'once' }, undefined, served)
    },
  },
  {
    name: 'request_object_header_algo_mismatch',
    provoke: () =>
      requested(
        {},
        undefined,
        withKey(undefined, ({ settings }) => {
          settings.oauthClient.request_object_signing_alg = 'ES256'
        }),
      ),
  },
  {
    name: 'request_object_bad_signature',
    provoke: () => requested({}, undefined, key({ n: 'AQAB'.repeat(86) })),
  },
  {
    name: 'request_object_invalid_kid',
    provoke: () => requested({}, { alg: 'RS256', kid: 'other' }),
  },
  {
    name: 'request_object_jwks_not_configured',
    provoke: () =>
      requested(
        {},
        undefined,
        withKey(() => undefined),
      ),
  },
  {
    name: 'request_object_invalid_jwks',
    provoke: () => requested({}, undefined, key({ n: undefined })),
  },
  {
    name: 'request_object_jwt_invalid_key_use',
    value: 'sig',
    provoke: () => requested({}, undefined, key({ use: 'other' })),
  },
  {
    name: 'request_object_jwt_not_signed_with_signing_key',
    provoke: () => requested({}, undefined, key({ use: 'enc' })),
  },
  {
    name: 'request_object_invalid_signature_algorithm',
    provoke: () => {
      const { okta } = withKey()
      const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
      const request = `${encoded({ alg: 'PS256' })}.${encoded({})}.x`
      return get(okta, authorizeUrl(okta, { request }))
    },
  },
  {
    name: 'request_object_invalid_secret_length',
    provoke: () => requested({}, hmac, withSecret('short')),
  },
  {
    name: 'request_object_no_client_secret',
    provoke: () => requested({}, hmac, withSecret(undefined)),
  },
]

/** A request object that is in order, signed with the client's secret. */
export const soundRequest = async (claims: Claims) => {
  const served = withSecret(longSecret)
  const { issuer } = served.okta.variables
  return { ...served, request: await signed(served.okta, { aud: issuer, ...claims }, hmac) }
}
