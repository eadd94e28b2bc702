import { z } from 'zod'
import { apiError } from '../../errors.ts'
import { hasWildcard } from '../../organisation/redirect-uri.ts'
import { refuseFurtherGrants } from '../further-grants.ts'
import { userNameTemplate } from './view.ts'

const strings = z.array(z.string()).catch([])
const record = z.record(z.string(), z.unknown()).catch({})
const looseClient = z.record(z.string(), z.unknown()).catch({}).prefault({})

/** What is asked of an app before it is looked at as one that can be here. */
const wanted = z.object({
  name: z.string().nullish().catch(undefined),
  signOnMode: z.string().nullish().catch(undefined),
  credentials: z
    .object({
      oauthClient: looseClient,
      userNameTemplate: record.optional(),
      signing: z.object({ kid: z.string().nullish() }).nullish().catch(undefined),
    })
    .partial()
    .catch({})
    .optional(),
  settings: z
    .looseObject({ oauthClient: looseClient, inlineHookId: z.unknown() })
    .partial()
    .catch({})
    .optional(),
})

/** Whether a setting, that nobody here follows, says no more than what is done anyway. */
type Harmless = (value: unknown) => boolean

const never: Harmless = () => false
const among =
  (...values: readonly unknown[]): Harmless =>
  (value) =>
    values.includes(value)
const where =
  (name: string, wantedValue: string): Harmless =>
  (value) =>
    record.parse(value)[name] === wantedValue

/** Settings of an app that would change what it does. */
const settingsNotFollowed: Readonly<Record<string, Harmless>> = {
  dpop_bound_access_tokens: among(false),
  wildcard_redirect: among('DISABLED'),
  subject_type: among('public'),
  sector_identifier_uri: never,
  issuer_mode: among('ORG_URL', 'DYNAMIC'),
  jwks_uri: never,
  id_token_encrypted_response_alg: never,
  frontchannel_logout_uri: never,
  participate_slo: among(false),
  network: where('connection', 'ANYWHERE'),
  idp_initiated_login: where('mode', 'DISABLED'),
}
const credentialsNotFollowed: typeof settingsNotFollowed = { autoKeyRotation: among(true) }
const templateNotFollowed: typeof settingsNotFollowed = {
  template: among(userNameTemplate),
  suffix: never,
  userSuffix: never,
}

/** Refuses an app that nobody here would treat as Okta does; `kid` is the organisation's own key. */
export function refuseNotFollowed(body: unknown, kid: string): void {
  const { data } = wanted.safeParse(body)
  if (!data) return
  const { name, signOnMode, credentials, settings } = data
  if (
    (signOnMode ?? 'OPENID_CONNECT') !== 'OPENID_CONNECT' ||
    (name ?? 'oidc_client') !== 'oidc_client'
  ) {
    throw apiError('NOT_EMULATED', 'Apps other than OpenID Connect clients are not emulated.')
  }
  refuseClient(settings?.oauthClient ?? {})
  refuse('credentials.oauthClient', credentials?.oauthClient ?? {}, credentialsNotFollowed)
  refuse('credentials.userNameTemplate', credentials?.userNameTemplate ?? {}, templateNotFollowed)
  refuse('credentials.signing', credentials?.signing ?? {}, { kid: among(kid) })
  refuse('settings', settings ?? {}, { inlineHookId: never })
}

function refuseClient(client: Readonly<Record<string, unknown>>): void {
  refuseFurtherGrants(strings.parse(client['grant_types']))
  const { redirect_uris, post_logout_redirect_uris } = client
  const uris = [redirect_uris, post_logout_redirect_uris].flatMap((list) => strings.parse(list))
  const uri = uris.find(hasWildcard)
  if (uri !== undefined) throw apiError('NOT_EMULATED', `The wildcard in ${uri} is not emulated.`)
  refuse('settings.oauthClient', client, settingsNotFollowed)
}

function refuse(
  part: string,
  given: Readonly<Record<string, unknown>>,
  notFollowed: typeof settingsNotFollowed,
): void {
  for (const [name, isHarmless] of Object.entries(notFollowed)) {
    const value = given[name] ?? ''
    if (value === '' || isHarmless(value)) continue
    throw apiError('NOT_EMULATED', `${part}.${name}: ${JSON.stringify(value)} is not emulated.`)
  }
}
