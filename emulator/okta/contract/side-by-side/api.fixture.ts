import type { Probe } from './asking.fixture.ts'
import { bodyOf, get, json, post, said } from './asking.fixture.ts'
import type { Target } from './target.fixture.ts'

const administrator = { authorization: 'SSWS 00-not-a-real-api-token-only-for-the-mock' }
const ada = '/api/v1/users/ada@example.com'

const found = (target: Target, path: string, headers = administrator) =>
  get(target, `${target.origin}${path}`, headers)

const status = (path: (target: Target) => string) => async (target: Target) =>
  (await found(target, path(target))).status

/** Ada's profile is changed by an administrator. */
const changed = (target: Target, profile: object) =>
  post(target, `${target.origin}${ada}`, JSON.stringify({ profile }), {
    ...administrator,
    'content-type': 'application/json',
  })

const colour = async (target: Target) =>
  json.parse((await bodyOf(await found(target, ada)))['profile'])['favoriteColor']

const serverOf = ({ issuer }: Target) => issuer.split('/').at(-1)

export const apiProbes: readonly Probe[] = [
  { name: 'an attribute of our own', ask: colour, okta: 'teal', emulate: undefined },
  {
    name: 'the same, changed',
    ask: async (target) => {
      await changed(target, { favoriteColor: 'red' })
      return colour(target)
    },
    okta: 'red',
    emulate: undefined,
  },
  {
    name: 'an attribute that is in no schema',
    ask: async (target) => said(await changed(target, { shoeSize: 5 })),
    okta: '400 E0000001 Api validation failed: user',
    emulate: '200',
  },
  {
    name: 'nobody',
    ask: async (target) => said(await found(target, '/api/v1/users/nobody@example.com')),
    okta: '404 E0000007 Not found: Resource not found: nobody@example.com (User)',
    emulate: '404 E0000007 Not found: user',
  },
  {
    name: 'the schema',
    ask: status(() => '/api/v1/meta/schemas/user/default'),
    okta: 200,
    emulate: 404,
  },
  {
    name: 'the claims of a server',
    ask: status((target) => `/api/v1/authorizationServers/${serverOf(target)}/claims`),
    okta: 200,
    emulate: 404,
  },
  {
    name: 'the policies of a server',
    ask: status((target) => `/api/v1/authorizationServers/${serverOf(target)}/policies`),
    okta: 200,
    emulate: 404,
  },
  {
    name: 'a wrong API token',
    ask: async (target) => said(await found(target, ada, { authorization: 'SSWS wrong' })),
    okta: '401 E0000011 Invalid token provided',
    emulate: '200',
  },
]
