import type { ExpressionContext, Reader, Value } from '../expression/values.ts'
import type { App } from '../organisation/app.ts'
import { appUserName } from '../organisation/app.ts'
import { appAttributes, isAppAttribute } from '../organisation/app-profile.ts'
import { attributeNamed } from '../organisation/base-attributes.ts'
import { groupsOfUser } from '../organisation/everyone.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { User } from '../organisation/user.ts'
import { lastUpdated } from '../organisation/user.ts'
import type { Grant } from '../state.ts'

/** What the names in a claim's expression stand for when a token is issued for this grant. */
export function contextOf(
  org: Organisation,
  { app, user, scopes }: Pick<Grant, 'app' | 'user' | 'scopes'>,
): ExpressionContext {
  return {
    user: user ? profileReader(org, user) : null,
    appuser: user ? appProfileReader(org, app, user) : null,
    internal: user ? internalReader(user) : null,
    app: appReader(app),
    org: orgReader(org),
    access: (name) => (name === 'scope' ? scopes : undefined),
    groups: () => (user ? groupsOfUser(org, user.groups) : []),
    now: org.now(),
  }
}

/** Never set is `null`; cleared after being set is an empty text. */
const profileReader =
  (org: Organisation, { profile }: User): Reader =>
  (name) =>
    profile.get(name) ?? (attributeNamed(name, org.profileSchema) ? null : undefined)

/** What the person's assignment says, else what is mapped from their profile, else what all apps have. */
function appProfileReader(org: Organisation, app: App, user: User): Reader {
  const { mappings, profiles } = app
  const own = profiles.get(user.login.toLowerCase()) ?? {}
  return (name) => {
    if (name === 'userName') return appUserName(app, user)
    if (Object.hasOwn(own, name)) return own[name]
    const mapping = mappings.get(name)
    if (mapping) return mapping.evaluate({ ...nobody(org, app), user: profileReader(org, user) })
    if (isAppAttribute(name)) return appAttributes[name](user) ?? null
    const isKnown = [...profiles.values()].some((others) => Object.hasOwn(others, name))
    return isKnown ? null : undefined
  }
}

/** Mappings speak of the person's profile alone. */
const nobody = (org: Organisation, app: App): ExpressionContext => ({
  user: null,
  appuser: null,
  internal: null,
  app: appReader(app),
  org: orgReader(org),
  access: () => undefined,
  groups: () => [],
  now: org.now(),
})

const appReader =
  ({ id, clientId, label, profile }: App): Reader =>
  (name) => {
    if (name === 'id') return id
    if (name === 'clientId') return clientId
    if (name === 'label') return label
    const [head, ...path] = name.split('.')
    if (head !== 'profile' || path.length === 0) return undefined
    return expressible(path.reduce<unknown>(memberOf, profile))
  }

/** A member of an object: never set is `null`, and nothing else has any. */
const memberOf = (value: unknown, name: string): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? undefined
    : (new Map<string, unknown>(Object.entries(value)).get(name) ?? null)

/** What an expression can have of a profile: an object as a whole is no value. */
function expressible(json: unknown): Value | undefined {
  if (json === null || typeof json === 'string') return json
  if (typeof json === 'number' || typeof json === 'boolean') return json
  if (!Array.isArray(json)) return undefined
  const values = json.map(expressible).filter((value) => value !== undefined)
  return values.length === json.length ? values : undefined
}

const orgReader =
  ({ name, file }: Organisation): Reader =>
  (attribute) => {
    if (attribute === 'name') return name
    const isSubDomain = attribute === 'subDomain' || attribute === 'subdomain'
    return isSubDomain ? (new URL(file.org.url).hostname.split('.')[0] ?? '') : undefined
  }

const dates = {
  created: 'created',
  activated: 'activated',
  statusChanged: 'statusChanged',
  lastLogin: 'lastLogin',
  passwordChanged: 'passwordChanged',
} as const

const internalReader =
  (user: User): Reader =>
  (name): Value | undefined => {
    if (name === 'id') return user.id
    if (name === 'status') return user.status
    if (name === 'lastUpdated') return new Date(lastUpdated(user)).toISOString()
    const date = Object.entries(dates).find(([known]) => known === name)?.[1]
    if (!date) return undefined
    const ms = user.dates[date]
    return ms === undefined ? null : new Date(ms).toISOString()
  }
