import { clientSecretsOf } from './organisation/app.ts'
import type { Organisation } from './organisation/organisation.ts'

/** A value that must not turn up in a log, a URL or an answer to the person. */
export type Secret = {
  readonly what:
    | 'access token'
    | 'refresh token'
    | 'id token'
    | 'authorization code'
    | 'password'
    | 'client secret'
    | 'API token'
    | 'session cookie'
    | 'claim value'
  readonly value: string
}

const encoded = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+')

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Everything secret that an organisation holds or has issued. */
export function* secretsOf({ apps, users, state, apiTokens }: Organisation): Generator<Secret> {
  for (const app of apps) {
    for (const value of clientSecretsOf(app)) {
      yield { what: 'client secret', value }
      // As the header of Basic has it, which is easily logged with a request's options: raw, or
      // form-encoded as RFC 6749 §2.3.1 asks.
      yield { what: 'client secret', value: base64(`${app.clientId}:${value}`) }
      yield { what: 'client secret', value: base64(`${encoded(app.clientId)}:${encoded(value)}`) }
    }
  }
  for (const { token } of apiTokens) yield { what: 'API token', value: token }
  for (const { password } of users.values()) {
    if (password !== '') yield { what: 'password', value: password }
  }
  for (const { value } of state.codes()) yield { what: 'authorization code', value }
  for (const { id } of state.sessions()) yield { what: 'session cookie', value: id }
  const claims = new Set<string>()
  for (const token of state.tokens()) {
    yield { what: token.kind, value: token.value }
    if (token.kind === 'refresh token') continue
    for (const { name } of token.grant.server.claims) {
      for (const value of [token.payload[name]].flat()) {
        if (typeof value === 'string' && value !== '') claims.add(value)
      }
    }
  }
  for (const value of claims) yield { what: 'claim value', value }
}
