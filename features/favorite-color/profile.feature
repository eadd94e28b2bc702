Feature: The Okta profile decides what is heard
  Name and color come from the claims of the access token, and those from the Okta profile.

  Rule: A color changed in Okta is heard once the token is refreshed

    Example: She changes her mind
      Given Ada has linked her account
      When Ada says "Alexa, ask sample quiz game what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      When Ada changes her favoriteColor to "green" in Okta
      And 5 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is teal."
      When 1 hour passes
      And Ada asks the skill "what is my favorite color"
      Then Alexa refreshed the access token once
      And Alexa says "Ada's favorite color is green."

    Example: A color chosen for the first time
      Given Grace speaks en-US
      And Grace has linked her account
      When Grace changes her favoriteColor to "silver" in Okta
      And Grace asks the skill "what is my favorite color"
      Then Alexa gives the "no favorite color" prompt
      When 61 minutes pass
      And Grace asks the skill "what is my favorite color"
      Then Alexa says "Grace's favorite color is silver."

    Example: A new first name
      Given Ada has linked her account
      When Ada changes her firstName to "Augusta" in Okta
      And 61 minutes pass
      And Ada opens the skill
      Then Alexa gives the "welcome back" prompt with:
        | name | Augusta |

    Example: Linking again takes the profile as it is now
      Given Ada has linked her account
      When Ada changes her favoriteColor to "gold" in Okta
      And Ada unlinks her account
      And Ada links her account in the Alexa app
      And Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is gold."

  Rule: Alexa says what is missing, and where to enter it

    Example: Never set
      Given Grace speaks en-US
      And Grace has linked her account
      When Grace asks the skill "what is my favorite color"
      Then Alexa gives the "no favorite color" prompt with:
        | name | Grace |
      And Alexa mentions "Okta profile"
      And Grace sees no card
      And the session is over

    Example: Never set, in British English
      Given Grace has linked her account
      When Grace asks the skill "what is my favourite colour"
      Then Alexa gives the "no favorite color" prompt with:
        | name | Grace |

    Example: Cleared
      Given Ada has linked her account
      When Ada clears her favoriteColor in Okta
      And 61 minutes pass
      And Ada asks the skill "what is my favorite color"
      Then Alexa gives the "no favorite color" prompt with:
        | name | Ada |

    Example: A color without a name
      Given Nemo has linked his account
      When Nemo asks the skill "what is my favorite color"
      Then Alexa gives the "no first name" prompt with:
        | color | blue |
      And Alexa does not mention "undefined"

    Example: Neither name nor color
      Given Nemo clears his favoriteColor in Okta
      And Nemo has linked his account
      When Nemo asks the skill "what is my favorite color"
      Then Alexa gives the "no first name and no favorite color" prompt

    Example: The welcome does without a name
      Given Nemo has linked his account
      When Nemo opens the skill
      Then Alexa gives the "welcome back without a name" prompt

  Rule: Whatever stands in the profile is spoken, never obeyed

    Example: A color with characters that markup would trip over
      Given Mary has linked her account
      When Mary asks the skill "what is my favorite color"
      Then Alexa says "Mary's favorite color is black & white <stripes>."

    Example: A color that is markup
      Given Ada changes her favoriteColor to "<audio src='soundbank://x'/> & red" in Okta
      And Ada has linked her account
      When Ada asks the skill "what is my favorite color"
      Then Alexa says "Ada's favorite color is <audio src='soundbank://x'/> & red."
