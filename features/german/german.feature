Feature: The skill in German
  Steps are English in every language; what people and Alexa say is German here.

  Rule: Somebody who has linked the account hears the color by name

    Background:
      Given Greta has linked her account

    Example: In one breath
      When Greta says "Alexa, frage sample quiz game nach meiner Lieblingsfarbe"
      Then the skill hears FavoriteColorIntent
      And Alexa says "Die Lieblingsfarbe von Greta ist himmelblau."
      And Greta sees no card
      And the session is over

    Example: In an open session
      When Greta opens the skill
      Then Alexa gives the "welcome back" prompt with:
        | name | Greta |
      When Greta says "was ist meine Lieblingsfarbe"
      Then Alexa mentions "Die Lieblingsfarbe von Greta ist himmelblau."
      And Alexa is listening

    Scenario Outline: People ask in their own words
      When Greta asks the skill "<request>"
      Then the skill hears FavoriteColorIntent
      And Alexa says "Die Lieblingsfarbe von Greta ist himmelblau."

      Examples:
        | request                           |
        | was meine Lieblingsfarbe ist      |
        | welche Farbe ich am liebsten mag  |
        | nach meiner Lieblingsfarbe, bitte |

    Scenario Outline: The verb stands first, last, or after the name
      When Greta says "<words>"
      Then Alexa says "Die Lieblingsfarbe von Greta ist himmelblau."

      Examples:
        | words                                                                   |
        | Alexa, sag mir meine Lieblingsfarbe mit sample quiz game                |
        | Alexa, öffne sample quiz game und sag mir meine Lieblingsfarbe          |
        | Alexa, bitte sample quiz game, mir meine Lieblingsfarbe zu sagen        |
        | Alexa, kannst du sample quiz game fragen, was meine Lieblingsfarbe ist? |

    Example: A new color is heard once the token is refreshed
      When Greta changes her favoriteColor to "grün" in Okta
      And 1 hour passes
      And Greta asks the skill "nach meiner Lieblingsfarbe"
      Then Alexa refreshed the access token once
      And Alexa says "Die Lieblingsfarbe von Greta ist grün."

  Rule: A German Alexa speaks German with everybody

    Example: Ada on holiday
      Given Ada speaks de-DE
      And Ada has linked her account
      When Ada asks the skill "was meine Lieblingsfarbe ist"
      Then Alexa says "Die Lieblingsfarbe von Ada ist teal."

    Example: Somebody who has no color yet
      Given Grace speaks de-DE
      And Grace has linked her account
      When Grace asks the skill "nach meiner Lieblingsfarbe"
      Then Alexa gives the "no favorite color" prompt with:
        | name | Grace |

  Rule: Without a linked account the skill offers to link one

    Example: First use
      When Greta opens the skill
      Then Alexa gives the "welcome" prompt
      And Greta is asked to link her account
      And Alexa is listening

    Example: Linked just now
      When Greta asks the skill "nach meiner Lieblingsfarbe"
      Then Alexa gives the "link your account" prompt
      And Greta is asked to link her account
      And the session is over
      When Greta links her account in the Alexa app
      Then linking succeeds
      When Greta asks the skill "nach meiner Lieblingsfarbe"
      Then Alexa says "Die Lieblingsfarbe von Greta ist himmelblau."

  Rule: Launching needs no English word

    Scenario Outline: Opened with "<words>"
      When Greta says "<words>"
      Then Alexa gives the "welcome" prompt

      Examples:
        | words                                      |
        | Alexa, öffne sample quiz game              |
        | Alexa, starte bitte sample quiz game       |
        | Alexa, sample quiz game                    |
        | Alexa, kannst du sample quiz game öffnen?  |
        | Alexa, ich möchte sample quiz game spielen |

  Rule: Facts are for everybody

    Example: One fact after the other
      When Greta asks the skill "nach einem Fakt über Farben"
      Then the skill hears GetNewFactIntent
      And Alexa gives the "color fact" prompt
      And the session is over
      When Greta opens the skill
      And Greta says "erzähl mir etwas über Farben"
      Then Alexa gives the "color fact" prompt
      When Greta says "noch einen Fakt"
      Then Alexa says something new

  Rule: The quiz is played in German

    Example: All right
      When Greta says "Alexa, öffne sample quiz game und starte das Quiz"
      Then Alexa gives the "quiz start" prompt
      And Alexa mentions "Frage eins"
      When Greta says "grün"
      Then the skill hears QuizAnswerIntent with:
        | answer | grün |
      And Alexa mentions "Das ist richtig, die Antwort ist grün. Frage zwei"
      When Greta says "ich glaube, es ist rosa"
      Then Alexa mentions "Frage drei"
      When Greta says "Violett"
      Then the answer slot resolves to "lila"
      And Alexa mentions "Dein Endstand: 3 von 3."
      And the session is over

    Example: Wrong, then tired of it
      When Greta opens the skill
      And Greta says "ich möchte das Quiz spielen"
      And Greta says "das muss blau sein"
      Then Alexa mentions "Leider nicht. Die richtige Antwort ist grün."
      When Greta says "wiederhole die Frage"
      Then Alexa mentions "Frage zwei"
      When Greta says "stopp"
      Then Alexa gives the "leave the quiz" prompt with:
        | score | 0 |
      And the session is over

  Rule: What every skill must answer

    Example: Help
      When Greta opens the skill
      And Greta says "Hilfe"
      Then the skill hears AMAZON.HelpIntent
      And Alexa gives the "help" prompt
      And Alexa is listening

    Scenario Outline: "<word>" is answered with a goodbye
      When Greta opens the skill
      And Greta says "<word>"
      Then Alexa gives the "goodbye" prompt
      And the session is over

      Examples:
        | word       |
        | stopp      |
        | abbrechen  |
        | vergiss es |
        | tschüss    |

    Example: "Beenden" is Alexa's own
      When Greta opens the skill
      And Greta says "beenden"
      Then Alexa says nothing
      And the session ended because the person left

    Example: What nobody understands is asked again
      When Greta opens the skill
      And Greta says "buche mir einen Flug nach Oslo"
      Then the skill hears AMAZON.FallbackIntent
      And Alexa gives the "not understood" prompt
      And Alexa is listening

    Example: Silence is answered once
      When Greta opens the skill
      And Greta says nothing
      Then Alexa gives the "what you can say" prompt
      When Greta says nothing
      Then the session ended because nobody answered

  Rule: Without an answer from Okta the skill apologises, in time and without a card

    Scenario Outline: Okta <trouble>
      Given Greta has linked her account
      And Okta <trouble>
      When Greta asks the skill "nach meiner Lieblingsfarbe"
      Then Alexa gives the "account unreachable" prompt
      And Greta sees no card
      And the session is over
      And the skill answered within 4 seconds

      Examples:
        | trouble     |
        | is down     |
        | hangs       |
        | returns 500 |

    @introspection
    Example: A revoked token is refused
      Given Greta has linked her account
      And Greta's access token has been revoked
      When Greta asks the skill "nach meiner Lieblingsfarbe"
      Then Alexa gives the "link your account" prompt
      And Greta is asked to link her account
