import type { OktaFile } from '../emulator/okta/organisation/file.ts'
import { oktaFileSchema } from '../emulator/okta/organisation/file.ts'

type Client = { readonly clientId: string; readonly clientSecret: string; readonly scope: string }

/** An organisation whose first server gives one client tokens for itself. */
export function organisationFor(
  org: OktaFile,
  { clientId, clientSecret, scope }: Client,
): OktaFile {
  const [server] = org.authorizationServers
  const rule = {
    name: 'For itself',
    conditions: { grantTypes: { include: ['client_credentials'] } },
  }
  const policy = {
    name: 'Bench',
    priority: 1,
    conditions: { clients: { include: [clientId] } },
    rules: [rule],
  }
  return oktaFileSchema.parse({
    ...org,
    authorizationServers: [
      { ...server, claims: [], scopes: [{ name: scope }], policies: [policy] },
    ],
    apps: [
      {
        label: 'Bench',
        credentials: { oauthClient: { client_id: clientId, client_secret: clientSecret } },
        settings: {
          oauthClient: {
            application_type: 'service',
            response_types: ['token'],
            grant_types: ['client_credentials'],
          },
        },
        assignments: {},
      },
    ],
  })
}
