import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bench, tokensFor } from '../okta.fixture.ts'
import { call } from './management.fixture.ts'
import { routes } from './router.ts'

const ids = [
  ...['ada@example.com', 'me', 'ada', 'default', 'nothing', 'ausquizgameskill0example'],
  ...['0oasamplequizgame0fake', '%00', '..', 'constructor', '__proto__'],
]
const keys = [
  ...['profile', 'credentials', 'password', 'value', 'name', 'label', 'id', 'status', 'audiences'],
  ...['definitions', 'custom', 'base', 'properties', 'type', 'title', 'login', 'conditions'],
  ...[
    'people',
    'users',
    'groups',
    'include',
    'clients',
    'grantTypes',
    'scopes',
    'actions',
    'token',
  ],
  ...['settings', 'oauthClient', 'signOnMode', 'grant_types', 'redirect_uris', 'use', 'kty', 'kid'],
  ...['__proto__', 'constructor', 'priority', 'claimType', 'valueType', 'scopeId', 'issuer'],
]
const { tree } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      'ACTIVE',
      'OPENID_CONNECT',
      'a@b.example',
      'EVERYONE',
      'sig',
      'RSA',
      'RESOURCE',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  ),
  tree: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 5 }),
  ),
}))
const query = fc.constantFrom(
  ...['', '?limit=1', '?limit=x', '?after=x', '?search=status%20pr', '?search=((', '?q=a'],
  ...['?filter=id%20eq%20%22x%22', '?activate=false', '?nextLogin=changePassword', '?sortBy=a.b.c'],
)

const requests = fc.array(
  fc.record({
    route: fc.constantFrom(...routes),
    ids: fc.infiniteStream(fc.constantFrom(...ids)),
    query,
    body: fc.option(tree, { nil: undefined }),
  }),
  { minLength: 1, maxLength: 20 },
)

test('whatever is asked of the management API, it has an answer', async () => {
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(requests, async (asked) => {
      const { okta, problems } = bench()
      await tokensFor(okta)
      for (const { route, ids: stream, query: search, body } of asked) {
        const [method, path] = route
        const filled = path.replace(/:\w+/g, () => String(stream.next().value))
        const sent = method === 'GET' || method === 'DELETE' ? undefined : body
        const { status } = await call(okta, method, filled + search, sent)
        expect(status, `${method} ${filled}`).not.toBe(500)
        statuses.add(status)
      }
      expect(problems.filter(({ code }) => code !== 'NOT_EMULATED')).toEqual([])
    }),
    { numRuns: 400 },
  )
  expect([...statuses]).toEqual(expect.arrayContaining([200, 204, 400, 404]))
}, 60_000)
