import type { App } from '../../organisation/app.ts'
import { orgServer } from '../../organisation/org-server.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { activeKey } from '../../tokens/keyring.ts'
import { link } from '../route.ts'
import { stampsOf } from '../stamps.ts'
import { keyInApp } from './public-key.ts'

export const appHref = (org: Organisation, { id }: { readonly id: string }): string =>
  `${org.origin}/api/v1/apps/${id}`

/** What people are called in an app unless their assignment says otherwise. */
export const userNameTemplate = `\${source.login}`

/** The key that the organisation itself signs with for all apps. */
export const orgKid = async (org: Organisation): Promise<string> =>
  (await activeKey(orgServer(org))).kid

/** An app as the API shows it; Okta tells the secret only to whoever makes or changes the app. */
export async function appView(
  org: Organisation,
  app: App,
  secret: 'with secret' | 'without' = 'without',
) {
  const { id, status, definition } = app
  return {
    id,
    name: 'oidc_client',
    label: definition.label,
    status,
    ...stampsOf(org, id),
    ...looksOf(org, app),
    features: [],
    signOnMode: 'OPENID_CONNECT',
    credentials: {
      userNameTemplate: { template: userNameTemplate, type: 'BUILT_IN' },
      signing: { kid: await orgKid(org) },
      oauthClient: credentialsOf(app, secret),
    },
    settings: {
      app: {},
      manualProvisioning: false,
      implicitAssignment: definition.settings.implicitAssignment ?? false,
      notes: { admin: null, enduser: null, ...org.records.looks.get(id)?.notes },
      oauthClient: settingsOf(app),
    },
    ...(Object.keys(definition.profile).length > 0 ? { profile: definition.profile } : {}),
    _links: linksOf(org, app),
  }
}

function looksOf({ records }: Organisation, { id }: App) {
  const looks = records.looks.get(id)
  return {
    accessibility: {
      selfService: false,
      errorRedirectUrl: null,
      loginRedirectUrl: null,
      ...looks?.accessibility,
    },
    visibility: {
      autoLaunch: false,
      autoSubmitToolbar: false,
      hide: { iOS: true, web: true },
      appLinks: { oidc_client_link: true },
      ...looks?.visibility,
    },
  }
}

function credentialsOf({ clientId, definition }: App, secret: 'with secret' | 'without') {
  const { client_secret, token_endpoint_auth_method, pkce_required } =
    definition.credentials.oauthClient
  const isTold = secret === 'with secret' && client_secret !== undefined
  return {
    autoKeyRotation: true,
    client_id: clientId,
    ...(isTold ? { client_secret } : {}),
    token_endpoint_auth_method,
    pkce_required,
  }
}

/** Okta shows some of the settings only where there is something to show. */
function settingsOf(app: App) {
  const { jwks, refresh_token, post_logout_redirect_uris, ...oauthClient } =
    app.definition.settings.oauthClient
  const keys = jwks.keys.map((key) => keyInApp(app, key))
  return {
    client_uri: null,
    logo_uri: null,
    ...oauthClient,
    ...(post_logout_redirect_uris.length > 0 ? { post_logout_redirect_uris } : {}),
    ...(keys.length > 0 ? { jwks: { keys } } : {}),
    ...(oauthClient.grant_types.includes('refresh_token') ? { refresh_token } : {}),
    issuer_mode: oauthClient.issuer_mode ?? 'ORG_URL',
    idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
    wildcard_redirect: 'DISABLED',
    dpop_bound_access_tokens: false,
    participate_slo: false,
  }
}

/**
 * Unlike its OpenAPI description says, Okta gives an app no `self`; with one, Okta's own client would
 * keep the answer and read it again after the app has changed.
 */
function linksOf(org: Organisation, app: App) {
  const href = appHref(org, app)
  const next = app.status === 'ACTIVE' ? 'deactivate' : 'activate'
  const proof = app.method === 'private_key_jwt' ? 'jwks' : 'secrets'
  return {
    [next]: link(`${href}/lifecycle/${next}`),
    clientCredentials: [{ name: proof, ...link(`${href}/credentials/${proof}`) }],
    users: link(`${href}/users`),
    groups: link(`${href}/groups`),
    logo: [],
    appLinks: [],
  }
}
