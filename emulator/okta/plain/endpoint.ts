import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { OperationName } from '../urls.ts'
import { operationAt } from '../urls.ts'
import type { PlainSettings } from './settings.ts'
import { pathsOf } from './settings.ts'

/** Operations of a plain server, by Okta's names for them. */
export type PlainOperation = ReturnType<typeof pathsOf>[number][0]

/** A plain server, and what is asked of it. */
export type PlainEndpoint = {
  readonly server: AuthorizationServer
  readonly settings: PlainSettings
  readonly operation: PlainOperation
}

/** The plain server and operation at a path, if there is one. */
export function plainEndpoint({ servers }: Organisation, path: string): PlainEndpoint | undefined {
  for (const server of servers) {
    const settings = server.definition.oauth
    if (!settings) continue
    const [operation] = pathsOf(settings).find(([, own]) => own === path) ?? []
    if (operation) return { server, settings, operation }
  }
  return undefined
}

/** Okta's word for what a request asks, of whichever server. */
export const operationIn = (org: Organisation, url: { readonly pathname: string }): OperationName =>
  plainEndpoint(org, url.pathname)?.operation ?? operationAt(url)

/** Whether a path is of a server that is not Okta's. */
export const isPlainPath = (org: Organisation, path: string): boolean =>
  isHidden(org, path) || plainEndpoint(org, path) !== undefined

/** Whether a path is Okta's for a server that is not Okta's: nobody may find it there. */
export const isHidden = ({ servers }: Organisation, path: string): boolean =>
  servers.some(({ id, definition }) => definition.oauth && path.startsWith(`/oauth2/${id}/`))
