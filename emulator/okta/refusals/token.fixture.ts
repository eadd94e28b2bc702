import { grantTypesOfOkta } from '../grants/grant-types.ts'
import {
  bench,
  codeFor,
  credentials,
  exchange,
  get,
  pkce,
  post,
  refresh,
  tokensFor,
} from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import type { Refusal } from './refusal.fixture.ts'
import { benchWith } from './refusal.fixture.ts'

type Change = Record<string, string | undefined>

const all = grantTypesOfOkta.join(', ')
const challenge = { code_challenge: pkce.challenge, code_challenge_method: 'S256' }
const other = (okta: ReturnType<typeof bench>['okta']) => okta.issuerOf('OtherAuthServer')

/** A code exchanged otherwise than it should be. */
const exchanged = async (asked: Change, change: Change) => {
  const { okta } = bench()
  return exchange(okta, await codeFor(okta, asked), change)
}

/** A code exchanged by the script of a page. */
const fromPage = async (origin: string, change: Change) => {
  const { okta } = bench()
  return exchange(okta, await codeFor(okta, challenge), change, { origin })
}

const scope = { name: 'quiz', default: false, metadataPublish: 'NO_CLIENTS' } as const

/** A client that may have everything: what its request lacks is refused for itself. */
const capable = (consent: 'IMPLICIT' | 'REQUIRED' = 'IMPLICIT') =>
  benchWith((app, { authorizationServers: [server] }) => {
    const grants = ['authorization_code', 'client_credentials', 'password'] as const
    app.settings.oauthClient.grant_types = [...grants]
    app.settings.oauthClient.consent_method = 'REQUIRED'
    server?.scopes.push({ ...scope, consent })
    server?.policies[0]?.rules[0]?.conditions.grantTypes.include.push(...grants)
  })

const granted = (grant_type: string, change: Change, { okta } = capable()) =>
  post(okta, `${okta.variables.issuer}/v1/token`, { grant_type, ...credentials(okta), ...change })

const ada = { username: 'ada@example.com', password: 'difference-engine', scope: 'openid' }

/** What token refuses, once the client is known. */
export const tokenRefusals: readonly Refusal[] = [
  {
    name: 'temporarily_unavailable',
    provoke: async () => {
      const { okta } = bench()
      return okta.trouble(new Request(`${okta.variables.issuer}/v1/token`), 400)
    },
  },
  {
    name: 'token_request_missing_grant_type',
    value: all,
    provoke: () => exchanged({}, { grant_type: undefined }),
  },
  {
    name: 'unsupported_grant_type',
    value: all,
    provoke: () => exchanged({}, { grant_type: 'telepathy' }),
  },
  {
    name: 'unauthorized_client',
    value: 'authorization_code, refresh_token',
    provoke: () => exchanged({}, { grant_type: 'urn:ietf:params:oauth:grant-type:device_code' }),
  },
  {
    name: 'missing_token_request_parameter',
    value: 'code',
    provoke: () => exchanged({}, { code: undefined }),
  },
  { name: 'invalid_authorization_code', provoke: () => exchanged({}, { code: 'x' }) },
  {
    name: 'mismatched_redirect_uri',
    provoke: () => exchanged({}, { redirect_uri: 'https://layla.amazon.com/' }),
  },
  { name: 'pkce_verification_failed', provoke: () => exchanged(challenge, { code_verifier: 'x' }) },
  { name: 'pkce_missing_verifier', provoke: () => exchanged(challenge, {}) },
  {
    name: 'pkce_missing_challenge_verifier_present',
    provoke: () => exchanged({}, { code_verifier: pkce.verifier }),
  },
  {
    name: 'mismatched_authorization_server',
    provoke: async () => {
      const { okta } = bench()
      const code = await codeFor(okta)
      const form = { grant_type: 'authorization_code', code, ...credentials(okta) }
      return post(okta, `${other(okta)}/v1/token`, form)
    },
  },
  {
    name: 'mismatched_client',
    provoke: async () => {
      const { okta } = benchWith((app, file) => {
        const twin = structuredClone(app)
        twin.credentials.oauthClient.client_id = '0oatwin'
        file.apps.push({ ...twin, id: '0oatwin', label: 'Twin' })
      })
      return exchange(okta, await codeFor(okta), { client_id: '0oatwin' })
    },
  },
  {
    name: 'unsupported_auth_method_browser_request',
    provoke: () => fromPage('https://app.example', {}),
  },
  {
    name: 'illegal_origin_browser_request',
    provoke: () => fromPage('https://app.example', { code_verifier: pkce.verifier }),
  },
  { name: 'invalid_refresh_token', provoke: () => refresh(bench().okta, 'garbage') },
  {
    name: 'refresh_scopes_denied',
    value: 'email',
    provoke: async () => {
      const { okta } = bench()
      const { refresh_token } = await tokensFor(okta)
      return refresh(okta, refresh_token, { scope: 'openid email' })
    },
  },
  {
    name: 'openid_not_allowed_client_creds',
    provoke: () => granted('client_credentials', { scope: 'openid' }),
  },
  {
    name: 'consent_required_client_credentials',
    value: 'quiz',
    provoke: () => granted('client_credentials', { scope: 'quiz' }, capable('REQUIRED')),
  },
  {
    name: 'consent_required_ropf',
    value: 'quiz',
    provoke: () => granted('password', { ...ada, scope: 'openid quiz' }, capable('REQUIRED')),
  },
  {
    name: 'confidential_client_required',
    provoke: () => {
      const { okta } = benchWith((app) => {
        app.settings.oauthClient.grant_types = ['client_credentials']
        const { oauthClient } = app.credentials
        delete oauthClient.client_secret
        oauthClient.token_endpoint_auth_method = 'none'
      })
      const change = { scope: 'quiz', client_secret: undefined }
      return granted('client_credentials', change, { ...bench(), okta })
    },
  },
  {
    name: 'invalid_password_credentials',
    provoke: () => granted('password', { ...ada, password: 'guess' }),
  },
  {
    name: 'expired_password_credentials',
    provoke: () => {
      const served = capable()
      served.okta.control.setStatus('ada@example.com', 'PASSWORD_EXPIRED')
      return granted('password', ada, served)
    },
  },
  {
    name: 'user_rate_limited',
    provoke: async () => {
      const { okta } = benchWith((_, { switches }) => {
        switches.rateLimits = 'enforce'
      })
      const { refresh_token } = await tokensFor(okta)
      for (let times = 0; times < 3; times++) await refresh(okta, refresh_token)
      return refresh(okta, refresh_token)
    },
  },
  {
    name: 'request_missing_token',
    provoke: () => {
      const { okta } = bench()
      return post(okta, `${okta.variables.issuer}/v1/introspect`, credentials(okta))
    },
  },
  {
    name: 'user_claim_evaluation_failure',
    value: 'FirstNameClaim',
    provoke: () => withClaim({ name: 'FirstNameClaim', value: '1 / (' }),
  },
  {
    name: 'system_claim_evaluation_failure',
    value: 'sub',
    provoke: () => withClaim({ name: 'sub', value: '1 / (' }),
  },
  {
    name: 'too_many_groups_in_groups_claim',
    provoke: () => withClaim({ name: 'groups', value: '.*', valueType: 'GROUPS' }, manyGroups),
  },
  { name: 'access_token_missing', provoke: () => informed('', {}) },
  { name: 'access_token_in_query', provoke: () => informed('?access_token=x', {}) },
  { name: 'access_token_invalid', provoke: () => informed('', { authorization: 'Bearer x' }) },
  {
    name: 'access_token_duplicate',
    provoke: () => {
      const { okta } = bench()
      const url = `${okta.variables.issuer}/v1/userinfo`
      return post(okta, url, { access_token: 'x' }, { authorization: 'Bearer x' })
    },
  },
  {
    name: 'access_token_insufficient_scopes',
    provoke: async () => {
      const { okta } = bench()
      const token = await okta.control.issueAccessToken({
        ...{ server: 'OktaQuizGameSkillAuthServer', login: 'ada@example.com', scopes: ['quiz'] },
      })
      const headers = { authorization: `Bearer ${token}` }
      return get(okta, `${okta.variables.issuer}/v1/userinfo`, headers)
    },
  },
]

const informed = (query: string, headers: Record<string, string>) => {
  const { okta } = bench()
  return get(okta, `${okta.variables.issuer}/v1/userinfo${query}`, headers)
}

const manyGroups = Array.from({ length: 101 }, (_, index) => `Group ${index}`)

type ClaimInFile = OktaFile['authorizationServers'][number]['claims'][number]

/** A code exchanged where there is one claim, which nobody looked at before. */
async function withClaim(
  claim: Pick<ClaimInFile, 'name' | 'value'> & Partial<ClaimInFile>,
  groups: readonly string[] = [],
) {
  const { okta } = benchWith((_, file) => {
    const { authorizationServers, users } = file
    const [like] = authorizationServers[0]?.claims ?? []
    if (like) Object.assign(like, { group_filter_type: 'REGEX', ...claim })
    file.groups = groups.map((name) => ({ name }))
    for (const user of users) user.groups = [...groups]
  })
  return exchange(okta, await codeFor(okta))
}
