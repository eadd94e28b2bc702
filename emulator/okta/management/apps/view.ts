import type { App } from '../../organisation/app.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { link } from '../route.ts'
import { stampsOf } from '../stamps.ts'

export const appHref = (org: Organisation, { id }: { readonly id: string }): string =>
  `${org.origin}/api/v1/apps/${id}`

/** What people are called in an app unless their assignment says otherwise. */
export const userNameTemplate = `\${source.login}`

/** An app as the API shows it. Okta tells administrators the secret too. */
export function appView(org: Organisation, app: App) {
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
    credentials: credentialsOf(app),
    settings: { app: {}, oauthClient: settingsOf(app) },
    profile: definition.profile,
    _links: linksOf(org, app),
  }
}

function looksOf({ records }: Organisation, { id }: App) {
  const looks = records.looks.get(id)
  return {
    accessibility: { selfService: false, ...looks?.accessibility },
    visibility: {
      autoLaunch: false,
      autoSubmitToolbar: false,
      hide: { iOS: true, web: true },
      appLinks: { oidc_client_link: true },
      ...looks?.visibility,
    },
  }
}

function credentialsOf({ clientId, definition }: App) {
  const { client_secret, token_endpoint_auth_method, pkce_required } =
    definition.credentials.oauthClient
  return {
    userNameTemplate: { template: userNameTemplate, type: 'BUILT_IN' },
    signing: {},
    oauthClient: {
      autoKeyRotation: true,
      client_id: clientId,
      ...(client_secret === undefined ? {} : { client_secret }),
      token_endpoint_auth_method,
      pkce_required,
    },
  }
}

function settingsOf({ definition }: App) {
  const { jwks, ...oauthClient } = definition.settings.oauthClient
  return {
    ...oauthClient,
    ...(jwks.keys.length > 0 ? { jwks } : {}),
    issuer_mode: oauthClient.issuer_mode ?? 'ORG_URL',
    wildcard_redirect: 'DISABLED',
  }
}

function linksOf(org: Organisation, app: App) {
  const href = appHref(org, app)
  const lifecycle =
    app.status === 'ACTIVE'
      ? { deactivate: link(`${href}/lifecycle/deactivate`, 'POST') }
      : { activate: link(`${href}/lifecycle/activate`, 'POST') }
  return {
    self: link(href),
    ...lifecycle,
    users: link(`${href}/users`),
    groups: link(`${href}/groups`),
    logo: [],
    appLinks: [],
  }
}
