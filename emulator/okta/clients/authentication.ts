import { apiError, because, oauthError } from '../errors.ts'
import type { Call } from '../operation.ts'
import type { App } from '../organisation/app.ts'
import { activeApp, clientSecretsOf } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { refuseDuplicates } from '../parameters.ts'
import { clientOfAssertion } from './assertion.ts'

type Credentials = { readonly id: string; readonly secret: string }

/**
 * Finds out which client calls, as token, introspect and revoke demand it. A client's secret comes
 * by Basic or in the body, or signs an assertion, as a client's key does; a public client names
 * itself only; nothing comes twice.
 */
export async function authenticateClient(org: Organisation, call: Call): Promise<App> {
  const { request, query, form } = call
  const header = request.headers.get('authorization') || undefined
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
  if (assertion !== undefined) return sameAs(id, await clientOfAssertion(org, call, assertion))
  if (id === undefined) {
    const why =
      'Neither the header Authorization nor client_id or client_assertion in the body came.'
    throw because(oauthError('missing_client_credentials'), why)
  }
  const app = clientWithId(org, id)
  return secret === undefined
    ? publicClient(app)
    : withSecret(org, app, secret, 'client_secret_post')
}

/**
 * Basic credentials, raw as most clients send them or form-encoded as RFC 6749 §2.3.1 asks. A public
 * client names itself in them, with an empty secret or, as Okta's own library for browsers does, with
 * none and without a colon.
 */
function byBasic(org: Organisation, header: string): App {
  const [, encoded] = /^Basic +([A-Za-z0-9+/_-]+={0,2})$/i.exec(header) ?? []
  const text = Buffer.from(encoded ?? '', 'base64').toString('utf8')
  const named = activeApp(org, text.replace(/:$/, ''))
  if (named?.method === 'none') return named
  const colon = text.indexOf(':')
  if (colon < 1) {
    const why =
      'The header Authorization is not "Basic", a blank and Base64 of <client id>:<secret>.'
    throw because(oauthError('invalid_basic_auth_creds'), why)
  }
  const raw = { id: text.slice(0, colon), secret: text.slice(colon + 1) }
  const readings = [raw, ...decoded(raw)]
  const known = readings.find(({ id }) => activeApp(org, id)) ?? raw
  const app = clientWithId(org, known.id)
  const { secret } =
    readings.find((reading) => clientSecretsOf(app).includes(reading.secret)) ?? raw
  return withSecret(org, app, secret, 'client_secret_basic')
}

/** A client that authenticates as one and calls itself another is neither. */
function sameAs(id: string | undefined, app: App): App {
  if (id === undefined || id === app.clientId) return app
  const why = `The client ${app.clientId} authenticated, and the parameter client_id names another.`
  throw because(oauthError('invalid_token_endpoint_auth_method'), why)
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
  const app = activeApp(org, id)
  if (app) return app
  const why = 'No active app has this client id.'
  throw because(apiError('invalid_client', '', org.switches.unknownClientStatus), why)
}

function publicClient(app: App): App {
  if (app.method === 'none') return app
  throw because(oauthError('invalid_token_endpoint_auth_method'), otherMethod(app, 'none'))
}

function withSecret(org: Organisation, app: App, secret: string, method: App['method']): App {
  const interchangeable: readonly App['method'][] = ['client_secret_basic', 'client_secret_post']
  const accepted = org.switches.secretMethodsInterchangeable && interchangeable.includes(app.method)
  if (!accepted && app.method !== method) {
    throw because(oauthError('invalid_token_endpoint_auth_method'), otherMethod(app, method))
  }
  if (clientSecretsOf(app).includes(secret)) return app
  const why = `The secret is not that of the client ${app.clientId} (sent as by ${method}).`
  throw because(oauthError('invalid_client_secret'), why)
}

const otherMethod = (app: App, used: App['method']): string =>
  `The client ${app.clientId} authenticated as by ${used}; its method is ${app.method}.`
