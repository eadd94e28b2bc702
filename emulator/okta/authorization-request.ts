import { OktaError, oauthError } from './errors.ts'
import type { App, AuthorizationServer, Organisation } from './organisation.ts'
import type { Parameters } from './parameters.ts'
import { words } from './parameters.ts'
import { checkChallenge } from './pkce.ts'
import { claimScopes } from './scopes.ts'

/** Where and how the browser goes back to the client. */
export type ReturnAddress = {
  readonly redirectUri: string
  readonly responseMode: 'query' | 'fragment' | 'form_post'
  readonly state: string | undefined
}

/** An authorization request that was found to be in order. */
export type AuthorizationRequest = ReturnAddress & {
  readonly server: AuthorizationServer
  readonly app: App
  readonly scopes: readonly string[]
  readonly nonce: string | undefined
  readonly challenge: string | undefined
  readonly prompt: readonly string[]
  /** Seconds. */
  readonly maxAge: number | undefined
  readonly loginHint: string | undefined
}

/** The client and where it lives: wrong here, the person sees a page, for nothing may be redirected. */
export function addressOf(org: Organisation, parameters: Parameters): ReturnAddress & { app: App } {
  if (parameters.duplicates.length > 0) {
    throw oauthError('illegal_duplicated_parameters', parameters.duplicates.join(', '))
  }
  const app = org.apps.find(({ clientId }) => clientId === parameters.get('client_id'))
  if (!app) {
    const { code, message } = oauthError('invalid_client_id')
    throw new OktaError('OAuth', 400, code, message)
  }
  const redirectUri = parameters.get('redirect_uri')
  if (redirectUri === undefined || !app.redirectUris.includes(redirectUri)) {
    throw oauthError('illegal_redirect_uri')
  }
  const mode = parameters.get('response_mode')
  const responseMode = mode === 'fragment' || mode === 'form_post' ? mode : 'query'
  return { app, redirectUri, responseMode, state: parameters.get('state') }
}

/** Checks the rest of a request; what is wrong here goes back to the client in the redirect. */
export function checkedRequest(
  server: AuthorizationServer,
  address: ReturnAddress & { app: App },
  parameters: Parameters,
): AuthorizationRequest {
  const { app } = address
  checkResponse(app, parameters)
  const challenge = parameters.get('code_challenge')
  checkChallenge(challenge, parameters.get('code_challenge_method'), app.pkceRequired)
  const prompt = promptOf(parameters)
  return {
    ...address,
    server,
    challenge,
    prompt,
    scopes: scopesOf(server, parameters),
    nonce: parameters.get('nonce'),
    maxAge: maxAgeOf(parameters, prompt),
    loginHint: parameters.get('login_hint'),
  }
}

const responseModes: readonly string[] = ['query', 'fragment', 'form_post', 'okta_post_message']

function checkResponse(app: App, parameters: Parameters): void {
  const mode = parameters.get('response_mode') ?? 'query'
  if (!responseModes.includes(mode)) throw oauthError('unsupported_response_mode')
  if (mode === 'okta_post_message') {
    throw oauthError('unsupported_response_mode_okta_post_message_with_code')
  }
  if (!app.responseTypes.some((type) => type === parameters.get('response_type'))) {
    throw oauthError('unsupported_response_type', app.responseTypes.join(', '))
  }
  if (parameters.get('state') === undefined) throw oauthError('invalid_state')
  if (!app.grantTypes.includes('authorization_code')) {
    throw oauthError('unauthorized_client', app.grantTypes.join(', '))
  }
}

const prompts = ['none', 'login', 'consent', 'login consent', 'enroll_authenticator']

function promptOf(parameters: Parameters): readonly string[] {
  const prompt = words(parameters.get('prompt'))
  if (prompt.length > 0 && !prompts.includes(prompt.toSorted().reverse().join(' '))) {
    throw oauthError('invalid_prompt', prompts.join(', '))
  }
  return prompt
}

function maxAgeOf(parameters: Parameters, prompt: readonly string[]): number | undefined {
  const given = parameters.get('max_age')
  if (given === undefined) return undefined
  if (!/^\d+$/.test(given) || Number(given) > 2 ** 31 - 1) throw oauthError('invalid_max_age')
  if (Number(given) === 0 && prompt.includes('none')) {
    throw oauthError('invalid_prompt_for_zero_max_age')
  }
  return Number(given)
}

function scopesOf(server: AuthorizationServer, parameters: Parameters): readonly string[] {
  const asked = words(parameters.get('scope'))
  const scopes = asked.length > 0 ? asked : server.defaultScopes
  if (scopes.length === 0) throw oauthError('no_default_scopes')
  if (scopes.some((scope) => !server.scopes.includes(scope))) throw oauthError('no_matching_scope')
  if (scopes.some((scope) => claimScopes.includes(scope)) && !scopes.includes('openid')) {
    throw oauthError('openid_scope_required')
  }
  return scopes
}
