import { bench, get, tokensFor } from '../okta.fixture.ts'
import type { Refusal } from './refusal.fixture.ts'

/** A logout with Ada's ID token, and what else is said. */
async function signedOut(change: Record<string, string>, cookieOf?: string): Promise<Response> {
  const { okta } = bench()
  const { id_token } = await tokensFor(okta)
  const query = new URLSearchParams({ id_token_hint: String(id_token), ...change })
  const cookie = cookieOf === undefined ? '' : (okta.control.signIn(cookieOf).split(';')[0] ?? '')
  return get(okta, `${okta.variables.issuer}/v1/logout?${query}`, { cookie })
}

/** What logout refuses. */
export const logoutRefusals: readonly Refusal[] = [
  { name: 'id_token_invalid', provoke: () => signedOut({ id_token_hint: 'x' }) },
  {
    name: 'illegal_post_logout_redirect_uri',
    provoke: () => signedOut({ post_logout_redirect_uri: 'https://elsewhere.example.com/' }),
  },
  {
    name: 'id_token_does_not_match_session',
    provoke: () => signedOut({}, 'linus@example.com'),
  },
]
