import { because, OktaError, oauthError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import { activeApp } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { Parameters } from '../parameters.ts'
import { words } from '../parameters.ts'
import { inPlainMode } from '../plain/profile.ts'
import { redactUrl } from '../urls.ts'

/** The ways in which an answer goes back. */
export const responseModes = ['query', 'fragment', 'form_post', 'okta_post_message'] as const
type ResponseMode = (typeof responseModes)[number]

/** Where and how the browser goes back to the client. */
export type ReturnAddress = {
  readonly redirectUri: string
  readonly responseMode: ResponseMode
  readonly state: string | undefined
}

/** The client of an authorization request; wrong here, nothing may be redirected. */
export function clientOf(org: Organisation, parameters: Parameters): App {
  refuseDuplicated(parameters)
  const app = activeApp(org, parameters.get('client_id'))
  if (!app) {
    const { code, message } = oauthError('invalid_client_id')
    const why = 'No active app has this client id.'
    throw because(new OktaError('OAuth', 400, code, message), why)
  }
  if (app.applicationType === 'service') {
    throw oauthError('invalid_client_application_type', 'authorize')
  }
  return app
}

/** Nothing that comes through a browser may come twice (RFC 6749 §3.1). */
export function refuseDuplicated({ duplicates }: Parameters): void {
  if (duplicates.length > 0) {
    throw oauthError('illegal_duplicated_parameters', duplicates.join(', '))
  }
}

/** Where the client lives: wrong here, the person sees a page, for nothing may be redirected. */
export function addressOf(
  app: App,
  { definition }: AuthorizationServer,
  given: Parameters,
): ReturnAddress & { readonly app: App } {
  const parameters = definition.oauth ? inPlainMode(given) : given
  const redirectUri = parameters.get('redirect_uri')
  if (redirectUri === undefined || !app.redirectUris.includes(redirectUri)) {
    const given = redirectUri === undefined ? 'none' : redactUrl(redirectUri)
    const known = app.redirectUris.join(', ')
    const why = `The app "${app.label}" has the redirect URIs ${known}; the request has ${given}.`
    throw because(oauthError('illegal_redirect_uri'), why)
  }
  const responseMode = responseModeOf(parameters)
  return { app, redirectUri, responseMode, state: parameters.get('state') }
}

/** Tokens never stand in a query; a mode that is not known is refused later, in the default one. */
function responseModeOf(parameters: Parameters): ResponseMode {
  const mode = parameters.get('response_mode')
  const types = words(parameters.get('response_type'))
  const hasTokens = types.includes('token') || types.includes('id_token')
  if (mode === 'fragment' || mode === 'form_post') return mode
  const takesMessages = hasTokens || parameters.get('code_challenge') !== undefined
  if (mode === 'okta_post_message' && takesMessages) return mode
  return hasTokens ? 'fragment' : 'query'
}
