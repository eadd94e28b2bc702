import type { Bench } from '../okta.fixture.ts'
import { bench, fixtureFile } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import { publicKey } from './jwts.fixture.ts'

/** An organisation that allows much, so that random requests come far. */
export const web = { id: '0oasamplequizgame0fake', secret: 'not-a-real-secret-only-for-the-mock' }
/** Clients that sign assertions, and may act for themselves alone. */
export const signers = {
  secret: { id: '0oasecretsigner0fake', secret: 's'.repeat(64) },
  key: { id: '0oakeysigner0000fake', secret: undefined },
}
export const publicClient = '0oapublicapp0000fake'
export const person = { username: 'ada@example.com', password: 'difference-engine' }
export const origin = fixtureFile().org.url
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
  file.apps.push(open, signing(app, 'client_secret_jwt'), signing(app, 'private_key_jwt'))
  for (const { policies, scopes } of [server, other]) {
    const [policy] = policies
    policy?.conditions.clients.include.push(publicClient, signers.secret.id, signers.key.id)
    policy?.rules[0]?.conditions.grantTypes.include.push(...grantTypes)
    const scope = { default: false, metadataPublish: 'ALL_CLIENTS' } as const
    scopes.push({ ...scope, name: 'quiz:read', consent: 'REQUIRED' })
    scopes.push({ ...scope, name: 'quiz:list', consent: 'IMPLICIT' })
  }
  file.apiTokens = [
    { token: readingToken, user: person.username, permissions: ['okta.users.read'] },
  ]
  const vendor = structuredClone(server)
  file.authorizationServers.push({ ...vendor, id: 'vendor', name: 'Vendor', oauth: plainPaths })
}

type AppInFile = OktaFile['apps'][number]

function signing(like: AppInFile, method: 'client_secret_jwt' | 'private_key_jwt'): AppInFile {
  const app = structuredClone(like)
  const { id, secret } = method === 'client_secret_jwt' ? signers.secret : signers.key
  app.id = id
  app.label = method
  app.credentials.oauthClient = {
    ...{ client_id: id, token_endpoint_auth_method: method, pkce_required: false },
    ...(secret !== undefined && { client_secret: secret }),
  }
  app.settings.oauthClient.grant_types = ['client_credentials']
  if (secret === undefined) app.settings.oauthClient.jwks.keys = [{ ...publicKey, kty: 'EC' }]
  return app
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
