import { z } from 'zod'
import { readYamlFile } from '../yaml-file.ts'
import { checkReferences } from './file-checks.ts'

const name = z.string().min(1)
const minutes = (least: number, most: number) => z.int().min(least).max(most)

const attribute = z.strictObject({
  title: name,
  description: z.string().optional(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'array']).default('string'),
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

const scope = z.strictObject({
  name: z.string().regex(/^\S+$/, 'a scope has no spaces, and at least one character'),
  description: z.string().optional(),
  default: z.boolean().default(false),
  metadataPublish: z.enum(['ALL_CLIENTS', 'NO_CLIENTS']).default('NO_CLIENTS'),
})

const claim = z.strictObject({
  name,
  claimType: z.enum(['RESOURCE', 'IDENTITY']).default('RESOURCE'),
  valueType: z.literal('EXPRESSION').default('EXPRESSION'),
  value: z.string().min(1).max(1024),
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

const rule = z.strictObject({
  name,
  priority: z.int().min(1).optional(),
  status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
  conditions: z
    .strictObject({
      people: people.prefault({}),
      grantTypes: z.strictObject({ include: z.array(z.literal('authorization_code')).min(1) }),
      scopes: z.strictObject({ include: z.array(name).min(1) }).prefault({ include: ['*'] }),
    })
    .prefault({ grantTypes: { include: ['authorization_code'] } }),
  actions: z.strictObject({ token: lifetimes.prefault({}) }).prefault({}),
})

const policy = z.strictObject({
  name,
  priority: z.int().min(1).optional(),
  status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
  conditions: z
    .strictObject({ clients: z.strictObject({ include: z.array(name).min(1) }) })
    .prefault({ clients: { include: ['ALL_CLIENTS'] } }),
  rules: z.array(rule),
})

const authorizationServer = z.strictObject({
  id: z
    .string()
    .regex(/^[\w-]+$/, 'an id has letters, digits, - and _ only')
    .optional(),
  name,
  description: z.string().optional(),
  audiences: z.array(name).length(1, 'Okta takes exactly one audience'),
  scopes: z.array(scope).default([]),
  claims: z.array(claim).default([]),
  policies: z.array(policy),
})

const app = z.strictObject({
  id: name.optional(),
  label: name,
  credentials: z.strictObject({
    oauthClient: z.strictObject({
      client_id: name.optional(),
      client_secret: name.optional(),
      token_endpoint_auth_method: z
        .enum(['client_secret_basic', 'client_secret_post', 'none'])
        .default('client_secret_basic'),
      pkce_required: z.boolean().default(false),
    }),
  }),
  settings: z.strictObject({
    oauthClient: z.strictObject({
      application_type: z.enum(['web', 'native', 'browser']).default('web'),
      redirect_uris: z.array(z.url()).min(1),
      response_types: z.array(z.literal('code')).default(['code']),
      grant_types: z.array(z.enum(['authorization_code', 'refresh_token'])).min(1),
      refresh_token: z
        .strictObject({
          rotation_type: z.enum(['STATIC', 'ROTATE']).default('STATIC'),
          leeway: z.int().min(0).max(60).default(30),
        })
        .prefault({}),
    }),
  }),
  assignments: z.strictObject({
    users: z.array(name).default([]),
    groups: z.array(name).default([]),
  }),
})

const profileValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())], {
  error: 'must be text, a number, true or false, or a list of texts; never set is left out',
})

const user = z.strictObject({
  id: name.optional(),
  status: z
    .enum(['ACTIVE', 'SUSPENDED', 'LOCKED_OUT', 'DEPROVISIONED', 'STAGED'])
    .default('ACTIVE'),
  password: name,
  groups: z.array(name).default([]),
  profile: z.record(z.string(), profileValue),
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
})

const origin = z
  .url({ protocol: /^https?$/, abort: true, error: 'must be a URL such as https://dev-1.okta.com' })
  .refine((url) => new URL(url).pathname === '/', 'must be the origin alone, without a path')
  .transform((url) => new URL(url).origin)

const attributeName = z
  .string()
  .regex(/^[A-Za-z_]\w*$/, 'an attribute has letters, digits and _ only, and no digit first')

const schema = z
  .strictObject({
    org: z.strictObject({
      name,
      url: origin,
      session: z
        .strictObject({ maxSessionIdleMinutes: minutes(1, 525_600).default(120) })
        .prefault({}),
    }),
    profileSchema: z.record(attributeName, attribute).default({}),
    authorizationServers: z.array(authorizationServer).min(1),
    apps: z.array(app).min(1),
    groups: z.array(z.strictObject({ name, description: z.string().optional() })).default([]),
    users: z.array(user),
    switches: switches.prefault({}),
  })
  .superRefine(checkReferences)

/** An organisation as a file describes it, in the names of Okta's API; README.md lists every key. */
export type OktaFile = z.output<typeof schema>
export type ServerInFile = OktaFile['authorizationServers'][number]
export type AppInFile = OktaFile['apps'][number]
export type UserInFile = OktaFile['users'][number]
export type Switches = OktaFile['switches']
export type Lifetimes = z.output<typeof lifetimes>

export const oktaFileSchema = schema

/** Reads and checks a description of an organisation; each mistake is named with line and column. */
export const readOktaFile = (path: string): OktaFile =>
  readYamlFile(path, schema, 'emulator/okta/README.md')
