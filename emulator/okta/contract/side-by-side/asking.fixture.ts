import { parse } from 'node-html-parser'
import { z } from 'zod'
import { redirectUri } from '../../okta.fixture.ts'
import type { Target } from './target.fixture.ts'

/** A question, what Okta answers (and this mock), and what `emulate` 0.12 answers. */
export type Probe = {
  readonly name: string
  readonly ask: (target: Target) => Promise<unknown>
  readonly okta: unknown
  readonly emulate: unknown
}

type Fields = Readonly<Record<string, string>>

export const get = ({ fetch }: Target, url: string, headers: Fields = {}): Promise<Response> =>
  fetch(new Request(url, { headers, redirect: 'manual' }))

export function post(
  { fetch }: Target,
  url: string,
  body: URLSearchParams | string = '',
  headers: Fields = {},
): Promise<Response> {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const init = { method: 'POST', headers: { ...form, ...headers }, body: String(body) }
  return fetch(new Request(url, { ...init, redirect: 'manual' }))
}

/** The address that a browser is led to, with what a client asks for unless a probe says otherwise. */
export const authorizeUrl = (target: Target, change: Fields = {}, issuer = target.issuer): string =>
  `${issuer}/v1/authorize?${new URLSearchParams({
    client_id: target.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile offline_access',
    state: 'a-state',
    ...change,
  })}`

/** Ada signs in on the page behind an address; what the browser is told next. */
export async function signIn(
  target: Target,
  url: string,
  password = 'difference-engine',
): Promise<Response> {
  const page = await get(target, url)
  if (page.status !== 200) return page
  const forms = parse(await page.text()).querySelectorAll('form')
  const form = forms.find(({ text }) => text.includes('ada@example.com')) ?? forms[0]
  const fields = new URLSearchParams({ username: 'ada@example.com', password })
  for (const input of form?.querySelectorAll('input[type=hidden]') ?? []) {
    fields.set(input.attributes['name'] ?? '', input.attributes['value'] ?? '')
  }
  const action = new URL(form?.attributes['action'] ?? '', target.origin)
  return post(target, String(action), fields)
}

export const json = z.record(z.string(), z.unknown())
export const bodyOf = async (answer: Response) => json.safeParse(await answer.json()).data ?? {}

/** A code of Ada's. */
export async function code(target: Target, change: Fields = {}, issuer?: string) {
  const back = await signIn(target, authorizeUrl(target, change, issuer))
  return new URL(back.headers.get('location') ?? 'about:blank').searchParams.get('code') ?? ''
}

export const secretOf = ({ clientId: id, clientSecret: secret }: Target) => ({
  client_id: id,
  client_secret: secret,
})

/** Asks the token endpoint; the client's credentials are in the body unless a probe says otherwise. */
const token = (target: Target, fields: Fields, issuer = target.issuer) =>
  post(
    target,
    `${issuer}/v1/token`,
    new URLSearchParams({ redirect_uri: redirectUri, ...secretOf(target), ...fields }),
  )

export const exchange = (target: Target, value: string, change: Fields = {}, issuer?: string) =>
  token(target, { grant_type: 'authorization_code', code: value, ...change }, issuer)

type Tokens = Readonly<Record<string, unknown>>

export async function tokens(
  target: Target,
  change: Fields = {},
  issuer = target.issuer,
): Promise<Tokens> {
  return bodyOf(await exchange(target, await code(target, change, issuer), {}, issuer))
}

export const introspect = async (target: Target, value: unknown, issuer = target.issuer) =>
  bodyOf(
    await post(
      target,
      `${issuer}/v1/introspect`,
      new URLSearchParams({ token: String(value), ...secretOf(target) }),
    ),
  )

export const basic = ({ clientId, clientSecret }: Target) => ({
  authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
})

export const refresh = (target: Target, { refresh_token }: Tokens, change: Fields = {}) =>
  token(target, { grant_type: 'refresh_token', refresh_token: String(refresh_token), ...change })

export const revoke = (target: Target, value: unknown) =>
  post(
    target,
    `${target.issuer}/v1/revoke`,
    new URLSearchParams({ token: String(value), ...secretOf(target) }),
  )

/** What a client is told: the status, the error's name and its text, wherever they stand. */
export async function said(answer: Response): Promise<string> {
  const told = (parts: readonly unknown[]) => [answer.status, ...parts].filter(Boolean).join(' ')
  const location = answer.headers.get('location')
  if (location !== null) {
    const { searchParams } = new URL(location)
    if (searchParams.has('code')) return told(['with a code'])
    return told([searchParams.get('error'), searchParams.get('error_description')])
  }
  const text = await answer.text()
  if (!text.startsWith('{')) {
    const page = parse(text)
    const words = page.querySelectorAll('dd, .error-title, h2').map((at) => at.text)
    return told(words)
  }
  const { error, error_description, errorCode, errorSummary } = json.parse(JSON.parse(text))
  return told([error ?? errorCode, error_description ?? errorSummary])
}
