import { generateKeyPairSync } from 'node:crypto'

type Step = readonly [operation: string, body?: unknown]

const owner = { login: 'hopper@example.com', email: 'hopper@example.com' }
const profile = { ...owner, firstName: 'Grace', lastName: 'Hopper' }
const password = { value: 'a-better-engine' }
const nextPassword = { value: 'an-even-better-engine' }
const question = { question: 'Which engine?', answer: 'the-analytical-one' }
const group = { profile: { name: 'Players', description: 'Who plays' } }
const server = { name: 'Another', description: 'For a while', audiences: ['api://another'] }
const scope = { name: 'quiz:play', description: 'To play', consent: 'REQUIRED' }
const claim = {
  name: 'TeamClaim',
  claimType: 'RESOURCE',
  valueType: 'EXPRESSION',
  value: 'user.department',
  conditions: { scopes: ['quiz:play'] },
}
const policy = {
  type: 'OAUTH_AUTHORIZATION_POLICY',
  name: 'Another policy',
  description: 'For a while',
  priority: 1,
  conditions: { clients: { include: ['ALL_CLIENTS'] } },
}
const rule = {
  type: 'RESOURCE_ACCESS',
  name: 'A rule',
  priority: 1,
  conditions: {
    people: { groups: { include: ['EVERYONE'] } },
    grantTypes: { include: ['authorization_code'] },
    scopes: { include: ['*'] },
  },
  actions: { token: { accessTokenLifetimeMinutes: 5 } },
}
const app = {
  name: 'oidc_client',
  label: 'Another app',
  signOnMode: 'OPENID_CONNECT',
  credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_basic' } },
  settings: {
    oauthClient: {
      application_type: 'web',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: ['https://quiz.example.com/callback'],
    },
  },
}
const key = () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...publicKey.export({ format: 'jwk' }), kid: 'a-key', use: 'sig', status: 'ACTIVE' }
}

const people: readonly Step[] = [
  ['GET /users'],
  ['GET /users/me'],
  ['POST /users/me', { profile: { favoriteColor: 'green' } }],
  ['POST /users', { profile, credentials: { password, recovery_question: question } }],
  ['GET /users/:user'],
  ['POST /users/:user', { profile: { department: 'Compilers' } }],
  ['PUT /users/:user', { profile }],
  ['GET /users/:user/groups'],
  ['POST /users/:user/lifecycle/suspend'],
  ['POST /users/:user/lifecycle/unsuspend'],
  [
    'POST /users/:user/credentials/change_password',
    { oldPassword: password, newPassword: nextPassword },
  ],
  [
    'POST /users/:user/credentials/change_recovery_question',
    { password: nextPassword, recovery_question: question },
  ],
  ['POST /users/:user/lifecycle/expire_password'],
  ['POST /users/:user/lifecycle/expire_password_with_temp_password'],
  ['POST /users/:user/lifecycle/reset_password?sendEmail=false'],
  ['DELETE /users/:user/sessions'],
  ['POST /users/:user/lifecycle/deactivate'],
  ['POST /users/:user/lifecycle/activate?sendEmail=false'],
  ['POST /users/:user/lifecycle/deactivate'],
  ['DELETE /users/:user'],
  ['POST /users', { profile }],
  ['POST /users/:user/lifecycle/reactivate?sendEmail=false'],
]

const schemas: readonly Step[] = [
  ['GET /meta/schemas/user/:schema'],
  [
    'POST /meta/schemas/user/:schema',
    { definitions: { custom: { properties: { team: { title: 'Team', type: 'string' } } } } },
  ],
  ['GET /meta/types/user'],
  ['GET /meta/types/user/:type'],
]

const groups: readonly Step[] = [
  ['GET /groups'],
  ['POST /groups', group],
  ['GET /groups/:group'],
  ['PUT /groups/:group', group],
  ['PUT /groups/:group/users/:user'],
  ['GET /groups/:group/users'],
  ['DELETE /groups/:group/users/:user'],
]

const apps: readonly Step[] = [
  ['GET /apps'],
  ['POST /apps', app],
  ['GET /apps/:app'],
  ['PUT /apps/:app', app],
  ['POST /apps/:app/users', { id: 'hopper@example.com', scope: 'USER' }],
  ['GET /apps/:app/users'],
  ['GET /apps/:app/users/:user'],
  ['POST /apps/:app/users/:user', { credentials: { userName: 'grace' }, profile: { tier: 'a' } }],
  ['DELETE /apps/:app/users/:user'],
  ['PUT /apps/:app/groups/:group'],
  ['GET /apps/:app/groups'],
  ['GET /apps/:app/groups/:group'],
  ['GET /groups/:group/apps'],
  ['DELETE /apps/:app/groups/:group'],
  ['GET /apps/:app/credentials/secrets'],
  ['POST /apps/:app/credentials/secrets', {}],
  ['GET /apps/:app/credentials/secrets/:secret'],
  ['POST /apps/:app/credentials/secrets/:secret/lifecycle/deactivate'],
  ['POST /apps/:app/credentials/secrets/:secret/lifecycle/activate'],
  ['POST /apps/:app/credentials/secrets/:secret/lifecycle/deactivate'],
  ['DELETE /apps/:app/credentials/secrets/:secret'],
  ['POST /apps/:app/credentials/jwks', key()],
  ['GET /apps/:app/credentials/jwks'],
  ['GET /apps/:app/credentials/jwks/:key'],
  ['DELETE /apps/:app/credentials/jwks/:key'],
  [
    'POST /apps/:app/grants',
    { scopeId: 'okta.users.read', issuer: 'https://dev-5550123.okta.com' },
  ],
  ['GET /apps/:app/grants'],
  ['GET /apps/:app/grants/:grant'],
  ['DELETE /apps/:app/grants/:grant'],
  ['POST /apps/:app/lifecycle/deactivate'],
  ['POST /apps/:app/lifecycle/activate'],
  ['POST /apps/:app/lifecycle/deactivate'],
  ['DELETE /apps/:app'],
]

const servers: readonly Step[] = [
  ['GET /authorizationServers'],
  ['POST /authorizationServers', server],
  ['GET /authorizationServers/:server'],
  ['PUT /authorizationServers/:server', server],
  ['POST /authorizationServers/:server/scopes', scope],
  ['GET /authorizationServers/:server/scopes'],
  ['GET /authorizationServers/:server/scopes/:scope'],
  ['PUT /authorizationServers/:server/scopes/:scope', scope],
  ['POST /authorizationServers/:server/claims', claim],
  ['GET /authorizationServers/:server/claims'],
  ['GET /authorizationServers/:server/claims/:claim'],
  ['PUT /authorizationServers/:server/claims/:claim', claim],
  ['DELETE /authorizationServers/:server/claims/:claim'],
  ['DELETE /authorizationServers/:server/scopes/:scope'],
  ['POST /authorizationServers/:server/policies', policy],
  ['GET /authorizationServers/:server/policies'],
  ['GET /authorizationServers/:server/policies/:policy'],
  ['PUT /authorizationServers/:server/policies/:policy', policy],
  ['POST /authorizationServers/:server/policies/:policy/lifecycle/deactivate'],
  ['POST /authorizationServers/:server/policies/:policy/lifecycle/activate'],
  ['POST /authorizationServers/:server/policies/:policy/rules', rule],
  ['GET /authorizationServers/:server/policies/:policy/rules'],
  ['GET /authorizationServers/:server/policies/:policy/rules/:rule'],
  ['PUT /authorizationServers/:server/policies/:policy/rules/:rule', rule],
  ['POST /authorizationServers/:server/policies/:policy/rules/:rule/lifecycle/deactivate'],
  ['POST /authorizationServers/:server/policies/:policy/rules/:rule/lifecycle/activate'],
  ['DELETE /authorizationServers/:server/policies/:policy/rules/:rule'],
  ['DELETE /authorizationServers/:server/policies/:policy'],
  ['GET /authorizationServers/:server/credentials/keys'],
  ['GET /authorizationServers/:server/credentials/keys/:key'],
  ['POST /authorizationServers/:server/credentials/lifecycle/keyRotate', { use: 'sig' }],
  ['POST /authorizationServers/:server/lifecycle/deactivate'],
  ['POST /authorizationServers/:server/lifecycle/activate'],
  ['DELETE /authorizationServers/:server'],
]

const trustedOrigin = {
  name: 'A page',
  origin: 'http://localhost:5173',
  scopes: [{ type: 'CORS' }, { type: 'REDIRECT' }],
}
const trustedOrigins: readonly Step[] = [
  ['POST /trustedOrigins', trustedOrigin],
  ['GET /trustedOrigins'],
  ['GET /trustedOrigins/:trustedOrigin'],
  ['PUT /trustedOrigins/:trustedOrigin', trustedOrigin],
  ['POST /trustedOrigins/:trustedOrigin/lifecycle/deactivate'],
  ['POST /trustedOrigins/:trustedOrigin/lifecycle/activate'],
  ['DELETE /trustedOrigins/:trustedOrigin'],
]

/** Each route, in an order that works; a parameter is what was made or listed last of its kind. */
export const steps: readonly Step[] = [
  ...people,
  ...schemas,
  ...groups,
  ...apps,
  ...servers,
  ...trustedOrigins,
  ['DELETE /groups/:group'],
  ['DELETE /users/:user'],
]

/** Ada's account is locked beforehand. */
export const lockedSteps: readonly Step[] = [['POST /users/:user/lifecycle/unlock']]

const client = '/authorizationServers/:server/clients/:client/tokens'

/** Refresh tokens, in the organisation as the file has it: each line for somebody who signed in anew. */
export const tokenSteps: readonly (readonly Step[])[] = [
  [
    ['GET /users/:user/clients'],
    ['GET /users/:user/clients/:client/tokens'],
    ['GET /users/:user/clients/:client/tokens/:token'],
    ['DELETE /users/:user/clients/:client/tokens/:token'],
  ],
  [['DELETE /users/:user/clients/:client/tokens']],
  [
    ['GET /apps/:app/tokens'],
    ['GET /apps/:app/tokens/:token'],
    ['DELETE /apps/:app/tokens/:token'],
  ],
  [['DELETE /apps/:app/tokens']],
  [
    ['GET /authorizationServers/:server/clients'],
    [`GET ${client}`],
    [`GET ${client}/:token`],
    [`DELETE ${client}/:token`],
  ],
  [[`DELETE ${client}`]],
]
