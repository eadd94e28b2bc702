import { z } from 'zod'
import { derivedId, resourceId } from '../../ids.ts'
import type { ServerInFile } from '../../organisation/file.ts'
import { policy } from '../../organisation/file-server.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { placed, ranked, replacedIn, without } from '../../organisation/priority.ts'
import type { AuthorizationServer } from '../../organisation/server.ts'
import { serverInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, described, link, notFound } from '../route.ts'
import { stampCreated, stampsOf, stampUpdated } from '../stamps.ts'
import { changeServer } from './change.ts'
import { serverHref } from './view.ts'

export type Policy = ServerInFile['policies'][number]

const shape = policy
  .omit({ id: true, rules: true })
  .extend({
    type: z.literal('OAUTH_AUTHORIZATION_POLICY').optional(),
    description: policy.shape.description.nullish().transform((text) => text ?? undefined),
    // None is left where the clients that it named are gone.
    conditions: z
      .object({ clients: z.object({ include: z.array(z.string().min(1)) }) })
      .prefault({ clients: { include: ['ALL_CLIENTS'] } }),
  })
  .strip()

export const policyId = (server: AuthorizationServer, { id, name }: Policy): string =>
  id ?? derivedId('00p', `${server.id} ${name}`)

function listPolicies(ask: Ask): Answer {
  const server = serverInPath(ask)
  const policies = ranked(server.definition.policies)
  return { body: policies.map((item) => policyView(ask.org, server, item)) }
}

function createPolicy(ask: Ask): Answer {
  const { org } = ask
  const server = serverInPath(ask)
  const { type: _, ...given } = bodyOf(ask, shape)
  const id = resourceId('00p', org.random)
  const policies = placed(server.definition.policies, { ...given, id, rules: [] })
  changeServer(org, server, { policies })
  stampCreated(org, id)
  return { status: 201, body: policyView(org, server, policyWithId(server, id)) }
}

function replacePolicy(ask: Ask): Answer {
  const server = serverInPath(ask)
  const known = policyOf(ask, server)
  const { type: _, ...given } = bodyOf(ask, shape)
  return replaced(ask, server, known, { ...given, rules: known.rules })
}

const setStatus =
  (status: Policy['status']) =>
  (ask: Ask): Answer => {
    const server = serverInPath(ask)
    const known = policyOf(ask, server)
    replaced(ask, server, known, { ...known, priority: undefined, status })
    return {}
  }

function replaced(
  { org }: Ask,
  server: AuthorizationServer,
  known: Policy,
  changed: Policy,
): Answer {
  const id = policyId(server, known)
  const policies = replacedIn(server.definition.policies, known, { ...changed, id })
  changeServer(org, server, { policies })
  stampUpdated(org, id)
  return { body: policyView(org, server, policyWithId(server, id)) }
}

function deletePolicy(ask: Ask): Answer {
  const server = serverInPath(ask)
  const known = policyOf(ask, server)
  changeServer(ask.org, server, { policies: without(server.definition.policies, known) })
  return {}
}

function getPolicy(ask: Ask): Answer {
  const server = serverInPath(ask)
  return { body: policyView(ask.org, server, policyOf(ask, server)) }
}

/** The policy of the path. */
export const policyOf = ({ param }: Ask, server: AuthorizationServer): Policy =>
  policyWithId(server, param('policy'))

function policyWithId(server: AuthorizationServer, id: string): Policy {
  const found = server.definition.policies.find((item) => policyId(server, item) === id)
  if (!found) throw notFound(id, 'AuthorizationServerPolicy')
  return found
}

function policyView(org: Organisation, server: AuthorizationServer, item: Policy) {
  const id = policyId(server, item)
  const href = `${serverHref(org, server)}/policies/${id}`
  const next = item.status === 'ACTIVE' ? 'deactivate' : 'activate'
  return {
    type: 'OAUTH_AUTHORIZATION_POLICY',
    id,
    status: item.status,
    name: item.name,
    ...described(item),
    priority: ranked(server.definition.policies).indexOf(item) + 1,
    system: false,
    conditions: item.conditions,
    ...stampsOf(org, id),
    _links: {
      self: link(href, 'GET', 'PUT', 'DELETE'),
      [next]: link(`${href}/lifecycle/${next}`, 'POST'),
      rules: link(`${href}/rules`, 'GET'),
    },
  }
}

const read = 'okta.authorizationServers.read'
const manage = 'okta.authorizationServers.manage'
const path = '/authorizationServers/:server/policies'

export const serverPolicyRoutes: readonly Route[] = [
  ['GET', path, read, listPolicies],
  ['POST', path, manage, createPolicy],
  ['GET', `${path}/:policy`, read, getPolicy],
  ['PUT', `${path}/:policy`, manage, replacePolicy],
  ['DELETE', `${path}/:policy`, manage, deletePolicy],
  ['POST', `${path}/:policy/lifecycle/activate`, manage, setStatus('ACTIVE')],
  ['POST', `${path}/:policy/lifecycle/deactivate`, manage, setStatus('INACTIVE')],
]
