import { z } from 'zod'
import type { Okta } from '../okta.ts'

/** Helpers of this folder's tests: the administrator's token, and calls to the API. */
export const apiToken = '00-not-a-real-api-token-only-for-the-mock'

const thing = z.record(z.string(), z.unknown())

/** What the management API answered. `body` is what a JSON object holds, `list` what an array does. */
export type Reply = {
  readonly status: number
  readonly headers: Headers
  readonly json: unknown
  readonly body: Record<string, unknown>
  readonly list: readonly Record<string, unknown>[]
}

/** What a web app says of itself as an OAuth client. */
export const webClient = {
  application_type: 'web' as const,
  grant_types: ['authorization_code' as const],
  response_types: ['code' as const],
  redirect_uris: ['https://client.example.com/callback'],
}

/** Calls the management API as the administrator, unless the headers say otherwise. */
export async function call(
  okta: Okta,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const url = path.startsWith('http') ? path : `${okta.origin}/api/v1${path}`
  const request = new Request(url, {
    method,
    headers: {
      authorization: `SSWS ${apiToken}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const response = await okta.fetch(request)
  const text = await response.text()
  const json: unknown = text === '' ? undefined : JSON.parse(text)
  return {
    status: response.status,
    headers: response.headers,
    json,
    body: thing.safeParse(json).data ?? {},
    list: z.array(thing).safeParse(json).data ?? [],
  }
}

export const causesOf = ({ body }: Reply): readonly string[] =>
  z
    .array(z.object({ errorSummary: z.string() }))
    .parse(body['errorCauses'])
    .map(({ errorSummary }) => errorSummary)

export const idOf = ({ body }: Reply): string => z.string().parse(body['id'])
