Feature: Okta says what cannot be
  A token that is not meant for the skill is refused, whoever vouches for it. The card is for that.

  Rule: Whose token it is must be right

    Scenario Outline: Okta's tokens <trouble>
      Given Okta's token endpoint <trouble>
      And Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "link your account" prompt
      And Ada is asked to link her account

      Examples:
        | trouble                  |
        | names the wrong issuer   |
        | names the wrong audience |

    @introspection
    Scenario Outline: Okta's introspection <trouble>
      Given Ada has linked her account
      And Okta's introspection <trouble> once
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "link your account" prompt
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

      Examples:
        | trouble                  |
        | names the wrong issuer   |
        | names the wrong audience |

  Rule: Keys may change at any time

    Example: Between two tokens
      Given Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      And Okta rotates its signing keys
      And 61 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      And Alexa refreshed the access token once

    Example: Between a token and its use; the key before stays published
      Given Ada has linked her account
      When Okta rotates its signing keys
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    @jwks
    Example: The key of a token is no longer published
      Given Ada has linked her account
      When Okta rotates its signing keys
      And Okta rotates its signing keys
      And Ada asks the skill "what is my favorite color"
      Then Alexa gives the "link your account" prompt

    @introspection
    Example: Who introspects does not mind
      Given Ada has linked her account
      When Okta rotates its signing keys
      And Okta rotates its signing keys
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

  Rule: Clocks may differ

    Example: Okta's clock runs ahead
      Given the clock of Okta runs 10 minutes ahead
      And Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    @jwks
    Example: By a slow clock, the token has ended before Alexa refreshes it
      Given the clock of Okta runs 10 minutes behind
      And Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      When 52 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Alexa gives the "link your account" prompt

    @introspection
    Example: Okta judges its tokens by its own clock
      Given the clock of Okta runs 10 minutes behind
      And Ada has linked her account
      When 52 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
