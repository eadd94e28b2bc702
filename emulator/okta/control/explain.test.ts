import { expect, test } from 'vitest'
import { bench } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'

const explained = (edit: (file: OktaFile) => void) =>
  bench(edit).okta.control.explain('ada@example.com')

test('a client, a server or a grant that authorize refuses is told before policy', () => {
  expect(
    explained(({ apps: [app] }) => {
      if (app) app.status = 'INACTIVE'
    }),
  ).toEqual({ outcome: 'invalid_client', lines: ['The app "Sample Quiz Game" is INACTIVE.'] })
  expect(
    explained(({ authorizationServers: [server] }) => {
      if (server) server.status = 'INACTIVE'
    }),
  ).toMatchObject({ outcome: 'invalid_authorization_server' })
  expect(
    explained(({ apps: [app] }) => {
      if (app) app.settings.oauthClient.grant_types = ['password']
    }),
  ).toEqual({
    outcome: 'unauthorized_client',
    lines: ['The app "Sample Quiz Game" has the grants password.'],
  })
  expect(explained(() => {})).toMatchObject({ outcome: 'granted' })
  expect(() => explained((file) => void file.apps.splice(0))).toThrow('Okta has no app\n')
  expect(() => explained((file) => void file.authorizationServers.splice(0))).toThrow(
    'Okta has no authorization server\n',
  )
})
