import type { Fault } from '../fault.ts'
import type { Occasion } from './troubles.ts'

/** Faults in the words of steps, of `talk` and of the control surface: `Okta is down`. */
export const faultsByWords: Readonly<Record<string, Fault>> = {
  'is down': { type: 'down' },
  hangs: { type: 'hangs' },
  'resets the connection': { type: 'reset' },
  'answers with a web page': { type: 'not JSON' },
  'answers with an error page': { type: 'error page' },
  'answers in two pieces': { type: 'chunked' },
  'breaks off its answer': { type: 'broken off' },
  'answers as plain text': { type: 'plain text' },
  'answers with nothing': { type: 'empty' },
  'names the wrong issuer': { type: 'misnames', claim: 'issuer' },
  'names the wrong audience': { type: 'misnames', claim: 'audience' },
}

/** A fault by its words, `returns 503` among them; undefined when there is none. */
export function faultIn(words: string): Fault | undefined {
  const [, status] = /^returns ([45]\d\d)$/.exec(words) ?? []
  if (status !== undefined) return { type: 'status', status: Number(status) }
  return Object.hasOwn(faultsByWords, words) ? faultsByWords[words] : undefined
}

/** One of Okta's endpoints, or all of them: `service` is Okta's word in the record of calls. */
export type Endpoint = { readonly service: string; readonly operation?: string }

/** Services and their endpoints in the words of steps: `Okta's introspection`. */
export const endpointsByWords: Readonly<Record<string, Endpoint>> = {
  Okta: { service: 'Okta' },
  "Okta's authorization page": { service: 'Okta', operation: 'authorize' },
  "Okta's sign-in page": { service: 'Okta', operation: 'sign in' },
  "Okta's consent page": { service: 'Okta', operation: 'consent' },
  "Okta's settings page": { service: 'Okta', operation: 'settings page' },
  "Okta's token endpoint": { service: 'Okta', operation: 'token' },
  "Okta's introspection": { service: 'Okta', operation: 'introspect' },
  "Okta's key set": { service: 'Okta', operation: 'keys' },
  "Okta's userinfo": { service: 'Okta', operation: 'userinfo' },
  "Okta's metadata": { service: 'Okta', operation: 'metadata' },
  "Okta's revocation": { service: 'Okta', operation: 'revoke' },
  "Okta's logout": { service: 'Okta', operation: 'logout' },
  "Okta's users API": { service: 'Okta', operation: 'users API' },
  "Okta's groups API": { service: 'Okta', operation: 'groups API' },
  "Okta's schemas API": { service: 'Okta', operation: 'schemas API' },
  "Okta's apps API": { service: 'Okta', operation: 'apps API' },
  "Okta's authorization servers API": {
    service: 'Okta',
    operation: 'authorization servers API',
  },
  "Okta's trusted origins API": { service: 'Okta', operation: 'trusted origins API' },
  'the secrets extension': { service: 'the secrets extension' },
}

/** A service or an endpoint by its words; undefined when there is none. */
export function endpointIn(words: string): Endpoint | undefined {
  const straight = words.replace('’', "'")
  return Object.hasOwn(endpointsByWords, straight) ? endpointsByWords[straight] : undefined
}

/** How an endpoint is called in messages. */
export const endpointWords = ({ service, operation }: Endpoint): string =>
  Object.entries(endpointsByWords).find(
    ([, one]) => one.service === service && one.operation === operation,
  )?.[0] ?? `${service}'s ${operation}`

/** Occasions as they can be said; there are more of each sort. */
export const occasionExamples: readonly string[] = ['once', 'twice', '3 times', 'the second time']

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** `once`, `twice`, `3 times` are the next calls; `the second time`, `the 7th time` is one alone. */
export function occasionIn(words: string): Occasion | undefined {
  if (words === 'once') return { spared: 0, met: 1 }
  if (words === 'twice') return { spared: 0, met: 2 }
  const [, times] = /^([1-9]\d*) times$/.exec(words) ?? []
  if (times !== undefined) return { spared: 0, met: Number(times) }
  const [, nth = ''] = /^the (\w+) time$/.exec(words) ?? []
  const place = ordinals.indexOf(nth) + 1 || Number(/^(\d+)(?:st|nd|rd|th)$/.exec(nth)?.[1] ?? 0)
  return place > 0 ? { spared: place - 1, met: 1 } : undefined
}
