import { array, assert, asyncProperty, constantFrom, oneof, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import { bench, codeFor, credentials, json, redirectUri } from './okta.fixture.ts'

const paths = ['authorize', 'token', 'introspect', 'revoke', 'userinfo', 'keys', 'nothing']
const names = [
  'grant_type',
  'code',
  'token',
  'refresh_token',
  'client_id',
  'client_secret',
  'scope',
  'state',
  'redirect_uri',
  'response_type',
  'response_mode',
  'prompt',
  'max_age',
  'code_challenge',
  'code_verifier',
]

test('whatever is sent, it is answered, never by a defect, and no token comes without a grant', async () => {
  const { okta, problems } = bench()
  const code = await codeFor(okta)
  const { client_id: id, client_secret: secret } = credentials(okta)
  const word = oneof(
    string(),
    constantFrom(
      'authorization_code',
      'refresh_token',
      id,
      secret,
      redirectUri,
      'openid',
      'code',
      code.slice(1),
    ),
  )
  const fields = array(record({ name: oneof(constantFrom(...names), string()), value: word }), {
    maxLength: 8,
  })
  const call = record({
    path: constantFrom(...paths),
    method: constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    query: fields,
    form: fields,
    authorization: oneof(
      constantFrom(`Basic ${btoa(`${id}:${secret}`)}`, 'Basic x', 'Bearer x'),
      string({ unit: 'grapheme-ascii' }),
    ),
  })
  const encode = (sent: { name: string; value: string }[]) =>
    new URLSearchParams(sent.map(({ name, value }): [string, string] => [name, value])).toString()
  await assert(
    asyncProperty(call, async ({ path, method, query, form, authorization }) => {
      const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' }
      const body = method === 'GET' ? null : encode(form)
      const url = `${okta.variables.issuer}/v1/${path}?${encode(query)}`
      const answer = await okta.fetch(new Request(url, { method, headers, body }))
      expect(answer.status).toBeLessThan(502)
      if (!answer.headers.get('content-type')?.includes('json')) return
      expect(json.parse(await answer.json())).not.toHaveProperty('access_token')
    }),
    { numRuns: 500 },
  )
  expect(problems.filter(({ code: problem }) => problem !== 'NOT_EMULATED')).toEqual([])
})
