import { Given, Then, When } from '@cucumber/cucumber'
import {
  attemptLinking,
  dropScope,
  expectLinking,
  expectSignIn,
  linkForSure,
  unlink,
} from './support/linking.ts'
import { emulator } from './support/world.ts'

/** Signed in at Okta and linked, through the page, the code and the token exchange. */
Given('{person} has linked their/her/his account', (person: string) => linkForSure(person))

/** Alexa holds no tokens for the person. */
Given('{person} has not linked their/her/his account', (person: string) =>
  emulator().unlink(person),
)

/** The browser of the Alexa app has a session at Okta already. */
Given('{person} is signed in to Okta', (person: string) => emulator().signInToOkta(person))

/** As if the skill's account-linking configuration lacked the scope. */
Given('linking does not ask for {scope}', (scope: string) => dropScope(scope))

/** Opens the Alexa app, signs in at Okta when asked to, and comes back. */
When('{person} links their/her/his account in the Alexa app', async (person: string) => {
  await attemptLinking(person, 'signs in')
})

/** Okta shows its sign-in page again, and the person leaves it. */
When(
  '{person} tries to link their/her/his account with a wrong password',
  async (person: string) => {
    await attemptLinking(person, 'types a wrong password')
  },
)

/** Leaves Okta's sign-in page. */
When('{person} gives up linking their/her/his account', async (person: string) => {
  await attemptLinking(person, 'gives up')
})

/** In the Alexa app; Okta is not told. */
When('{person} unlinks their/her/his account', (person: string) => unlink(person))

/** The latest attempt to link brought Alexa a token. */
Then('linking succeeds', () => expectLinking(true))

/** The latest attempt to link brought Alexa no token. */
Then('linking fails', () => expectLinking(false))

/** How often the person typed name and password at Okta. */
Then('{person} signed in at Okta {times}', (person: string, times: number) =>
  expectSignIn(person, times),
)

/** Okta let the person in without its page. */
Then('{person} did not have to sign in at Okta', (person: string) => expectSignIn(person, 0))
