import type { Expression } from '../expression/expression.ts'
import { uncheckedExpression } from '../expression/expression.ts'
import { appIdOf, clientIdOf } from '../ids.ts'
import type { AppInFile } from './file.ts'
import type { Organisation } from './organisation.ts'
import type { Profile } from './profile-schema.ts'
import type { User } from './user.ts'
import { isInGroup, isNamed } from './user.ts'

type OAuthSettings = AppInFile['settings']['oauthClient']

export type App = {
  readonly id: string
  readonly clientId: string
  /** All that was set up; everything below follows from it. */
  definition: AppInFile
  status: 'ACTIVE' | 'INACTIVE'
  label: string
  applicationType: OAuthSettings['application_type']
  clientSecret: string | undefined
  /** Secrets that are accepted beside the first one while the client changes over. */
  readonly otherSecrets: string[]
  /** What its assertions and request objects may be signed with. */
  publicKeys: OAuthSettings['jwks']['keys']
  requestObjectAlgorithm: OAuthSettings['request_object_signing_alg']
  postLogoutRedirectUris: readonly string[]
  method: AppInFile['credentials']['oauthClient']['token_endpoint_auth_method']
  pkceRequired: boolean
  redirectUris: readonly string[]
  responseTypes: OAuthSettings['response_types']
  grantTypes: OAuthSettings['grant_types']
  rotation: OAuthSettings['refresh_token']
  assignments: AppInFile['assignments']
  /** `app.profile.x` in expressions. */
  profile: AppInFile['profile']
  /** What fills the people's profiles in the app, by attribute. */
  mappings: ReadonlyMap<string, Pick<Expression, 'evaluate'>>
  /** What the people's profiles have of their own, by login in lower case. */
  profiles: ReadonlyMap<string, Profile>
}

/** An app as it runs. */
export const appOf = (definition: AppInFile): App => ({
  id: appIdOf(definition),
  clientId: clientIdOf(definition),
  otherSecrets: [],
  definition,
  ...runningApp(definition),
})

/** Sets an app up anew; its ids stay. */
export const redefineApp = (app: App, definition: AppInFile): void =>
  void Object.assign(app, { definition, ...runningApp(definition) })

function runningApp(definition: AppInFile) {
  const { label, status, credentials, settings, assignments, profile, profileMappings } = definition
  const { client_secret, token_endpoint_auth_method, pkce_required } = credentials.oauthClient
  const { redirect_uris, response_types, grant_types, refresh_token } = settings.oauthClient
  const { application_type, post_logout_redirect_uris, jwks } = settings.oauthClient
  return {
    label,
    status,
    applicationType: application_type,
    clientSecret: client_secret,
    publicKeys: jwks.keys,
    requestObjectAlgorithm: settings.oauthClient.request_object_signing_alg,
    postLogoutRedirectUris: post_logout_redirect_uris,
    method: token_endpoint_auth_method,
    pkceRequired: pkce_required,
    redirectUris: redirect_uris,
    responseTypes: response_types,
    grantTypes: grant_types,
    rotation: refresh_token,
    assignments,
    profile,
    mappings: new Map(
      Object.entries(profileMappings).map(([name, source]) => [name, uncheckedExpression(source)]),
    ),
    profiles: new Map(
      Object.entries(assignments.profiles ?? {}).map(([login, own]) => [login.toLowerCase(), own]),
    ),
  }
}

/** The secrets that a client may use now: its own, and others while it changes over. */
export const clientSecretsOf = ({ clientSecret, otherSecrets }: App): readonly string[] =>
  clientSecret === undefined ? otherSecrets : [clientSecret, ...otherSecrets]

/** The app of a client, unless it is inactive: then there is no such client. */
export const activeApp = ({ apps }: Organisation, clientId: string | undefined): App | undefined =>
  apps.find((app) => app.clientId === clientId && app.status === 'ACTIVE')

/** What a person is called in an app: as they sign in, unless the assignment says otherwise. */
export const appUserName = ({ profiles }: App, { login }: User): string =>
  String(profiles.get(login.toLowerCase())?.['userName'] ?? login)

/** Whether a person was assigned by an administrator, alone or with a group. */
export const hasAssignment = (user: User, { assignments }: App): boolean =>
  isNamed(user, assignments.users) || isInGroup(user, assignments.groups)

/** Whether a person may have the app: everybody where assignment is implicit. */
export const isAssigned = (user: User, app: App): boolean =>
  app.definition.settings.implicitAssignment === true || hasAssignment(user, app)
