import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Measurement } from './measure.ts'
import { beside, median } from './measure.ts'

const peers = {
  'tokens over HTTP': ['oidc-provider', 'oidc-provider, signed', 'emulate'],
  // oidc-provider answers for its opaque tokens alone.
  'introspections over HTTP': ['oidc-provider', 'emulate'],
} as const

/** Few enough for a server of its own: emulate answers 5000 requests an hour and no more. */
const requests = 1000
const rounds = 3
const forWarmth = 1500
const atOnce = 16

const places = z.object({
  token: z.string(),
  introspect: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  scope: z.string(),
})

type Served = z.output<typeof places> & { readonly stop: () => void }

/** Tokens and introspections per second over HTTP: each server in a process of its own, by turns. */
export const throughputFigures = async (): Promise<Measurement[]> => [
  ...(await figures('tokens over HTTP', tokens)),
  ...(await figures('introspections over HTTP', seen)),
]

async function figures(name: keyof typeof peers, load: Load): Promise<Measurement[]> {
  const own = await serve('colloquy')
  const others = (await Promise.all(peers[name].map(servedPeer))).filter(
    (peer) => peer !== undefined,
  )
  try {
    const [value = 0, ...rates] = await byTurns([own, ...others.map(({ served }) => served)], load)
    const ofPeers = others.map((peer, index) => [peer.name, rates[index] ?? 0])
    return beside(name, value, Object.fromEntries(ofPeers), '/s')
  } finally {
    own.stop()
    for (const { served } of others) served.stop()
  }
}

/** A peer that is not installed as it should be is left out, and that is said. */
async function servedPeer(name: string) {
  try {
    return { name, served: await serve(name) }
  } catch (error) {
    process.stderr.write(`${name} is left out: ${error instanceof Error ? error.message : error}\n`)
    return undefined
  }
}

async function serve(name: string): Promise<Served> {
  const script = fileURLToPath(new URL('./okta-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script, name], { stdio: ['pipe', 'pipe', 'ignore'] })
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error('it did not start'))),
  ])
  return { ...places.parse(JSON.parse(String(line))), stop: () => void child.stdin.end() }
}

type Load = (server: Served) => Promise<() => Promise<unknown>>

const tokens: Load = async (server) => () => tokenOf(server)

const seen: Load = async (server) => {
  const access_token = await tokenOf(server)
  return async () => {
    const answer = await post(server.introspect, { ...credentials(server), token: access_token })
    if (!z.object({ active: z.literal(true) }).safeParse(answer).success) {
      throw new Error(`${server.introspect} does not know its own token`)
    }
  }
}

const credentials = ({ clientId, clientSecret }: Served) => ({
  client_id: clientId,
  client_secret: clientSecret,
})

async function tokenOf(server: Served): Promise<string> {
  const { scope } = server
  const asked = { ...credentials(server), grant_type: 'client_credentials', scope }
  const answer = z.object({ access_token: z.string() }).safeParse(await post(server.token, asked))
  if (!answer.success) throw new Error(`${server.token} gave no token`)
  return answer.data.access_token
}

/** Requests per second of each, the median of some rounds. */
async function byTurns(servers: readonly Served[], load: Load): Promise<readonly number[]> {
  const works = await Promise.all(servers.map(load))
  const rates = works.map((): number[] => [])
  for (const work of works) await rate(work, forWarmth)
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) rates[index]?.push(await rate(work, requests))
  }
  return rates.map(median)
}

async function rate(work: () => Promise<unknown>, count: number): Promise<number> {
  const began = performance.now()
  let left = count
  const worker = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (count / (performance.now() - began)) * 1000
}

const agent = new Agent({ keepAlive: true, maxSockets: atOnce })

function post(url: string, fields: Readonly<Record<string, string>>): Promise<unknown> {
  const body = new URLSearchParams(fields).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
  }
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', agent, headers }, (answer) => {
      buffer(answer).then((bytes) => resolve(JSON.parse(String(bytes))), reject)
    })
      .on('error', reject)
      .end(body)
  })
}
