import https from 'node:https'
import { buffer } from 'node:stream/consumers'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { Calls } from '../emulator/calls.ts'
import { Clock } from '../emulator/clock.ts'
import { installNetwork, withNetwork } from '../emulator/network.ts'
import type { Okta } from '../emulator/okta/okta.ts'
import { createOkta } from '../emulator/okta/okta.ts'
import { readOktaFile } from '../emulator/okta/organisation/file.ts'
import { oktaService } from '../emulator/okta/service.ts'
import type { Measurement } from './measure.ts'
import { beside, measured, median, once, print, times } from './measure.ts'
import { throughputFigures } from './okta-http.ts'

const rounds = 3000
const place = 'https://dev-5550123.okta.com/oauth2/ausquizgameskill0example/v1/introspect'

/** What the mock Okta costs: through the interception, alone, in process and over HTTP. */
export async function oktaFigures(): Promise<Measurement[]> {
  // First: once calls are intercepted, real ones take longer.
  const overHttp = await throughputFigures()
  const clock = new Clock(Date.now())
  const file = readOktaFile('fixtures/okta.yaml')
  const okta = createOkta({ file, clock })
  const body = await introspectionForm(okta)
  const request = () => new Request(place, { method: 'POST', body: new URLSearchParams(body) })
  const bare = await throughBareMsw(body)
  installNetwork()
  const answerer = new Calls(clock, [oktaService(okta)]).answererFor('client')
  const own = await withNetwork(answerer, () => bothClients(body))
  const alone = await times(3 * rounds, async () => (await okta.fetch(request())).text())
  const minted = await once(async () => {
    for (let count = 0; count < rounds; count++) await mint(okta)
  })
  const created = await times(rounds, async () => createOkta({ file, clock }))
  return [
    ...beside('an introspection by node:https, intercepted', own.https, { 'bare msw': bare.https }),
    ...beside('an introspection by fetch, intercepted', own.fetch, { 'bare msw': bare.fetch }),
    measured('an introspection, the router alone', median(alone)),
    measured('access tokens minted in process', (rounds / minted) * 1000, '/s'),
    measured('a new organisation', median(created)),
    ...overHttp,
  ]
}

const mint = (okta: Okta): Promise<string> =>
  okta.control.issueAccessToken({
    server: 'OktaQuizGameSkillAuthServer',
    login: 'ada@example.com',
  })

async function introspectionForm(okta: Okta): Promise<string> {
  const { clientId, clientSecret } = okta.variables
  const fields = { token: await mint(okta), client_id: clientId, client_secret: clientSecret }
  return new URLSearchParams(fields).toString()
}

/** Medians of either client, one call after another. */
async function bothClients(body: string) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const byFetch = async () => (await fetch(place, { method: 'POST', headers, body })).text()
  const byHttps = () =>
    new Promise<unknown>((resolve, reject) => {
      https
        .request(place, { method: 'POST', headers }, (answer) => {
          buffer(answer).then(resolve, reject)
        })
        .on('error', reject)
        .end(body)
    })
  return {
    https: median(await times(rounds, byHttps)),
    fetch: median(await times(rounds, byFetch)),
  }
}

/** The same calls with msw's own server, which says the same of every token and looks at nothing. */
async function throughBareMsw(body: string) {
  const server = setupServer(http.post(place, () => HttpResponse.json({ active: true })))
  server.listen({ onUnhandledFrame: 'error' })
  try {
    return await bothClients(body)
  } finally {
    server.close()
  }
}

if (import.meta.main) print(await oktaFigures())
