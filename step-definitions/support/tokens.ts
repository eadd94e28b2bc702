import { impossible } from './failing.ts'
import { notLinked } from './linking.ts'
import { emulator } from './world.ts'

/** Lets time pass until a second after the person's access token has expired. */
export function outliveAccessToken(name: string): void {
  const { tokens } = emulator().person(name)
  if (!tokens) throw notLinked(name, 'expire')
  const { clock } = emulator()
  clock.advance(Math.max(0, tokens.expiresAt - clock.now()) + 1000)
}

export function revokeAccessToken(name: string): void {
  if (!emulator().person(name).tokens) throw notLinked(name, 'revoke')
  emulator().okta.control.revokeAccessTokens(emulator().login(name))
}

export function revokeRefreshToken(name: string): void {
  const { tokens } = emulator().person(name)
  if (!tokens) throw notLinked(name, 'revoke')
  if (!tokens.refreshToken) throw noRefreshToken(name)
  emulator().okta.control.revokeRefreshTokens(emulator().login(name))
}

/** Another authorization server's token for the same person, in Alexa's hands. */
export async function plantAccessToken(name: string, server: string): Promise<void> {
  const { okta } = emulator()
  const login = emulator().login(name)
  emulator().plantAccessToken(name, await okta.control.issueAccessToken({ server, login }))
}

const noRefreshToken = (name: string) =>
  impossible('NOT_LINKED', {
    what: `${name} has no refresh token that could be revoked`,
    remedy: 'Linking brings one when it asks for offline_access: see account-linking.json.',
  })
