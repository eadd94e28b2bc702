import { reservedScopes } from '../../claims/scopes.ts'
import { apiError, taken } from '../../errors.ts'
import { derivedId, resourceId } from '../../ids.ts'
import type { ServerInFile } from '../../organisation/file.ts'
import { scope } from '../../organisation/file-server.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { AuthorizationServer } from '../../organisation/server.ts'
import { serverInPath } from '../find.ts'
import { pageOf } from '../paging.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, described, link, notFound } from '../route.ts'
import { changeServer, withItem } from './change.ts'
import { serverHref } from './view.ts'

type Scope = ServerInFile['scopes'][number]

const shape = scope
  .omit({ id: true })
  .extend({
    description: scope.shape.description.nullish().transform((text) => text ?? undefined),
    displayName: scope.shape.displayName.nullish().transform((text) => text ?? undefined),
  })
  .strip()

const idOf = (server: AuthorizationServer, { id, name }: Scope): string =>
  id ?? derivedId('scp', `${server.id} ${name}`)

/** OpenID's own scopes come with every server. */
const systemScopes: readonly Scope[] = reservedScopes.map((name) => ({
  name,
  default: false,
  metadataPublish: 'ALL_CLIENTS',
}))

function listScopes(ask: Ask): Answer {
  const { org } = ask
  const server = serverInPath(ask)
  if (ask.url.searchParams.has('filter')) {
    throw apiError('NOT_EMULATED', 'Filtering scopes is not emulated; q finds them by name.')
  }
  const q = ask.url.searchParams.get('q')?.toLowerCase() ?? ''
  const views = [...systemScopes, ...server.definition.scopes]
    .filter(({ name }) => name.toLowerCase().includes(q))
    .map((item) => scopeView(org, server, item))
  const { page, headers } = pageOf(ask, views)
  return { body: page, headers }
}

function createScope(ask: Ask): Answer {
  const server = serverInPath(ask)
  const given: Scope = { ...bodyOf(ask, shape), id: resourceId('scp', ask.org.random) }
  refuseTaken(server, given.name)
  changeServer(ask.org, server, { scopes: [...server.definition.scopes, given] })
  return { status: 201, body: scopeView(ask.org, server, given) }
}

function refuseTaken({ scopes }: AuthorizationServer, name: string): void {
  if (!scopes.includes(name)) return
  throw taken('name')
}

function replaceScope(ask: Ask): Answer {
  const server = serverInPath(ask)
  const known = scopeOf(ask, server)
  if (systemScopes.includes(known)) throw apiError('E0000006')
  const given: Scope = { ...bodyOf(ask, shape), id: idOf(server, known) }
  if (given.name !== known.name) refuseTaken(server, given.name)
  changeServer(ask.org, server, { scopes: withItem(server.definition.scopes, known, given) })
  return { body: scopeView(ask.org, server, given) }
}

function deleteScope(ask: Ask): Answer {
  const server = serverInPath(ask)
  const known = scopeOf(ask, server)
  if (systemScopes.includes(known)) throw apiError('E0000006')
  changeServer(ask.org, server, { scopes: withItem(server.definition.scopes, known) })
  return {}
}

function getScope(ask: Ask): Answer {
  const server = serverInPath(ask)
  return { body: scopeView(ask.org, server, scopeOf(ask, server)) }
}

function scopeOf({ param }: Ask, server: AuthorizationServer): Scope {
  const found = [...systemScopes, ...server.definition.scopes].find(
    (item) => idOf(server, item) === param('scope'),
  )
  if (!found) throw notFound(param('scope'), 'OAuth2Scope')
  return found
}

function scopeView(org: Organisation, server: AuthorizationServer, item: Scope) {
  const id = idOf(server, item)
  const system = systemScopes.includes(item)
  return {
    ...item,
    id,
    displayName: item.displayName ?? item.name,
    ...described(item),
    consent: item.consent ?? 'IMPLICIT',
    optional: item.optional ?? false,
    system,
    apiResourceId: null,
    _links: {
      self: link(`${serverHref(org, server)}/scopes/${id}`, 'GET', 'PUT', 'DELETE'),
    },
  }
}

const read = 'okta.authorizationServers.read'
const manage = 'okta.authorizationServers.manage'
const path = '/authorizationServers/:server/scopes'

export const serverScopeRoutes: readonly Route[] = [
  ['GET', path, read, listScopes],
  ['POST', path, manage, createScope],
  ['GET', `${path}/:scope`, read, getScope],
  ['PUT', `${path}/:scope`, manage, replaceScope],
  ['DELETE', `${path}/:scope`, manage, deleteScope],
]
