import { authorizeUrl, bench, get, pkce, post, submit } from '../okta.fixture.ts'
import type { Refusal } from './refusal.fixture.ts'
import { benchWith } from './refusal.fixture.ts'

type Change = Record<string, string | undefined>

const asked = (change: Change, { okta } = bench()) => get(okta, authorizeUrl(okta, change))

const row = (name: Refusal['name'], change: Change, value = ''): Refusal => ({
  name,
  value,
  provoke: () => asked(change),
})

const enrolment = {
  response_type: 'none',
  prompt: 'enroll_authenticator',
  scope: undefined,
  max_age: '0',
  acr_values: 'urn:okta:loa:2fa:any:ifpossible',
  enroll_amr_values: 'sms',
}

const implicit = () =>
  benchWith((app) => {
    app.settings.oauthClient.response_types = ['code', 'token', 'id_token']
    app.settings.oauthClient.grant_types = ['authorization_code', 'implicit']
  })

/** Signs Ada in; the answer goes back to the client. */
async function signedIn(change: Change, { okta } = bench(), username = 'ada@example.com') {
  const page = await get(okta, authorizeUrl(okta, change))
  return submit(okta, page, { username, password: 'difference-engine' })
}

const challenge = { code_challenge: pkce.challenge, code_challenge_method: 'S256' }

/** What authorize, the sign-in and logout refuse. */
export const authorizeRefusals: readonly Refusal[] = [
  // The page that shows it is a 400, where the table says 401.
  { ...row('invalid_client_id', { client_id: 'nobody' }), status: 400 },
  row('illegal_redirect_uri', { redirect_uri: 'https://elsewhere.example.com/' }),
  row('invalid_state', { state: undefined }),
  row('no_default_scopes', { scope: undefined }),
  row('no_matching_scope', { scope: 'openid quiz' }),
  row('openid_scope_required', { scope: 'profile' }),
  row('unsupported_response_type', { response_type: 'token' }, 'code'),
  row('unsupported_response_mode', { response_mode: 'pigeon' }),
  row('unsupported_response_mode_okta_post_message_with_code', {
    response_mode: 'okta_post_message',
  }),
  row('no_existing_session', { prompt: 'none' }),
  row(
    'invalid_prompt',
    { prompt: 'none login' },
    'none, login, consent, login consent, enroll_authenticator',
  ),
  row('invalid_max_age', { max_age: 'soon' }),
  row('invalid_prompt_for_zero_max_age', { max_age: '0', prompt: 'none' }),
  row('pkce_invalid_challenge', { ...challenge, code_challenge: 'a b' }),
  row('pkce_missing_challenge', { code_challenge_method: 'S256' }),
  row('pkce_unsupported_code_challenge_method', { code_challenge: pkce.challenge }, 'S256'),
  row('unknown_idp', { idp: '0oaelsewhere' }),
  row('mfa_attestation_cannot_use_custom_as', { acr_values: 'urn:okta:app:mfa:attestation' }),
  row('invalid_request_uri', { request_uri: 'urn:okta:gone' }),
  row('authorize_request_object_and_request_uri_provided', { request_uri: 'urn:x', request: 'x' }),
  row('invalid_response_type_for_authenticator_enrollment', { prompt: 'enroll_authenticator' }),
  row('invalid_prompt_for_none_response_type', { response_type: 'none' }),
  row('unsupported_scope_for_none_response_type', { ...enrolment, scope: 'openid' }),
  row('unsupported_nonce_for_none_response_type', { ...enrolment, nonce: 'n' }),
  row('invalid_max_age_for_enroll_authenticator_prompt', { ...enrolment, max_age: '1' }),
  row('invalid_acr_values_for_enroll_authenticator_prompt', { ...enrolment, acr_values: 'phr' }),
  row('invalid_enroll_amr_for_none_response_type', { ...enrolment, enroll_amr_values: undefined }),
  {
    name: 'illegal_duplicated_parameters',
    value: 'scope',
    provoke: () => {
      const { okta } = bench()
      return get(okta, `${authorizeUrl(okta)}&scope=openid`)
    },
  },
  {
    name: 'invalid_client_application_type',
    value: 'authorize',
    provoke: () =>
      asked(
        {},
        benchWith(({ settings }) => {
          settings.oauthClient.application_type = 'service'
        }),
      ),
  },
  {
    name: 'invalid_authorization_server',
    provoke: () =>
      asked(
        {},
        benchWith((_, { authorizationServers: [server] }) => {
          if (server) server.status = 'INACTIVE'
        }),
      ),
  },
  { name: 'invalid_nonce', provoke: () => asked({ response_type: 'id_token' }, implicit()) },
  {
    name: 'unsupported_response_mode_query_with_tokens',
    provoke: () =>
      asked({ response_type: 'token', nonce: 'n', response_mode: 'query' }, implicit()),
  },
  {
    name: 'login_required',
    provoke: async () => {
      const { okta, clock } = bench()
      const cookie = okta.control.signIn('ada@example.com').split(';')[0] ?? ''
      clock.time += 60_000
      return get(okta, authorizeUrl(okta, { prompt: 'none', max_age: '1' }), { cookie })
    },
  },
  {
    name: 'consent_required',
    value: 'quiz',
    provoke: () => {
      const { okta } = benchWith(({ settings }, { authorizationServers: [server] }) => {
        settings.oauthClient.consent_method = 'REQUIRED'
        server?.scopes.push({ ...scope, name: 'quiz', consent: 'REQUIRED' })
      })
      const cookie = okta.control.signIn('ada@example.com').split(';')[0] ?? ''
      return get(okta, authorizeUrl(okta, { prompt: 'none', scope: 'openid quiz' }), { cookie })
    },
  },
  {
    name: 'access_denied',
    provoke: async () => {
      const { okta } = bench()
      return submit(okta, await get(okta, authorizeUrl(okta)), { cancel: 'true' })
    },
  },
  {
    name: 'request_expired',
    provoke: () => {
      const { okta } = bench()
      return post(okta, `${okta.origin}/signin`, { stateToken: 'long-gone' })
    },
  },
  { name: 'unmet_authentication_requirements', provoke: () => signedIn({ acr_values: 'phr' }) },
  {
    name: 'user_not_assigned',
    provoke: () =>
      signedIn(
        {},
        benchWith((app) => {
          app.assignments.groups = []
        }),
      ),
  },
  {
    name: 'no_matching_policy',
    provoke: () =>
      signedIn(
        {},
        benchWith((_, { authorizationServers: [server] }) => {
          if (server) server.policies = []
        }),
      ),
  },
  { name: 'no_scope_allowed', provoke: () => signedIn({ scope: 'quiz' }, withScope('other')) },
  {
    name: 'consent_required',
    value: 'quiz',
    provoke: async () => {
      const { okta } = withConsent()
      const headers = { cookie: okta.control.signIn('ada@example.com') }
      return get(okta, authorizeUrl(okta, { scope: 'openid quiz', prompt: 'none' }), headers)
    },
  },
  {
    name: 'scope_denied',
    value: 'quiz',
    provoke: () => signedIn({ scope: 'openid quiz' }, withScope('other')),
  },
]

const scope = { default: false, metadataPublish: 'NO_CLIENTS', optional: false } as const

/** An app and a scope that want the person to be asked. */
const withConsent = () =>
  benchWith((app, { authorizationServers: [server] }) => {
    app.settings.oauthClient.consent_method = 'REQUIRED'
    const like = { default: false, metadataPublish: 'NO_CLIENTS', optional: false } as const
    server?.scopes.push({ ...like, name: 'quiz', consent: 'REQUIRED' })
  })

/** A server with the scopes `quiz` and `other`, whose rule allows one of them. */
const withScope = (allowed: string) =>
  benchWith((_, { authorizationServers: [server] }) => {
    for (const name of ['quiz', 'other']) server?.scopes.push({ ...scope, name })
    const rule = server?.policies[0]?.rules[0]
    if (rule) rule.conditions.scopes.include = [allowed]
  })
