import { z } from 'zod'
import { apiError, validationError } from '../errors.ts'
import { derivedId } from '../ids.ts'
import type { Attribute } from '../organisation/base-attributes.ts'
import { baseSchema, isBase } from '../organisation/base-attributes.ts'
import { attribute } from '../organisation/file-people.ts'
import { attributeName } from '../organisation/file-values.ts'
import { formats } from '../organisation/formats.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { misfit } from '../organisation/profile-schema.ts'
import type { User } from '../organisation/user.ts'
import type { Answer, Ask, Route } from './route.ts'
import { bodyOf, checked, link, notFound } from './route.ts'
import { stampsOf, stampUpdated } from './stamps.ts'
import { userSchemaId, userTypeId } from './users/view.ts'
import { wholeRecord } from './whole-record.ts'

/** An attribute in a body. What changes its meaning and is not emulated is refused. */
const given = attribute
  .omit({ permissions: true, title: true })
  .extend({
    title: z.string().min(1).optional(),
    permissions: z
      .array(
        z.object({ principal: z.string(), action: z.enum(['HIDE', 'READ_ONLY', 'READ_WRITE']) }),
      )
      .nullish(),
    minLength: z.int().min(0).nullish(),
    maxLength: z.int().min(1).nullish(),
    enum: z.array(z.union([z.string(), z.number()])).nullish(),
    format: z.string().nullish(),
    items: z
      .looseObject({ type: z.string().default('string'), enum: z.array(z.unknown()).nullish() })
      .nullish(),
    required: z.boolean().nullish(),
    unique: z.boolean().nullish(),
    pattern: z.string().nullish(),
    default: z.unknown().optional(),
    oneOf: z.unknown().optional(),
  })
  .partial()
  .loose()

const subschema = z.object({
  properties: wholeRecord(
    attributeName,
    given.nullable(),
    'an attribute cannot have this name',
  ).prefault({}),
})

const change = z.object({
  definitions: z.object({ base: subschema.optional(), custom: subschema.optional() }).default({}),
})

type Given = z.output<typeof given>

const getSchema = (ask: Ask): Answer => {
  demandDefault(ask)
  return { body: schemaView(ask.org) }
}

/** What is not named stays; an attribute that is `null` is removed, with everybody's value of it. */
function updateSchema(ask: Ask): Answer {
  demandDefault(ask)
  const { org } = ask
  const { base, custom } = bodyOf(ask, change).definitions
  const schema: Record<string, Attribute> = { ...org.profileSchema }
  for (const [name, wanted] of Object.entries(base?.properties ?? {})) {
    schema[name] = changedBase(org, name, wanted)
  }
  const removed: string[] = []
  for (const [name, wanted] of Object.entries(custom?.properties ?? {})) {
    if (isBase(name)) {
      throw validationError(name, `${name}: The name is that of a base attribute`)
    }
    if (wanted === null) removed.push(name)
    else schema[name] = changedCustom(org, name, wanted)
  }
  for (const name of removed) removeAttribute(org, schema, name)
  for (const name of removed) delete org.profileSchema[name]
  Object.assign(org.profileSchema, schema)
  stampUpdated(org, userSchemaId(org))
  return { body: schemaView(org) }
}

function demandDefault({ org, param }: Ask): void {
  if (['default', userSchemaId(org)].includes(param('schema'))) return
  throw notFound(param('schema'), 'UserSchema')
}

/** Of a base attribute only who may write it, and of the names whether they are needed. */
function changedBase(org: Organisation, name: string, wanted: Given | null): Attribute {
  const known = isBase(name) ? baseSchema(org.profileSchema)[name] : undefined
  if (!known || wanted === null) {
    throw validationError(name, `${name}: Base attributes can be neither added nor removed`)
  }
  const merged = merge(name, known, wanted)
  const fixed = { ...merged, permissions: known.permissions, required: known.required }
  const sameOtherwise = JSON.stringify(sortedKeys(fixed)) === JSON.stringify(sortedKeys(known))
  const mayBeLeftOut = name === 'firstName' || name === 'lastName'
  const sameNeed = (merged.required ?? false) === (known.required ?? false)
  if (!sameOtherwise || (!mayBeLeftOut && !sameNeed)) {
    throw validationError(name, `${name}: This base attribute cannot be changed in this way`)
  }
  return merged
}

const sortedKeys = (object: object) =>
  Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => a.localeCompare(b))

function changedCustom(org: Organisation, name: string, wanted: Given): Attribute {
  const custom = org.profileSchema
  const known = Object.hasOwn(custom, name) ? custom[name] : undefined
  if (known && wanted.type !== undefined && wanted.type !== known.type) {
    throw validationError(name, `${name}: The type of an attribute cannot be changed`)
  }
  const merged = merge(name, known, wanted)
  for (const user of org.users.values()) demandFit(user, name, merged)
  return merged
}

function demandFit({ profile }: User, name: string, wanted: Attribute): void {
  const value = profile.get(name)
  if (value === undefined || value === '' || !misfit(value, wanted)) return
  throw validationError(name, `${name}: Values that people have would no longer be allowed`)
}

/** `null` takes a constraint away. */
function merge(name: string, known: Attribute | undefined, wanted: Given): Attribute {
  refuseNotEmulated(name, wanted)
  const { items, ...others } = wanted
  const changes = Object.entries({ ...others, ...itemsIn(items) }).filter(
    ([key, value]) => Object.hasOwn(attribute.shape, key) && value !== undefined,
  )
  const cleared = changes.filter(([, value]) => value === null).map(([key]) => key)
  const kept = Object.entries(known ?? {}).filter(([key]) => !cleared.includes(key))
  const set = changes.filter(([, value]) => value !== null)
  return checked(attribute, Object.fromEntries([...kept, ...set]))
}

/** Okta shows more of the things in a list than says anything of them. */
const itemsIn = (items: Given['items']) =>
  items ? { items: { type: items.type, ...(items.enum && { enum: items.enum }) } } : { items }

function refuseNotEmulated(name: string, wanted: Given): void {
  const { items, format } = wanted
  const refused = [
    ...(['default', 'pattern', 'oneOf'] as const).filter((key) => (wanted[key] ?? null) !== null),
    ...(items && items.type !== 'string' ? [`items.type: ${items.type}`] : []),
    ...(items && (items['oneOf'] ?? null) !== null ? ['items.oneOf'] : []),
    ...(format && !formats.some((known) => known === format) ? [`format: ${format}`] : []),
  ]
  const [first] = refused
  if (first === undefined) return
  throw apiError('NOT_EMULATED', `"${first}" of the attribute ${name} is not emulated.`)
}

function removeAttribute(org: Organisation, schema: Record<string, Attribute>, name: string): void {
  delete schema[name]
  for (const { profile } of org.users.values()) profile.delete(name)
}

function schemaView(org: Organisation) {
  const id = `${org.origin}/api/v1/meta/schemas/user/${userSchemaId(org)}`
  const custom = Object.entries(org.profileSchema).filter(([name]) => !isBase(name))
  return {
    id,
    $schema: 'http://json-schema.org/draft-04/schema#',
    name: 'user',
    title: 'User',
    description: 'Okta user profile template with default permission settings',
    ...stampsOf(org, userSchemaId(org)),
    definitions: {
      custom: definitionView('#custom', custom),
      base: definitionView('#base', Object.entries(baseSchema(org.profileSchema))),
    },
    type: 'object',
    properties: {
      profile: { allOf: [{ $ref: '#/definitions/custom' }, { $ref: '#/definitions/base' }] },
    },
    _links: {
      self: { ...link(id), method: 'GET', rel: 'self' },
      type: { href: typeHref(org), method: 'GET', rel: 'type' },
    },
  }
}

const definitionView = (id: string, attributes: readonly [string, Attribute][]) => ({
  id,
  type: 'object',
  properties: Object.fromEntries(
    attributes.map(([name, { required, ...known }]) => [
      name,
      {
        ...known,
        ...(known.type === 'array' ? { items: known.items ?? { type: 'string' } } : {}),
        ...(required ? { required } : {}),
        scope: 'NONE',
        mutability: 'READ_WRITE',
        master: { type: 'PROFILE_MASTER' },
      },
    ]),
  ),
  required: attributes.filter(([, { required }]) => required).map(([name]) => name),
})

const typeHref = (org: Organisation) => `${org.origin}/api/v1/meta/types/user/${userTypeId(org)}`

/** Okta itself made the type that every org has. */
const maker = (org: Organisation): string => derivedId('spr', org.name)

const typeView = (org: Organisation) => ({
  id: userTypeId(org),
  displayName: 'User',
  name: 'user',
  description: 'Okta user profile template with default permission settings',
  ...stampsOf(org, userTypeId(org)),
  createdBy: maker(org),
  lastUpdatedBy: maker(org),
  default: true,
  _links: {
    self: { rel: 'self', href: typeHref(org), method: 'GET' },
    schema: {
      rel: 'schema',
      href: `${org.origin}/api/v1/meta/schemas/user/${userSchemaId(org)}`,
      method: 'GET',
    },
  },
})

function getType({ org, param }: Ask): Answer {
  const id = param('type')
  if (id !== 'default' && id !== userTypeId(org)) throw notFound(id, 'UserType')
  return { body: typeView(org) }
}

const createType = (): Answer => {
  throw apiError('NOT_EMULATED', 'A second type of user is not emulated.')
}

const path = '/meta/schemas/user/:schema'

export const schemaRoutes: readonly Route[] = [
  ['GET', path, 'okta.schemas.read', getSchema],
  ['POST', path, 'okta.schemas.manage', updateSchema],
  ['GET', '/meta/types/user', 'okta.userTypes.read', ({ org }) => ({ body: [typeView(org)] })],
  ['POST', '/meta/types/user', 'okta.userTypes.manage', createType],
  ['GET', '/meta/types/user/:type', 'okta.userTypes.read', getType],
]
