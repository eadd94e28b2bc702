import { expect, test } from 'vitest'
import { bench, bodyOf, credentials, post } from '../okta.fixture.ts'
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
  return bodyOf(await post(okta, url, form))
}

test('of what is asked, what was granted is given', async () => {
  const scope = 'okta.users.read okta.groups.read'
  expect(await answerToKey(['okta.users.read', 'okta.apps.read'], scope)).toMatchObject({
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'okta.users.read',
  })
})

test('nothing granted is refused', async () => {
  expect(await answerToKey([], 'okta.users.read')).toEqual({
    error: 'consent_required',
    error_description: 'You are not allowed any of the requested scopes.',
  })
})

test('a scope that Okta does not have is refused', async () => {
  expect(await answerToKey([], 'okta.everything')).toMatchObject({ error: 'invalid_scope' })
})
