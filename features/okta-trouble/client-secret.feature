Feature: The client secret cannot be had
  On Lambda the skill asks the secrets extension for its client secret, and needs it to ask Okta.

  @introspection
  Rule: Without its secret the skill apologises as it does without Okta, in time and without a card

    Scenario Outline: The secrets extension <trouble>
      Given Ada has linked her account
      And the secrets extension <trouble>
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      And Ada sees no card
      And the session is over
      And the skill did not call Okta
      And the skill answered within 4 seconds
      And the skill logged an error about "<log>"

      Examples:
        | trouble                    | log                                  |
        | is down                    | secrets extension gave no answer     |
        | hangs                      | gave no answer: TimeoutError         |
        | returns 400                | secrets extension answered 400       |
        | returns 500                | secrets extension answered 500       |
        | answers with a web page    | without a SecretString               |
        | answers with an error page | secrets extension answered 502       |
        | answers with nothing       | without a SecretString               |

    Example: The secrets extension recovers
      Given Ada has linked her account
      And the secrets extension returns 500
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      When the secrets extension recovers
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."

    Example: The secret and Okta share the time that there is
      Given Ada has linked her account
      And the secrets extension takes 2 seconds to answer
      And Okta takes 2 seconds to answer
      When Ada asks the skill "what is my favorite color"
      Then Alexa gives the "account unreachable" prompt
      And the skill answered within 3 seconds

  Rule: The secret is asked for only when Okta is

    @introspection
    Example: Once for each question about the account
      Given Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      Then the skill called the secrets extension once
      And the skill called Okta once

    Example: Facts need no secret
      Given Ada has linked her account
      When Ada asks the skill "to tell me a fact"
      Then the skill did not call the secrets extension

    @jwks
    Example: Checking tokens against Okta's keys needs none
      Given Ada has linked her account
      And the secrets extension is down
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      And the skill did not call the secrets extension
