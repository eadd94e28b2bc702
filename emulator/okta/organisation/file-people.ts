import { z } from 'zod'
import { name, profileValue } from './file-values.ts'
import { formats } from './formats.ts'

export const attribute = z.strictObject({
  title: name,
  description: z.string().optional(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'array']).default('string'),
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(1).optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  format: z.enum(formats).optional(),
  items: z
    .strictObject({ type: z.literal('string'), enum: z.array(z.string()).min(1).optional() })
    .optional(),
  permissions: z
    .array(
      z.strictObject({
        principal: z.literal('SELF'),
        action: z.enum(['HIDE', 'READ_ONLY', 'READ_WRITE']),
      }),
    )
    .default([{ principal: 'SELF', action: 'READ_ONLY' }]),
})

export const group = z.strictObject({
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

export const user = z.strictObject({
  id: name.optional(),
  status: userStatus.default('ACTIVE'),
  password: name,
  groups: z.array(name).default([]),
  profile: z.record(z.string(), profileValue),
})

/** What may be done through the management API with a token that an administrator made. */
export const apiToken = z.strictObject({
  token: name,
  /** The administrator's login. */
  user: name,
  /** Scopes such as `okta.users.read`; everything when left out. */
  permissions: z.array(z.string().startsWith('okta.')).optional(),
})
