import type { Service } from '../calls.ts'
import type { Okta } from './okta.ts'
import { answerJson } from './operation.ts'

/** The organisation as a service that calls are routed to. */
export const oktaService = (okta: Okta, clock: { now(): number }): Service => ({
  name: 'Okta',
  answers: ({ host }) => okta.hosts.includes(host),
  operationOf: (_, url) => okta.operationOf({ url: url.href }),
  redactUrl: ({ href }) => okta.redactUrl(href),
  fetch: okta.fetch,
  trouble: (status) => trouble(status, clock.now()),
})

const troubles: Readonly<Record<number, readonly [code: string, summary: string]>> = {
  429: ['E0000047', 'API call exceeded rate limit due to too many requests.'],
  500: ['E0000009', 'Internal Server Error'],
}

/** What Okta says when it is in trouble itself; its wording is known for 429 and 500. */
function trouble(status: number, now: number): Response {
  const [errorCode, errorSummary] = troubles[status] ?? ['E0000009', 'Internal Server Error']
  const limited = {
    'x-rate-limit-limit': '600',
    'x-rate-limit-remaining': '0',
    'x-rate-limit-reset': String(Math.ceil(now / 1000) + 30),
  }
  const headers = { date: new Date(now).toUTCString(), ...(status === 429 && limited) }
  const errorId = `oae${now.toString(36)}`
  return answerJson(
    { errorCode, errorSummary, errorLink: errorCode, errorId, errorCauses: [] },
    headers,
    status,
  )
}
