import { openidPrompts, promptOf } from '../authorization/prompt.ts'
import { OktaError, oauthError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import type { Parameters } from '../parameters.ts'
import { words } from '../parameters.ts'

/** What a plain server does: its metadata lists it, and its refusals name it. All else is refused. */
export const plainResponseTypes = ['code'] as const
export const plainResponseModes: readonly string[] = ['query', 'fragment', 'form_post']
export const plainGrantTypes: readonly string[] = [
  'authorization_code',
  'refresh_token',
  'client_credentials',
  'password',
]

/** The parameters by which a refusal goes back: a mode that is not known counts for none. */
export function inPlainMode(parameters: Parameters): Parameters {
  const mode = parameters.get('response_mode')
  if (mode === undefined || plainResponseModes.includes(mode)) return parameters
  return {
    ...parameters,
    get: (name) => (name === 'response_mode' ? undefined : parameters.get(name)),
  }
}

/** Refuses what only Okta has at authorize, with the errors of RFC 6749 §4.1.2.1. */
export function checkPlainRequest(app: App, parameters: Parameters): void {
  const mode = parameters.get('response_mode')
  if (mode !== undefined && !plainResponseModes.includes(mode)) {
    const known = plainResponseModes.join(', ')
    const why = `The response mode is not supported. Valid response modes: [${known}].`
    throw new OktaError('OAuth', 400, 'invalid_request', why)
  }
  checkResponseType(app, parameters.get('response_type'))
  promptOf(parameters, openidPrompts)
}

function checkResponseType(app: App, given: string | undefined): void {
  if (given === undefined) throw oauthError('missing_token_request_parameter', 'response_type')
  const type = plainResponseTypes.find((known) => known === words(given).join(' '))
  if (!type) throw oauthError('unsupported_response_type', plainResponseTypes.join(', '))
  const isAllowed =
    app.responseTypes.includes(type) && app.grantTypes.includes('authorization_code')
  if (!isAllowed) throw oauthError('unauthorized_client', plainGrantsOf(app).join(', '))
}

/** The grants of an app that such a server has too. */
export const plainGrantsOf = ({ grantTypes }: App): readonly string[] =>
  grantTypes.filter((grant) => plainGrantTypes.includes(grant))
