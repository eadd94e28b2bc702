import { z } from 'zod'
import { validationError } from '../../errors.ts'
import { secretValue } from '../../ids.ts'
import type { App } from '../../organisation/app.ts'
import type { AppInFile } from '../../organisation/file.ts'
import { app, writtenApp } from '../../organisation/file-app.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { Ask } from '../route.ts'
import { bodyOf, checked } from '../route.ts'
import { clientId, clientSecret } from './client-values.ts'
import { refuseNotFollowed } from './not-followed.ts'
import { keyInBody } from './public-key.ts'
import { orgKid } from './view.ts'

const strict = writtenApp.shape
const inFile = strict.credentials.shape.oauthClient
/** What is `null` in a body was not given. */
const withoutNulls = z
  .record(z.string(), z.unknown())
  .transform((given) => pick(given, Object.keys(given)))

/** Without defaults: what a change does not name stays as it was. */
const credentials = inFile
  .extend({
    client_id: clientId,
    client_secret: z.string().transform((secret) => (secret === '' ? undefined : secret)),
    token_endpoint_auth_method: inFile.shape.token_endpoint_auth_method.unwrap(),
  })
  .partial()
  .loose()
const oauthClient = strict.settings.shape.oauthClient
  .extend({ jwks: z.object({ keys: z.array(keyInBody) }).optional() })
  .loose()
const settings = z.object({
  implicitAssignment: z.boolean().nullish(),
  oauthClient: withoutNulls.pipe(oauthClient),
})

/** How an app looks to people, and what is noted of it: shown again as it came. */
const kept = z.record(z.string(), z.unknown()).nullish()
const looks = z.object({
  accessibility: kept,
  visibility: kept,
  settings: z.object({ notes: kept }).nullish(),
})

/** An app in a body: what a file may say of one, among much that makes no difference here. */
const shape = z.object({
  name: z.string().optional(),
  label: strict.label,
  signOnMode: z.string(),
  credentials: z
    .object({ oauthClient: withoutNulls.pipe(credentials).prefault({}) })
    .nullish()
    .transform((given) => given?.oauthClient ?? {}),
  settings,
  profile: strict.profile.nullish().transform((profile) => profile ?? {}),
})
/** As Okta's own example shows, a change need not name the settings: they stay. */
const change = shape.extend({ settings: settings.partial().nullish() })

/** Reads the app in a body as a file would describe it, in place of `known` when there is one. */
export async function definitionIn(ask: Ask, id: string, known?: App): Promise<AppInFile> {
  refuseNotFollowed(ask.body, await orgKid(ask.org))
  const body = known ? bodyOf(ask, change) : bodyOf(ask, shape)
  const before = known?.definition.settings
  const { jwks, ...client } = body.settings?.oauthClient ?? before?.oauthClient ?? {}
  const { implicitAssignment } = body.settings ?? before ?? {}
  const definition = checked(app, {
    ...known?.definition,
    id,
    label: body.label,
    credentials: { oauthClient: credentialsOf(ask.org, body.credentials, known) },
    settings: {
      implicitAssignment: implicitAssignment ?? undefined,
      oauthClient: pick(client, Object.keys(oauthClient.shape)),
    },
    profile: body.profile,
    assignments: known?.definition.assignments ?? {},
  })
  // A key of which a file could not make use is Okta's to keep all the same.
  definition.settings.oauthClient.jwks = jwks ?? { keys: [] }
  return definition
}

/** How the app in a body looks to people; its notes are of the settings, and stay with them. */
export function looksIn(ask: Ask, id: string) {
  const { accessibility, visibility, settings } = bodyOf(ask, looks)
  const { notes } = settings ?? ask.org.records.looks.get(id) ?? {}
  return { accessibility, visibility, notes }
}

/** A client that needs a secret and names none gets one; client ids stay what they were. */
function credentialsOf(org: Organisation, given: z.output<typeof credentials>, known?: App) {
  const before = known?.definition.credentials.oauthClient
  if (known && given.client_id !== undefined && given.client_id !== known.clientId) {
    throw validationError('client_id', "client_id: 'client_id' cannot be modified.")
  }
  const method = given.token_endpoint_auth_method ?? before?.token_endpoint_auth_method
  const needsSecret = method !== 'none' && method !== 'private_key_jwt'
  if (given.client_secret !== undefined && given.client_secret !== before?.client_secret) {
    checked(z.object({ client_secret: clientSecret(method) }), given)
  }
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
    Object.entries(from).filter(
      ([name, value]) => names.includes(name) && value !== null && value !== undefined,
    ),
  )
