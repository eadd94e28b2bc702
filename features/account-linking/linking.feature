Feature: Link an Okta account
  The skill speaks about private things, so it only talks about them to people who have
  signed in at Okta.

  Rule: Without a linked account the skill offers to link one, and never guesses

    Example: First use
      Given Ada has not linked her account
      When Ada opens the skill
      Then Alexa gives the "welcome" prompt
      And Ada is asked to link her account
      And Alexa is listening
      And the skill did not call Okta

    Example: Asking for the color at once
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "link your account" prompt
      And Ada is asked to link her account
      And the session is over

    Example: Asking for the color at once, in British English
      Given Ada speaks en-GB
      When Ada asks the skill "what is my favourite colour"
      Then Alexa gives the "link your account" prompt
      And Ada is asked to link her account

    Example: Somebody else's link does not count
      Given Ada has linked her account
      When Linus asks the skill "what is my favorite color"
      Then Linus is asked to link his account
      And Alexa does not mention "Ada"

    Example: Facts are for everybody
      When Ada asks the skill "for a fact"
      Then Alexa gives the "color fact" prompt
      And Ada sees no card

  Rule: Linking means signing in at Okta

    Example: Linked just now
      When Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account
      When Ada links her account in the Alexa app
      Then linking succeeds
      And Ada signed in at Okta once
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    Example: Linked from an open session
      When Ada opens the skill
      And Ada links her account in the Alexa app
      And Ada says "what is my favorite color"
      Then Alexa mentions "Ada's favorite color is teal."

    Example: Gave up on the sign-in page
      When Ada gives up linking her account
      Then linking fails
      And Ada did not have to sign in at Okta
      When Ada opens the skill
      Then Ada is asked to link her account

    Example: Wrong password
      When Ada tries to link her account with a wrong password
      Then linking fails
      When Ada opens the skill
      Then Ada is asked to link her account

    Example: Wrong password first, the right one then
      When Ada tries to link her account with a wrong password
      And Ada links her account in the Alexa app
      Then linking succeeds
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    Example: Signed in to Okta already
      Given Ada is signed in to Okta
      When Ada links her account in the Alexa app
      Then linking succeeds
      And Ada did not have to sign in at Okta
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    Example: A suspended account cannot be linked
      Given an administrator suspends Ada's account
      When Ada links her account in the Alexa app
      Then linking fails

    Example: Okta is down while linking
      Given Okta is down
      When Ada links her account in the Alexa app
      Then linking fails
      When Okta recovers
      And Ada links her account in the Alexa app
      Then linking succeeds

    Example: Okta is too slow for Alexa while linking
      Given Okta takes 5 seconds to answer
      When Ada links her account in the Alexa app
      Then linking fails

  Rule: Unlinking ends it

    Example: Unlinked again
      Given Ada has linked her account
      When Ada unlinks her account
      And Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account

    Example: Linked once more, without signing in again
      Given Ada has linked her account
      When Ada unlinks her account
      And Ada links her account in the Alexa app
      Then linking succeeds
      And Ada signed in at Okta once
