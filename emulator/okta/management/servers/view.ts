import type { Organisation } from '../../organisation/organisation.ts'
import type { AuthorizationServer } from '../../organisation/server.ts'
import { activeKey, currentTurn, nextTurn } from '../../tokens/keyring.ts'
import { date, link } from '../route.ts'
import { stampsOf } from '../stamps.ts'

export const serverHref = (org: Organisation, { id }: { readonly id: string }): string =>
  `${org.origin}/api/v1/authorizationServers/${id}`

/** An authorization server as the API shows it. */
export async function serverView(org: Organisation, server: AuthorizationServer) {
  const { id, status, issuer, definition } = server
  const { kid } = await activeKey(server)
  const next = nextTurn(server)
  return {
    id,
    name: definition.name,
    description: definition.description ?? null,
    audiences: definition.audiences,
    issuer,
    issuerMode: definition.issuerMode ?? 'ORG_URL',
    status,
    ...stampsOf(org, id),
    credentials: {
      signing: {
        kid,
        rotationMode: definition.credentials.signing.rotationMode,
        lastRotated: date(currentTurn(server).since),
        ...(next === undefined ? {} : { nextRotation: date(next) }),
      },
    },
    default: id === 'default',
    _links: linksOf(org, server),
  }
}

function linksOf(org: Organisation, server: AuthorizationServer) {
  const href = serverHref(org, server)
  const documents = ['oauth-authorization-server', 'openid-configuration']
  const lifecycle =
    server.status === 'ACTIVE'
      ? { deactivate: link(`${href}/lifecycle/deactivate`, 'POST') }
      : { activate: link(`${href}/lifecycle/activate`, 'POST') }
  return {
    self: link(href, 'GET', 'DELETE', 'PUT'),
    scopes: link(`${href}/scopes`, 'GET', 'POST'),
    claims: link(`${href}/claims`, 'GET', 'POST'),
    policies: link(`${href}/policies`, 'GET', 'POST'),
    keys: link(`${href}/credentials/keys`, 'GET'),
    metadata: documents.map((document) => ({
      name: document,
      ...link(`${server.issuer}/.well-known/${document}`, 'GET'),
    })),
    rotateKey: link(`${href}/credentials/lifecycle/keyRotate`, 'POST'),
    ...lifecycle,
  }
}
