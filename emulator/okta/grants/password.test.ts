import { expect, test } from 'vitest'
import { bench, bodyOf, credentials, post } from '../okta.fixture.ts'

test('why a person who is not assigned gets no tokens for her password is known', async () => {
  const { okta } = bench((file) => {
    const [app] = file.apps
    if (!app) return
    app.settings.oauthClient.grant_types = ['password']
    app.assignments = { users: [], groups: [] }
  })
  const person = { username: 'ada@example.com', password: 'difference-engine', scope: 'openid' }
  const form = { grant_type: 'password', ...credentials(okta), ...person }
  const answer = await post(okta, `${okta.variables.issuer}/v1/token`, form)
  expect(await bodyOf(answer)).toMatchObject({ error: 'access_denied' })
  expect(okta.explain(answer)).toEqual([
    'The person is not assigned to the app "Sample Quiz Game", nor is a group of theirs.',
  ])
})
