import type { ServerInFile } from '../../organisation/file.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { AuthorizationServer } from '../../organisation/server.ts'
import { redefineServer } from '../../organisation/server.ts'
import { revokeTokensBy } from '../../tokens/revocation.ts'
import { demandSound } from '../soundness.ts'
import { stampUpdated } from '../stamps.ts'

/**
 * Sets a server up anew if the result is sound. What it issued before ends with that, unless the
 * switch says otherwise.
 */
export function changeServer(
  org: Organisation,
  server: AuthorizationServer,
  change: Partial<ServerInFile>,
): void {
  const definition = { ...server.definition, ...change }
  demandSound(org, {
    authorizationServers: org.servers.map((known) =>
      known === server ? definition : known.definition,
    ),
  })
  redefineServer(server, definition)
  stampUpdated(org, server.id)
  if (org.switches.configurationChangeRevokesTokens) revokeTokensBy(org, server)
}

/** A list with one item in the place of another, or without it. */
export const withItem = <T>(items: readonly T[], known: T, changed?: T): T[] =>
  items.flatMap((item) => (item === known ? (changed === undefined ? [] : [changed]) : [item]))
