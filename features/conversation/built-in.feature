Feature: What every skill must answer
  Help, stop, cancel, repeat, silence and everything else that people say.

  Rule: Help leaves a question to answer

    Example: In an open session
      When Ada opens the skill
      And Ada says "help"
      Then the skill hears AMAZON.HelpIntent
      And Alexa gives the "help" prompt
      And Alexa is listening

    Example: In one breath
      When Ada says "Alexa, ask sample quiz game for help"
      Then Alexa gives the "help" prompt
      And Alexa is listening

  Rule: Whoever wants to leave may leave

    Scenario Outline: "<word>" is answered with a goodbye
      When Ada opens the skill
      And Ada says "<word>"
      Then Alexa gives the "goodbye" prompt
      And the session is over

      Examples:
        | word       |
        | stop       |
        | cancel     |
        | never mind |

    Example: "Exit" is Alexa's own
      When Ada opens the skill
      And Ada says "exit"
      Then Alexa says nothing
      And the session ended because the person left

    Example: "Go home" is Alexa's own
      When Ada opens the skill
      And Ada says "go home"
      Then the session ended because the person left

  Rule: What nobody understands is asked again

    Example: In an open session
      When Ada opens the skill
      And Ada says "book me a flight to oslo"
      Then the skill hears AMAZON.FallbackIntent
      And Alexa gives the "not understood" prompt
      And Alexa is listening

    Example: In one breath
      When Ada asks the skill "to book me a flight to oslo"
      Then the skill hears AMAZON.FallbackIntent
      And Alexa gives the "not understood" prompt

    Example: In British English
      When Grace opens the skill
      And Grace says "book me a flight to oslo"
      Then Alexa gives the "not understood" prompt

  Rule: Silence is answered once

    Example: Two turns of silence
      When Ada opens the skill
      Then Alexa gives the "welcome" prompt
      When Ada says nothing
      Then Alexa gives the "what you can say" prompt
      And Alexa is listening
      When Ada says nothing
      Then the session ended because nobody answered

    Example: Silence, then an answer
      When Ada opens the skill
      And Ada says nothing
      And Ada says "tell me a fact"
      Then Alexa gives the "color fact" prompt

  Rule: Alexa says it again when asked

    Example: The last answer
      Given Ada has linked her account
      When Ada opens the skill
      And Ada says "what is my favorite color"
      And Ada says "repeat that"
      Then Alexa mentions "Ada's favorite color is teal."

    Example: Nothing has been said yet
      When Ada asks the skill "to repeat that"
      Then Alexa gives the "nothing to repeat" prompt

  Rule: An invocation opens a new session

    Example: The skill is named again while it is open
      When Ada asks the skill "to start the quiz"
      And Ada says "green"
      And Ada says "Alexa, open sample quiz game"
      Then Alexa gives the "welcome" prompt
      When Ada says "green"
      Then Alexa gives the "no quiz running" prompt

    Example: The wake word is allowed in an open session
      Given Ada has linked her account
      When Ada opens the skill
      And Ada says "Alexa, what is my favorite color"
      Then Alexa mentions "Ada's favorite color is teal."

    Scenario Outline: Opened with "<words>"
      When Ada says "<words>"
      Then Alexa gives the "welcome" prompt

      Examples:
        | words                                  |
        | Alexa, launch sample quiz game         |
        | Alexa, please talk to sample quiz game |
