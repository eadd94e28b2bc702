import { z } from 'zod'
import { plainSettings } from '../plain/settings.ts'
import { minutes, name } from './file-values.ts'

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
export const lifetimes = z.strictObject({
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
  issuerMode: z.enum(['ORG_URL', 'DYNAMIC']).optional(),
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
