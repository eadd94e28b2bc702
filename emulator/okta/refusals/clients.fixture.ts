import { bench, credentials, exchange, post } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import { seconds, signed, withKey, withSecret } from './client-keys.fixture.ts'
import type { Refusal } from './refusal.fixture.ts'
import { benchWith } from './refusal.fixture.ts'

type Change = Record<string, string | undefined>

const exchanged = (change: Change, headers: Record<string, string> = {}) =>
  exchange(bench().okta, 'x', change, headers)

const bare = { client_id: undefined, client_secret: undefined }
const basic = (text: string) => ({ authorization: `Basic ${btoa(text)}` })

type Claims = Record<string, unknown>
type Header = { readonly alg: string; readonly kid?: string }

/** An assertion of a client that has a key, or a secret, with something wrong in it. */
const asserted = async (
  claims: Claims,
  header: Header = { alg: 'RS256', kid: 'mine' },
  served = withKey(),
) => {
  const { okta } = served
  const assertion = await signed(okta, claims, header)
  return exchange(okta, 'x', { ...bare, ...assertionForm, client_assertion: assertion })
}

const assertionForm = {
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
}

const key = (change: Record<string, unknown>) => withKey((jwk) => ({ ...jwk, ...change }))

const beService = ({ settings }: OktaFile['apps'][number]) => {
  settings.oauthClient.application_type = 'service'
  settings.oauthClient.grant_types = ['client_credentials']
}
const service = () => benchWith(beService)

/** What token, introspect and revoke refuse before they know who calls. */
export const clientRefusals: readonly Refusal[] = [
  {
    name: 'unsupported_auth_method_client_creds',
    provoke: () => {
      const { okta } = service()
      const form = { ...credentials(okta), grant_type: 'client_credentials' }
      return post(okta, `${okta.origin}/oauth2/v1/token`, form)
    },
  },
  {
    name: 'no_org_scopes_granted',
    provoke: async () => {
      const { okta } = withKey(undefined, beService)
      const aud = `${okta.origin}/oauth2/v1/token`
      const client_assertion = await signed(okta, { aud }, { alg: 'RS256' })
      const form = { ...assertionForm, client_assertion, scope: 'okta.users.read' }
      return post(okta, aud, { ...form, grant_type: 'client_credentials' })
    },
  },
  { name: 'missing_client_credentials', provoke: () => exchanged(bare) },
  {
    name: 'invalid_basic_auth_creds',
    provoke: () => exchanged(bare, { authorization: 'Basic !' }),
  },
  {
    name: 'invalid_token_endpoint_auth_method',
    provoke: () => exchanged({ client_secret: undefined }),
  },
  { name: 'invalid_client_secret', provoke: () => exchanged({ client_secret: 'guess' }) },
  { name: 'multiple_client_credentials', provoke: () => exchanged({}, basic('a:b')) },
  {
    name: 'client_credentials_in_query',
    provoke: () => {
      const { okta } = bench()
      const url = `${okta.variables.issuer}/v1/token?client_secret=x`
      return okta.fetch(new Request(url, { method: 'POST' }))
    },
  },
  {
    name: 'duplicate_oauth_params',
    provoke: () => {
      const { okta } = bench()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const body = 'code=a&code=b'
      const url = `${okta.variables.issuer}/v1/token`
      return okta.fetch(new Request(url, { method: 'POST', headers, body }))
    },
  },
  {
    name: 'client_assertion_type_invalid',
    provoke: () => exchanged({ ...bare, client_assertion: 'x' }),
  },
  {
    name: 'client_assertion_invalid_jwt',
    provoke: () => exchanged({ ...bare, ...assertionForm, client_assertion: 'x.y' }),
  },
  { name: 'client_assertion_invalid_issuer', provoke: () => asserted({ iss: 'nobody' }) },
  { name: 'client_assertion_invalid_subject', provoke: () => asserted({ sub: 'nobody' }) },
  {
    name: 'client_assertion_invalid_audience',
    provoke: () => asserted({ aud: 'https://dev-5550123.okta.com' }),
  },
  { name: 'client_assertion_expiration_required', provoke: () => asserted({ exp: undefined }) },
  { name: 'client_assertion_expired_token', provoke: () => asserted({ exp: seconds }) },
  {
    name: 'client_assertion_expires_too_far_in_future',
    provoke: () => asserted({ exp: seconds + 3601 }),
  },
  { name: 'client_assertion_issued_at_in_future', provoke: () => asserted({ iat: seconds + 1 }) },
  {
    name: 'client_assertion_already_used',
    provoke: async () => {
      const served = withKey()
      await asserted({ jti: 'once' }, undefined, served)
      return asserted({ jti: 'once' }, undefined, served)
    },
  },
  {
    name: 'client_assertion_invalid_signature',
    provoke: () => asserted({}, undefined, key({ n: 'AQAB'.repeat(86) })),
  },
  {
    name: 'client_assertion_invalid_kid',
    provoke: () => asserted({}, { alg: 'RS256', kid: 'other' }),
  },
  {
    name: 'client_assertion_invalid_jwks',
    provoke: () => asserted({}, undefined, key({ n: undefined })),
  },
  {
    name: 'client_assertion_invalid_key_use',
    value: 'sig',
    provoke: () => asserted({}, undefined, key({ use: 'other' })),
  },
  {
    name: 'client_assertion_not_signed_with_signing_key',
    provoke: () => asserted({}, undefined, key({ use: 'enc' })),
  },
  {
    name: 'client_assertion_jwks_not_configured',
    provoke: () =>
      asserted(
        {},
        undefined,
        withKey(() => undefined),
      ),
  },
  {
    name: 'client_assertion_invalid_signature_algorithm',
    provoke: () => asserted({}, { alg: 'HS256' }),
  },
  {
    name: 'client_assertion_invalid_secret_length',
    provoke: () => asserted({}, { alg: 'HS256' }, withSecret('short')),
  },
  {
    name: 'client_assertion_invalid_no_secret',
    provoke: () => asserted({}, { alg: 'HS256' }, withSecret(undefined)),
  },
]
