import type { JsonWebKey } from 'node:crypto'
import { createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { readYamlFile } from '../../yaml-file.ts'
import { plainSettings } from '../plain/settings.ts'
import { checkReferences } from './file-checks.ts'
import { redirectUri } from './redirect-uri.ts'

const name = z.string().min(1)
const minutes = (least: number, most: number) => z.int().min(least).max(most)

export const attributeName = z
  .string()
  .regex(/^[A-Za-z_]\w*$/, 'an attribute has letters, digits and _ only, and no digit first')

export const profileValue = z.union(
  [z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()],
  {
    error: 'must be text, a number, true or false, or a list of texts; never set is left out',
  },
)

export const attribute = z.strictObject({
  title: name,
  description: z.string().optional(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'array']).default('string'),
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(1).optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  permissions: z
    .array(
      z.strictObject({
        principal: z.literal('SELF'),
        action: z.enum(['HIDE', 'READ_ONLY', 'READ_WRITE']),
      }),
    )
    .default([{ principal: 'SELF', action: 'READ_ONLY' }]),
})

export const scope = z.strictObject({
  id: name.optional(),
  name: z.string().regex(/^\S+$/, 'a scope has no spaces, and at least one character'),
  description: z.string().optional(),
  default: z.boolean().default(false),
  metadataPublish: z.enum(['ALL_CLIENTS', 'NO_CLIENTS']).default('NO_CLIENTS'),
  displayName: z.string().optional(),
  consent: z.enum(['IMPLICIT', 'REQUIRED', 'FLEXIBLE']).optional(),
  optional: z.boolean().optional(),
})

export const claim = z.strictObject({
  id: name.optional(),
  name,
  claimType: z.enum(['RESOURCE', 'IDENTITY']).default('RESOURCE'),
  valueType: z.enum(['EXPRESSION', 'GROUPS', 'SYSTEM']).default('EXPRESSION'),
  value: z.string().max(1024).default(''),
  group_filter_type: z.enum(['STARTS_WITH', 'EQUALS', 'CONTAINS', 'REGEX']).optional(),
  status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
  alwaysIncludeInToken: z.boolean().default(true),
  conditions: z.strictObject({ scopes: z.array(name).default([]) }).prefault({}),
})

const people = z.strictObject({
  users: z
    .strictObject({ include: z.array(name).default([]), exclude: z.array(name).default([]) })
    .prefault({}),
  groups: z
    .strictObject({ include: z.array(name).default([]), exclude: z.array(name).default([]) })
    .prefault({ include: ['EVERYONE'] }),
})

/** Bounds as Okta's admin console sets them: 5 minutes to 24 hours, 10 minutes to 5 years. */
const lifetimes = z.strictObject({
  accessTokenLifetimeMinutes: minutes(5, 1440).default(60),
  refreshTokenLifetimeMinutes: minutes(0, 2_628_000).default(0),
  refreshTokenWindowMinutes: minutes(10, 2_628_000).default(10_080),
})

/** The grants that a rule can speak of; refreshing is no grant of its own to a policy. */
export const ruleGrantTypes = [
  'authorization_code',
  'implicit',
  'password',
  'client_credentials',
] as const

export const rule = z.strictObject({
  id: name.optional(),
  name,
  priority: z.int().min(1).optional(),
  status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
  conditions: z
    .strictObject({
      people: people.prefault({}),
      grantTypes: z.strictObject({ include: z.array(z.enum(ruleGrantTypes)).min(1) }),
      scopes: z.strictObject({ include: z.array(name).min(1) }).prefault({ include: ['*'] }),
    })
    .prefault({ grantTypes: { include: ['authorization_code'] } }),
  actions: z.strictObject({ token: lifetimes.prefault({}) }).prefault({}),
})

export const policy = z.strictObject({
  id: name.optional(),
  name,
  description: z.string().optional(),
  priority: z.int().min(1).optional(),
  status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
  conditions: z
    .strictObject({ clients: z.strictObject({ include: z.array(name).min(1) }) })
    .prefault({ clients: { include: ['ALL_CLIENTS'] } }),
  rules: z.array(rule),
})

export const authorizationServer = z.strictObject({
  id: z
    .string()
    .regex(/^[\w-]+$/, 'an id has letters, digits, - and _ only')
    .optional(),
  name,
  description: z.string().optional(),
  audiences: z.array(name).length(1, 'Okta takes exactly one audience'),
  credentials: z
    .strictObject({
      signing: z.strictObject({ rotationMode: z.enum(['AUTO', 'MANUAL']).default('AUTO') }),
    })
    .prefault({ signing: {} }),
  status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
  scopes: z.array(scope).default([]),
  claims: z.array(claim).default([]),
  policies: z.array(policy),
  oauth: plainSettings.optional(),
})

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

/** The public half of a key that a client signs its assertions with (RFC 7517). */
export const publicKey = z
  .looseObject({ kty: z.enum(['RSA', 'EC']), kid: name.exactOptional(), use: name.exactOptional() })
  .refine((jwk) => !('d' in jwk || 'k' in jwk), 'only the public half of a key belongs here')
  .refine(isReadable, 'this is no RSA or EC key that can be read')

export const app = z.strictObject({
  id: name.optional(),
  label: name,
  status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
  credentials: z.strictObject({
    oauthClient: z.strictObject({
      client_id: name.optional(),
      client_secret: name.optional(),
      token_endpoint_auth_method: z
        .enum([
          'client_secret_basic',
          'client_secret_post',
          'client_secret_jwt',
          'private_key_jwt',
          'none',
        ])
        .default('client_secret_basic'),
      pkce_required: z.boolean().default(false),
    }),
  }),
  settings: z.strictObject({
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
          rotation_type: z.enum(['STATIC', 'ROTATE']).default('STATIC'),
          leeway: z.int().min(0).max(60).default(30),
        })
        .prefault({}),
    }),
  }),
  /** Scopes of Okta's own APIs that an administrator granted, such as `okta.users.read`. */
  grants: z.array(z.string().startsWith('okta.')).optional(),
  /** Properties of the app itself: `app.profile.x` in expressions. */
  profile: z.record(attributeName, profileValue).default({}),
  /** Attributes of the people in the app, each with the expression that fills it: `appuser.x`. */
  profileMappings: z.record(attributeName, z.string().min(1).max(1024)).default({}),
  assignments: z.strictObject({
    users: z.array(name).default([]),
    groups: z.array(name).default([]),
    /** By login: what the person's profile in the app has instead of what is mapped. */
    profiles: z.record(z.string(), z.record(attributeName, profileValue)).optional(),
  }),
})

const group = z.strictObject({
  id: name.optional(),
  name,
  description: z.string().optional(),
})

export const userStatus = z.enum([
  'STAGED',
  'PROVISIONED',
  'ACTIVE',
  'RECOVERY',
  'LOCKED_OUT',
  'PASSWORD_EXPIRED',
  'SUSPENDED',
  'DEPROVISIONED',
])

const user = z.strictObject({
  id: name.optional(),
  status: userStatus.default('ACTIVE'),
  password: name,
  groups: z.array(name).default([]),
  profile: z.record(z.string(), profileValue),
})

/** What may be done through the management API with a token that an administrator made. */
const apiToken = z.strictObject({
  token: name,
  /** The administrator's login. */
  user: name,
  /** Scopes such as `okta.users.read`; everything when left out. */
  permissions: z.array(z.string().startsWith('okta.')).optional(),
})

/** What Okta leaves open, each a named choice; README.md says what is known about it. */
const switches = z.strictObject({
  /** An unknown client_id at the token endpoint: 400 in most captures, 401 in the error table. */
  unknownClientStatus: z.literal([400, 401]).default(400),
  /** A claim whose expression gives null: left out of the token, or null in it. */
  nullClaim: z.enum(['omit', 'null']).default('omit'),
  /** Whether using a code twice also revokes what it was first exchanged for (RFC 6749 §4.1.2). */
  codeReplayRevokesTokens: z.boolean().default(false),
  /** Whether a client of the organisation may introspect a token issued to another client. */
  foreignClientMayIntrospect: z.boolean().default(true),
  /** Whether a client with a secret may send it by Basic and in the body alike. */
  secretMethodsInterchangeable: z.boolean().default(true),
  /** Whether changing an authorization server revokes the tokens it issued before. */
  configurationChangeRevokesTokens: z.boolean().default(true),
  /** A policy that says no at the token endpoint: 401 in the error table, 400 by other accounts. */
  policyFailureStatus: z.literal([400, 401]).default(401),
  /** Whether the rate limits only count down in the headers, or are enforced with 429. */
  rateLimits: z.enum(['count', 'enforce']).default('count'),
})

const origin = z
  .url({ protocol: /^https?$/, abort: true, error: 'must be a URL such as https://dev-1.okta.com' })
  .refine((url) => new URL(url).pathname === '/', 'must be the origin alone, without a path')
  .transform((url) => new URL(url).origin)

const schema = z
  .strictObject({
    org: z.strictObject({
      name,
      url: origin,
      session: z
        .strictObject({ maxSessionIdleMinutes: minutes(1, 525_600).default(120) })
        .prefault({}),
      /** After how many wrong passwords an account is locked, and how long; 0 minutes: until unlocked. */
      lockout: z
        .strictObject({
          maxAttempts: z.int().min(0).max(100).default(10),
          /** Whether the sign-in page tells a person that her account is locked. */
          showLockoutFailures: z.boolean().default(false),
          autoUnlockMinutes: minutes(0, 10_080).default(0),
        })
        .prefault({}),
    }),
    profileSchema: z.record(attributeName, attribute).default({}),
    authorizationServers: z.array(authorizationServer),
    apps: z.array(app),
    apiTokens: z.array(apiToken).optional(),
    groups: z.array(group).default([]),
    users: z.array(user),
    switches: switches.prefault({}),
  })
  .superRefine(checkReferences)

/** An organisation as a file describes it, in the names of Okta's API; README.md lists every key. */
export type OktaFile = z.output<typeof schema>
export type ServerInFile = OktaFile['authorizationServers'][number]
export type ClaimInFile = ServerInFile['claims'][number]
export type AppInFile = OktaFile['apps'][number]
export type UserInFile = OktaFile['users'][number]
export type GroupInFile = OktaFile['groups'][number]
export type Switches = OktaFile['switches']
export type Lifetimes = z.output<typeof lifetimes>

export const oktaFileSchema = schema

/** Reads and checks a description of an organisation; each mistake is named with line and column. */
export const readOktaFile = (path: string): OktaFile =>
  readYamlFile(path, schema, 'emulator/okta/README.md')
