import { z } from 'zod'
import { apiError, taken } from '../errors.ts'
import { resourceId } from '../ids.ts'
import { trustedOriginScopes } from '../organisation/file-trusted-origin.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { TrustedOrigin } from '../organisation/trusted-origin.ts'
import { hasWildcardHost, isOrigin, isSameOrigin } from '../organisation/web-origin.ts'
import type { Caller } from './access.ts'
import type { Searchable } from './filter/filter.ts'
import { parseFilter } from './filter/filter.ts'
import { pageOf } from './paging.ts'
import { questionIn } from './question.ts'
import type { Answer, Ask, Route } from './route.ts'
import { bodyOf, link, notFound } from './route.ts'
import { stampCreated, stampsOf, stampUpdated } from './stamps.ts'

/** Lets an origin show Okta's pages in frames. */
const frames = 'IFRAME_EMBED'

const shape = z.object({
  name: z.string().min(1, 'The field cannot be left blank').max(255),
  origin: z.string().max(255).refine(isOrigin, 'Origin value is not valid'),
  scopes: z
    .array(z.object({ type: z.string() }))
    .min(1, 'The field cannot be left blank')
    .max(3),
  status: z.enum(['ACTIVE', 'INACTIVE']).nullish(),
})

type ScopeType = (typeof trustedOriginScopes)[number]
const isFollowed = (type: string): type is ScopeType =>
  trustedOriginScopes.some((followed) => followed === type)

/** What a body describes, once it is known that it can be followed here. */
function describedIn(
  ask: Ask,
  before: TrustedOrigin['status'] = 'ACTIVE',
): Omit<TrustedOrigin, 'id' | 'createdBy' | 'lastUpdatedBy'> {
  const { name, origin, scopes, status } = bodyOf(ask, shape)
  const types = scopes.map(({ type }) => type)
  // As Okta says it to `Redirect` instead of `REDIRECT`.
  if (!types.every((type) => isFollowed(type) || type === frames)) throw apiError('E0000003')
  if (types.includes(frames)) throw missing(`the scope ${frames}`)
  if (hasWildcardHost(origin)) throw missing('a wildcard in an origin')
  const followed = [...new Set(types.filter(isFollowed))].map((type) => ({ type }))
  return { name, origin, scopes: followed, status: status ?? before }
}

const missing = (what: string) =>
  apiError('NOT_EMULATED', `Trusted Origins: ${what} is not emulated.`)

function refuseTaken(
  { trustedOrigins }: Organisation,
  { name, origin }: Pick<TrustedOrigin, 'name' | 'origin'>,
  itself?: TrustedOrigin,
): void {
  const others = trustedOrigins.filter((other) => other !== itself)
  if (others.some((other) => other.name === name)) throw taken('name')
  if (others.some((other) => isSameOrigin(other.origin, origin))) throw taken('origin')
}

const inPath = ({ org, param }: Ask): TrustedOrigin => {
  const found = org.trustedOrigins.find(({ id }) => id === param('trustedOrigin'))
  if (!found) throw notFound(param('trustedOrigin'), 'TrustedOrigin')
  return found
}

/** A service app has no person behind it: it stands for itself. */
const idOf = (caller: Caller): string =>
  caller.user?.id ?? (caller.kind === 'client' ? caller.app.id : '')

function view(org: Organisation, trusted: TrustedOrigin) {
  const { id, name, origin, scopes, status, createdBy, lastUpdatedBy } = trusted
  const { created, lastUpdated } = stampsOf(org, id)
  const href = `${org.origin}/api/v1/trustedOrigins/${id}`
  const next = status === 'ACTIVE' ? 'deactivate' : 'activate'
  return {
    ...{ id, name, origin, scopes, status },
    created,
    ...(createdBy === undefined ? {} : { createdBy }),
    lastUpdated,
    ...(lastUpdatedBy === undefined ? {} : { lastUpdatedBy }),
    _links: {
      self: link(href, 'GET', 'PUT', 'DELETE'),
      [next]: link(`${href}/lifecycle/${next}`, 'POST'),
    },
  }
}

/** `type` is that of the scopes, any of which will do. */
const filterable: Searchable = {
  allows: (property, operator) =>
    /^(id|name|origin|status|type)$/.test(property) && operator === 'eq',
  allowsNot: false,
  caseSensitive: true,
}

function list(ask: Ask): Answer {
  const { org } = ask
  const { q, filter } = questionIn(ask)
  const wanted = filter === null ? () => true : parseFilter(filter, filterable)
  const found = org.trustedOrigins.filter((trusted) => {
    const { name, origin, scopes } = trusted
    if (!wanted({ ...trusted, type: scopes.map(({ type }) => type) })) return false
    return [name, origin].some((text) => text.toLowerCase().startsWith((q ?? '').toLowerCase()))
  })
  const { page, headers } = pageOf(ask, found, { usual: 20, most: 200 })
  return { body: page.map((trusted) => view(org, trusted)), headers }
}

const get = (ask: Ask): Answer => ({ body: view(ask.org, inPath(ask)) })

function create(ask: Ask): Answer {
  const { org, caller } = ask
  const described = describedIn(ask)
  refuseTaken(org, described)
  const by = idOf(caller)
  const id = resourceId('tos', org.random)
  const made: TrustedOrigin = { id, ...described, createdBy: by, lastUpdatedBy: by }
  org.trustedOrigins.push(made)
  stampCreated(org, id)
  return { body: view(org, made) }
}

function replace(ask: Ask): Answer {
  const trusted = inPath(ask)
  const described = describedIn(ask, trusted.status)
  refuseTaken(ask.org, described, trusted)
  return changed(ask, trusted, described)
}

function remove(ask: Ask): Answer {
  const { trustedOrigins } = ask.org
  trustedOrigins.splice(trustedOrigins.indexOf(inPath(ask)), 1)
  return {}
}

const become = (status: TrustedOrigin['status']) => (ask: Ask) =>
  changed(ask, inPath(ask), { status })

function changed(
  { org, caller }: Ask,
  trusted: TrustedOrigin,
  change: Partial<TrustedOrigin>,
): Answer {
  Object.assign(trusted, change, { lastUpdatedBy: idOf(caller) })
  stampUpdated(org, trusted.id)
  return { body: view(org, trusted) }
}

const path = '/trustedOrigins/:trustedOrigin'
const read = 'okta.trustedOrigins.read'
const manage = 'okta.trustedOrigins.manage'

export const trustedOriginRoutes: readonly Route[] = [
  ['GET', '/trustedOrigins', read, list],
  ['POST', '/trustedOrigins', manage, create],
  ['GET', path, read, get],
  ['PUT', path, manage, replace],
  ['DELETE', path, manage, remove],
  ['POST', `${path}/lifecycle/activate`, manage, become('ACTIVE')],
  ['POST', `${path}/lifecycle/deactivate`, manage, become('INACTIVE')],
]
