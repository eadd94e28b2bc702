Feature: Hear your favorite color
  People keep their favorite color in their Okta profile, and ask Alexa for it.

  Rule: Somebody who has linked the account hears the color by name

    Background:
      Given Ada has linked her account

    Example: In one breath
      When Ada says "Alexa, ask sample quiz game what is my favorite color"
      Then the skill hears FavoriteColorIntent
      And Alexa says "Ada's favorite color is teal."
      And Ada sees no card
      And the session is over

    Example: In an open session
      When Ada opens the skill
      And Ada says "what is my favorite color"
      Then Alexa mentions "Ada's favorite color is teal."
      And Alexa is listening

    Example: Twice in a row
      When Ada opens the skill
      And Ada says "say my favorite color"
      Then Alexa gives the "favorite color" prompt with:
        | name  | Ada  |
        | color | teal |
      When Ada says "what's my favorite color"
      Then Alexa gives the "favorite color" prompt with:
        | name  | Ada  |
        | color | teal |

    Example: An Alexa with a screen answers the same
      Given Ada uses an Echo Show
      When Ada asks the skill "for my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      And the session is over

    Scenario Outline: People ask in their own words
      When Ada asks the skill "<request>"
      Then the skill hears FavoriteColorIntent
      And Alexa says "Ada's favorite color is teal."

      Examples:
        | request                          |
        | what's my favorite color         |
        | to tell me my favorite color     |
        | about my favorite color          |
        | which color do i like best       |

    Example: A polite person names the skill last
      When Ada says "Alexa, say my favorite color using sample quiz game"
      Then Alexa says "Ada's favorite color is teal."

  Rule: British English has its own spelling

    Background:
      Given Ada speaks en-GB
      And Ada has linked her account

    Example: In one breath
      When Ada says "Alexa, ask sample quiz game what is my favourite colour"
      Then Alexa says "Ada's favourite colour is teal."
      And the session is over

    Example: In an open session
      When Ada opens the skill
      Then Alexa gives the "welcome back" prompt with:
        | name | Ada |
      When Ada says "what's my favourite colour"
      Then Alexa gives the "favorite color" prompt with:
        | name  | Ada  |
        | color | teal |

  Rule: Everybody hears their own color

    Example: Two people, two Echos
      Given Ada has linked her account
      And Linus has linked his account
      When Ada opens the skill
      And Linus asks the skill "what is my favorite color"
      Then Alexa says "Linus's favorite color is orange."
      When Ada says "what is my favorite color"
      Then Alexa mentions "Ada's favorite color is teal."
