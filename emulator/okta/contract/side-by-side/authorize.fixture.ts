import type { Probe } from './asking.fixture.ts'
import { authorizeUrl, bodyOf, get, said, signIn } from './asking.fixture.ts'
import type { Target } from './target.fixture.ts'

const metadata = (target: Target, document: string, issuer = target.issuer) =>
  get(target, `${issuer}/.well-known/${document}`)

const keysAt = async (target: Target, issuer: string) =>
  (await get(target, `${issuer}/v1/keys`)).text()

/** What a client is told that leads a browser here, once somebody signed in where a page is shown. */
const led = (change: Record<string, string>) => async (target: Target) =>
  said(await signIn(target, authorizeUrl(target, change)))

export const authorizeProbes: readonly Probe[] = [
  {
    name: 'the metadata of RFC 8414',
    ask: async (target) => said(await metadata(target, 'oauth-authorization-server')),
    okta: '200',
    emulate: '404',
  },
  {
    name: 'the methods of PKCE',
    ask: async (target) =>
      (await bodyOf(await metadata(target, 'openid-configuration')))[
        'code_challenge_methods_supported'
      ],
    okta: ['S256'],
    emulate: ['plain', 'S256'],
  },
  {
    name: 'the metadata of no server',
    ask: async (target) =>
      said(await metadata(target, 'openid-configuration', `${target.origin}/oauth2/unknown`)),
    okta: '404 E0000007 Not found: Resource not found: unknown (AuthorizationServer)',
    emulate: "404 E0000007 Not found: authorization server 'unknown'",
  },
  {
    name: 'two servers share their keys',
    ask: async (target) =>
      (await keysAt(target, target.issuer)) === (await keysAt(target, target.otherIssuer)),
    okta: false,
    emulate: true,
  },
  {
    name: 'an unknown client',
    ask: led({ client_id: 'unknown' }),
    okta: "400 invalid_client Invalid value for 'client_id' parameter.",
    emulate: '400 Application not found',
  },
  {
    name: 'a redirect URI that is not listed',
    ask: led({ redirect_uri: 'https://elsewhere.example.com/' }),
    okta:
      "400 invalid_request The 'redirect_uri' parameter must be a Login redirect URI " +
      'in the client app settings.',
    emulate: '400 Redirect URI mismatch',
  },
  {
    name: 'no state',
    ask: led({ state: '' }),
    okta: "302 invalid_request The authentication request has an invalid 'state' parameter.",
    emulate: '302 with a code',
  },
  {
    name: 'a scope that is not there',
    ask: led({ scope: 'openid quiz:unknown' }),
    okta:
      '302 invalid_scope One or more scopes are not configured ' +
      'for the authorization server resource.',
    emulate: '302 with a code',
  },
  {
    name: 'no page, and nobody signed in',
    ask: async (target) => said(await get(target, authorizeUrl(target, { prompt: 'none' }))),
    okta:
      "302 login_required A 'prompt' value of 'none' requires an existing session " +
      'to successfully authorize.',
    emulate: '200',
  },
  {
    name: 'PKCE without a hash',
    ask: led({ code_challenge: 'v'.repeat(50), code_challenge_method: 'plain' }),
    okta:
      '302 invalid_request PKCE code challenge method is not supported. ' + 'Valid values: [S256]',
    emulate: '302 with a code',
  },
  { name: 'a right password', ask: led({}), okta: '302 with a code', emulate: '302 with a code' },
  {
    name: 'a wrong password leads back to the client',
    ask: async (target) => (await signIn(target, authorizeUrl(target), 'wrong')).status === 302,
    okta: false,
    emulate: true,
  },
]
