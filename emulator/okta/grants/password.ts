import { demandAssigned } from '../authorization/assignment.ts'
import type { ConsentAsked } from '../authorization/consent.ts'
import { scopesToAsk } from '../authorization/consent.ts'
import { signedIn, whyNotSignedIn } from '../authorization/password-check.ts'
import { checkOpenid, requestedScopes } from '../authorization/requested-scopes.ts'
import { because, oauthError } from '../errors.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { User } from '../organisation/user.ts'
import { userWithLogin } from '../organisation/user.ts'
import { limitPerson } from '../rate-limit.ts'
import { newGrant } from '../state.ts'
import { seconds } from '../tokens/tokens.ts'
import type { GrantRequest } from './grant-request.ts'
import { allowedLifetimes, answerTokens, firstRefreshToken, required } from './grant-request.ts'

/** Exchanges a person's own password (RFC 6749 §4.3). */
export function password(org: Organisation, request: GrantRequest) {
  const { app, server, form } = request
  const username = required(request, 'username')
  const given = required(request, 'password')
  const scopes = requestedScopes(server, form.get('scope'))
  checkOpenid(scopes)
  const user = signedIn(org, username, given)
  if (!user) throw refusal(org, username, given)
  limitPerson(org, user)
  demandAssigned(user, app)
  const asked = { app, user, grantType: 'password', scopes } as const
  const lifetimes = allowedLifetimes(org, server, asked)
  checkConsent(org, { app, server, scopes, prompt: [] }, user)
  const grant = newGrant({ server, app, user, scopes, authTime: seconds(org), lifetimes })
  return answerTokens(org, grant, scopes, () => firstRefreshToken(org, grant))
}

/** The person is not here to agree; what she agreed to on the page holds here too. */
function checkConsent(org: Organisation, asked: ConsentAsked, user: User): void {
  const names = scopesToAsk(org, asked, user).map(({ name }) => name)
  if (names.length > 0) throw oauthError('consent_required_ropf', names.join(', '))
}

/** An expired password is told apart, to who knows it. */
function refusal(org: Organisation, username: string, given: string) {
  const user = userWithLogin(org, username.trim())
  const expired = user?.status === 'PASSWORD_EXPIRED' && user.password === given
  const name = expired ? 'expired_password_credentials' : 'invalid_password_credentials'
  return because(oauthError(name), whyNotSignedIn(org, username))
}
