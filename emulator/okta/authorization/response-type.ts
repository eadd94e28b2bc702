import { apiError, oauthError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import type { Parameters } from '../parameters.ts'
import { words } from '../parameters.ts'
import { responseModes } from './address.ts'

export type ResponseType = App['responseTypes'][number]

/** Checks what is to come back and how, and gives the former: any of `code`, `token`, `id_token`. */
export function checkedResponseType(app: App, parameters: Parameters): readonly ResponseType[] {
  const mode = parameters.get('response_mode')
  if (mode !== undefined && !responseModes.some((known) => known === mode)) {
    throw oauthError('unsupported_response_mode')
  }
  checkEnrolment(parameters)
  const asked = words(parameters.get('response_type'))
  const types = app.responseTypes.filter((type) => asked.includes(type))
  if (asked.length === 0 || types.length < asked.length) {
    throw oauthError('unsupported_response_type', app.responseTypes.join(', '))
  }
  const isCodeAlone = types.every((type) => type === 'code')
  if (mode === 'query' && !isCodeAlone) {
    throw oauthError('unsupported_response_mode_query_with_tokens')
  }
  // Okta's own library for browsers asks for just this, with PKCE, and is served.
  if (mode === 'okta_post_message' && isCodeAlone && !parameters.get('code_challenge')) {
    throw oauthError('unsupported_response_mode_okta_post_message_with_code')
  }
  if (parameters.get('state') === undefined) throw oauthError('invalid_state')
  if (!isCodeAlone && parameters.get('nonce') === undefined) throw oauthError('invalid_nonce')
  checkGrantTypes(app, types)
  return types
}

/** The grants that a response type stands for. */
export const grantTypesOf = (types: readonly ResponseType[]) => [
  ...(types.includes('code') ? (['authorization_code'] as const) : []),
  ...(types.some((type) => type !== 'code') ? (['implicit'] as const) : []),
]

function checkGrantTypes({ grantTypes }: App, types: readonly ResponseType[]): void {
  if (grantTypesOf(types).every((grant) => grantTypes.includes(grant))) return
  throw oauthError('unauthorized_client', grantTypes.join(', '))
}

/** `prompt=enroll_authenticator` goes with the response type `none`, and that with it alone. */
function checkEnrolment(parameters: Parameters): void {
  const isEnrolment = words(parameters.get('prompt')).includes('enroll_authenticator')
  if (parameters.get('response_type') !== 'none') {
    if (isEnrolment) throw oauthError('invalid_response_type_for_authenticator_enrollment')
    return
  }
  if (!isEnrolment) throw oauthError('invalid_prompt_for_none_response_type')
  if (parameters.get('scope')) throw oauthError('unsupported_scope_for_none_response_type')
  if (parameters.get('nonce')) throw oauthError('unsupported_nonce_for_none_response_type')
  if (parameters.get('max_age') !== '0') {
    throw oauthError('invalid_max_age_for_enroll_authenticator_prompt')
  }
  if (parameters.get('acr_values') !== 'urn:okta:loa:2fa:any:ifpossible') {
    throw oauthError('invalid_acr_values_for_enroll_authenticator_prompt')
  }
  if (!parameters.get('enroll_amr_values')) {
    throw oauthError('invalid_enroll_amr_for_none_response_type')
  }
  throw apiError('NOT_EMULATED', 'Enrolling an authenticator is not emulated.')
}
