import { oauthError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { Parameters } from '../parameters.ts'
import { checkPlainRequest } from '../plain/profile.ts'
import { identityProviderId } from '../tokens/tokens.ts'
import type { ReturnAddress } from './address.ts'
import { askedAssurance } from './assurance.ts'
import { checkChallenge } from './pkce.ts'
import { openidPrompts, promptOf } from './prompt.ts'
import { checkOpenid, requestedScopes } from './requested-scopes.ts'
import type { ResponseType } from './response-type.ts'
import { checkedResponseType } from './response-type.ts'

/** An authorization request that was found to be in order. */
export type AuthorizationRequest = ReturnAddress & {
  /** What it was found in: it is looked at again when the person has signed in or agreed. */
  readonly parameters: Parameters
  readonly server: AuthorizationServer
  readonly app: App
  readonly responseTypes: readonly ResponseType[]
  readonly scopes: readonly string[]
  readonly nonce: string | undefined
  readonly challenge: string | undefined
  readonly prompt: readonly string[]
  /** Seconds. */
  readonly maxAge: number | undefined
  readonly loginHint: string | undefined
  /** Of `acr_values`, the assurance that is aimed at. */
  readonly acr: string | undefined
}

/** Checks the rest of a request; what is wrong here goes back to the client in the redirect. */
export function checkedRequest(
  org: Organisation,
  server: AuthorizationServer,
  address: ReturnAddress & { app: App },
  parameters: Parameters,
): AuthorizationRequest {
  const { app } = address
  if (server.definition.oauth) checkPlainRequest(app, parameters)
  const responseTypes = checkedResponseType(app, parameters)
  checkIdentityProvider(org, parameters.get('idp'))
  const challenge = parameters.get('code_challenge')
  // A challenge is for the code (RFC 7636): where none is issued there is nothing to prove.
  const needsPkce = responseTypes.includes('code') && (app.pkceRequired || app.method === 'none')
  checkChallenge(challenge, parameters.get('code_challenge_method'), needsPkce)
  const prompt = promptOf(parameters, prompts)
  return {
    ...address,
    parameters,
    server,
    challenge,
    prompt,
    responseTypes,
    scopes: scopesOf(server, parameters, responseTypes),
    nonce: parameters.get('nonce'),
    maxAge: maxAgeOf(parameters, prompt),
    loginHint: parameters.get('login_hint'),
    acr: askedAssurance(parameters.get('acr_values')),
  }
}

const prompts = [...openidPrompts, 'enroll_authenticator']

function maxAgeOf(parameters: Parameters, prompt: readonly string[]): number | undefined {
  const given = parameters.get('max_age')
  if (given === undefined) return undefined
  if (!/^\d+$/.test(given) || Number(given) > 2 ** 31 - 1) throw oauthError('invalid_max_age')
  if (Number(given) === 0 && prompt.includes('none')) {
    throw oauthError('invalid_prompt_for_zero_max_age')
  }
  return Number(given)
}

/** Without a code there is nothing to refresh with: Okta ignores that it was asked for. */
function scopesOf(
  server: AuthorizationServer,
  parameters: Parameters,
  responseTypes: readonly ResponseType[],
): readonly string[] {
  const asked = requestedScopes(server, parameters.get('scope'))
  const scopes = responseTypes.includes('code')
    ? asked
    : asked.filter((scope) => scope !== 'offline_access')
  checkOpenid(scopes)
  if (responseTypes.includes('id_token') && !scopes.includes('openid')) {
    throw oauthError('openid_scope_required')
  }
  return scopes
}

/** The organisation is its own identity provider, and has no other. */
function checkIdentityProvider(org: Organisation, idp: string | undefined): void {
  if (idp !== undefined && idp !== identityProviderId(org)) throw oauthError('unknown_idp')
}
