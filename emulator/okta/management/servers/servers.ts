import { z } from 'zod'
import { apiError } from '../../errors.ts'
import { resourceId } from '../../ids.ts'
import type { ServerInFile } from '../../organisation/file.ts'
import { authorizationServer } from '../../organisation/file-server.ts'
import type { AuthorizationServer } from '../../organisation/server.ts'
import { redefineServer, serverOf } from '../../organisation/server.ts'
import { revokeIssuedBy } from '../../tokens/revocation.ts'
import { serverInPath } from '../find.ts'
import { pageOf } from '../paging.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf } from '../route.ts'
import { demandSound } from '../soundness.ts'
import { stampCreated, stampUpdated } from '../stamps.ts'
import { changeServer } from './change.ts'
import { serverClaimRoutes } from './claims.ts'
import { serverKeyRoutes } from './keys.ts'
import { serverPolicyRoutes } from './policies.ts'
import { serverRuleRoutes } from './rules.ts'
import { serverScopeRoutes } from './scopes.ts'
import { serverTokenRoutes } from './tokens.ts'
import { serverView } from './view.ts'

const { name, description, audiences, issuerMode } = authorizationServer.shape
const shape = z.object({
  name,
  description: description.nullish().transform((text) => text ?? undefined),
  audiences,
  issuerMode: issuerMode.nullish().transform((mode) => mode ?? undefined),
  credentials: z
    .object({ signing: z.object({ rotationMode: z.enum(['AUTO', 'MANUAL']).optional() }) })
    .optional(),
})

async function listServers(ask: Ask): Promise<Answer> {
  const { org, url } = ask
  const q = url.searchParams.get('q')?.toLowerCase() ?? ''
  const found = org.servers.filter((server) =>
    [server.name, server.audience].some((text) => text.toLowerCase().includes(q)),
  )
  const { page, headers } = pageOf(ask, found)
  return { body: await Promise.all(page.map((server) => serverView(org, server))), headers }
}

/** What would change the tokens of a server or its issuer, and is not followed here. */
const notFollowed = z
  .object({
    accessTokenEncryptedResponseAlgorithm: z.unknown(),
    jwks_uri: z.unknown(),
    jwks: z
      .object({ keys: z.array(z.unknown()) })
      .nullable()
      .catch(null),
    issuerMode: z.unknown(),
  })
  .partial()

function refuseNotFollowed(body: unknown): void {
  const { data } = notFollowed.safeParse(body)
  const { issuerMode: mode, jwks, ...encryption } = data ?? {}
  const isEncrypted = Object.values(encryption).some((value) => (value ?? '') !== '')
  if (isEncrypted || (jwks?.keys ?? []).length > 0) {
    throw apiError('NOT_EMULATED', 'Encrypted access tokens are not emulated.')
  }
  if (mode !== 'CUSTOM_URL') return
  throw apiError('NOT_EMULATED', 'A custom domain beside the address of the org is not emulated.')
}

const definitionIn = (ask: Ask, known: ServerInFile): ServerInFile => {
  refuseNotFollowed(ask.body)
  const { credentials, ...given } = bodyOf(ask, shape)
  const rotationMode = credentials?.signing.rotationMode ?? known.credentials.signing.rotationMode
  return { ...known, ...given, credentials: { signing: { rotationMode } } }
}

/** A new server has no policies: nobody gets a token before there is one. */
async function createServer(ask: Ask): Promise<Answer> {
  const { org } = ask
  const empty = authorizationServer.parse({
    id: resourceId('aus', org.random),
    name: 'new',
    audiences: ['new'],
    policies: [],
  })
  const definition = definitionIn(ask, empty)
  const definitions = org.servers.map((server) => server.definition)
  demandSound(org, { authorizationServers: [...definitions, definition] })
  const indexes = org.servers.map(({ keyring }) => keyring.index)
  const server = serverOf(definition, Math.max(-1, ...indexes) + 1, org)
  org.servers.push(server)
  stampCreated(org, server.id)
  return { status: 201, body: await serverView(org, server) }
}

async function replaceServer(ask: Ask): Promise<Answer> {
  const server = serverInPath(ask)
  changeServer(ask.org, server, definitionIn(ask, server.definition))
  return { body: await serverView(ask.org, server) }
}

function deleteServer(ask: Ask): Answer {
  const { org } = ask
  const server = serverInPath(ask)
  revokeIssuedBy(org, server)
  org.servers.splice(org.servers.indexOf(server), 1)
  return {}
}

const setStatus =
  (status: AuthorizationServer['status']) =>
  (ask: Ask): Answer => {
    const server = serverInPath(ask)
    redefineServer(server, { ...server.definition, status })
    stampUpdated(ask.org, server.id)
    if (status === 'INACTIVE') revokeIssuedBy(ask.org, server)
    return {}
  }

const read = 'okta.authorizationServers.read'
const manage = 'okta.authorizationServers.manage'
const one = '/authorizationServers/:server'

export const serverRoutes: readonly Route[] = [
  ['GET', '/authorizationServers', read, listServers],
  ['POST', '/authorizationServers', manage, createServer],
  ['GET', one, read, async (ask) => ({ body: await serverView(ask.org, serverInPath(ask)) })],
  ['PUT', one, manage, replaceServer],
  ['DELETE', one, manage, deleteServer],
  ['POST', `${one}/lifecycle/activate`, manage, setStatus('ACTIVE')],
  ['POST', `${one}/lifecycle/deactivate`, manage, setStatus('INACTIVE')],
  ...serverScopeRoutes,
  ...serverClaimRoutes,
  ...serverPolicyRoutes,
  ...serverRuleRoutes,
  ...serverKeyRoutes,
  ...serverTokenRoutes,
]
