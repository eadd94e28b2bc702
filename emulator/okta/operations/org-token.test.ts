import { expect, test } from 'vitest'
import { bench, bodyOf, credentials, get, post } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import { signed, withKey } from '../refusals/client-keys.fixture.ts'

/** What the org's own token endpoint answers to the first app, by its secret. */
async function answer(edit: (file: OktaFile) => void, form: Record<string, string>) {
  const { okta } = bench(edit)
  const url = `${okta.origin}/oauth2/v1/token`
  const response = await post(okta, url, { ...credentials(okta), ...form })
  return { status: response.status, body: await bodyOf(response) }
}

const serviceApp = (file: OktaFile) => {
  for (const app of file.apps) app.settings.oauthClient.grant_types = ['client_credentials']
}
const asked = { grant_type: 'client_credentials', scope: 'okta.users.read' }

test('a client without a key is refused', async () => {
  expect(await answer(serviceApp, asked)).toEqual({
    status: 401,
    body: {
      error: 'invalid_client',
      error_description:
        'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
    },
  })
})

test.each([
  ['a person cannot sign in here', () => {}, { grant_type: 'authorization_code', code: 'x' }],
  ['an app needs the grant', () => {}, asked],
])('%s', async (_, edit, form) => {
  expect(await answer(edit, form)).toMatchObject({
    status: 400,
    body: { error: 'unauthorized_client' },
  })
})

test('a grant type is needed', async () => {
  expect(await answer(serviceApp, { scope: 'okta.users.read' })).toMatchObject({
    status: 400,
    body: { error: 'invalid_request' },
  })
})

/** What the org's own token endpoint answers to a service app with a key. */
async function answerToKey(grants: string[], scope: string) {
  const { okta } = withKey(undefined, (app) => {
    app.settings.oauthClient.grant_types = ['client_credentials']
    app.grants = grants
  })
  const url = `${okta.origin}/oauth2/v1/token`
  const client_assertion = await signed(okta, { aud: url }, { alg: 'RS256', kid: 'mine' })
  const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
  const form = { ...asked, scope, client_assertion, client_assertion_type }
  const body = await bodyOf(await post(okta, url, form))
  return { okta, body }
}

test('its token opens what it has the scope for, and says which scope else is needed', async () => {
  const { okta, body } = await answerToKey(['okta.users.read'], 'okta.users.read')
  const ask = (path: string) =>
    get(okta, `${okta.origin}/api/v1${path}`, { authorization: `Bearer ${body['access_token']}` })
  expect((await ask('/users')).status).toBe(200)
  const refused = await ask('/groups/00g1?expand=stats')
  expect([refused.status, await refused.text()]).toEqual([403, ''])
  expect(refused.headers.get('www-authenticate')).toBe(
    `Bearer authorization_uri="${okta.origin}/oauth2/v1/authorize", realm="${okta.origin}", ` +
      'scope="okta.groups.read", error="insufficient_scope", ' +
      'error_description="The access token provided does not contain the required scopes.", ' +
      'resource="/api/v1/groups/00g1"',
  )
})

test('of what is asked, what was granted is given', async () => {
  const scope = 'okta.users.read okta.groups.read'
  const { body } = await answerToKey(['okta.users.read', 'okta.apps.read'], scope)
  expect(body).toMatchObject({
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'okta.users.read',
  })
})

test('nothing granted is refused', async () => {
  expect((await answerToKey([], 'okta.users.read')).body).toEqual({
    error: 'consent_required',
    error_description: 'You are not allowed any of the requested scopes.',
  })
})

test('a scope that Okta does not have is refused', async () => {
  expect((await answerToKey([], 'okta.everything')).body).toMatchObject({ error: 'invalid_scope' })
})
