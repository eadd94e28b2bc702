import { z } from 'zod'

/**
 * What clients rely on in the management API's answers, beyond what Okta's OpenAPI description
 * demands of them (`contract/openapi/`): the prefixes of ids, and that nothing is missing.
 */
const date = z.iso.datetime({ precision: 3 })
const lifecycle = z.enum(['ACTIVE', 'INACTIVE'])
const allow = z.object({ allow: z.array(z.enum(['GET', 'POST', 'PUT', 'DELETE'])) })
const href = z.looseObject({ href: z.url(), hints: allow.optional() })
const links = (...names: readonly string[]) =>
  z.looseObject(Object.fromEntries(names.map((name) => [name, href])))
/** Okta's own client keeps what has a link to itself, and would not notice when it changes. */
const linksWithoutSelf = (...names: readonly string[]) =>
  links(...names).extend({ self: z.undefined().optional() })
const stamps = { created: date, lastUpdated: date }

const credentials = z.looseObject({
  password: z.strictObject({}).optional(),
  recovery_question: z.strictObject({ question: z.string() }).optional(),
  provider: z.strictObject({ type: z.string(), name: z.string() }),
})

export const user = z.looseObject({
  id: z.string().startsWith('00u').length(20),
  status: z.enum([
    'ACTIVE',
    'DEPROVISIONED',
    'LOCKED_OUT',
    'PASSWORD_EXPIRED',
    'PROVISIONED',
    'RECOVERY',
    'STAGED',
    'SUSPENDED',
  ]),
  ...stamps,
  activated: date.nullable(),
  statusChanged: date.nullable(),
  lastLogin: date.nullable(),
  passwordChanged: date.nullable(),
  type: z.object({ id: z.string().startsWith('oty') }),
  profile: z.looseObject({
    login: z.string(),
    email: z.string().nullable(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    mobilePhone: z.string().nullable(),
    secondEmail: z.string().nullable(),
  }),
  credentials,
  _links: links('self'),
})

export const group = z.looseObject({
  id: z.string().startsWith('00g'),
  ...stamps,
  lastMembershipUpdated: date,
  objectClass: z.array(z.string()),
  type: z.enum(['OKTA_GROUP', 'APP_GROUP', 'BUILT_IN']),
  profile: z.looseObject({ name: z.string(), description: z.string().optional() }),
  _links: linksWithoutSelf('users', 'apps'),
})

const attribute = z.looseObject({
  title: z.string().min(1),
  type: z.enum(['array', 'boolean', 'integer', 'number', 'string']),
  required: z.boolean().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  permissions: z.array(z.object({ principal: z.string(), action: z.string() })),
  mutability: z.enum(['IMMUTABLE', 'READ_ONLY', 'READ_WRITE', 'WRITE_ONLY']),
  scope: z.enum(['NONE', 'SELF']),
})
const definition = (id: string) =>
  z.object({
    id: z.literal(id),
    type: z.literal('object'),
    properties: z.record(z.string(), attribute),
    required: z.array(z.string()),
  })

export const userSchema = z.looseObject({
  id: z.string(),
  $schema: z.literal('http://json-schema.org/draft-04/schema#'),
  name: z.string(),
  title: z.string(),
  ...stamps,
  definitions: z.object({ base: definition('#base'), custom: definition('#custom') }),
  type: z.literal('object'),
  properties: z.object({
    profile: z.object({ allOf: z.array(z.object({ $ref: z.string() })) }),
  }),
})

export const userType = z.looseObject({
  id: z.string().startsWith('oty'),
  name: z.string(),
  displayName: z.string(),
  default: z.boolean(),
  ...stamps,
  _links: links('self', 'schema'),
})

const grantType = z.enum([
  'authorization_code',
  'client_credentials',
  'implicit',
  'password',
  'refresh_token',
])

export const app = z.looseObject({
  id: z.string(),
  name: z.literal('oidc_client'),
  label: z.string(),
  status: lifecycle,
  ...stamps,
  signOnMode: z.literal('OPENID_CONNECT'),
  features: z.array(z.string()),
  credentials: z.looseObject({
    signing: z.object({ kid: z.string() }),
    oauthClient: z.strictObject({
      autoKeyRotation: z.boolean(),
      client_id: z.string().min(6).max(100),
      client_secret: z.string().min(14).max(100).optional(),
      pkce_required: z.boolean(),
      token_endpoint_auth_method: z.enum([
        'client_secret_basic',
        'client_secret_jwt',
        'client_secret_post',
        'none',
        'private_key_jwt',
      ]),
    }),
  }),
  settings: z.looseObject({
    oauthClient: z.looseObject({
      application_type: z.enum(['browser', 'native', 'service', 'web']),
      grant_types: z.array(grantType),
      response_types: z.array(z.enum(['code', 'id_token', 'token'])),
      redirect_uris: z.array(z.string()),
      post_logout_redirect_uris: z.array(z.string()).min(1).optional(),
      refresh_token: z
        .object({
          leeway: z.int().min(0).max(60),
          rotation_type: z.enum(['ROTATE', 'STATIC']),
        })
        .optional(),
      issuer_mode: z.enum(['CUSTOM_URL', 'DYNAMIC', 'ORG_URL']),
      wildcard_redirect: z.enum(['DISABLED', 'SUBDOMAIN']),
    }),
  }),
  _links: linksWithoutSelf('users', 'groups'),
})

export const appUser = z.looseObject({
  id: z.string().startsWith('00u'),
  ...stamps,
  scope: z.enum(['USER', 'GROUP']),
  status: z.string(),
  statusChanged: date,
  credentials: z.object({ userName: z.string() }),
  profile: z.looseObject({}),
  _links: links('app', 'user'),
})

export const appGroup = z.looseObject({
  id: z.string().startsWith('00g'),
  lastUpdated: date,
  priority: z.int().min(0),
  profile: z.looseObject({}),
  _links: links('app', 'self', 'group'),
})

export const clientSecret = z.looseObject({
  id: z.string().startsWith('ocs'),
  client_secret: z.string(),
  secret_hash: z.string(),
  status: lifecycle,
  ...stamps,
  _links: z.looseObject({}),
})

export const clientKey = z.looseObject({
  id: z.string().startsWith('pks'),
  kty: z.enum(['RSA', 'EC']),
  kid: z.string().nullable(),
  use: z.string(),
  status: lifecycle,
  ...stamps,
})

export const authorizationServer = z.looseObject({
  id: z.string().startsWith('aus'),
  name: z.string(),
  description: z.string().optional(),
  audiences: z.array(z.string()).length(1),
  issuer: z.url(),
  issuerMode: z.enum(['CUSTOM_URL', 'DYNAMIC', 'ORG_URL']),
  status: lifecycle,
  ...stamps,
  credentials: z.object({
    signing: z.looseObject({ kid: z.string(), rotationMode: z.enum(['AUTO', 'MANUAL']) }),
  }),
  default: z.boolean(),
  _links: links('self', 'scopes', 'claims', 'policies', 'rotateKey', 'keys'),
})

export const scope = z.looseObject({
  id: z.string().startsWith('scp'),
  name: z.string(),
  displayName: z.string(),
  description: z.string().optional(),
  system: z.boolean(),
  default: z.boolean(),
  optional: z.boolean(),
  consent: z.enum(['FLEXIBLE', 'IMPLICIT', 'REQUIRED']),
  metadataPublish: z.enum(['ALL_CLIENTS', 'NO_CLIENTS']),
  _links: links('self'),
})

export const claim = z.looseObject({
  id: z.string().startsWith('ocl'),
  name: z.string(),
  status: lifecycle,
  claimType: z.enum(['IDENTITY', 'RESOURCE']),
  valueType: z.enum(['EXPRESSION', 'GROUPS', 'SYSTEM']),
  /** Not of what Okta makes itself. */
  value: z.string().optional(),
  apiResourceId: z.null(),
  conditions: z.object({ scopes: z.array(z.string()) }),
  system: z.boolean(),
  alwaysIncludeInToken: z.boolean(),
  group_filter_type: z.enum(['CONTAINS', 'EQUALS', 'REGEX', 'STARTS_WITH']).optional(),
  _links: links('self'),
})

const names = z.array(z.string())
const includeExclude = z.object({ include: names, exclude: names })

export const policy = z.looseObject({
  type: z.literal('OAUTH_AUTHORIZATION_POLICY'),
  id: z.string().startsWith('00p'),
  status: lifecycle,
  name: z.string(),
  description: z.string().optional(),
  priority: z.int().min(1),
  system: z.boolean(),
  conditions: z.object({ clients: z.object({ include: names }) }),
  ...stamps,
  _links: links('self', 'rules'),
})

export const rule = z.looseObject({
  type: z.literal('RESOURCE_ACCESS'),
  id: z.string().startsWith('0pr'),
  status: lifecycle,
  name: z.string(),
  priority: z.int().min(1),
  system: z.boolean(),
  conditions: z.object({
    people: z.object({ users: includeExclude, groups: includeExclude }),
    grantTypes: z.object({ include: z.array(grantType) }),
    scopes: z.object({ include: names }),
  }),
  actions: z.object({
    token: z.looseObject({
      accessTokenLifetimeMinutes: z.int(),
      refreshTokenLifetimeMinutes: z.int(),
      refreshTokenWindowMinutes: z.int(),
    }),
  }),
  ...stamps,
  _links: links('self'),
})

export const signingKey = z.strictObject({
  status: z.enum(['ACTIVE', 'NEXT', 'EXPIRED']),
  alg: z.literal('RS256'),
  e: z.string(),
  n: z.string(),
  kid: z.string(),
  kty: z.literal('RSA'),
  use: z.literal('sig'),
  _links: links('self'),
})

export const refreshToken = z.looseObject({
  id: z.string().startsWith('oar'),
  status: z.enum(['ACTIVE', 'REVOKED']),
  ...stamps,
  expiresAt: date.optional(),
  issuer: z.url(),
  clientId: z.string(),
  userId: z.string(),
  scopes: names,
  _links: links('self', 'app', 'revoke', 'client', 'user', 'authorizationServer'),
})

export const client = z.looseObject({
  client_id: z.string(),
  client_name: z.string(),
  _links: links('self', 'tokens'),
})

export const error = z.strictObject({
  errorCode: z.string(),
  errorSummary: z.string(),
  errorLink: z.string(),
  errorId: z.string(),
  errorCauses: z.array(z.strictObject({ errorSummary: z.string() })),
})
