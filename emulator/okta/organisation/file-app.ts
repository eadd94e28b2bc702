import type { JsonWebKey } from 'node:crypto'
import { createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { ruleGrantTypes } from './file-server.ts'
import { attributeName, json, name, profileValue } from './file-values.ts'
import { redirectUri } from './redirect-uri.ts'

/** The ways in which a client can authenticate, by their registered names. */
export const clientMethods = [
  'client_secret_basic',
  'client_secret_post',
  'client_secret_jwt',
  'private_key_jwt',
  'none',
] as const

/** What a client may sign an assertion or a request object with. */
export const signingAlgorithms = [
  'HS256',
  'HS384',
  'HS512',
  'RS256',
  'RS384',
  'RS512',
  'ES256',
  'ES384',
  'ES512',
] as const

function isReadable(jwk: JsonWebKey): boolean {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' }).type === 'public'
  } catch {
    return false
  }
}

const jsonWebKey = z
  .looseObject({ kty: z.enum(['RSA', 'EC']), kid: name.exactOptional(), use: name.exactOptional() })
  .refine((jwk) => !('d' in jwk || 'k' in jwk), 'only the public half of a key belongs here')
const unreadable = 'this is no RSA or EC key that can be read'

/** The public half of a key that a client signs its assertions with (RFC 7517). */
export const publicKey = jsonWebKey.refine(isReadable, unreadable)

/** Okta's API also takes an EC key that does not say its curve; no signature fits such a key. */
export const keyForApi = jsonWebKey.refine(
  (jwk) => isWithoutCurve(jwk) || isReadable(jwk),
  unreadable,
)

const isWithoutCurve = (jwk: JsonWebKey): boolean =>
  jwk.kty === 'EC' && !('crv' in jwk) && [jwk.x, jwk.y].every((part) => typeof part === 'string')

/** An app as it may be written, before what is left out has the defaults of its type. */
export const writtenApp = z.strictObject({
  id: name.optional(),
  label: name,
  status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
  credentials: z.strictObject({
    oauthClient: z.strictObject({
      client_id: name.optional(),
      client_secret: name.optional(),
      token_endpoint_auth_method: z.enum(clientMethods).default('client_secret_basic'),
      pkce_required: z.boolean().optional(),
    }),
  }),
  settings: z.strictObject({
    /** Everybody is assigned without being named (Okta's Federation Broker Mode). */
    implicitAssignment: z.boolean().optional(),
    oauthClient: z.strictObject({
      application_type: z.enum(['web', 'native', 'browser', 'service']).default('web'),
      redirect_uris: z.array(redirectUri).default([]),
      post_logout_redirect_uris: z.array(redirectUri).default([]),
      /** Whether a person is asked before the app gets what its scopes want consent for. */
      consent_method: z.enum(['TRUSTED', 'REQUIRED']).default('TRUSTED'),
      response_types: z.array(z.enum(['code', 'token', 'id_token'])).default(['code']),
      grant_types: z.array(z.enum([...ruleGrantTypes, 'refresh_token'])).min(1),
      jwks: z.strictObject({ keys: z.array(publicKey) }).prefault({ keys: [] }),
      request_object_signing_alg: z.enum(signingAlgorithms).optional(),
      issuer_mode: z.enum(['ORG_URL', 'DYNAMIC']).optional(),
      // Shown to administrators as they were given, and to nobody else.
      client_uri: z.string().optional(),
      logo_uri: z.string().optional(),
      tos_uri: z.string().optional(),
      policy_uri: z.string().optional(),
      initiate_login_uri: z.string().optional(),
      refresh_token: z
        .strictObject({
          rotation_type: z.enum(['STATIC', 'ROTATE']).optional(),
          leeway: z.int().min(0).max(60).default(30),
        })
        .prefault({}),
    }),
  }),
  /** Scopes of Okta's own APIs that an administrator granted, such as `okta.users.read`. */
  grants: z.array(z.string().startsWith('okta.')).optional(),
  /** Properties of the app itself: `app.profile.x` in expressions. */
  profile: z.record(z.string(), json).default({}),
  /** Attributes of the people in the app, each with the expression that fills it: `appuser.x`. */
  profileMappings: z.record(attributeName, z.string().min(1).max(1024)).default({}),
  assignments: z
    .strictObject({
      users: z.array(name).default([]),
      groups: z.array(name).default([]),
      /** By login: what the person's profile in the app has instead of what is mapped. */
      profiles: z.record(z.string(), z.record(attributeName, profileValue)).optional(),
    })
    .prefault({}),
})

/** Whoever runs on a person's own device proves by PKCE that the code is hers; a page alone rotates. */
export const app = writtenApp.transform((written) => {
  const { credentials, settings } = written
  const { application_type: type, refresh_token } = settings.oauthClient
  const { pkce_required = type === 'browser' || type === 'native' } = credentials.oauthClient
  const { rotation_type = type === 'browser' ? 'ROTATE' : 'STATIC' } = refresh_token
  return {
    ...written,
    credentials: { oauthClient: { ...credentials.oauthClient, pkce_required } },
    settings: {
      ...settings,
      oauthClient: {
        ...settings.oauthClient,
        refresh_token: { ...refresh_token, rotation_type },
      },
    },
  }
})
