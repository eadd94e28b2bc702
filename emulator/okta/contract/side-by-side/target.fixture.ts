import { createServer } from 'node:http'
import { createEmulator } from 'emulate'
import { z } from 'zod'
import { bench, redirectUri } from '../../okta.fixture.ts'

/** An Okta, or what stands in for it, with the person, client and servers that probes need. */
export type Target = {
  readonly origin: string
  readonly issuer: string
  readonly otherIssuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly fetch: (request: Request) => Promise<Response>
}

/** The mock, with refresh tokens that are used once. */
export function ours(): Target {
  const { okta } = bench((file) => {
    for (const app of file.apps) {
      app.settings.oauthClient.refresh_token = { rotation_type: 'ROTATE', leeway: 0 }
    }
  })
  const { origin, fetch } = okta
  return { ...okta.variables, origin, fetch, otherIssuer: okta.issuerOf('OtherAuthServer') }
}

const clientId = '0oasamplequizgame0fake'
const clientSecret = 'not-a-real-secret-only-for-the-mock'

/** The package `emulate`, as far as its description of Okta can say the same. */
export async function emulates(): Promise<Target & { readonly stop: () => Promise<void> }> {
  const client = { client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }
  const server = (id: string) => ({ id, name: id, audiences: ['http://oktaquizgame.com'] })
  const { url: origin, close } = await createEmulator({
    service: 'okta',
    port: await freePort(),
    seed: {
      okta: {
        users: [
          {
            login: 'ada@example.com',
            email: 'ada@example.com',
            first_name: 'Ada',
            last_name: 'Lovelace',
            profile: { favoriteColor: 'teal' },
          },
        ],
        authorization_servers: [server('quiz'), server('other')],
        oauth_clients: ['quiz', 'other'].map((id) => ({
          ...client,
          name: id,
          auth_server_id: id,
        })),
      },
    },
  })
  return {
    origin,
    issuer: `${origin}/oauth2/quiz`,
    otherIssuer: `${origin}/oauth2/other`,
    clientId,
    clientSecret,
    fetch: (request) => fetch(request),
    stop: close,
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = z.object({ port: z.number() }).parse(server.address())
  await new Promise((resolve) => server.close(resolve))
  return port
}
