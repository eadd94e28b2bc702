import type { Claim } from '../claims/claims.ts'
import { runningClaim } from '../claims/claims.ts'
import { reservedScopes } from '../claims/scopes.ts'
import { derivedId } from '../ids.ts'
import { plainIssuer } from '../plain/settings.ts'
import type { Keyring } from '../tokens/keyring.ts'
import { keepKey, newKeyring } from '../tokens/keyring.ts'
import type { ServerInFile } from './file.ts'
import type { Organisation } from './organisation.ts'
import { ranked } from './priority.ts'

export type Policy = ServerInFile['policies'][number]
export type Rule = Policy['rules'][number]

export type AuthorizationServer = {
  readonly id: string
  readonly keyring: Keyring
  readonly issuer: string
  /** All that was set up, inactive things too; everything below follows from it. */
  definition: ServerInFile
  name: string
  status: 'ACTIVE' | 'INACTIVE'
  audience: string
  scopes: readonly string[]
  defaultScopes: readonly string[]
  publishedScopes: readonly string[]
  claims: readonly Claim[]
  /** The active ones, in the order in which they are tried. */
  policies: readonly Policy[]
}

/** A server as it runs; `index` decides its keys. */
export function serverOf(
  definition: ServerInFile,
  index: number,
  { origin, trueNow }: Pick<Organisation, 'origin' | 'trueNow'>,
): AuthorizationServer {
  const id = definition.id ?? derivedId('aus', definition.name)
  const { oauth } = definition
  const issuer = oauth ? plainIssuer(origin, oauth) : `${origin}/oauth2/${id}`
  return {
    id,
    keyring: newKeyring(index, trueNow),
    issuer,
    definition,
    ...runningServer(definition),
  }
}

/** Sets a server up anew; tokens and requests that refer to it see the change. */
export function redefineServer(server: AuthorizationServer, definition: ServerInFile): void {
  const modeOf = ({ credentials }: ServerInFile) => credentials.signing.rotationMode
  if (modeOf(definition) !== modeOf(server.definition)) keepKey(server)
  Object.assign(server, { definition, ...runningServer(definition) })
}

function runningServer(definition: ServerInFile) {
  const { name, status, audiences, scopes, claims, policies } = definition
  const namesOf = (some: ServerInFile['scopes']) => some.map((scope) => scope.name)
  return {
    name,
    status,
    audience: audiences[0] ?? '',
    scopes: [...reservedScopes, ...namesOf(scopes)],
    defaultScopes: namesOf(scopes.filter((scope) => scope.default)),
    publishedScopes: [
      ...reservedScopes,
      ...namesOf(scopes.filter((scope) => scope.metadataPublish === 'ALL_CLIENTS')),
    ],
    claims: claims.filter((claim) => claim.status === 'ACTIVE').map(runningClaim),
    policies: inOrder(policies).map((policy) => ({ ...policy, rules: inOrder(policy.rules) })),
  }
}

const inOrder = <T extends { status: string; priority?: number | undefined }>(
  items: readonly T[],
): T[] => ranked(items).filter(({ status }) => status === 'ACTIVE')
