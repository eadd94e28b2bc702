import { apiError, oauthError } from './errors.ts'
import type { Call } from './operation.ts'
import type { App, Organisation } from './organisation.ts'
import { refuseDuplicates } from './parameters.ts'

type Credentials = { readonly id: string; readonly secret: string }

/**
 * Finds out which client calls, as token, introspect and revoke demand it. A client's secret comes
 * by Basic or in the body; a public client names itself only; nothing comes twice.
 */
export function authenticateClient(org: Organisation, call: Call): App {
  const { request, query, form } = call
  const header = request.headers.get('authorization') ?? undefined
  const secret = form.get('client_secret')
  const assertion = form.get('client_assertion')
  if (query.get('client_secret') ?? query.get('client_assertion')) {
    throw oauthError('client_credentials_in_query')
  }
  refuseDuplicates(query, form)
  if ([header, secret, assertion].filter((given) => given !== undefined).length > 1) {
    throw oauthError('multiple_client_credentials')
  }
  const id = form.get('client_id') ?? query.get('client_id')
  if (header !== undefined) return sameAs(id, byBasic(org, header))
  if (assertion !== undefined) throw oauthError('invalid_token_endpoint_auth_method')
  if (id === undefined) throw oauthError('missing_client_credentials')
  const app = clientWithId(org, id)
  return secret === undefined
    ? publicClient(app)
    : withSecret(org, app, secret, 'client_secret_post')
}

/** Basic credentials, raw as most clients send them or form-encoded as RFC 6749 §2.3.1 asks. */
function byBasic(org: Organisation, header: string): App {
  const [, encoded] = /^Basic +([A-Za-z0-9+/_-]+={0,2})$/i.exec(header) ?? []
  const text = Buffer.from(encoded ?? '', 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 1) throw oauthError('invalid_basic_auth_creds')
  const raw = { id: text.slice(0, colon), secret: text.slice(colon + 1) }
  const readings = [raw, ...decoded(raw)]
  const known = readings.find(({ id }) => org.apps.some((app) => app.clientId === id)) ?? raw
  const app = clientWithId(org, known.id)
  const { secret } = readings.find((reading) => reading.secret === app.clientSecret) ?? raw
  return withSecret(org, app, secret, 'client_secret_basic')
}

/** A client that authenticates as one and calls itself another is neither. */
function sameAs(id: string | undefined, app: App): App {
  if (id === undefined || id === app.clientId) return app
  throw oauthError('invalid_token_endpoint_auth_method')
}

function decoded({ id, secret }: Credentials): Credentials[] {
  const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))
  try {
    return [{ id: decode(id), secret: decode(secret) }]
  } catch {
    return []
  }
}

function clientWithId(org: Organisation, id: string): App {
  const app = org.apps.find(({ clientId }) => clientId === id)
  if (!app) throw apiError('invalid_client', '', org.switches.unknownClientStatus)
  return app
}

function publicClient(app: App): App {
  if (app.method !== 'none') throw oauthError('invalid_token_endpoint_auth_method')
  return app
}

function withSecret(org: Organisation, app: App, secret: string, method: App['method']): App {
  const accepted = org.switches.secretMethodsInterchangeable && app.method !== 'none'
  if (!accepted && app.method !== method) throw oauthError('invalid_token_endpoint_auth_method')
  if (secret !== app.clientSecret) throw oauthError('invalid_client_secret')
  return app
}
