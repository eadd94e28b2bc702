import type { Service } from '../calls.ts'
import type { Okta } from './okta.ts'

/** The organisation as a service that calls are routed to. */
export const oktaService = (okta: Okta): Service => ({
  name: 'Okta',
  answers: ({ host }) => okta.hosts.includes(host),
  // What a browser asks beforehand is no call to the operation: no fault is spent on it.
  operationOf: (method, url) => (method === 'OPTIONS' ? 'preflight' : okta.operationAt(url)),
  redactUrl: ({ href }) => okta.redactUrl(href),
  fetch: (request, _, misnamed) => okta.fetch(request, misnamed),
  explain: okta.explain,
  trouble: (status, request) => okta.trouble(request, status),
})
