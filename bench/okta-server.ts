/**
 * Serves one OAuth server on a free port for bench/okta.ts, until its input ends: the mock Okta or a
 * peer, each with a client that gets tokens for itself. Prints where to ask as one line of JSON.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

const clientId = 'bench-client'
const clientSecret = 'bench-secret-that-is-long-enough-for-everybody'
const scope = 'bench:read'

/** Where a server gives out tokens, and where it looks them up. */
type Places = { readonly token: string; readonly introspect: string }

const servers: Readonly<Record<string, () => Promise<Places>>> = {
  colloquy,
  'oidc-provider': () => oidcProvider({}),
  // Its tokens are opaque unless they are for a resource that wants them signed.
  'oidc-provider, signed': () => oidcProvider({ resourceIndicators: signedTokens }),
  emulate,
}

const signedTokens = {
  enabled: true,
  defaultResource: () => 'api://default',
  getResourceServerInfo: () => ({
    scope,
    audience: 'api://default',
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  }),
}

async function colloquy(): Promise<Places> {
  const { readOktaFile } = await import('../emulator/okta/organisation/file.ts')
  const { listenOkta } = await import('../emulator/okta/served/listen.ts')
  const { organisationFor } = await import('./okta-file.ts')
  const fixture = fileURLToPath(new URL('../fixtures/okta.yaml', import.meta.url))
  const { issuer } = await listenOkta({
    file: organisationFor(readOktaFile(fixture), { clientId, clientSecret, scope }),
  })
  return { token: `${issuer}/v1/token`, introspect: `${issuer}/v1/introspect` }
}

async function oidcProvider(features: object): Promise<Places> {
  const { Provider } = await import('oidc-provider')
  const { server, port } = await listening()
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        token_endpoint_auth_method: 'client_secret_post',
        introspection_endpoint_auth_method: 'client_secret_post',
      },
    ],
    scopes: [scope],
    features: {
      clientCredentials: { enabled: true },
      introspection: { enabled: true },
      devInteractions: { enabled: false },
      ...features,
    },
  })
  server.on('request', provider.callback())
  return { token: `${issuer}/token`, introspect: `${issuer}/token/introspection` }
}

async function emulate(): Promise<Places> {
  const { createEmulator } = await import('emulate')
  const port = await freePort()
  const { url } = await createEmulator({
    service: 'okta',
    port,
    seed: {
      okta: {
        authorization_servers: [{ id: 'default', name: 'default', audiences: ['api://default'] }],
        oauth_clients: [
          {
            client_id: clientId,
            client_secret: clientSecret,
            name: 'Bench',
            redirect_uris: ['http://localhost:3000/callback'],
            grant_types: ['client_credentials'],
            auth_server_id: 'default',
          },
        ],
      },
    },
  })
  const issuer = `${url}/oauth2/default`
  return { token: `${issuer}/v1/token`, introspect: `${issuer}/v1/introspect` }
}

async function freePort(): Promise<number> {
  const { server, port } = await listening()
  server.close()
  await once(server, 'close')
  return port
}

async function listening() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('It listens on no port')
  return { server, port: address.port }
}

const [name = ''] = process.argv.slice(2)
const places = await servers[name]?.()
if (!places) throw new Error(`There is no server ${name}`)
process.stdout.write(`${JSON.stringify({ ...places, clientId, clientSecret, scope })}\n`)
process.stdin.resume().on('end', () => process.exit(0))
