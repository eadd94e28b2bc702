import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { parse } from 'node-html-parser'
import { z } from 'zod'
import type { ColloquyError } from '../errors.ts'
import type { Okta } from './okta.ts'
import { createOkta } from './okta.ts'
import type { OktaFile } from './organisation/file.ts'
import { readOktaFile } from './organisation/file.ts'

/** Helpers of this folder's tests: an organisation, a browser and a client to try it with. */
const fixture = fileURLToPath(new URL('../../fixtures/okta.yaml', import.meta.url))
const sound = readOktaFile(fixture)

export const fixtureFile = (): OktaFile => structuredClone(sound)

export const redirectUri = 'https://pitangui.amazon.com/api/skill/link/M1EXAMPLEVENDOR'
export const start = Date.UTC(2026, 10, 22, 9)

export type Bench = {
  readonly okta: Okta
  readonly clock: { time: number; now(): number }
  readonly problems: ColloquyError[]
}

/** An organisation like the fixture's, changed by `edit`, at a time that the test moves. */
export function bench(edit: (file: OktaFile) => void = () => {}): Bench {
  const file = fixtureFile()
  edit(file)
  const clock = { time: start, now: () => clock.time }
  const problems: ColloquyError[] = []
  const onProblem = (problem: ColloquyError) => void problems.push(problem)
  return { okta: createOkta({ file, clock, onProblem }), clock, problems }
}

type Fields = Record<string, string | undefined>

const encode = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString()

export const get = (okta: Okta, url: string, headers: Record<string, string> = {}) =>
  okta.fetch(new Request(url, { headers }))

export const post = (
  okta: Okta,
  url: string,
  fields: Fields | string,
  headers: Record<string, string> = {},
) =>
  okta.fetch(
    new Request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: typeof fields === 'string' ? fields : encode(fields),
    }),
  )

export const pkce = { verifier: 'v'.repeat(50), challenge: '' }
pkce.challenge = createHash('sha256').update(pkce.verifier).digest('base64url')

/** What a client sends to authorize, unless a test says otherwise; `undefined` leaves one out. */
export const authorizeUrl = ({ variables }: Okta, change: Fields = {}, issuer = variables.issuer) =>
  `${issuer}/v1/authorize?${encode({
    client_id: variables.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile offline_access',
    state: 'a-state',
    ...change,
  })}`

export const json = z.record(z.string(), z.unknown())
export const bodyOf = async (response: Response) => json.parse(await response.json())

/** Fills in the form of a page as a browser would. */
export async function submit(
  okta: Okta,
  page: Response,
  typed: Fields,
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = parse(await page.text()).querySelector('form')
  const inputs = form?.querySelectorAll('input:not([type=checkbox])') ?? []
  const fields = inputs.map((input) => [input.attributes['name'], input.attributes['value'] ?? ''])
  const filled = { ...Object.fromEntries(fields), ...typed }
  return post(okta, form?.attributes['action'] ?? '', filled, headers)
}

const ada = { username: 'ada@example.com', password: 'difference-engine' }

/** Authorize, form and redirect; the answer is the code. */
export async function codeFor(okta: Okta, change: Fields = {}, person = ada, issuer?: string) {
  const page = await get(okta, authorizeUrl(okta, change, issuer))
  const back = await submit(okta, page, person)
  const code = new URL(back.headers.get('location') ?? 'about:blank').searchParams.get('code')
  if (code === null) throw new Error(`no code: ${back.status} ${back.headers.get('location')}`)
  return code
}

export const credentials = ({ variables: { clientId, clientSecret } }: Okta) => ({
  client_id: clientId,
  client_secret: clientSecret,
})

/** Exchanges a code, with the credentials in the body as Alexa sends them. */
export const exchange = (
  okta: Okta,
  code: string,
  change: Fields = {},
  headers: Record<string, string> = {},
) => {
  const fields = { code, redirect_uri: redirectUri, ...credentials(okta), ...change }
  const form = { grant_type: 'authorization_code', ...fields }
  return post(okta, `${okta.variables.issuer}/v1/token`, form, headers)
}

export const refresh = (okta: Okta, refreshToken: unknown, change: Fields = {}) =>
  post(okta, `${okta.variables.issuer}/v1/token`, {
    grant_type: 'refresh_token',
    refresh_token: String(refreshToken),
    ...credentials(okta),
    ...change,
  })

export const introspect = async (okta: Okta, token: unknown, change: Fields = {}) =>
  bodyOf(
    await post(okta, `${okta.variables.issuer}/v1/introspect`, {
      token: String(token),
      ...credentials(okta),
      ...change,
    }),
  )

/** The tokens of a person who signs in now. */
export async function tokensFor(okta: Okta, change: Fields = {}, person = ada) {
  return bodyOf(await exchange(okta, await codeFor(okta, change, person)))
}

/** The two parts of a JWT that anybody can read. */
export const decoded = (token: unknown) =>
  String(token)
    .split('.')
    .slice(0, 2)
    .map((part) => json.parse(JSON.parse(Buffer.from(part, 'base64url').toString())))
