import { authorizationServer } from './file-server.ts'
import type { Organisation } from './organisation.ts'
import type { AuthorizationServer } from './server.ts'
import { serverOf } from './server.ts'

/** The org's own authorization server has no id in its path; inside it needs one. */
export const orgServerId = ''

/** Its keys are its own, far from those of the servers in a file; they are made when first used. */
const keyIndex = 1000

const resources = [
  ...['users', 'groups', 'schemas', 'authorizationServers', 'apps', 'userTypes'],
  ...['agentPools', 'apiTokens', 'appGrants', 'authenticators', 'behaviors', 'brands', 'captchas'],
  ...['clients', 'devices', 'domains', 'emailDomains', 'eventHooks', 'factors', 'features', 'idps'],
  ...['inlineHooks', 'linkedObjects', 'logs', 'logStreams', 'networkZones', 'orgs', 'policies'],
  ...['principalRateLimits', 'profileMappings', 'rateLimits', 'realms', 'riskEvents', 'roles'],
  ...['sessions', 'templates', 'threatInsights', 'trustedOrigins', 'uischemas'],
]

/** What a service app may be granted, as far as Okta's list of scopes is recalled. */
export const orgScopes: readonly string[] = resources.flatMap((resource) => [
  `okta.${resource}.read`,
  `okta.${resource}.manage`,
])

const definition = authorizationServer.parse({
  name: 'Okta Org Authorization Server',
  audiences: ['org'],
  scopes: orgScopes.map((name) => ({ name })),
  policies: [],
})

const servers = new WeakMap<Organisation, AuthorizationServer>()

/** The server that issues tokens for Okta's own APIs; its issuer is the organisation's URL. */
export function orgServer(org: Organisation): AuthorizationServer {
  const known = servers.get(org)
  if (known) return known
  const server = {
    ...serverOf(definition, keyIndex, org),
    id: orgServerId,
    issuer: org.origin,
    audience: org.origin,
  }
  servers.set(org, server)
  return server
}
