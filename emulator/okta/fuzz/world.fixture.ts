import type { Bench } from '../okta.fixture.ts'
import { bench } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'

/** An organisation that allows much, so that random requests come far. */
export const web = { id: '0oasamplequizgame0fake', secret: 'not-a-real-secret-only-for-the-mock' }
export const publicClient = '0oapublicapp0000fake'
export const person = { username: 'ada@example.com', password: 'difference-engine' }
export const readingToken = '00-may-read-users-only'
export const servers = ['/oauth2/ausquizgameskill0example/v1', '/oauth2/ausotherserver00example/v1']
export const plain = '/vendor'

const grantTypes = ['authorization_code', 'implicit', 'password', 'client_credentials'] as const

function allowMuch(file: OktaFile): void {
  const [app] = file.apps
  const [server, other] = file.authorizationServers
  if (!app || !server || !other) throw new Error('the fixture has an app and two servers')
  app.settings.oauthClient.grant_types = [...grantTypes, 'refresh_token']
  app.settings.oauthClient.response_types = ['code', 'token', 'id_token']
  app.settings.oauthClient.refresh_token = { rotation_type: 'ROTATE', leeway: 10 }
  const open = structuredClone(app)
  open.id = publicClient
  open.label = 'Public'
  open.credentials.oauthClient = {
    client_id: publicClient,
    token_endpoint_auth_method: 'none',
    pkce_required: true,
  }
  open.settings.oauthClient.application_type = 'browser'
  open.settings.oauthClient.consent_method = 'REQUIRED'
  open.settings.oauthClient.grant_types = ['authorization_code', 'refresh_token']
  open.settings.oauthClient.response_types = ['code']
  file.apps.push(open)
  for (const { policies, scopes } of [server, other]) {
    const [policy] = policies
    policy?.conditions.clients.include.push(publicClient)
    policy?.rules[0]?.conditions.grantTypes.include.push(...grantTypes)
    scopes.push({
      name: 'quiz:read',
      description: '',
      consent: 'REQUIRED',
      default: false,
      metadataPublish: 'ALL_CLIENTS',
    })
  }
  file.apiTokens = [
    { token: readingToken, user: person.username, permissions: ['okta.users.read'] },
  ]
  const vendor = structuredClone(server)
  file.authorizationServers.push({ ...vendor, id: 'vendor', name: 'Vendor', oauth: plainPaths })
}

const at = (path: string) => `${plain}/${path}`
const plainPaths = {
  issuer: plain,
  authorize: at('authorize'),
  token: at('token'),
  introspect: at('introspect'),
  revoke: at('revoke'),
  userinfo: at('userinfo'),
  keys: at('keys'),
  accessTokens: 'opaque' as const,
}

export const world = (): Bench => bench(allowMuch)
