import { z } from 'zod'
import { apiError } from '../../errors.ts'
import { furtherGrantTypes, grantTypesOfOkta } from '../../grants/grant-types.ts'
import { secretValue } from '../../ids.ts'
import type { App } from '../../organisation/app.ts'
import type { AppInFile } from '../../organisation/file.ts'
import { app, writtenApp } from '../../organisation/file-app.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { hasWildcard } from '../../organisation/redirect-uri.ts'
import type { Ask } from '../route.ts'
import { bodyOf, checked } from '../route.ts'
import { userNameTemplate } from './view.ts'

const strict = writtenApp.shape
const inFile = strict.credentials.shape.oauthClient
/** Without defaults: what a change does not name stays as it was. */
const credentials = inFile
  .extend({ token_endpoint_auth_method: inFile.shape.token_endpoint_auth_method.unwrap() })
  .partial()
  .loose()
const settings = strict.settings.shape.oauthClient.loose()
/** What is `null` in a body was not given. */
const withoutNulls = z
  .record(z.string(), z.unknown())
  .transform((given) => pick(given, Object.keys(given)))

/** How an app looks to people: shown again as it came. */
const looks = {
  accessibility: z.record(z.string(), z.unknown()).nullish(),
  visibility: z.record(z.string(), z.unknown()).nullish(),
}

/** An app in a body: what a file may say of one, among much that makes no difference here. */
const shape = z.object({
  name: z.string().optional(),
  label: strict.label,
  signOnMode: z.string(),
  credentials: z.object({ oauthClient: credentials.prefault({}) }).prefault({}),
  settings: z.object({ oauthClient: withoutNulls.pipe(settings) }),
  profile: strict.profile,
  ...looks,
})

/** Settings of an app that would change what it does, and that nobody here follows. */
const settingsNotFollowed: Readonly<Record<string, readonly unknown[]>> = {
  dpop_bound_access_tokens: [false],
  wildcard_redirect: ['DISABLED'],
  subject_type: ['public'],
  issuer_mode: ['ORG_URL', 'DYNAMIC'],
  jwks_uri: [],
}
const credentialsNotFollowed: typeof settingsNotFollowed = { autoKeyRotation: [true] }
const template = z.object({
  credentials: z.object({ userNameTemplate: z.object({ template: z.string() }) }),
})
const texts = z.array(z.string()).catch([])
/** What is asked of an app before it is looked at as one that can be here. */
const wanted = z
  .object({
    settings: z.object({
      oauthClient: z.object({
        grant_types: texts,
        redirect_uris: texts,
        post_logout_redirect_uris: texts,
      }),
    }),
  })
  .transform(({ settings }) => settings.oauthClient)

/** Reads the app in a body as a file would describe it, in place of `known` when there is one. */
export function definitionIn(ask: Ask, id: string, known?: App): AppInFile {
  refuseWanted(ask.body)
  const body = bodyOf(ask, shape)
  if (body.signOnMode !== 'OPENID_CONNECT' || (body.name ?? 'oidc_client') !== 'oidc_client') {
    throw apiError('NOT_EMULATED', 'Apps other than OpenID Connect clients are not emulated.')
  }
  const { oauthClient } = body.settings
  refuseNotFollowed('settings', oauthClient, settingsNotFollowed)
  refuseNotFollowed('credentials', body.credentials.oauthClient, credentialsNotFollowed)
  refuseTemplate(template.safeParse(ask.body).data?.credentials.userNameTemplate.template)
  const definition = checked(app, {
    ...known?.definition,
    id,
    label: body.label,
    credentials: { oauthClient: credentialsOf(ask.org, body.credentials.oauthClient, known) },
    settings: { oauthClient: pick(oauthClient, Object.keys(settings.shape)) },
    profile: body.profile,
    assignments: known?.definition.assignments ?? {},
  })
  return definition
}

/** How the app in a body looks to people. */
export const looksIn = (ask: Ask) => bodyOf(ask, z.object(looks))

function refuseWanted(body: unknown): void {
  const { data } = wanted.safeParse(body)
  if (!data) return
  refuseFurtherGrants(data.grant_types)
  const uri = [...data.redirect_uris, ...data.post_logout_redirect_uris].find(hasWildcard)
  if (uri !== undefined) throw apiError('NOT_EMULATED', `The wildcard in ${uri} is not emulated.`)
}

/** Okta's own grants that no app can have here, of an app or of a rule. */
export function refuseFurtherGrants(grantTypes: readonly string[] = []): void {
  const further = [...grantTypesOfOkta.filter((grant) => grant.includes(':')), ...furtherGrantTypes]
  const found = grantTypes.find((grant) => further.includes(grant))
  if (found !== undefined) throw apiError('NOT_EMULATED', `The grant ${found} is not emulated.`)
}

function refuseNotFollowed(
  part: string,
  oauthClient: Readonly<Record<string, unknown>>,
  notFollowed: typeof settingsNotFollowed,
): void {
  for (const [name, harmless] of Object.entries(notFollowed)) {
    const value = oauthClient[name] ?? null
    if (value === null || harmless.includes(value)) continue
    throw apiError('NOT_EMULATED', `${part}.oauthClient.${name}: ${value} is not emulated.`)
  }
}

/** People are called in an app as they sign in, or as their assignment says. */
function refuseTemplate(given = userNameTemplate): void {
  if (given === userNameTemplate) return
  throw apiError('NOT_EMULATED', `The userNameTemplate ${given} is not emulated.`)
}

/** A client that needs a secret and names none gets one; client ids stay what they were. */
function credentialsOf(org: Organisation, given: z.output<typeof credentials>, known?: App) {
  const before = known?.definition.credentials.oauthClient
  const method = given.token_endpoint_auth_method ?? before?.token_endpoint_auth_method
  const needsSecret = method !== 'none' && method !== 'private_key_jwt'
  const secret = given.client_secret ?? before?.client_secret ?? secretValue(org.random)
  return {
    ...before,
    ...pick(given, Object.keys(credentials.shape)),
    ...(known ? { client_id: known.clientId } : {}),
    pkce_required: given.pkce_required ?? (method === 'none' || before?.pkce_required),
    ...(needsSecret ? { client_secret: secret } : { client_secret: undefined }),
  }
}

const pick = (from: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(
    Object.entries(from).filter(([name, value]) => names.includes(name) && value !== null),
  )
