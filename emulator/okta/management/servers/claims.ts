import { subjectExpression, systemClaims } from '../../claims/system-claims.ts'
import { validationError } from '../../errors.ts'
import { derivedId, resourceId } from '../../ids.ts'
import type { ServerInFile } from '../../organisation/file.ts'
import { claim } from '../../organisation/file-server.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { AuthorizationServer } from '../../organisation/server.ts'
import { serverInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, link, notFound } from '../route.ts'
import { changeServer, withItem } from './change.ts'
import { serverHref } from './view.ts'

type Claim = ServerInFile['claims'][number]

const shape = claim
  .omit({ id: true })
  .extend({
    group_filter_type: claim.shape.group_filter_type
      .nullish()
      .transform((type) => type ?? undefined),
  })
  .strip()

const idOf = (server: AuthorizationServer, { id, claimType, name }: Claim): string =>
  id ?? derivedId('ocl', `${server.id} ${claimType} ${name}`)

/** Okta's own claims: the subject of access tokens, whose value can be changed, and OpenID's. */
const ownClaims: readonly Claim[] = [
  claim.parse({ name: 'sub', value: subjectExpression }),
  ...systemClaims.map(({ name, scope, always }) =>
    claim.parse({
      name,
      claimType: 'IDENTITY',
      valueType: 'SYSTEM',
      value: name,
      alwaysIncludeInToken: always === true,
      conditions: { scopes: [scope] },
    }),
  ),
]

/** Okta's own as they are set up here, and the rest. */
function claimsOf({ definition: { claims } }: AuthorizationServer): readonly Claim[] {
  const isOwn = (own: Claim) => (item: Claim) =>
    item.name === own.name && item.claimType === own.claimType
  const own = ownClaims.map((item) => claims.find(isOwn(item)) ?? item)
  return [...own, ...claims.filter((item) => !own.includes(item))]
}

const isSystem = ({ name, claimType }: Claim): boolean =>
  ownClaims.some((own) => own.name === name && own.claimType === claimType)

function listClaims(ask: Ask): Answer {
  const server = serverInPath(ask)
  return { body: claimsOf(server).map((item) => claimView(ask.org, server, item)) }
}

function createClaim(ask: Ask): Answer {
  const server = serverInPath(ask)
  const given: Claim = { ...claimIn(ask), id: resourceId('ocl', ask.org.random) }
  changeServer(ask.org, server, { claims: [...server.definition.claims, given] })
  return { status: 201, body: claimView(ask.org, server, given) }
}

/** A claim of an access token is always in it, whatever the body says. */
function claimIn(ask: Ask): Claim {
  const given = bodyOf(ask, shape)
  return given.claimType === 'RESOURCE' ? { ...given, alwaysIncludeInToken: true } : given
}

function replaceClaim(ask: Ask): Answer {
  const server = serverInPath(ask)
  const known = claimOf(ask, server)
  const given: Claim = { ...claimIn(ask), id: idOf(server, known) }
  if (isSystem(known) && (given.name !== known.name || given.claimType !== known.claimType)) {
    throw validationError('name', 'name: A system claim cannot be renamed')
  }
  const { claims } = server.definition
  const changed = claims.includes(known) ? withItem(claims, known, given) : [...claims, given]
  changeServer(ask.org, server, { claims: changed })
  return { body: claimView(ask.org, server, given) }
}

function deleteClaim(ask: Ask): Answer {
  const server = serverInPath(ask)
  const known = claimOf(ask, server)
  if (isSystem(known)) throw validationError('name', 'name: A system claim cannot be deleted')
  changeServer(ask.org, server, { claims: withItem(server.definition.claims, known) })
  return {}
}

function getClaim(ask: Ask): Answer {
  const server = serverInPath(ask)
  return { body: claimView(ask.org, server, claimOf(ask, server)) }
}

function claimOf({ param }: Ask, server: AuthorizationServer): Claim {
  const found = claimsOf(server).find((item) => idOf(server, item) === param('claim'))
  if (!found) throw notFound(param('claim'), 'OAuth2Claim')
  return found
}

function claimView(org: Organisation, server: AuthorizationServer, item: Claim) {
  const id = idOf(server, item)
  const { value, ...others } = item
  return {
    ...others,
    // What OpenID's own claims are made of is not told.
    ...(item.valueType === 'SYSTEM' ? {} : { value }),
    id,
    system: isSystem(item),
    apiResourceId: null,
    _links: {
      self: link(`${serverHref(org, server)}/claims/${id}`, 'GET', 'PUT', 'DELETE'),
    },
  }
}

const read = 'okta.authorizationServers.read'
const manage = 'okta.authorizationServers.manage'
const path = '/authorizationServers/:server/claims'

export const serverClaimRoutes: readonly Route[] = [
  ['GET', path, read, listClaims],
  ['POST', path, manage, createClaim],
  ['GET', `${path}/:claim`, read, getClaim],
  ['PUT', `${path}/:claim`, manage, replaceClaim],
  ['DELETE', `${path}/:claim`, manage, deleteClaim],
]
