import { z } from 'zod'
import { validationError } from '../../errors.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { AuthorizationServer } from '../../organisation/server.ts'
import type { KeyInRing } from '../../tokens/keyring.ts'
import { keysOf, rotateKeys } from '../../tokens/keyring.ts'
import { serverInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, link, notFound } from '../route.ts'
import { stampUpdated } from '../stamps.ts'
import { serverHref } from './view.ts'

async function listKeys(ask: Ask): Promise<Answer> {
  const { org } = ask
  const server = serverInPath(ask)
  const keys = await keysOf(server)
  return { body: keys.map((key) => keyView(org, server, key)) }
}

async function getKey(ask: Ask): Promise<Answer> {
  const { org, param } = ask
  const server = serverInPath(ask)
  const keys = await keysOf(server)
  const key = keys.find(({ kid }) => kid === param('key'))
  if (!key) throw notFound(param('key'), 'JsonWebKey')
  return { body: keyView(org, server, key) }
}

function rotate(ask: Ask): Promise<Answer> {
  const server = serverInPath(ask)
  const { use } = bodyOf(ask, z.object({ use: z.string().optional() }))
  if (use !== 'sig') {
    throw validationError('rotateKeys', "Invalid value specified for key 'use' parameter")
  }
  rotateKeys(server)
  stampUpdated(ask.org, server.id)
  return listKeys(ask)
}

function keyView(org: Organisation, server: AuthorizationServer, key: KeyInRing) {
  const { kid, published, status } = key
  return {
    status,
    ...published,
    _links: { self: link(`${serverHref(org, server)}/credentials/keys/${kid}`, 'GET') },
  }
}

const read = 'okta.authorizationServers.read'
const manage = 'okta.authorizationServers.manage'
const path = '/authorizationServers/:server/credentials'

export const serverKeyRoutes: readonly Route[] = [
  ['GET', `${path}/keys`, read, listKeys],
  ['GET', `${path}/keys/:key`, read, getKey],
  ['POST', `${path}/lifecycle/keyRotate`, manage, rotate],
]
