Feature: Part of Okta is in trouble
  One endpoint fails, or one call of many; the others go on as if nothing were.

  Rule: Only what needs the endpoint is heard to fail

    @introspection
    Example: Introspection is down, and linking goes on
      Given Okta's introspection is down
      When Ada links her account in the Alexa app
      Then linking succeeds
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      And Ada sees no card

    @introspection
    Example: Okta's keys are of no interest to who introspects
      Given Ada has linked her account
      And Okta's key set is down
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      And the skill did not call Okta's key set

    @jwks
    Example: Introspection is of no interest to who holds the keys
      Given Ada has linked her account
      And Okta's introspection is down
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      And the skill did not call Okta's introspection

    @jwks
    Example: The keys cannot be had
      Given Ada has linked her account
      And Okta's key set answers with an error page
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      And Ada sees no card

    Example: Tokens cannot be refreshed
      Given Ada has linked her account
      And Ada's access token has expired
      And Okta's token endpoint returns 503
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "link your account" prompt
      And Ada is asked to link her account

    Scenario Outline: Nobody can link while the <endpoint> <trouble>
      Given Okta's <endpoint> <trouble>
      When Ada links her account in the Alexa app
      Then linking fails

      Examples:
        | endpoint           | trouble               |
        | authorization page | returns 500           |
        | sign-in page       | is down               |
        | token endpoint     | returns 429           |
        | token endpoint     | breaks off its answer |

  Rule: Trouble may concern one call alone

    @introspection
    Example: The next introspection is one too many
      Given Ada has linked her account
      And Okta's introspection returns 429 once
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      And the skill logged an error about "429"
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      And Okta's introspection was called twice

    @introspection
    Example: The second introspection is cut off
      Given Ada has linked her account
      And Okta's introspection resets the connection the second time
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    @introspection
    Example: Slow once
      Given Ada has linked her account
      And Okta's introspection takes 30 seconds to answer once
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      And the skill answered within 4 seconds
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

  Rule: Nothing more is asked of Okta than an answer needs

    @introspection
    Example: One introspection for each question
      Given Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      And Ada asks the skill "what is my favorite color"
      Then the skill called, in order:
        | the secrets extension |
        | Okta's introspection  |
        | the secrets extension |
        | Okta's introspection  |
      And Okta's userinfo was not called
      And Okta's token endpoint was called once

    @jwks
    Example: The keys are fetched once
      Given Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      And Ada asks the skill "what is my favorite color"
      Then the skill called, in order:
        | Okta's key set |
      And Okta's metadata was not called
