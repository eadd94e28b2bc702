Feature: Keep the sign-in fresh
  An access token lasts an hour. Alexa refreshes it when she can; when she cannot, the skill
  asks the person to link again.

  Rule: An expired token is refreshed without anybody noticing

    Example: Expired
      Given Ada has linked her account
      And Ada's access token has expired
      When Ada asks the skill "what is my favorite color"
      Then Alexa refreshed the access token once
      And Alexa says "Ada's favorite color is teal."

    Example: Not expired yet
      Given Ada has linked her account
      When 59 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Alexa did not refresh the access token
      And Alexa says "Ada's favorite color is teal."

    Example: A whole day
      Given Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      And 2 hours pass
      And Ada asks the skill "what is my favorite color"
      And 1 day passes
      And Ada asks the skill "what is my favorite color"
      Then Alexa refreshed the access token twice
      And Alexa says "Ada's favorite color is teal."

    Example: Each person's token has its own end
      Given Ada has linked her account
      When 30 minutes pass
      And Linus links his account in the Alexa app
      And 40 minutes pass
      And Linus asks the skill "what is my favorite color"
      Then Alexa did not refresh the access token
      When Ada asks the skill "what is my favorite color"
      Then Alexa refreshed the access token once

  Rule: A refresh that is refused ends the link

    Example: The refresh token was revoked
      Given Ada has linked her account
      And Ada's refresh token has been revoked
      When 61 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account
      And the session is over

    Example: The refresh token lay unused for more than a week
      Given Ada has linked her account
      When 8 days pass
      And Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account

    Example: The account was suspended
      Given Ada has linked her account
      When an administrator suspends Ada's account
      And 61 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account

    Example: Okta is down when the token must be refreshed
      Given Ada has linked her account
      And Ada's access token has expired
      And Okta is down
      When Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account
      When Okta recovers
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    Example: Never allowed to refresh
      Given linking does not ask for offline_access
      And Ada has linked her account
      When 59 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      When 2 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account
      And Alexa did not refresh the access token

  Rule: A revoked token is refused

    @introspection
    Example: Revoked, and refused at once
      Given Ada has linked her account
      And Ada's access token has been revoked
      When Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account
      And the skill introspected the access token once

    @jwks
    Example: Revoked, and heard until it expires
      Given Ada has linked her account
      And Ada's refresh token has been revoked
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      And the skill introspected the access token 0 times
      When 61 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account

    @introspection
    Example: An administrator revokes everything
      Given Ada has linked her account
      When an administrator revokes Ada's sessions
      And Ada opens the skill
      Then Alexa gives the "welcome" prompt
      And Ada is asked to link her account

    Example: An administrator revokes everything, and an hour passes
      Given Ada has linked her account
      When an administrator revokes Ada's sessions
      And 61 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account

  Rule: A token that is meant for somebody else is refused

    Example: Issued by another authorization server
      Given Ada's access token comes from OtherAuthServer
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "link your account" prompt
      And Ada is asked to link her account
      And Alexa does not mention "teal"

    Example: Issued for another audience
      Given an administrator changes the audience of OktaQuizGameSkillAuthServer
      And Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      Then Ada is asked to link her account
      And Alexa does not mention "teal"
