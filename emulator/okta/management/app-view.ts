import type { App, Organisation } from '../organisation/organisation.ts'
import { stampsOf } from './records.ts'
import { link } from './route.ts'

export const appHref = (org: Organisation, { id }: { readonly id: string }): string =>
  `${org.origin}/api/v1/apps/${id}`

/** What people are called in an app unless their assignment says otherwise. */
export const userNameTemplate = `\${source.login}`

/** An app as the API shows it. Okta tells administrators the secret too. */
export function appView(org: Organisation, app: App) {
  const { id, clientId, status, definition } = app
  const { client_secret, token_endpoint_auth_method, pkce_required } =
    definition.credentials.oauthClient
  const { jwks, ...oauthClient } = definition.settings.oauthClient
  const looks = org.records.looks.get(id)
  return {
    id,
    name: 'oidc_client',
    label: definition.label,
    status,
    ...stampsOf(org, id),
    accessibility: { selfService: false, ...looks?.accessibility },
    visibility: {
      autoLaunch: false,
      autoSubmitToolbar: false,
      hide: { iOS: true, web: true },
      appLinks: { oidc_client_link: true },
      ...looks?.visibility,
    },
    features: [],
    signOnMode: 'OPENID_CONNECT',
    credentials: {
      userNameTemplate: { template: userNameTemplate, type: 'BUILT_IN' },
      signing: {},
      oauthClient: {
        autoKeyRotation: true,
        client_id: clientId,
        ...(client_secret === undefined ? {} : { client_secret }),
        token_endpoint_auth_method,
        pkce_required,
      },
    },
    settings: {
      app: {},
      oauthClient: {
        ...oauthClient,
        ...(jwks.keys.length > 0 ? { jwks } : {}),
        issuer_mode: oauthClient.issuer_mode ?? 'ORG_URL',
        wildcard_redirect: 'DISABLED',
      },
    },
    profile: definition.profile,
    _links: linksOf(org, app),
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
