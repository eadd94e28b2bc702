import { expect, test } from 'vitest'
import { bench } from '../okta.fixture.ts'
import { call, causesOf } from './management.fixture.ts'

const app = (oauthClient: unknown) => ({
  name: 'oidc_client',
  label: 'App',
  signOnMode: 'OPENID_CONNECT',
  settings: { oauthClient },
})

test.each([
  ['/groups', { profile: {} }, 'name: The field cannot be left blank'],
  ['/groups', {}, 'profile: The field cannot be left blank'],
  ['/groups', { profile: { name: null } }, 'name: The field cannot be left blank'],
  ['/groups', { profile: { name: '' } }, 'name: The field cannot be left blank'],
  ['/groups', { profile: { name: 7 } }, 'name: The value must be of type string'],
  [
    '/groups',
    { profile: { name: 'x'.repeat(256) } },
    'name: The value must have at most 255 characters',
  ],
  ['/groups', [], 'body: The value must be of type object'],
  ['/authorizationServers', { name: '' }, 'name: The field cannot be left blank'],
  ['/apps', { ...app({}), label: '' }, 'label: The field cannot be left blank'],
  ['/apps', app({}), 'grant_types: The field cannot be left blank'],
  [
    '/apps',
    app({ grant_types: ['implicit'], application_type: 'car' }),
    'application_type: The value must be one of web, native, browser, service',
  ],
])('%s refuses %o without jargon', async (path, body, cause) => {
  const reply = await call(bench().okta, 'POST', path, body)
  expect(reply).toMatchObject({ status: 400, body: { errorCode: 'E0000001' } })
  expect(causesOf(reply)).toContain(cause)
  expect(JSON.stringify(reply.json)).not.toMatch(/Invalid|expected|received|Too/)
})
