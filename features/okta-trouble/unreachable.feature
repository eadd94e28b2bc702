Feature: Okta is in trouble
  When Okta cannot be asked, nobody is told to link again: it would not help.

  Rule: Without an answer from Okta the skill apologises, in time and without a card

    Scenario Outline: Okta <trouble>
      Given Ada has linked her account
      And Okta <trouble>
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      And Ada sees no card
      And the session is over
      And the skill answered within 4 seconds
      And the skill logged an error about "<log>"

      Examples:
        | trouble                    | log          |
        | is down                    | ECONNREFUSED |
        | resets the connection      | ECONNRESET   |
        | hangs                      | Timeout      |
        | returns 400                | 400          |
        | returns 401                | 401          |
        | returns 403                | 403          |
        | returns 404                | 404          |
        | returns 500                | 500          |
        | returns 503                | 503          |
        | returns 429                | 429          |
        | answers with a web page    | JSON         |
        | answers with an error page | 502          |
        | breaks off its answer      | JSON         |
        | answers with nothing       | JSON         |

    Example: Okta takes longer than the skill can wait
      Given Ada has linked her account
      And Okta takes 30 seconds to answer
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      And Ada sees no card
      And the skill answered within 4 seconds

    Example: Already when the skill is opened
      Given Ada has linked her account
      And Okta is down
      When Ada opens the skill
      Then Alexa gives the "account unreachable" prompt
      And the session is over

    Example: In British English
      Given Ada speaks en-GB
      And Ada has linked her account
      And Okta returns 500
      When Ada asks the skill "what is my favourite colour"
      Then Alexa gives the "account unreachable" prompt
      And Ada sees no card

  Rule: Trouble that can be lived with is not heard

    Example: Okta takes a second
      Given Ada has linked her account
      And Okta takes 1 second to answer
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    Example: The answer comes in two pieces
      Given Ada has linked her account
      And Okta answers in two pieces
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    Example: The answer calls itself plain text
      Given Ada has linked her account
      And Okta answers as plain text
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    Example: Okta recovers
      Given Ada has linked her account
      And Okta is down
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      When Okta recovers
      And 1 minute passes
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    Example: Facts need no Okta
      Given Ada has linked her account
      And Okta is down
      When Ada asks the skill "to tell me a fact"
      Then Alexa gives the "color fact" prompt

  Rule: Whether Okta must be there for each answer depends on how tokens are validated

    @introspection
    Example: Every answer asks Okta
      Given Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      And Okta is down
      And Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt

    @jwks
    Example: Okta's keys are kept for a while
      Given Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      And Okta is down
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      When 30 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
