import { Given, Then, When } from '@cucumber/cucumber'
import { expectIntrospections, expectRefreshes } from './support/expect-calls.ts'
import {
  outliveAccessToken,
  plantAccessToken,
  revokeAccessToken,
  revokeRefreshToken,
} from './support/tokens.ts'
import { emulator } from './support/world.ts'

/** Time passes until the access token that Alexa holds has expired. */
Given('{owner} access token has expired', (person: string) => outliveAccessToken(person))

/** Revoked at Okta, as by an administrator. */
Given('{owner} access token has been revoked', (person: string) => revokeAccessToken(person))

/** Revoked at Okta, and with it the access tokens that came of it. */
Given('{owner} refresh token has been revoked', (person: string) => revokeRefreshToken(person))

/** Alexa holds a token that linking never led to: issued by another authorization server. */
Given(
  '{owner} access token comes from {authorizationServer}',
  (person: string, authorizationServer: string) => plantAccessToken(person, authorizationServer),
)

/** "Clear sessions and revoke tokens" in Okta's admin console. */
When('an administrator revokes {owner} sessions', (person: string) => {
  emulator().okta.control.revokeSessions(emulator().login(person))
})

/** Suspends the user in Okta's admin console. */
When('an administrator suspends {owner} account', (person: string) => {
  emulator().okta.control.setStatus(emulator().login(person), 'SUSPENDED')
})

/** As too many wrong passwords do; the account is locked out. */
When('an administrator locks {owner} account', (person: string) => {
  emulator().okta.control.setStatus(emulator().login(person), 'LOCKED_OUT')
})

/** Unlocks a locked account, and unsuspends a suspended one. */
When('an administrator restores {owner} account', (person: string) => {
  emulator().okta.control.setStatus(emulator().login(person), 'ACTIVE')
})

/** The person may use the app no more, and its tokens for the person end. */
When('an administrator unassigns {person} from the app', (person: string) => {
  emulator().okta.control.unassign(emulator().login(person))
})

/** The person may use the app, or may do so again. */
When('an administrator assigns {person} to the app', (person: string) => {
  emulator().okta.control.assign(emulator().login(person))
})

/** From now on, tokens of the server are meant for somebody else. */
When(
  'an administrator changes the audience of {authorizationServer}',
  (authorizationServer: string) => {
    emulator().okta.control.setAudience(authorizationServer, 'http://somebody-else.example.com')
  },
)

/** Counted over the whole scenario. */
Then('Alexa refreshed the access token {times}', (times: number) => expectRefreshes(times))

/** Not once in the whole scenario. */
Then('Alexa did not refresh the access token', () => expectRefreshes(0))

/** Counted over the whole scenario. */
Then('the skill introspected the access token {times}', (times: number) =>
  expectIntrospections(times),
)
