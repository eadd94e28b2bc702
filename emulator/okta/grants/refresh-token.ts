import { checkOpenid } from '../authorization/requested-scopes.ts'
import { because, oauthError } from '../errors.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { words } from '../parameters.ts'
import { limitPerson } from '../rate-limit.ts'
import type { Grant, RefreshToken } from '../state.ts'
import { isSuperseded, whyInactive } from '../tokens/in-order.ts'
import type { GrantRequest } from './grant-request.ts'
import { answerTokens, checkOwner, required } from './grant-request.ts'

/** Exchanges a refresh token for a new access token, of the profile as it is now. */
export function refreshToken(org: Organisation, request: GrantRequest) {
  const token = org.state.token(required(request, 'refresh_token'))
  if (token?.kind !== 'refresh token') {
    throw noGood('No refresh token like this was issued here, or it ended long ago.')
  }
  checkOwner(request, token.grant)
  // A replaced token used again after the leeway: somebody else may hold it, so all of it ends.
  if (isSuperseded(org, token)) {
    token.grant.revoked = true
    throw noGood(
      'Rotation has replaced this refresh token; with its reuse all of the sign-in ends.',
    )
  }
  const why = whyInactive(org, token)
  if (why !== undefined) throw noGood(why)
  limitPerson(org, token.grant.user)
  const scopes = narrowed(token.grant, words(request.form.get('scope')))
  return spend(org, token, () =>
    answerTokens(org, token.grant, scopes, () => successor(org, token)),
  )
}

const noGood = (why: string) => because(oauthError('invalid_refresh_token'), why)

function narrowed({ scopes }: Grant, asked: readonly string[]): readonly string[] {
  const denied = asked.filter((scope) => !scopes.includes(scope))
  if (denied.length > 0) throw oauthError('refresh_scopes_denied', denied.join(', '))
  if (asked.length === 0) return scopes
  checkOpenid(asked)
  return asked
}

const rotates = ({ grant: { app } }: RefreshToken): boolean =>
  app.rotation.rotation_type === 'ROTATE'

/** Marks the token as used before anybody else can use it; nothing of that stays if it fails. */
async function spend<T>(
  org: Organisation,
  token: RefreshToken,
  exchange: () => Promise<T>,
): Promise<T> {
  const { usedAt, supersededAt } = token
  if (rotates(token)) token.supersededAt ??= org.now()
  else token.usedAt = org.now()
  try {
    return await exchange()
  } catch (error) {
    Object.assign(token, { usedAt, supersededAt })
    throw error
  }
}

/** The refresh token to go on with: a new one when the app rotates them. Its idle window restarts. */
const successor = (org: Organisation, token: RefreshToken): RefreshToken =>
  rotates(token) ? org.state.issueRefreshToken(token.grant, token.expiresAt) : token
