import type { AppInFile } from './file.ts'
import type { Path, People, Report } from './file-report.ts'

/** Grants, response types and redirect URIs must go together, as Okta demands. */
function checkGrants({ settings, credentials }: AppInFile, report: Report): void {
  const { application_type, grant_types, redirect_uris } = settings.oauthClient
  const isService = application_type === 'service'
  const has = (grant: (typeof grant_types)[number]) => grant_types.includes(grant)
  const redirects = has('authorization_code') || has('implicit')
  // Okta's page of the Apps API: an app that can do without a browser needs no redirect URI.
  const doesWithout = has('client_credentials') || has('password')
  if (redirects && !doesWithout && redirect_uris.length === 0) {
    report(['redirect_uris'], 'a client that people sign in to needs a redirect URI')
  }
  const isOfService = (grant: string) => grant === 'client_credentials' || grant === 'implicit'
  if (isService && !(has('client_credentials') && grant_types.every(isOfService))) {
    const message = 'a service app has the grant client_credentials, and implicit at most beside it'
    report(['grant_types'], message)
  }
  const isPublic = credentials.oauthClient.token_endpoint_auth_method === 'none'
  if (isPublic && grant_types.includes('client_credentials')) {
    report(['grant_types'], 'a public client (method "none") cannot have client_credentials')
  }
}

/**
 * Reports response types that an app lists and cannot be answered. Unlike a file, Okta's API takes
 * them, as its own example shows: a request that asks for them is refused then.
 */
export function checkResponseTypes({ settings }: AppInFile, path: Path, report: Report): void {
  const { application_type, grant_types, response_types } = settings.oauthClient
  const hasTokens = response_types.some((type) => type !== 'code')
  if (application_type !== 'service' && hasTokens && !grant_types.includes('implicit')) {
    const message = 'token and id_token need the grant type implicit'
    report([...path, 'settings', 'oauthClient', 'response_types'], message)
  }
}

/** Reports what does not go together in an app, and who it is assigned to that is nowhere. */
export function checkApp(app: AppInFile, path: Path, people: People, report: Report): void {
  const { client_secret, token_endpoint_auth_method, pkce_required } = app.credentials.oauthClient
  const credentials = [...path, 'credentials', 'oauthClient']
  const isPublic = token_endpoint_auth_method === 'none'
  const hasSecret = !isPublic && token_endpoint_auth_method !== 'private_key_jwt'
  if (hasSecret && client_secret === undefined) {
    report([...credentials, 'client_secret'], 'a client that is not public needs a secret')
  }
  if (isPublic && client_secret !== undefined) {
    report([...credentials, 'client_secret'], 'a public client (method "none") has no secret')
  }
  if (isPublic && !pkce_required) {
    report([...credentials, 'pkce_required'], 'a public client (method "none") must require PKCE')
  }
  checkGrants(app, (at, message) => report([...path, 'settings', 'oauthClient', ...at], message))
  people.users(app.assignments.users, [...path, 'assignments', 'users'])
  people.groups(app.assignments.groups, [...path, 'assignments', 'groups'])
}
