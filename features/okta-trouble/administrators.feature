Feature: An administrator steps in
  What happens to the account at Okta is heard at once, or when the token has expired.

  Rule: Without access the card is sent

    @introspection
    Example: A locked account, until it is unlocked
      Given Ada has linked her account
      When an administrator locks Ada's account
      And Ada asks the skill "what is my favorite color"
      Then Alexa gives the "link your account" prompt
      When an administrator restores Ada's account
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    @introspection
    Example: Unassigned from the app
      Given Ada has linked her account
      When an administrator unassigns Ada from the app
      And Ada asks the skill "what is my favorite color"
      Then Alexa gives the "link your account" prompt

    Example: Who is not assigned cannot link, until she is
      When an administrator unassigns Ada from the app
      And Ada links her account in the Alexa app
      Then linking fails
      When an administrator assigns Ada to the app
      And Ada links her account in the Alexa app
      Then linking succeeds
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
