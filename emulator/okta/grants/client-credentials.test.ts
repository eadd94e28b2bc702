import { expect, test } from 'vitest'
import { bench, bodyOf, credentials, decoded, introspect, post } from '../okta.fixture.ts'
import type { Okta } from '../okta.ts'
import type { OktaFile } from '../organisation/file.ts'

/** A service of its own: custom scopes, and a rule that allows the grant. */
const service = (edit: (file: OktaFile) => void = () => {}) =>
  bench((file) => {
    const [app] = file.apps
    const [server] = file.authorizationServers
    if (!app || !server) return
    app.settings.oauthClient.application_type = 'service'
    app.settings.oauthClient.grant_types = ['client_credentials']
    server.scopes = [
      {
        ...{ name: 'quiz.read', default: true, metadataPublish: 'NO_CLIENTS' },
        ...{ consent: 'IMPLICIT', optional: false },
      },
    ]
    for (const rule of server.policies[0]?.rules ?? []) {
      rule.conditions.grantTypes.include = ['client_credentials']
    }
    edit(file)
  })

const request = (okta: Okta, scope?: string) =>
  post(okta, `${okta.variables.issuer}/v1/token`, {
    grant_type: 'client_credentials',
    scope,
    ...credentials(okta),
  })

test("a service gets a token that is nobody else's", async () => {
  const { okta } = service()
  const answer = await bodyOf(await request(okta, 'quiz.read'))
  expect(answer).toEqual({
    token_type: 'Bearer',
    expires_in: 3600,
    access_token: expect.any(String),
    scope: 'quiz.read',
  })
  const { clientId } = okta.variables
  const [, payload] = decoded(answer['access_token'])
  expect(payload).toMatchObject({ cid: clientId, sub: clientId, scp: ['quiz.read'] })
  expect(Object.keys(payload ?? {})).not.toEqual(expect.arrayContaining(['uid']))
  expect(Object.keys(payload ?? {})).not.toEqual(expect.arrayContaining(['auth_time']))
  const seen = await introspect(okta, answer['access_token'])
  expect(seen).toMatchObject({ active: true, sub: clientId, client_id: clientId })
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['username']))
})

test('without a scope it gets the default ones', async () => {
  const { okta } = service()
  expect(await bodyOf(await request(okta))).toMatchObject({ scope: 'quiz.read' })
})

test.each(['openid', 'offline_access', 'quiz.read profile'])('it cannot have %s', async (scope) => {
  const { okta } = service()
  expect(await bodyOf(await request(okta, scope))).toEqual({
    error: 'invalid_scope',
    error_description: "Cannot request 'openid' scopes using client credentials.",
  })
})

test.each([400, 401] as const)('a policy says no with the status %i', async (status) => {
  const { okta } = service((file) => {
    file.switches.policyFailureStatus = status
    for (const server of file.authorizationServers) server.policies = []
  })
  const answer = await request(okta)
  expect([answer.status, await bodyOf(answer)]).toEqual([
    status,
    {
      error: 'access_denied',
      error_description:
        'Policy evaluation failed for this request, please check the policy configurations.',
    },
  ])
})

test.each([
  ['IMPLICIT', 200],
  ['FLEXIBLE', 200],
  ['REQUIRED', 400],
] as const)(
  'a scope whose consent is %s: %i, for a trusted service too',
  async (consent, status) => {
    const { okta } = service((file) => {
      for (const scope of file.authorizationServers[0]?.scopes ?? []) scope.consent = consent
    })
    expect((await request(okta)).status).toBe(status)
  },
)

test('a service has no userinfo', async () => {
  const { okta } = service()
  const { access_token: token } = await bodyOf(await request(okta))
  const headers = { authorization: `Bearer ${token}` }
  const answer = await okta.fetch(new Request(`${okta.variables.issuer}/v1/userinfo`, { headers }))
  expect(answer.status).toBe(403)
})
